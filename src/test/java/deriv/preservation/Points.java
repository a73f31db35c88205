package deriv.preservation;

import deriv.core.Expr;
import deriv.core.Rational;
import deriv.testing.Real;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Points of few decimal digits, so that they are exact everywhere: where pieces and domains end, and between. */
final class Points {
    private static final long[] LANDMARKS = {0, 0, 1, -1, 2, -2, 3};
    private static final int DECIMALS = 1000;

    private Points() {}

    /** {@return points, at the first of which each symbol has a whole value} */
    static List<Map<Expr, Real>> of(Iterable<Expr> symbols, RandomGenerator random, int count) {
        List<Map<Expr, Real>> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean whole = i % 3 == 0;
            Map<Expr, Real> point = new HashMap<>();
            for (Expr symbol : symbols) {
                point.put(symbol, whole || random.nextInt(6) == 0
                        ? Real.of(LANDMARKS[random.nextInt(LANDMARKS.length)], 1)
                        : Real.of(random.nextInt(-3 * DECIMALS, 3 * DECIMALS + 1), DECIMALS));
            }
            points.add(point);
        }
        return points;
    }

    /** {@return the same point for certified numbers} */
    static Map<Expr, BigDecimal> decimal(Map<Expr, Real> point) {
        Map<Expr, BigDecimal> decimals = new HashMap<>();
        point.forEach((symbol, value) -> decimals.put(symbol, decimal(value.rational())));
        return decimals;
    }

    private static BigDecimal decimal(Rational r) {
        BigInteger thousandths = r.numerator().multiply(BigInteger.valueOf(DECIMALS)).divide(r.denominator());
        return new BigDecimal(thousandths, 3);
    }
}
