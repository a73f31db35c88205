package deriv.precise;

import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The gamma function and its logarithmic derivatives: by the recurrence far to the right, and there by Stirling's series,
 * whose error is less than the first term that is left out (DLMF 5.11.1, 5.11.2, 5.11(ii), 5.15.8).
 */
final class GammaBalls {
    /** Arguments farther to the left would take that many factors. */
    private static final int FARTHEST_LEFT = -200;

    private static final int FARTHEST_RIGHT = 10_000;

    /** B(2), B(4), …, as far as they have been needed; replaced, never changed. */
    private static volatile List<Rational> bernoulli = List.of();

    private GammaBalls() {}

    private static boolean isOutOfReach(Ball x) {
        return !x.isKnown() || x.mid().compareTo(BigDecimal.valueOf(FARTHEST_LEFT)) < 0
                || x.mid().compareTo(BigDecimal.valueOf(FARTHEST_RIGHT)) > 0
                || x.radius().compareTo(BigDecimal.ONE) > 0;
    }

    /** {@return how far to go to the right}: there as many terms as digits are enough */
    private static int steps(Ball x) {
        int low = x.mid().setScale(0, RoundingMode.FLOOR).intValueExact();
        return Math.max(0, x.precision().digits() - low + 2);
    }

    static Ball gamma(Ball x) {
        return isOutOfReach(x) ? lost(x) : logOfGamma(shifted(x)).exp().over(factors(x));
    }

    static Ball logOfAbsoluteGamma(Ball x) {
        return isOutOfReach(x) ? lost(x) : logOfGamma(shifted(x)).minus(factors(x).abs().log());
    }

    private static Ball lost(Ball x) {
        return x.isUndefined() ? x : Ball.UNKNOWN;
    }

    private static Ball shifted(Ball x) {
        return x.plus(Ball.of(Rational.of(steps(x))));
    }

    private static Ball factors(Ball x) {
        Ball product = x.like(Ball.ONE);
        for (int i = steps(x) - 1; i >= 0; i--) {
            product = product.times(x.plus(Ball.of(Rational.of(i))));
        }
        return product;
    }

    /** {@code (z - 1/2)*log(z) - z + log(2*pi)/2 + sum of B(2k)/(2k*(2k-1)*z^(2k-1))} */
    private static Ball logOfGamma(Ball z) {
        Ball half = Ball.of(Rational.HALF);
        Ball sum = z.minus(half).times(z.log()).minus(z)
                .plus(z.precision().pi().times(Ball.of(Rational.TWO)).log().times(half));
        return series(z, z.reciprocal(), (b, k) -> b.over(Rational.of(2L * k * (2L * k - 1)))).plus(sum);
    }

    static Ball digamma(Ball x) {
        if (isOutOfReach(x)) {
            return lost(x);
        }
        Ball z = shifted(x);
        Ball sum = z.log().minus(z.plus(z).reciprocal())
                .minus(series(z, z.squared().reciprocal(), (b, k) -> b.over(Rational.of(2L * k))));
        return sum.minus(reciprocals(x, 1));
    }

    static Ball trigamma(Ball x) {
        if (isOutOfReach(x)) {
            return lost(x);
        }
        Ball z = shifted(x);
        Ball sum = z.reciprocal().plus(z.squared().reciprocal().half())
                .plus(series(z, z.power(-3), (b, _) -> b));
        return sum.plus(reciprocals(x, 2));
    }

    /** {@code sum of 1/(x + i)^power} over what was gone to the right */
    private static Ball reciprocals(Ball x, int power) {
        Ball sum = x.like(Ball.ZERO);
        for (int i = 0; i < steps(x); i++) {
            sum = sum.plus(x.plus(Ball.of(Rational.of(i))).power(power).reciprocal());
        }
        return sum;
    }

    private interface Coefficient {
        Rational of(Rational bernoulli, int k);
    }

    /** {@code sum of c(k)*first/z^(2(k-1))}, widened by the first term that is left out */
    private static Ball series(Ball z, Ball first, Coefficient coefficient) {
        Ball square = z.squared().reciprocal();
        Ball power = first;
        Ball sum = z.like(Ball.ZERO);
        int most = z.precision().digits();
        for (int k = 1;; k++) {
            Operation.tick();
            Ball term = power.times(Ball.of(coefficient.of(bernoulli(k, most), k), z.precision()));
            BigDecimal size = term.mid().abs().add(term.radius());
            if (k == most || size.compareTo(z.precision().unit()) < 0) {
                return sum.widened(size);
            }
            sum = sum.plus(term);
            power = power.times(square);
        }
    }

    private static Rational bernoulli(int k, int most) {
        List<Rational> known = bernoulli;
        if (known.size() < k) {
            known = bernoulliNumbers(most);
            bernoulli = known;
        }
        return known.get(k - 1);
    }

    /** {@return B(2), …, B(2n)} from tangent numbers: B(2k) = (-1)^(k-1)*2k*T(k)/(4^k*(4^k - 1)) (DLMF 24.15.4) */
    private static List<Rational> bernoulliNumbers(int n) {
        BigInteger[] tangent = new BigInteger[n + 1];
        tangent[1] = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            tangent[k] = tangent[k - 1].multiply(BigInteger.valueOf(k - 1));
        }
        for (int k = 2; k <= n; k++) {
            Operation.checkpoint();
            for (int j = k; j <= n; j++) {
                tangent[j] = tangent[j - 1].multiply(BigInteger.valueOf(j - k))
                        .add(tangent[j].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        List<Rational> numbers = new ArrayList<>(n);
        for (int k = 1; k <= n; k++) {
            BigInteger power = BigInteger.ONE.shiftLeft(2 * k);
            BigInteger above = tangent[k].multiply(BigInteger.valueOf(2L * k));
            Rational size = Rational.of(above, power.multiply(power.subtract(BigInteger.ONE)));
            numbers.add(k % 2 == 1 ? size : size.negate());
        }
        return List.copyOf(numbers);
    }
}
