package deriv.testing;

import static org.junit.jupiter.api.Assertions.fail;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Symbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Whether an expression has the value of another wherever that one is defined. */
public final class SameValue {
    private static final int POINTS = 6;

    private SameValue() {}

    /** {@return how the second differs from the first at the point}; empty if it has the same value, or the first none */
    public static Optional<String> difference(Expr expected, Expr actual, Map<Expr, Real> point) {
        if (agreeInDouble(expected, actual, point)) {
            return Optional.empty();
        }
        try {
            Optional<Real> value = Valuation.of(expected, point, Reals.ARITHMETIC);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<Real> found = Valuation.of(actual, point, Reals.ARITHMETIC);
            return found.isPresent() && found.get().isCloseTo(value.get())
                    ? Optional.empty()
                    : Optional.of("%s is %s, %s is %s at %s"
                            .formatted(
                                    Formulas.text(expected),
                                    value.get().doubleValue(),
                                    Formulas.text(actual),
                                    found.map(Real::doubleValue),
                                    text(point)));
        } catch (Arithmetic.Undecided _) {
            return Optional.empty();
        }
    }

    /** {@return whether both certainly have values at the point that are not close} */
    public static boolean differ(Expr a, Expr b, Map<Expr, Real> point) {
        try {
            Optional<Real> left = Valuation.of(a, point, Reals.ARITHMETIC);
            Optional<Real> right = left.isEmpty() ? left : Valuation.of(b, point, Reals.ARITHMETIC);
            return right.isPresent()
                    && Math.abs(left.get().doubleValue() - right.get().doubleValue())
                            > 1e-6 * (1 + Math.abs(left.get().doubleValue()));
        } catch (Arithmetic.Undecided _) {
            return false;
        }
    }

    private static boolean agreeInDouble(Expr expected, Expr actual, Map<Expr, Real> point) {
        Map<Expr, Double> rounded = new HashMap<>();
        point.forEach((symbol, value) -> rounded.put(symbol, value.doubleValue()));
        try {
            Optional<Double> a = Valuation.of(expected, rounded, Doubles.ARITHMETIC);
            return a.isEmpty()
                    || Valuation.of(actual, rounded, Doubles.ARITHMETIC)
                            .filter(b -> Math.abs(a.get() - b) <= 1e-7 * (1 + Math.abs(b)))
                            .isPresent();
        } catch (Arithmetic.Undecided _) {
            return false;
        }
    }

    /**
     * {@return whether the condition holds at the point}; empty if something that it compares has no value there
     *
     * @throws Arithmetic.Undecided if the numbers cannot tell
     */
    public static Optional<Boolean> holds(Cond c, Map<Expr, Real> point) {
        Map<Expr, Double> rounded = new HashMap<>();
        point.forEach((symbol, value) -> rounded.put(symbol, value.doubleValue()));
        try {
            return holds(c, rounded, Doubles.ARITHMETIC);
        } catch (Arithmetic.Undecided _) {
            return holds(c, point, Reals.ARITHMETIC);
        }
    }

    private static <T> Optional<Boolean> holds(Cond c, Map<Expr, T> point, Arithmetic<T> numbers) {
        boolean defined = c.exprs().stream().allMatch(e -> Valuation.of(e, point, numbers).isPresent());
        return defined ? Optional.of(Valuation.holds(c, point, numbers)) : Optional.empty();
    }

    private static List<String> text(Map<Expr, Real> point) {
        return point.entrySet().stream()
                .map(e -> Formulas.text(e.getKey()) + " = " + e.getValue().rational())
                .sorted()
                .toList();
    }

    /** Fails if the second has another value at one of some random points. */
    public static void check(Expr expected, Expr actual, long seed) {
        for (var point : RandomFormulas.points(new SplittableRandom(seed), Symbols.of(expected), POINTS)) {
            difference(expected, actual, point).ifPresent(text -> fail("seed " + seed + ": " + text));
        }
    }
}
