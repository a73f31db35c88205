package deriv.precise;

import deriv.core.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * All real numbers within {@code radius} of {@code mid}: a number that is known up to an error. An operation yields a
 * ball that holds the exact result for every number of its operands, or {@link #UNKNOWN} where that has no bound, no
 * value, or cannot be decided.
 */
public final class Ball {
    /** Nothing is known; everything made of it is unknown too. */
    public static final Ball UNKNOWN = new Ball(BigDecimal.ZERO, BigDecimal.ZERO);

    public static final Ball ZERO = exactly(BigDecimal.ZERO);
    public static final Ball ONE = exactly(BigDecimal.ONE);
    static final Ball MINUS_ONE = exactly(BigDecimal.ONE.negate());

    private static final MathContext CONTEXT = Elementary.CONTEXT;
    private static final MathContext FLOOR = new MathContext(2 * Elementary.DIGITS, RoundingMode.FLOOR);
    private static final MathContext CEILING = new MathContext(2 * Elementary.DIGITS, RoundingMode.CEILING);
    private static final MathContext UP = new MathContext(8, RoundingMode.UP);
    private static final MathContext DOWN = new MathContext(8, RoundingMode.DOWN);

    /** The relative error of one operation of {@link Elementary}, and more than that of arithmetic. */
    private static final int DIGITS = Elementary.DIGITS;

    static final Ball PI = constant(Elementary.PI);
    static final Ball E = constant(Elementary.E);

    /** Larger exponents of ten are of no use, and lead to numbers that BigDecimal refuses. */
    private static final int GREATEST_SCALE = 100_000_000;

    private static final int GREATEST_POWER = 1_000_000;

    private final BigDecimal mid;
    private final BigDecimal radius;

    private Ball(BigDecimal mid, BigDecimal radius) {
        this.mid = mid;
        this.radius = radius;
    }

    public static Ball exactly(BigDecimal value) {
        return new Ball(value, BigDecimal.ZERO);
    }

    /** {@return a constant that is known to more digits than are kept} */
    private static Ball constant(BigDecimal value) {
        return around(value, BigDecimal.ONE.scaleByPowerOfTen(-DIGITS));
    }

    public static Ball of(Rational r) {
        BigDecimal numerator = new BigDecimal(r.numerator());
        return r.isInteger() ? exactly(numerator)
                : nearest(numerator.divide(new BigDecimal(r.denominator()), CONTEXT), BigDecimal.ZERO);
    }

    /** {@return the numbers within a radius that is rounded up} */
    static Ball around(BigDecimal mid, BigDecimal radius) {
        return Math.abs((long) mid.scale()) > GREATEST_SCALE ? UNKNOWN : new Ball(mid, radius.round(UP));
    }

    /** {@return the same for a value that has been rounded itself} */
    private static Ball rounded(BigDecimal mid, BigDecimal radius) {
        return around(mid, radius.add(mid.abs().round(UP).scaleByPowerOfTen(-DIGITS), UP));
    }

    /** {@return the same for a result of arithmetic}: one with fewer digits than the context has was not rounded. */
    private static Ball nearest(BigDecimal mid, BigDecimal radius) {
        return mid.precision() < CONTEXT.getPrecision() ? around(mid, radius) : rounded(mid, radius);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
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
        return isKnown() ? new Ball(mid.negate(), radius) : this;
    }

    public Ball plus(Ball other) {
        if (!isKnown() || !other.isKnown()) {
            return UNKNOWN;
        }
        return nearest(mid.add(other.mid, CONTEXT), radius.add(other.radius, UP));
    }

    public Ball minus(Ball other) {
        return plus(other.negate());
    }

    public Ball times(Ball other) {
        if (!isKnown() || !other.isKnown()) {
            return UNKNOWN;
        }
        BigDecimal error = size().multiply(other.radius, UP)
                .add(other.size().multiply(radius, UP), UP)
                .add(radius.multiply(other.radius, UP), UP);
        return nearest(mid.multiply(other.mid, CONTEXT), error);
    }

    public Ball reciprocal() {
        if (mayBeZero()) {
            return UNKNOWN;
        }
        BigDecimal size = mid.abs().round(DOWN);
        BigDecimal least = size.subtract(radius, DOWN);
        if (least.signum() <= 0) {
            return UNKNOWN;
        }
        return nearest(BigDecimal.ONE.divide(mid, CONTEXT), radius.divide(size.multiply(least, DOWN), UP));
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
        return isNegative() ? negate() : sign() == 2 ? UNKNOWN : this;
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
            return UNKNOWN;
        }
        if (n < 0) {
            return power(-n).reciprocal();
        }
        if ((Math.abs((long) mid.precision() - mid.scale()) + 1) * n > GREATEST_SCALE) {
            return UNKNOWN;
        }
        return rounded(mid.pow(n, CONTEXT), lipschitz(n));
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
            return isZero() && n <= 0 ? UNKNOWN : power(n);
        }
        if (exactExponent.denominator().equals(BigInteger.TWO) && exactExponent.numerator().bitLength() < 20) {
            return sqrt().power(exactExponent.numerator().intValue());
        }
        return power(exponent);
    }

    /** {@return the principal power of a positive base} */
    public Ball power(Ball exponent) {
        return isZero() && exponent.isPositive() ? ZERO : exponent.times(log()).exp();
    }

    public Ball sqrt() {
        if (isZero()) {
            return ZERO;
        }
        if (!isPositive()) {
            return UNKNOWN;
        }
        BigDecimal root = mid.sqrt(CONTEXT);
        return nearest(root, radius.divide(root, UP));
    }

    // --- elementary functions ---

    public Ball exp() {
        if (!isKnown() || mid.abs().compareTo(Elementary.GREATEST_EXPONENT) > 0
                || radius.compareTo(BigDecimal.ONE) > 0) {
            return UNKNOWN;
        }
        BigDecimal value = Elementary.exp(mid);
        // e^r - 1 <= 2r for r <= 1
        return rounded(value, value.round(UP).multiply(radius, UP).multiply(BigDecimal.TWO, UP));
    }

    public Ball log() {
        if (!isPositive() || Math.abs((long) mid.precision() - mid.scale()) > 20_000_000) {
            return UNKNOWN;
        }
        BigDecimal least = mid.round(DOWN).subtract(radius, DOWN);
        return least.signum() <= 0 ? UNKNOWN : widened(Elementary.log(mid), radius.divide(least, UP));
    }

    Ball sin() {
        return isAngle() ? widened(Elementary.sin(mid), radius) : UNKNOWN;
    }

    Ball cos() {
        return isAngle() ? widened(Elementary.cos(mid), radius) : UNKNOWN;
    }

    private boolean isAngle() {
        return isKnown() && mid.abs().compareTo(Elementary.GREATEST_ANGLE) < 0;
    }

    Ball atan() {
        return isKnown() ? rounded(Elementary.atan(mid), radius) : UNKNOWN;
    }

    /** {@return the greatest whole number below or equal, if it is the same for all numbers} */
    Ball floor() {
        if (!isKnown() || mid.precision() - (long) mid.scale() > DIGITS) {
            return UNKNOWN;
        }
        if (size().add(radius, UP).compareTo(BigDecimal.ONE) < 0) {
            return isNegative() ? MINUS_ONE : sign() == 2 ? UNKNOWN : ZERO;
        }
        BigDecimal low = mid.subtract(radius, FLOOR).setScale(0, RoundingMode.FLOOR);
        BigDecimal high = mid.add(radius, CEILING).setScale(0, RoundingMode.FLOOR);
        return low.compareTo(high) == 0 ? exactly(low) : UNKNOWN;
    }

    /** An argument that was reduced, or a value near 0, leaves an error of the size of 1, not of the value. */
    private Ball widened(BigDecimal value, BigDecimal error) {
        boolean small = mid.abs().compareTo(Elementary.SMALL_ANGLE) < 0 && value.signum() != 0;
        return rounded(value, small ? error : error.add(BigDecimal.ONE.scaleByPowerOfTen(-DIGITS), UP));
    }

    @Override
    public String toString() {
        return isKnown() ? mid.round(new MathContext(20)) + " ± " + radius : "unknown";
    }
}
