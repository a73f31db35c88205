package deriv.nonsmooth;

import deriv.core.Expr;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slope of a function from the right by the chords to three points that are very near, where nothing exact is known. No
 * proof: it says so if all three have the same first digits, and a slope that changes nearer still is not seen.
 */
public final class ChordSlope {
    private static final Precision PRECISION = new Precision(400);

    /** Distances are 10 to minus these. */
    private static final List<Integer> NEAR = List.of(50, 75, 100);

    private static final BigDecimal AGREEMENT = new BigDecimal("1e-18");

    private ChordSlope() {}

    /** {@return the slope at 0 as far as chords tell}; empty if they differ, or there are no values */
    public static Optional<Double> atZero(Expr function, Expr symbol) {
        Ball start = value(function, symbol, Rational.ZERO);
        List<BigDecimal> slopes = new ArrayList<>();
        for (int digits : NEAR) {
            Rational step = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(digits));
            Ball slope = value(function, symbol, step).minus(start).over(Ball.of(step, PRECISION));
            if (!slope.isKnown() || slope.radius().compareTo(AGREEMENT) > 0) {
                return Optional.empty();
            }
            slopes.add(slope.mid());
        }
        BigDecimal nearest = slopes.getLast();
        BigDecimal allowed = AGREEMENT.multiply(nearest.abs().max(BigDecimal.ONE), MathContext.DECIMAL64);
        return slopes.stream().allMatch(s -> s.subtract(nearest).abs().compareTo(allowed) <= 0)
                ? Optional.of(nearest.doubleValue())
                : Optional.empty();
    }

    private static Ball value(Expr function, Expr symbol, Rational at) {
        return Enclosure.of(Map.of(symbol, at), PRECISION).of(function);
    }
}
