package deriv.trace;

import deriv.core.Expr;
import deriv.precise.Ball;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import deriv.trace.TraceException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A recording with its numbers.
 *
 * @param values   of variables and steps
 * @param outputs  the values of the formula
 * @param partials the derivative of each step by each of its operands; 0 by those that do not depend on the variables of
 *     differentiation, and none at all where no derivatives were asked for
 * @param kinks    the steps whose derivatives at the point are a convention, in words
 */
public record EvaluatedTrace(Recording recording, Question question, Map<Quantity, Amount> values,
        List<Amount> outputs, Map<Step, List<Amount>> partials, List<Forward> forward, List<Reverse> reverse,
        List<String> kinks) {
    /** So many kinks are told. */
    private static final int MOST_KINKS = 20;

    /**
     * One sweep of forward mode.
     *
     * @param direction the tangents of the variables
     * @param tangents  of variables and steps
     * @param outputs   the derivatives of the outputs along the direction
     */
    public record Forward(Map<Variable, Amount> direction, Map<Quantity, Amount> tangents, List<Amount> outputs) {}

    /**
     * One sweep of reverse mode.
     *
     * @param cotangent     the adjoints of the outputs
     * @param seeds         what that makes of the adjoints of the outputs' quantities
     * @param contributions in the order in which they are made
     * @param gradient      the adjoints of the variables
     */
    public record Reverse(List<Amount> cotangent, List<Contribution> seeds, List<Contribution> contributions,
            Map<Variable, Amount> gradient) {}

    /**
     * What is added to an adjoint.
     *
     * @param target whose adjoint it is
     * @param from   the step that contributes, or the number of an output
     * @param before the adjoint before; 0 at the first contribution
     */
    public record Contribution(Quantity target, Source from, boolean isFirst, Amount before, Amount after) {}

    /** Where a contribution comes from. */
    public sealed interface Source {
        /** By operand number {@code operand} of a step. */
        record OfStep(Step step, int operand) implements Source {}

        record OfOutput(int index) implements Source {}
    }

    /**
     * {@return the numbers of a recording}: as precise as asked, where functions have so many digits
     *
     * @throws TraceException if an operation has no value at the point
     */
    public static EvaluatedTrace of(Recording recording, TracePoint point, Question question) {
        int[] efforts = Evaluation.efforts(question.digits());
        for (int i = 0;; i++) {
            boolean isLast = i == efforts.length - 1;
            try {
                Sweeps sweeps = new Sweeps(recording, new Evaluation(recording, point, efforts[i]), question);
                if (isLast || sweeps.isPrecise()) {
                    return sweeps.trace();
                }
            } catch (TraceException e) {
                if (isLast || e.reason() != Reason.UNDECIDED) {
                    throw e;
                }
            }
        }
    }

    /** The sweeps of one precision. */
    private static final class Sweeps {
        private final Recording recording;
        private final Evaluation evaluation;
        private final Question question;
        private final Activity activity;
        private final List<Ball> shown = new ArrayList<>();
        private final EvaluatedTrace trace;

        Sweeps(Recording recording, Evaluation evaluation, Question question) {
            this.recording = recording;
            this.evaluation = evaluation;
            this.question = question;
            this.activity = new Activity(recording, question.variables());
            Map<Quantity, Amount> values = new HashMap<>();
            recording.variables().forEach(variable -> values.put(variable, amount(evaluation.value(variable))));
            recording.steps().forEach(step -> values.put(step, amount(evaluation.value(step))));
            List<Amount> outputs = recording.outputs().stream().map(output -> amount(evaluation.value(output)))
                    .toList();
            List<Forward> forward = question.directions().stream().map(this::forward).toList();
            List<Reverse> reverse = question.cotangents().stream().map(this::reverse).toList();
            boolean isDifferentiated = !forward.isEmpty() || !reverse.isEmpty();
            this.trace = new EvaluatedTrace(recording, question, values, outputs,
                    isDifferentiated ? partials() : Map.of(), forward, reverse, kinks());
        }

        EvaluatedTrace trace() {
            return trace;
        }

        boolean isPrecise() {
            return evaluation.hasOnlyDoubles()
                    || shown.stream().allMatch(ball -> Evaluation.tells(ball, question.digits()));
        }

        private Amount amount(Ball ball) {
            shown.add(ball);
            return Amount.of(ball);
        }

        private Map<Step, List<Amount>> partials() {
            Map<Step, List<Amount>> all = new HashMap<>();
            for (Step step : recording.steps()) {
                all.put(step, evaluation.partials(step, activity).stream()
                        .map(partial -> partial.map(Amount::of).orElse(Amount.ZERO)).toList());
            }
            return all;
        }

        private List<String> kinks() {
            return evaluation.kinks().entrySet().stream().limit(MOST_KINKS)
                    .map(kink -> evaluation.named(kink.getKey()) + " has a kink" + evaluation.at(kink.getKey())
                            + "; the derivative there is taken to be "
                            + kink.getValue().stream().map(Amount::of).map(Numerals::brief)
                                    .collect(Collectors.joining(", ")))
                    .toList();
        }

        private Forward forward(Map<String, Expr> direction) {
            Map<Variable, Ball> seed = new LinkedHashMap<>();
            for (Variable variable : recording.variables()) {
                Expr tangent = direction.get(variable.name());
                seed.put(variable, tangent == null ? Ball.ZERO : evaluation.value(tangent));
            }
            Map<Quantity, Ball> tangents = evaluation.tangents(seed, activity);
            Map<Variable, Amount> seeds = new LinkedHashMap<>();
            seed.forEach((variable, ball) -> seeds.put(variable, amount(ball)));
            Map<Quantity, Amount> amounts = new HashMap<>();
            tangents.forEach((quantity, ball) -> amounts.put(quantity, amount(ball)));
            return new Forward(seeds, amounts, recording.outputs().stream()
                    .map(output -> output instanceof Constant ? Amount.ZERO : amounts.get(output)).toList());
        }

        private Reverse reverse(List<Expr> cotangent) {
            List<Ball> weights = cotangent.stream().map(w -> evaluation.value(w)).toList();
            Evaluation.Adjoints adjoints = evaluation.adjoints(weights, activity);
            Map<Quantity, Ball> totals = new HashMap<>();
            List<Contribution> seeds = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                Quantity output = recording.outputs().get(i);
                if (activity.isActive(output) && !weights.get(i).isZero()) {
                    Ball after = totals.containsKey(output) ? totals.get(output).plus(weights.get(i)) : weights.get(i);
                    seeds.add(contribution(output, new Source.OfOutput(i), totals, after));
                }
            }
            List<Contribution> contributions = new ArrayList<>();
            for (Evaluation.Contribution c : adjoints.contributions()) {
                Quantity target = c.from().operands().get(c.operand());
                contributions.add(contribution(target, new Source.OfStep(c.from(), c.operand()), totals, c.total()));
            }
            Map<Variable, Amount> gradient = new LinkedHashMap<>();
            recording.variables().stream().filter(activity::isActive).forEach(variable -> gradient.put(variable,
                    amount(adjoints.totals().getOrDefault(variable, Ball.ZERO))));
            return new Reverse(weights.stream().map(this::amount).toList(), seeds, contributions, gradient);
        }

        private Contribution contribution(Quantity target, Source from, Map<Quantity, Ball> totals, Ball after) {
            Ball before = totals.put(target, after);
            return new Contribution(target, from, before == null, before == null ? Amount.ZERO : amount(before),
                    amount(after));
        }
    }

    Activity activity() {
        return new Activity(recording, question.variables());
    }

    /** {@return whether a derivative that was asked for does not exist} */
    public boolean hasUndefinedDerivative() {
        return forward.stream().flatMap(f -> f.outputs().stream()).anyMatch(a -> a.value().isEmpty())
                || reverse.stream().flatMap(r -> r.gradient().values().stream()).anyMatch(a -> a.value().isEmpty());
    }
}
