package deriv.precise;

import deriv.core.Rational;
import java.math.BigDecimal;

/**
 * What the derivatives of sinc are made of: {@code s(n, x) = j(n, x)/x^n}, entire and even. By the power series (DLMF
 * 10.53.1) near 0, else by the recurrence (DLMF 10.51.1) upwards from {@code s(0, x) = sin(x)/x}.
 */
final class SphericalBessel {
    /** The series loses some 0.43 digits for each unit of x. */
    private static final int FAR = 20;

    private static final int GREATEST_ORDER = 1000;

    private SphericalBessel() {}

    static Ball at(Ball order, Ball x) {
        boolean isOrder = order.isKnown() && order.radius().signum() == 0 && !order.isNegative()
                && order.mid().compareTo(BigDecimal.valueOf(GREATEST_ORDER)) < 0
                && order.mid().stripTrailingZeros().scale() <= 0;
        if (!isOrder || !x.isKnown()) {
            return Ball.UNKNOWN;
        }
        int n = order.mid().intValueExact();
        return x.mid().abs().compareTo(BigDecimal.valueOf(FAR + n)) < 0 ? series(n, x) : recurrence(n, x);
    }

    private static Ball series(int n, Ball x) {
        Ball square = x.squared().negate();
        Ball term = Ball.ONE;
        for (int k = 1; k <= n; k++) {
            term = over(term, 2L * k + 1, x);
        }
        Ball sum = term;
        BigDecimal least = x.precision().unit().multiply(term.mid());
        for (long k = 1; term.mid().abs().compareTo(least) > 0 || k < FAR + n; k++) {
            term = over(term.times(square), 2 * k * (2 * n + 2 * k + 1), x);
            sum = sum.plus(term);
            if (!sum.isKnown()) {
                return sum;
            }
        }
        // From here on each term is less than half of the one before: x^2 < (FAR + n)^2 < k*(2n + 2k + 1).
        return sum.widened(term.mid().abs().add(term.radius()));
    }

    private static Ball recurrence(int n, Ball x) {
        Ball square = x.squared();
        Ball below = x.cos().over(square);
        Ball here = x.sin().over(x);
        for (int k = 1; k <= n; k++) {
            Ball above = here.times(number(2L * k - 1, x)).over(square).minus(below);
            below = here.over(square);
            here = above;
        }
        return here;
    }

    private static Ball over(Ball x, long n, Ball like) {
        return x.times(Ball.of(Rational.of(1, n), like.precision()));
    }

    private static Ball number(long n, Ball like) {
        return Ball.of(Rational.of(n), like.precision());
    }
}
