package deriv.precise;

import deriv.core.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * All real numbers within {@code radius} of {@code mid}: a number that is known up to an error. An operation yields a
 * ball that holds the exact result for every number of its operands, {@link #UNDEFINED} where that certainly has no real
 * value, or {@link #UNKNOWN} where it has no bound or cannot be decided.
 */
public final class Ball {
    /** Nothing is known; everything made of it is unknown too, or undefined. */
    public static final Ball UNKNOWN = new Ball(BigDecimal.ZERO, BigDecimal.ZERO, Precision.STANDARD);

    /** There is no real value; everything made of it is undefined too. */
    public static final Ball UNDEFINED = new Ball(BigDecimal.ZERO, BigDecimal.ZERO, Precision.STANDARD);

    public static final Ball ZERO = exactly(BigDecimal.ZERO);
    public static final Ball ONE = exactly(BigDecimal.ONE);
    static final Ball MINUS_ONE = exactly(BigDecimal.ONE.negate());

    private static final MathContext UP = new MathContext(8, RoundingMode.UP);
    private static final MathContext DOWN = new MathContext(8, RoundingMode.DOWN);

    /** Larger exponents of ten are of no use, and lead to numbers that BigDecimal refuses. */
    private static final int GREATEST_SCALE = 100_000_000;

    private static final int GREATEST_POWER = 1_000_000;

    /** Below 10^-this logarithm and exponential are taken by their series at 0. */
    private static final int LITTLE = 5;

    private final BigDecimal mid;
    private final BigDecimal radius;
    private final Precision precision;

    private Ball(BigDecimal mid, BigDecimal radius, Precision precision) {
        this.mid = mid;
        this.radius = radius;
        this.precision = precision;
    }

    public static Ball exactly(BigDecimal value) {
        return exactly(value, Precision.STANDARD);
    }

    public static Ball exactly(BigDecimal value, Precision precision) {
        return new Ball(value, BigDecimal.ZERO, precision);
    }

    /** {@return a constant whose last digit may be wrong by a few} */
    static Ball constant(BigDecimal value, Precision precision) {
        return around(value, precision.unit(), precision);
    }

    public static Ball of(Rational r) {
        return of(r, Precision.STANDARD);
    }

    public static Ball of(Rational r, Precision precision) {
        BigDecimal numerator = new BigDecimal(r.numerator());
        return r.isInteger() ? exactly(numerator, precision)
                : nearest(numerator.divide(new BigDecimal(r.denominator()), precision.context()), BigDecimal.ZERO,
                        precision);
    }

    /** {@return all numbers from low to high}, with a little more as the radius is rounded up */
    public static Ball between(BigDecimal low, BigDecimal high, Precision precision) {
        BigDecimal mid = low.add(high).divide(BigDecimal.TWO);
        return around(mid, high.subtract(low).divide(BigDecimal.TWO), precision);
    }

    static Ball around(BigDecimal mid, BigDecimal radius) {
        return around(mid, radius, Precision.STANDARD);
    }

    /** {@return the numbers within a radius that is rounded up} */
    private static Ball around(BigDecimal mid, BigDecimal radius, Precision precision) {
        return Math.abs((long) mid.scale()) > GREATEST_SCALE ? UNKNOWN : new Ball(mid, radius.round(UP), precision);
    }

    /** {@return the same for a value that has been rounded itself} */
    private static Ball rounded(BigDecimal mid, BigDecimal radius, Precision precision) {
        BigDecimal error = mid.abs().round(UP).scaleByPowerOfTen(-precision.digits());
        return around(mid, radius.add(error, UP), precision);
    }

    /** {@return the same for a result of arithmetic}: one with fewer digits than the context has was not rounded. */
    private static Ball nearest(BigDecimal mid, BigDecimal radius, Precision precision) {
        return mid.precision() < precision.context().getPrecision()
                ? around(mid, radius, precision)
                : rounded(mid, radius, precision);
    }

    /** {@return the number of digits it is computed to} */
    Precision precision() {
        return precision;
    }

    /** {@return an exact number to as many digits as this one} */
    Ball like(Ball exact) {
        return new Ball(exact.mid, exact.radius, precision);
    }

    public boolean isKnown() {
        return this != UNKNOWN && this != UNDEFINED;
    }

    public boolean isUndefined() {
        return this == UNDEFINED;
    }

    /** {@return what becomes of operands that are not both known} */
    private static Ball lost(Ball x, Ball y) {
        return x.isUndefined() || y.isUndefined() ? UNDEFINED : UNKNOWN;
    }

    /** {@return what becomes of an operand for which there may be no value} */
    private Ball undefinedIf(boolean isOutside) {
        return isOutside || isUndefined() ? UNDEFINED : UNKNOWN;
    }

    /** {@return the middle}; 0 if unknown */
    public BigDecimal mid() {
        return mid;
    }

    /** {@return the largest error}; 0 if unknown */
    public BigDecimal radius() {
        return radius;
    }

    private BigDecimal size() {
        return mid.abs().round(UP);
    }

    /** {@return 1 or -1 if all numbers have that sign, 0 if the ball is exactly 0, else 2: undecided} */
    public int sign() {
        if (!isKnown()) {
            return 2;
        }
        return mid.abs().compareTo(radius) > 0 ? mid.signum() : mid.signum() == 0 && radius.signum() == 0 ? 0 : 2;
    }

    public boolean isPositive() {
        return sign() == 1;
    }

    public boolean isNegative() {
        return sign() == -1;
    }

    public boolean isZero() {
        return sign() == 0;
    }

    /** {@return whether the number is 0 or cannot be told from it} */
    public boolean mayBeZero() {
        return !isPositive() && !isNegative();
    }

    // --- arithmetic ---

    public Ball negate() {
        return isKnown() ? new Ball(mid.negate(), radius, precision) : this;
    }

    public Ball plus(Ball other) {
        if (!isKnown() || !other.isKnown()) {
            return lost(this, other);
        }
        Precision finer = precision.finer(other.precision);
        return nearest(mid.add(other.mid, finer.context()), radius.add(other.radius, UP), finer);
    }

    public Ball minus(Ball other) {
        return plus(other.negate());
    }

    public Ball times(Ball other) {
        if (!isKnown() || !other.isKnown()) {
            return lost(this, other);
        }
        Precision finer = precision.finer(other.precision);
        BigDecimal error = size().multiply(other.radius, UP)
                .add(other.size().multiply(radius, UP), UP)
                .add(radius.multiply(other.radius, UP), UP);
        return nearest(mid.multiply(other.mid, finer.context()), error, finer);
    }

    public Ball reciprocal() {
        if (mayBeZero()) {
            return undefinedIf(isZero());
        }
        BigDecimal size = mid.abs().round(DOWN);
        BigDecimal least = size.subtract(radius, DOWN);
        if (least.signum() <= 0) {
            return UNKNOWN;
        }
        return nearest(BigDecimal.ONE.divide(mid, precision.context()), radius.divide(size.multiply(least, DOWN), UP),
                precision);
    }

    public Ball over(Ball other) {
        return times(other.reciprocal());
    }

    Ball half() {
        return times(exactly(BigDecimal.valueOf(5, 1)));
    }

    Ball squared() {
        return power(2);
    }

    Ball abs() {
        return isNegative() ? negate() : sign() == 2 ? undefinedIf(false) : this;
    }

    /** {@return the whole power} */
    Ball power(int n) {
        if (n == 1) {
            return this;
        }
        if (n == 2) {
            return times(this);
        }
        if (!isKnown() || Math.abs((long) n) > GREATEST_POWER) {
            return undefinedIf(false);
        }
        if (n < 0) {
            return power(-n).reciprocal();
        }
        if ((Math.abs((long) mid.precision() - mid.scale()) + 1) * n > GREATEST_SCALE) {
            return UNKNOWN;
        }
        return rounded(mid.pow(n, precision.context()), lipschitz(n), precision);
    }

    /** {@return n*(|m| + r)^(n-1)*r}, by the mean value theorem. */
    private BigDecimal lipschitz(int n) {
        return n == 0 ? BigDecimal.ZERO
                : size().add(radius, UP).pow(n - 1, UP).multiply(radius, UP).multiply(BigDecimal.valueOf(n), UP);
    }

    /** {@return the principal power} */
    public Ball power(Ball exponent, Rational exactExponent) {
        if (exactExponent.isInt()) {
            int n = exactExponent.intValue();
            return isZero() && n <= 0 ? UNDEFINED : power(n);
        }
        if (exactExponent.denominator().equals(BigInteger.TWO) && exactExponent.numerator().bitLength() < 20) {
            return sqrt().power(exactExponent.numerator().intValue());
        }
        return power(exponent);
    }

    /** {@return the principal power of a base that is not negative}; of a negative one some exist, and are unknown here */
    public Ball power(Ball exponent) {
        if (!exponent.isKnown()) {
            return lost(this, exponent);
        }
        if (isZero()) {
            return exponent.isPositive() ? this : exponent.undefinedIf(exponent.isNegative() || exponent.isZero());
        }
        return isNegative() ? undefinedIf(exponent.isNotWhole()) : exponent.times(log()).exp();
    }

    private boolean isNotWhole() {
        return minus(floor()).isPositive();
    }

    public Ball sqrt() {
        if (isZero()) {
            return this;
        }
        if (!isPositive()) {
            return undefinedIf(isNegative());
        }
        BigDecimal root = mid.sqrt(precision.context());
        return nearest(root, radius.divide(root, UP), precision);
    }

    // --- elementary functions ---

    public Ball exp() {
        if (isZero()) {
            return like(ONE);
        }
        if (!isKnown() || mid.abs().compareTo(Elementary.GREATEST_EXPONENT) > 0
                || radius.compareTo(BigDecimal.ONE) > 0) {
            return undefinedIf(false);
        }
        BigDecimal value = Elementary.exp(mid, precision.digits());
        // e^r - 1 <= 2r for r <= 1
        return rounded(value, value.round(UP).multiply(radius, UP).multiply(BigDecimal.TWO, UP), precision);
    }

    public Ball log() {
        if (radius.signum() == 0 && mid.compareTo(BigDecimal.ONE) == 0) {
            return like(ZERO);
        }
        if (!isPositive() || Math.abs((long) mid.precision() - mid.scale()) > 20_000_000) {
            return undefinedIf(isNegative() || isZero());
        }
        BigDecimal least = mid.round(DOWN).subtract(radius, DOWN);
        return least.signum() <= 0 ? UNKNOWN
                : widened(Elementary.log(mid, precision.digits()), radius.divide(least, UP));
    }

    /** {@return log(1 + x)}, near 0 by 2 atanh(t), t = x/(2 + x), whose error is relative */
    Ball log1p() {
        if (!isLittle()) {
            return plus(ONE).log();
        }
        Ball t = over(plus(exactly(BigDecimal.TWO)));
        Ball square = t.squared();
        int terms = termsOf(2 * LITTLE);
        Ball sum = ZERO;
        for (int n = terms - 1; n >= 0; n--) {
            sum = sum.times(square).plus(of(Rational.of(1, 2 * n + 1), precision));
        }
        return t.plus(t).times(sum.widenedByRest(2 * LITTLE * terms));
    }

    /** {@return e^x - 1}, near 0 by its series, whose error is relative */
    Ball expm1() {
        if (!isLittle()) {
            return exp().minus(ONE);
        }
        int terms = termsOf(LITTLE);
        Ball sum = ONE;
        for (int n = terms; n >= 2; n--) {
            sum = sum.times(this).times(of(Rational.of(1, n), precision)).plus(ONE);
        }
        return times(sum.widenedByRest(LITTLE * terms));
    }

    /** {@return whether a series at 0 gains {@value #LITTLE} digits for each power} */
    private boolean isLittle() {
        return isKnown() && size().add(radius, UP).compareTo(BigDecimal.ONE.scaleByPowerOfTen(-LITTLE)) < 0;
    }

    private int termsOf(int gain) {
        return (precision.digits() + Elementary.GUARD) / gain + 2;
    }

    /** {@return the sum of a series}, whose rest is less than twice the first power that is left out */
    private Ball widenedByRest(int digits) {
        return widened(BigDecimal.TWO.scaleByPowerOfTen(-digits));
    }

    /** {@return the numbers up to this much farther away} */
    Ball widened(BigDecimal error) {
        return around(mid, radius.add(error, UP), precision);
    }

    Ball sin() {
        return isZero() ? this
                : isAngle() ? widened(Elementary.sin(mid, precision.digits()), radius) : undefinedIf(false);
    }

    Ball cos() {
        return isZero() ? like(ONE)
                : isAngle() ? widened(Elementary.cos(mid, precision.digits()), radius) : undefinedIf(false);
    }

    private boolean isAngle() {
        return isKnown() && mid.abs().compareTo(Elementary.GREATEST_ANGLE) < 0;
    }

    Ball atan() {
        return isKnown() && !isZero() ? rounded(Elementary.atan(mid, precision.digits()), radius, precision) : this;
    }

    /** {@return the greatest whole number below or equal, if it is the same for all numbers} */
    Ball floor() {
        if (!isKnown() || mid.precision() - (long) mid.scale() > precision.digits()) {
            return undefinedIf(false);
        }
        if (size().add(radius, UP).compareTo(BigDecimal.ONE) < 0) {
            return isNegative() ? MINUS_ONE : sign() == 2 ? UNKNOWN : ZERO;
        }
        BigDecimal low = mid.subtract(radius, precision.wide(RoundingMode.FLOOR)).setScale(0, RoundingMode.FLOOR);
        BigDecimal high = mid.add(radius, precision.wide(RoundingMode.CEILING)).setScale(0, RoundingMode.FLOOR);
        return low.compareTo(high) == 0 ? exactly(low, precision) : UNKNOWN;
    }

    /** An argument that was reduced, or a value near 0, leaves an error of the size of 1, not of the value. */
    private Ball widened(BigDecimal value, BigDecimal error) {
        boolean small = mid.abs().compareTo(Elementary.SMALL_ANGLE) < 0 && value.signum() != 0;
        return rounded(value, small ? error : error.add(precision.unit(), UP), precision);
    }

    @Override
    public String toString() {
        return isKnown() ? mid.round(new MathContext(20)) + " ± " + radius : isUndefined() ? "undefined" : "unknown";
    }
}
