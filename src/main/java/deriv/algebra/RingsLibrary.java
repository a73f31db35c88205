package deriv.algebra;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the own methods give up: the library Rings (S. Poslavsky, Comput. Phys. Commun. 235, 2019). This is the only class
 * that names it, and it is loaded when it is first called.
 *
 * <p>Rings has no way to be interrupted, so it is asked about inputs up to a size only: what it needed at most a second for on a
 * busy machine. Limits are looked at before and after. It draws random numbers; the results do not depend on them, since factors are unique and made primitive here.
 */
final class RingsLibrary {
    private static final int MAX_TERMS = 1000;
    private static final int MAX_DEGREE = 60;
    private static final int MAX_VARIABLES = 8;
    private static final int MAX_BITS = 200;

    private RingsLibrary() {}

    /** {@return whether an input is of a size that Rings may be asked about} */
    static boolean accepts(IntegerPolynomial f) {
        int variables = 0;
        for (int degree : f.degrees()) {
            variables += degree > 0 ? 1 : 0;
        }
        return f.size() <= MAX_TERMS && variables <= MAX_VARIABLES && f.bits() <= MAX_BITS
                && PolynomialOrder.totalDegree(f) <= MAX_DEGREE;
    }

    /** Counts steps for what the library will do, roughly as many as own methods would take. */
    private static void payFor(IntegerPolynomial f) {
        Operation.checkpoint();
        long steps = f.size() * PolynomialOrder.totalDegree(f);
        for (long i = 0; i < steps; i++) {
            Operation.tick();
        }
    }

    /** {@return the irreducible factors of a primitive square-free polynomial} */
    static List<IntegerPolynomial> factors(IntegerPolynomial f) {
        payFor(f);
        Variables variables = Variables.of(f);
        List<IntegerPolynomial> factors = new ArrayList<>();
        IntegerPolynomial product = IntegerPolynomial.one(f.variables());
        for (MultivariatePolynomial<BigInteger> factor : MultivariateFactorization.Factor(variables.write(f))) {
            IntegerPolynomial read = variables.read(factor).primitive();
            product = product.times(read);
            if (!read.isConstant()) {
                factors.add(read);
            }
        }
        Operation.checkpoint();
        // The library's word is not taken for more than irreducibility.
        return product.equals(f) ? factors : List.of(f);
    }

    /** {@return a common divisor of two primitive polynomials; whether it is one is for the caller to see} */
    static IntegerPolynomial gcd(IntegerPolynomial a, IntegerPolynomial b) {
        payFor(a);
        payFor(b);
        Variables variables = Variables.of(a, b);
        MultivariatePolynomial<BigInteger> gcd = MultivariateGCD.PolynomialGCD(variables.write(a), variables.write(b));
        Operation.checkpoint();
        return variables.read(gcd).primitive();
    }

    /** The variables that occur, which alone are shown to the library. */
    private record Variables(int[] used, int all) {
        static Variables of(IntegerPolynomial... polynomials) {
            int all = polynomials[0].variables();
            int[] used = IntStream.range(0, all)
                    .filter(v -> Stream.of(polynomials).anyMatch(f -> f.degree(v) > 0)).toArray();
            return new Variables(used, all);
        }

        MultivariatePolynomial<BigInteger> write(IntegerPolynomial f) {
            MultivariatePolynomial<BigInteger> written = MultivariatePolynomial
                    .zero(used.length, Rings.Z, MonomialOrder.LEX);
            for (int i = 0; i < f.size(); i++) {
                int[] exponents = new int[used.length];
                for (int v = 0; v < used.length; v++) {
                    exponents[v] = f.exponent(i, used[v]);
                }
                written.add(new cc.redberry.rings.poly.multivar.Monomial<>(exponents,
                        new BigInteger(f.coefficient(i))));
            }
            return written;
        }

        IntegerPolynomial read(MultivariatePolynomial<BigInteger> written) {
            List<Monomial> terms = new ArrayList<>();
            for (cc.redberry.rings.poly.multivar.Monomial<BigInteger> term : written) {
                int[] exponents = new int[all];
                for (int v = 0; v < used.length; v++) {
                    exponents[used[v]] = term.exponents[v];
                }
                terms.add(new Monomial(exponents, Rational.of(
                        new java.math.BigInteger(term.coefficient.toByteArray()))));
            }
            return Polynomial.of(all, terms).primitivePart();
        }
    }
}
