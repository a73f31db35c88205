package deriv.normal;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An expression as a number times powers of irreducible factors over its kernels.
 *
 * @param content not 0 unless the expression is
 */
record Parts(Rational content, List<Factor> factors) {
    /** Sums with more terms are not factored. */
    private static final int MAX_TERMS = 40;

    private static final int PRIME_BOUND = 1000;

    /** {@return the parts of an expression in normal form} */
    static Parts of(Expr e) {
        return switch (e.node()) {
            case Node.Num(var value) -> new Parts(value, List.of());
            case Node.Atom _ -> new Parts(Rational.ONE, List.of(new Factor(e, Exprs.ONE)));
            case Node.Sum _, Node.Product _, Node.Undefined _ -> ofFraction(new Reading(e, Mode.IDENTITIES));
        };
    }

    private static Parts ofFraction(Reading reading) {
        Writing writing = new Writing(reading, UnaryOperator.identity());
        List<Factor> factors = new ArrayList<>();
        Rational content = collect(reading.value(), reading, writing, factors);
        return new Parts(content, factors);
    }

    private static Rational collect(PowerProduct p, Reading reading, Writing writing, List<Factor> factors) {
        Rational content = p.content();
        for (int i = 0; i < p.bases().length; i++) {
            int exponent = p.exponents()[i];
            if (reading.fractions().bases().isVariable(p.bases()[i])) {
                Kernel k = reading.kernels().get(p.bases()[i]);
                factors.add(new Factor(k.base(), k.exponent().times(Exprs.number(Rational.of(exponent, k.root())))));
                PowerProduct scale = reading.scale(p.bases()[i]).pow(exponent);
                content = content.times(collect(scale, reading, writing, factors));
            } else {
                Polynomial base = reading.fractions().bases().polynomial(p.bases()[i]);
                for (Factorization.Power f : irreducible(base)) {
                    factors.add(new Factor(writing.of(f.base()), Exprs.number((long) f.exponent() * exponent)));
                }
            }
        }
        return content;
    }

    private static List<Factorization.Power> irreducible(Polynomial p) {
        return p.size() > MAX_TERMS ? List.of(new Factorization.Power(p, 1)) : p.factored().powers();
    }

    /** {@return a positive number as powers of primes}; a factor without small prime divisors stays whole */
    static List<Factor> primes(Rational positive) {
        List<Factor> factors = new ArrayList<>();
        primes(positive.numerator(), 1, factors);
        primes(positive.denominator(), -1, factors);
        return factors;
    }

    private static void primes(BigInteger n, int sign, List<Factor> factors) {
        BigInteger rest = n;
        for (int p = 2; p < PRIME_BOUND && rest.bitLength() > 1; p += p == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(p);
            int exponent = 0;
            for (BigInteger[] q = rest.divideAndRemainder(prime); q[1].signum() == 0;
                    q = rest.divideAndRemainder(prime)) {
                rest = q[0];
                exponent++;
            }
            if (exponent > 0) {
                factors.add(new Factor(Exprs.number(p), Exprs.number((long) sign * exponent)));
            }
        }
        if (rest.bitLength() > 1) {
            factors.add(new Factor(Exprs.number(Rational.of(rest)), Exprs.number(sign)));
        }
    }
}
