package deriv.trace;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.print.Style;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import deriv.trace.TraceException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of all steps at the point and the local derivatives of each by its operands, as balls of one precision. Every
 * value is computed from the expression of its step, not from rounded values of the steps before it. Confined to one
 * thread.
 */
final class Evaluation {
    private final Recording recording;
    private final Enclosure enclosure;
    private final Map<Quantity, Ball> values = new HashMap<>();
    /** By the operands of a step, as far as they are active. */
    private final Map<Step, List<Optional<Ball>>> partials = new LinkedHashMap<>();
    private boolean hasOnlyDoubles;

    /** @param precision in digits */
    Evaluation(Recording recording, TracePoint point, int precision) {
        this.recording = recording;
        this.enclosure = point.enclosure(precision);
        recording.variables().forEach(variable -> values.put(variable, enclosure.of(variable.whole())));
        recording.steps().forEach(this::evaluate);
    }

    /** {@return the numbers of digits worth trying for as many correct ones} */
    static int[] efforts(int digits) {
        int least = Math.max(Precision.LEAST, digits + Precision.LEAST / 3);
        return new int[] {least, 2 * least, 4 * least};
    }

    /** {@return whether some number has the digits of a double only, so that more precision is of no use} */
    boolean hasOnlyDoubles() {
        return hasOnlyDoubles || enclosure.hasUsedKernels();
    }

    Ball value(Quantity quantity) {
        return quantity instanceof Constant constant ? value(constant.whole()) : values.get(quantity);
    }

    /** {@return the value of an expression without variables} */
    Ball value(Expr constant) {
        return enclosure.of(constant);
    }

    private void evaluate(Step step) {
        Operation.tick();
        Optional<Boolean> isInside = isInside(step);
        Ball value = step.whole().isUndefined() ? Ball.UNDEFINED : enclosure.of(step.whole());
        if (value.isUndefined() || isInside.isPresent() && !isInside.get()) {
            throw noValue(step, Reason.UNDEFINED, " has no real value");
        }
        if (isInside.isEmpty()) {
            throw noValue(step, Reason.UNDECIDED, " may have no value");
        }
        values.put(step, value.isKnown() ? value : inDoubles(step.local(), step)
                .orElseThrow(() -> noValue(step, Reason.UNDECIDED, " cannot be computed")));
    }

    /** {@return whether a step has a value}; in doubles where an operand has these digits only */
    private Optional<Boolean> isInside(Step step) {
        Optional<Boolean> exactly = enclosure.holds(Ledger.at(step.domain(), step.operands()));
        boolean isOfDoubles = step.operands().stream().anyMatch(operand -> !enclosure.of(operand.whole()).isKnown());
        return exactly.isPresent() || !isOfDoubles
                ? exactly
                : inDoubles(Exprs.piecewise(step.domain(), Exprs.ONE, Exprs.ZERO), step).map(Ball::isPositive);
    }

    private TraceException noValue(Step step, Reason reason, String what) {
        return new TraceException(reason, named(step) + what + at(step),
                reason == Reason.UNDEFINED ? "deriv domain tells where the formula is defined"
                        : "the operands are too large, or too near to a place without a value");
    }

    /** {@return a step as an equation} */
    String named(Step step) {
        Formulas formulas = new Formulas(Naming.of(recording, Naming.Script.ASCII), Style.DEFAULT);
        return formulas.naming().value(step) + " = " + formulas.typed(step);
    }

    /** {@return the values of its operands, in words} */
    String at(Step step) {
        Naming naming = Naming.of(recording, Naming.Script.ASCII);
        String at = step.operands().stream()
                .map(operand -> naming.value(operand) + " = " + Numerals.brief(Amount.of(values.get(operand))))
                .collect(Collectors.joining(", "));
        return at.isEmpty() ? "" : " at " + at;
    }

    /** Where balls cannot tell: at a kink, which doubles have a convention for, or of functions that have no balls. */
    private Optional<Ball> inDoubles(Expr local, Step step) {
        hasOnlyDoubles = true;
        List<Quantity> operands = step.operands();
        List<Expr> symbols = new ArrayList<>();
        double[] point = new double[operands.size()];
        for (int i = 0; i < point.length; i++) {
            symbols.add(Quantity.placeholder(i));
            point[i] = values.get(operands.get(i)).mid().doubleValue();
        }
        double value = TracePoint.inDoubles(local, symbols, point);
        return Double.isFinite(value) ? Optional.of(Ball.exactly(new BigDecimal(value))) : Optional.empty();
    }

