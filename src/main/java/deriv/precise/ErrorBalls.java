package deriv.precise;

import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigDecimal;

/** The error function and its relatives. */
final class ErrorBalls {
    /** The series has some 4x² terms; beyond this the complementary function is too small to be seen beside 1. */
    private static final int FARTHEST = 40;

    private ErrorBalls() {}

    /**
     * {@return erf(x)}: {@code 2/sqrt(pi)*exp(-x^2)} times the sum of {@code 2^n*x^(2n+1)/(1*3*…*(2n+1))} (DLMF 7.6.2), whose terms
     * have one sign.
     */
    static Ball erf(Ball x) {
        if (x.isZero() || !x.isKnown()) {
            return x;
        }
        BigDecimal size = x.mid().abs().add(x.radius());
        if (size.compareTo(BigDecimal.valueOf(FARTHEST)) > 0) {
            return Ball.UNKNOWN;
        }
        Ball twice = x.squared().times(Ball.of(Rational.TWO));
        BigDecimal ratio = size.multiply(size).multiply(BigDecimal.TWO);
        Ball term = x;
        Ball sum = x;
        BigDecimal unit = x.precision().unit().multiply(size);
        for (int n = 1;; n++) {
            Operation.tick();
            term = term.times(twice).over(Ball.of(Rational.of(2L * n + 1), x.precision()));
            sum = sum.plus(term);
            BigDecimal last = term.mid().abs().add(term.radius());
            // From here on each term is less than half of the one before, so the rest is less than the last.
            if (ratio.multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf(2L * n + 3)) < 0
                    && last.compareTo(unit) < 0) {
                Ball scale = x.squared().negate().exp().over(x.precision().pi().sqrt()).times(Ball.of(Rational.TWO));
                return scale.times(sum.widened(last));
            }
        }
    }

    static Ball erfc(Ball x) {
        return Ball.ONE.minus(erf(x));
    }

    /** {@code (1 + erf(x/sqrt(2)))/2} */
    static Ball normcdf(Ball x) {
        return Ball.ONE.plus(erf(x.over(x.like(Ball.of(Rational.TWO)).sqrt()))).half();
    }

    /** {@code exp(-x^2/2)/sqrt(2*pi)} */
    static Ball normpdf(Ball x) {
        return x.squared().half().negate().exp().over(x.precision().pi().times(Ball.of(Rational.TWO)).sqrt());
    }
}
