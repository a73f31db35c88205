package deriv.testing;

import static org.junit.jupiter.api.Assertions.fail;

import deriv.core.Expr;
import deriv.core.Symbols;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Whether an expression has the value of another wherever that one is defined. */
public final class SameValue {
    private static final int POINTS = 6;

    private SameValue() {}

    /** {@return a point, where there is one, at which the second has another value than the first} */
    public static Optional<String> difference(Expr expected, Expr actual, Map<Expr, Real> point) {
        try {
            Optional<Real> value = Valuation.of(expected, point, Reals.ARITHMETIC);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<Real> found = Valuation.of(actual, point, Reals.ARITHMETIC);
            return found.isPresent() && found.get().isCloseTo(value.get())
                    ? Optional.empty()
                    : Optional.of("%s is %s, %s is %s at %s".formatted(
                            Formulas.text(expected),
                            value.get().doubleValue(),
                            Formulas.text(actual),
                            found.map(Real::doubleValue),
                            text(point)));
        } catch (Arithmetic.Undecided _) {
            return Optional.empty();
        }
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
