package deriv.preservation;

import deriv.analysis.Smoothness;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Symbols;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.testing.Arithmetic;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.Valuation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Compares an answer with what it was made of, point by point. Both are computed twice: in the 60 digits of the tests,
 * which also tell where there is a value, and in balls, which make a difference certain and an agreement one to
 * {@value #DIGITS} digits.
 */
final class Comparison {
    private static final int POINTS = 7;
    private static final int DIGITS = 50;
    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(DIGITS);

    /** Functions that the tests know by their kernels have the digits of doubles. */
    private static final double KERNEL_TOLERANCE = 1e-7;

    private static final Expr X = Exprs.symbol("x");

    private final Tally tally;

    Comparison(Tally tally) {
        this.tally = tally;
    }

    /** How an answer fails. */
    enum Kind {
        /** Another value. */
        DIFFERENT,
        /** No value where the input has one. What a condition takes away is told, so it is lost only for a simplified form. */
        LOST,
        /** A value where the input has none, and no condition that says so. */
        GAINED
    }

    record Fault(Kind kind, String text) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    /** {@return what is wrong with the simplified form of a text} */
    List<Fault> simplified(Printed typed, Printed answer, long seed) {
        List<Fault> faults = new ArrayList<>();
        for (Map<Expr, Real> point : points(typed, answer, seed)) {
            decided(() -> values(typed.value().at(point), typed, answer, point)).ifPresent(faults::add);
        }
        return faults;
    }

    /**
     * {@return what is wrong with the derivative of a text by x}
     *
     * @param raw the derivative before any simplification: right wherever the function is smooth
     */
    List<Fault> derivative(Printed typed, Expr raw, Printed answer, long seed) {
        List<Fault> faults = new ArrayList<>();
        for (Map<Expr, Real> point : points(typed, answer, seed)) {
            decided(() -> slopes(typed, raw, answer, point)).ifPresent(faults::add);
        }
        return faults;
    }

    private static List<Map<Expr, Real>> points(Printed typed, Printed answer, long seed) {
        Set<Expr> symbols = new HashSet<>(Symbols.of(typed.expr()));
        // What cancels on reading still has a place in the text.
        List.of("n", "x", "y").forEach(name -> symbols.add(Exprs.symbol(name)));
        symbols.addAll(Symbols.of(answer.expr()));
        List<Expr> ordered =
                symbols.stream().sorted((a, b) -> Symbols.naturalOrder(a.toString(), b.toString())).toList();
        return Points.of(ordered, new SplittableRandom(~seed), POINTS);
    }

    private interface Question {
        Optional<Fault> answer();
    }

    private Optional<Fault> decided(Question question) {
        try {
            return question.answer();
        } catch (Arithmetic.Undecided _) {
            tally.undecided();
            return Optional.empty();
        }
    }

    private Optional<Fault> values(Optional<Real> expected, Printed typed, Printed answer, Map<Expr, Real> point) {
        Optional<Real> found = answer.at(point);
        if (expected.isEmpty()) {
            tally.outside();
            return found.map(value -> fault(Kind.GAINED, typed, answer, point, "none and " + value.doubleValue()));
        }
        if (found.isEmpty()) {
            return Optional.of(fault(Kind.LOST, typed, answer, point, expected.get().doubleValue() + " and none"));
        }
        return difference(typed.expr(), answer.expr(), expected.get(), found.get(), point)
                .map(difference -> fault(Kind.DIFFERENT, typed, answer, point, difference));
    }

    private Optional<Fault> slopes(Printed typed, Expr raw, Printed answer, Map<Expr, Real> point) {
        boolean isDefined = typed.value().at(point).isPresent();
        Optional<Real> found = answer.at(point);
        if (!isDefined) {
            tally.outside();
            return found.map(value -> fault(Kind.GAINED, typed, answer, point, "none and " + value.doubleValue()));
        }
        if (found.isPresent()) {
            Ball expected = new Enclosure(Points.decimal(point)).of(raw);
            return expected.isKnown()
                    ? difference(raw, answer.expr(), Real.near(expected.mid()), found.get(), point)
                            .map(difference -> fault(Kind.DIFFERENT, typed, answer, point, difference))
                    : Optional.empty();
        }
        boolean isSinglePoint = answer.at(aside(point)).isPresent();
        if (!answer.holds(point) || isSinglePoint || hasKink(typed.expr(), point)
                || Valuation.of(raw, point, Reals.ARITHMETIC).isEmpty()) {
            tally.kink();
            return Optional.empty();
        }
        return typed.value().slope(point, X)
                .map(slope -> fault(Kind.LOST, typed, answer, point, slope.doubleValue() + " and none"));
    }

    /**
     * Whether some part has a kink here. The function itself may have none: the conditions of a derivative are sufficient,
     * they do not see that {@code abs(x*y)} has a slope where y = 0.
     */
    private static boolean hasKink(Expr e, Map<Expr, Real> point) {
        return Smoothness.of(e, List.of(X)).stream().anyMatch(c -> !Printed.holds(c, point));
    }

    /** A little off, in another direction for each symbol. */
    private static Map<Expr, Real> aside(Map<Expr, Real> point) {
        Map<Expr, Real> moved = new HashMap<>();
        point.forEach((symbol, value) -> {
            long steps = 1 + Math.floorMod(symbol.hash(), 97);
            moved.put(symbol, Real.of(value.rational().plus(Rational.of(steps, 1_000_000))));
        });
        return moved;
    }

    private Optional<String> difference(Expr a, Expr b, Real expected, Real found, Map<Expr, Real> point) {
        Enclosure enclosure = new Enclosure(Points.decimal(point));
        Ball left = enclosure.of(a);
        Ball right = enclosure.of(b);
        boolean kernels = enclosure.hasUsedKernels();
        if (left.isKnown() && right.isKnown() && !kernels) {
            Ball difference = left.minus(right);
            if (!difference.mayBeZero()) {
                return Optional.of(left + " and " + right);
            }
            boolean sharp = difference.radius().compareTo(
                    UNIT.multiply(left.mid().abs().add(BigDecimal.ONE), MathContext.DECIMAL32)) <= 0;
            tally.agreed(sharp);
            return Optional.empty();
        }
        tally.agreed(false);
        return expected.isCloseTo(found) || kernels && isNear(expected, found) ? Optional.empty()
                : Optional.of(expected.doubleValue() + " and " + found.doubleValue());
    }

    private static boolean isNear(Real expected, Real found) {
        double a = expected.doubleValue();
        return Math.abs(a - found.doubleValue()) <= KERNEL_TOLERANCE * (1 + Math.abs(a));
    }

    private static Fault fault(Kind kind, Printed typed, Printed answer, Map<Expr, Real> point, String values) {
        Map<String, String> readable = new HashMap<>();
        point.forEach((symbol, value) -> readable.put(symbol.toString(), value.rational().toString()));
        return new Fault(kind, "%s  ->  %s  at %s: %s".formatted(typed.text(), answer, readable, values));
    }
}
