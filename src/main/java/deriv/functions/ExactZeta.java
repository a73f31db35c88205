package deriv.functions;

import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.UNDEFINED;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of the zeta function at whole numbers: NIST DLMF 25.6.1 to 25.6.3, 25.2.1. */
final class ExactZeta {
    /** Beyond this a value is longer to read than the call. */
    private static final int LARGEST = 20;

    private ExactZeta() {}

    static Optional<Expr> at(Rational s) {
        if (s.isOne()) {
            return Optional.of(UNDEFINED);
        }
        if (!s.isInt() || Math.abs(s.intValue()) > LARGEST) {
            return Optional.empty();
        }
        int n = s.intValue();
        if (n <= 0) {
            Rational value = bernoulli(1 - n).over(Rational.of(1 - n)).negate();
            return Optional.of(Exprs.number(n == 0 ? Rational.HALF.negate() : value));
        }
        if (n % 2 != 0) {
            return Optional.empty();
        }
        Rational factor = bernoulli(n).abs();
        for (int k = 1; k <= n; k++) {
            factor = factor.times(Rational.of(2, k));
        }
        return Optional.of(PI.pow(Exprs.number(n)).times(Exprs.number(factor.times(Rational.HALF))));
    }

    /** B(n), from the sum of binomial(n + 1, k) B(k) over k up to n, which is 0: DLMF 24.5.3. */
    private static Rational bernoulli(int n) {
        List<Rational> known = new ArrayList<>();
        for (int m = 0; m <= n; m++) {
            Rational sum = Rational.ZERO;
            Rational binomial = Rational.ONE;
            for (int k = 0; k < m; k++) {
                sum = sum.plus(binomial.times(known.get(k)));
                binomial = binomial.times(Rational.of(m + 1 - k, k + 1));
            }
            known.add(m == 0 ? Rational.ONE : sum.over(Rational.of(m + 1)).negate());
        }
        return known.get(n);
    }
}
