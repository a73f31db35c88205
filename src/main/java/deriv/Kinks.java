package deriv;

import deriv.analysis.Kink;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Relation;
import deriv.print.Style;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The kinks of a function, and which of them a point lies on: there numbers for a derivative are a convention, such as
 * {@code abs'(0) = 0}. Whether a point lies on a kink is decided in double, as a conditional is.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Kinks {
    /** More of a text would hide what it says. */
    private static final int LONGEST_SOURCE = 60;

    /** Forms of one derivative differ by no more. */
    private static final double ROUNDING = 1e-12;

    private final Interpreter program;
    private final List<String> texts;
    private final Optional<Interpreter> slopes;
    private final Limits limits;

    /** @param slopes by each symbol by the usual convention, from the left and from the right; for first derivatives */
    private Kinks(Interpreter program, List<String> texts, Optional<Interpreter> slopes, Limits limits) {
        this.program = program;
        this.texts = List.copyOf(texts);
        this.slopes = slopes;
        this.limits = limits;
    }

    /**
     * {@return the kinks of a function that matter for its derivative}
     *
     * @param symbols the variables of differentiation, one after the other
     * @param variables the order of the coordinates of a point
     * @throws DerivException if a variable is missing, a part cannot be evaluated, or a limit is hit
     */
    public static Kinks of(Answer function, List<String> symbols, List<String> variables) {
        return of(function, symbols, symbols.size(), variables, Kink::along);
    }

    /**
     * {@return the kinks of a function that matter for all its partial derivatives up to an order}
     *
     * @param symbols the variables of differentiation
     * @param order 1 or 2
     * @param variables the order of the coordinates of a point
     * @throws DerivException if a variable is missing, a part cannot be evaluated, or a limit is hit
     */
    public static Kinks ofAll(Answer function, List<String> symbols, int order, List<String> variables) {
        if (order < 1 || order > 2) {
            throw new IllegalArgumentException("the order is 1 or 2, not " + order);
        }
        return of(function, symbols, order, variables, order == 1 ? Kink::ofFirst : Kink::ofSecond);
    }

    private static Kinks of(
            Answer function,
            List<String> symbols,
            int order,
            List<String> variables,
            BiFunction<Expr, List<Expr>, List<Kink>> kinks) {
        Limits limits = function.limits();
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            Content content = function.content();
            List<Expr> by = symbols.stream().map(Exprs::symbol).toList();
            TapeBuilder tape = Tape.over(variables).guard(Cond.and(content.guard()));
            List<String> texts = new ArrayList<>();
            for (Kink kink : kinks.apply(content.expr(), by)) {
                tape.output(Exprs.piecewise(List.of(new Branch(kink.smooth(), Exprs.ZERO)), Exprs.ONE));
                texts.add(text(kink));
            }
            Optional<Interpreter> slopes = order == 1 && !texts.isEmpty()
                    ? Optional.of(slopes(function, by, variables))
                    : Optional.empty();
            return new Kinks(new Interpreter(tape.build()), texts, slopes, limits);
        }));
    }

    private static Interpreter slopes(Answer function, List<Expr> symbols, List<String> variables) {
        TapeBuilder tape = Tape.over(variables);
        for (Expr entry : DerivativeKind.entries(function.content().computed())) {
            Content content = function.content().computedBy(entry);
            for (Expr x : symbols) {
                for (AtKink way : List.of(AtKink.FAST, AtKink.LEFT, AtKink.RIGHT)) {
                    tape.output(new KinkRule(function.settings().with(way), List.of(x), 1)
                            .of(content, f -> Derivative.of(f, x, Purpose.TO_COMPUTE)));
                }
            }
        }
        return new Interpreter(tape.build());
    }

    private static String text(Kink kink) {
        String place = Format.TEXT.printer().print(equalities(kink.smooth().not()), Style.DEFAULT).replace("==", "=");
        String source = Format.TEXT.printer().print(kink.source(), Style.DEFAULT);
        return place + " in " + (source.length() <= LONGEST_SOURCE
                ? source
                : source.substring(0, LONGEST_SOURCE) + "…");
    }

    /** {@return the condition with {@code x = y} for {@code x >= y and y >= x}} */
    private static Cond equalities(Cond c) {
        List<Cond> parts = new ArrayList<>(c.conjuncts());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Cond.Compare(var e, var relation) && relation == Relation.NONNEGATIVE
                    && parts.remove(Cond.nonnegative(e.negate()))) {
                parts.set(parts.indexOf(Cond.nonnegative(e)), Cond.zero(e));
            }
        }
        return Cond.and(parts);
    }

    /** {@return all of them, as text} */
    public List<String> all() {
        return texts;
    }

    /**
     * {@return those that the point lies on, each as in {@code x = 0 in abs(x)}}; none outside the domain, and none if they cancel:
     * if the derivatives of the whole function are the same from both sides, and the usual convention gives them
     *
     * @throws DerivException if a limit is hit
     */
    public List<String> at(double... point) {
        double[] values = DerivException.translating(
                () -> Operation.run(limits.allowance(), () -> program.evaluate(point)));
        List<String> hit = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 1) {
                hit.add(texts.get(i));
            }
        }
        return !hit.isEmpty() && cancelAt(point) ? List.of() : hit;
    }

    private boolean cancelAt(double[] point) {
        if (slopes.isEmpty()) {
            return false;
        }
        double[] values = DerivException.translating(
                () -> Operation.run(limits.allowance(), () -> slopes.get().evaluate(point)));
        for (int i = 0; i < values.length; i += 3) {
            double slope = values[i];
            boolean isSame = values[i + 1] == values[i + 2]
                    && Math.abs(slope - values[i + 1]) <= ROUNDING * Math.max(Double.MIN_NORMAL, Math.abs(slope));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }
}