    /**
     * {@return the derivatives of a step by its operands}; empty for those that do not depend on the variables of
     * differentiation
     */
    List<Optional<Ball>> partials(Step step, Activity activity) {
        return partials.computeIfAbsent(step, _ -> {
            List<Optional<Ball>> all = new ArrayList<>();
            for (int i = 0; i < step.operands().size(); i++) {
                all.add(activity.isActive(step.operands().get(i)) ? Optional.of(partial(step, i)) : Optional.empty());
            }
            return all;
        });
    }

    private Ball partial(Step step, int index) {
        Operation.tick();
        Expr symbol = Quantity.placeholder(index);
        Ball exact = enclosure.of(Ledger.at(Derivative.of(step.local(), symbol), step.operands()));
        return exact.isKnown() || exact.isUndefined()
                ? exact
                : inDoubles(Derivative.of(step.local(), symbol, Purpose.TO_COMPUTE), step).orElse(Ball.UNKNOWN);
    }

    /** {@return the steps at a kink, whose derivatives there are a convention, and their derivatives} */
    Map<Step, List<Ball>> kinks() {
        Map<Step, List<Ball>> kinks = new LinkedHashMap<>();
        partials.forEach((step, all) -> {
            List<Ball> known = all.stream().flatMap(Optional::stream).filter(Ball::isKnown).toList();
            if (!known.isEmpty() && enclosure.holds(step.smooth()).filter(smooth -> smooth).isEmpty()) {
                kinks.put(step, known);
            }
        });
        return kinks;
    }

    /** {@return tangents of variables and steps, given those of the variables} */
    Map<Quantity, Ball> tangents(Map<Variable, Ball> direction, Activity activity) {
        // What a direction does not move has the tangent 0, even where a derivative by it does not exist.
        Activity moved = new Activity(recording, direction.keySet().stream()
                .filter(variable -> !direction.get(variable).isZero()).map(Variable::name).collect(Collectors.toSet()));
        Map<Quantity, Ball> tangents = new HashMap<>(direction);
        recording.variables().forEach(variable -> tangents.putIfAbsent(variable, Ball.ZERO));
        for (Step step : recording.steps()) {
            List<Optional<Ball>> partials = partials(step, activity);
            Ball tangent = Ball.ZERO;
            for (int i = 0; i < partials.size(); i++) {
                Quantity operand = step.operands().get(i);
                if (partials.get(i).isPresent() && moved.isActive(operand)) {
                    tangent = tangent.plus(partials.get(i).get().times(tangents.get(operand)));
                }
            }
            tangents.put(step, tangent);
        }
        return tangents;
    }

    /** What a step adds to the adjoint of one of its operands, and what that is then. */
    record Contribution(Step from, int operand, Ball total) {}

    /**
     * The adjoints of everything, given those of the outputs.
     *
     * @param contributions in the order in which they are made, from the last step to the first
     */
    record Adjoints(List<Contribution> contributions, Map<Quantity, Ball> totals) {}

    /** @param cotangent of the outputs, as many */
    Adjoints adjoints(List<Ball> cotangent, Activity activity) {
        Map<Quantity, Ball> totals = new HashMap<>();
        for (int i = 0; i < cotangent.size(); i++) {
            if (!cotangent.get(i).isZero()) {
                add(totals, recording.outputs().get(i), cotangent.get(i));
            }
        }
        List<Contribution> contributions = new ArrayList<>();
        for (Step step : recording.steps().reversed()) {
            Ball adjoint = totals.get(step);
            List<Optional<Ball>> partials = adjoint == null ? List.of() : partials(step, activity);
            for (int i = 0; i < partials.size(); i++) {
                if (partials.get(i).isPresent()) {
                    Quantity operand = step.operands().get(i);
                    add(totals, operand, adjoint.times(partials.get(i).get()));
                    contributions.add(new Contribution(step, i, totals.get(operand)));
                }
            }
        }
        return new Adjoints(contributions, totals);
    }

    private static void add(Map<Quantity, Ball> totals, Quantity quantity, Ball amount) {
        totals.merge(quantity, amount, Ball::plus);
    }

    /** {@return whether a ball tells so many digits} */
    static boolean tells(Ball ball, int digits) {
        return !ball.isKnown() || ball.radius().signum() == 0
                || ball.radius().scaleByPowerOfTen(digits + 2).compareTo(ball.mid().abs()) <= 0;
    }

}
