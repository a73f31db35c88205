package deriv;

import deriv.compile.ArrayLayout;
import deriv.compile.TapeFunction;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.core.Unrolling;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The programs that compute answers at points: one for all points, or, where variables are limits of sums, one for each
 * of their values, because a program has no loops. Safe to share between threads.
 */
final class PointPrograms {
    private static final double[] NO_DIRECTION = {};

    /** So many programs are kept. */
    private static final int MOST_KEPT = 64;

    private final List<Answer> answers;
    private final List<String> variables;
    private final List<Integer> limits;
    private final int count;
    private final Map<List<Double>, TapeFunction> programs = new ConcurrentHashMap<>();

    /** @throws DerivException if a part cannot be evaluated whatever the limits of sums are */
    PointPrograms(List<Answer> answers, List<String> variables) {
        this.answers = List.copyOf(answers);
        this.variables = List.copyOf(variables);
        List<Expr> all = new ArrayList<>();
        answers.forEach(answer -> {
            all.add(answer.content().computed());
            answer.content().guard().forEach(c -> all.addAll(c.exprs()));
        });
        Set<Expr> symbols = Unrolling.limitSymbols(all, Unrolling.Limit.EITHER);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            if (symbols.contains(Exprs.symbol(variables.get(i)))) {
                places.add(i);
            }
        }
        this.limits = List.copyOf(places);
        this.count = answers.stream().mapToInt(a -> DerivativeKind.entries(a.content().computed()).size()).sum();
        // What cannot be computed at all is refused now, not at the first point.
        at(new double[variables.size()]);
    }

    /** {@return how many numbers each point gives} */
    int count() {
        return count;
    }

    /** {@return the numbers at a point} */
    double[] values(double[] point) {
        double[] values = new double[count];
        at(point).run(point, NO_DIRECTION, values);
        return values;
    }

    private TapeFunction at(double[] point) {
        List<Double> key = limits.stream().map(i -> point[i]).toList();
        TapeFunction known = programs.get(key);
        if (known == null) {
            Map<Expr, Expr> values = new HashMap<>();
            for (int i : limits) {
                values.put(Exprs.symbol(variables.get(i)), exact(point[i]));
            }
            known = program(values);
            if (programs.size() >= MOST_KEPT) {
                programs.clear();
            }
            programs.put(key, known);
        }
        return known;
    }

    private static Expr exact(double value) {
        if (!Double.isFinite(value)) {
            return Exprs.UNDEFINED;
        }
        BigDecimal decimal = new BigDecimal(value);
        return Exprs.number(Rational.of(decimal.unscaledValue()).times(Rational.of(10).pow(-decimal.scale())));
    }

    private TapeFunction program(Map<Expr, Expr> values) {
        TapeBuilder tape = Tape.over(variables);
        if (answers.stream().map(answer -> answer.content().guard()).distinct().count() == 1) {
            tape.guard(put(values, guard(answers.getFirst())));
            answers.forEach(answer -> DerivativeKind.entries(answer.content().computed())
                    .forEach(entry -> tape.output(Substitution.of(entry, values))));
        } else {
            answers.forEach(answer -> DerivativeKind.entries(answer.content().computed())
                    .forEach(entry -> tape.output(
                            where(put(values, guard(answer)), Substitution.of(entry, values)))));
        }
        Tape built = tape.build();
        return TapeFunction.interpretedFirst(
                built, ArrayLayout.of(built), () -> "numbers of " + String.join(", ", variables));
    }

    private static Cond put(Map<Expr, Expr> values, Cond c) {
        return c.map(e -> Substitution.of(e, values));
    }

    private static Cond guard(Answer answer) {
        return Cond.and(answer.content().guard());
    }

    /** An answer without a value says nothing of the others. */
    private static Expr where(Cond guard, Expr entry) {
        return guard.equals(Cond.TRUE)
                ? entry
                : Exprs.piecewise(List.of(new Branch(guard, entry)), Exprs.UNDEFINED);
    }
}
