package deriv.precise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits balls are computed to: the relative error of one operation is below 10^-digits. Balls of two precisions
 * meet at the finer one.
 *
 * @param digits at least {@link #LEAST}
 */
public record Precision(int digits) {
    /** What verification computes with, and the least there is. */
    public static final int LEAST = 60;

    /** So many digits take seconds an operation. */
    public static final int MOST = 200_000;

    static final Precision STANDARD = new Precision(LEAST);

    public Precision {
        if (digits < LEAST || digits > MOST) {
            throw new IllegalArgumentException("from " + LEAST + " to " + MOST + " digits, not " + digits);
        }
    }

    Precision finer(Precision o) {
        return digits >= o.digits ? this : o;
    }

    MathContext context() {
        return Elementary.context(digits);
    }

    /** For sums that must not cross a whole number by rounding. */
    MathContext wide(RoundingMode mode) {
        return new MathContext(2 * digits, mode);
    }

    /** {@return 10^-digits} */
    BigDecimal unit() {
        return BigDecimal.ONE.scaleByPowerOfTen(-digits);
    }

    /** {@return pi} */
    public Ball pi() {
        return Ball.constant(Constants.pi(digits), this);
    }

    /** {@return e} */
    public Ball e() {
        return Ball.constant(Constants.e(digits), this);
    }
}
