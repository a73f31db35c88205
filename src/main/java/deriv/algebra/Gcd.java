package deriv.algebra;

import deriv.core.Effort;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Greatest common divisors in several variables. What most pairs need comes first: monomials, variables that only one of the two
 * has, {@link DegreeBounds}, division of one by the other. Then the heuristic algorithm, and where its integers would be
 * too long, the {@linkplain ModularGcd modular} one; then {@link RingsLibrary}. Every divisor found in that way is shown to divide both.
 */
final class Gcd {
    /** What the modular algorithm may take before the library is asked: some tenths of a second. */
    private static final long STEPS = 100_000;

    private Gcd() {}

    /** {@return the primitive divisor, leading coefficient positive; 0 only if both are 0} */
    static IntegerPolynomial of(IntegerPolynomial a, IntegerPolynomial b) {
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b.primitive() : a.primitive();
        }
        int words = a.words();
        long[] monomialA = a.commonMonomial();
        long[] monomialB = b.commonMonomial();
        IntegerPolynomial restA = a.without(monomialA).primitive();
        IntegerPolynomial restB = b.without(monomialB).primitive();
        Exponents.lower(monomialA, 0, monomialB, 0, words);
        IntegerPolynomial rest = withoutMonomials(restA, restB);
        return Exponents.isZero(monomialA, 0, words) ? rest
                : SparseArithmetic.shifted(rest, monomialA, BigInteger.ONE);
    }

    private static IntegerPolynomial withoutMonomials(IntegerPolynomial a, IntegerPolynomial b) {
        if (a.isConstant() || b.isConstant()) {
            return IntegerPolynomial.one(a.variables());
        }
        if (a.equals(b)) {
            return a;
        }
        int[] bounds = DegreeBounds.of(a, b);
        if (Arrays.stream(bounds).allMatch(d -> d == 0)) {
            return IntegerPolynomial.one(a.variables());
        }
        int[] degreesA = a.degrees();
        int[] degreesB = b.degrees();
        if (hasOthers(degreesA, bounds) || hasOthers(degreesB, bounds)) {
            List<IntegerPolynomial> coefficients = new ArrayList<>(Terms.coefficientsOver(a, bounds));
            coefficients.addAll(Terms.coefficientsOver(b, bounds));
            return of(coefficients);
        }
        return ofSameVariables(a, b, bounds, degreesA, degreesB);
    }

    private static boolean hasOthers(int[] degrees, int[] bounds) {
        for (int v = 0; v < bounds.length; v++) {
            if (degrees[v] > 0 && bounds[v] == 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the divisor of all of them}, the short ones first: it becomes small early */
    static IntegerPolynomial of(Collection<IntegerPolynomial> all) {
        List<IntegerPolynomial> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(IntegerPolynomial::size).thenComparing(PolynomialOrder::compare));
        IntegerPolynomial gcd = sorted.getFirst().primitive();
        for (IntegerPolynomial p : sorted.subList(1, sorted.size())) {
            if (gcd.isConstant() && !gcd.isZero()) {
                break;
            }
            gcd = of(gcd, p);
        }
        return gcd;
    }

    private static IntegerPolynomial ofSameVariables(
            IntegerPolynomial a, IntegerPolynomial b, int[] bounds, int[] degreesA, int[] degreesB) {
        if (Arrays.equals(bounds, degreesA) && divides(a, b)) {
            return a;
        }
        if (Arrays.equals(bounds, degreesB) && divides(b, a)) {
            return b;
        }
        Deflation deflation = Deflation.of(a, b);
        return deflation.isIdentity() ? byAlgorithms(a, b)
                : deflation.inflated(of(deflation.deflated(a), deflation.deflated(b)));
    }

    private static IntegerPolynomial byAlgorithms(IntegerPolynomial a, IntegerPolynomial b) {
        if (!Dense.isShort(a) || !Dense.isShort(b)) {
            return RemainderSequence.gcd(a, b);
        }
        return HeuristicGcd.of(a, b)
                .or(() -> Effort.within(STEPS, () -> ModularGcd.of(a, b)))
                .or(() -> byLibrary(a, b))
                .orElseGet(() -> ModularGcd.of(a, b));
    }

    private static Optional<IntegerPolynomial> byLibrary(IntegerPolynomial a, IntegerPolynomial b) {
        return RingsLibrary.accepts(a) && RingsLibrary.accepts(b)
                ? Optional.of(RingsLibrary.gcd(a, b)).filter(g -> divides(g, a) && divides(g, b))
                : Optional.empty();
    }

    private static boolean divides(IntegerPolynomial divisor, IntegerPolynomial p) {
        return p.quotient(divisor).isPresent();
    }

    /** {@return the divisor of the coefficients of p as a polynomial in one variable} */
    static IntegerPolynomial content(IntegerPolynomial p, int variable) {
        return p.isZero() ? p : of(Terms.coefficients(p, variable).values());
    }
}
