package deriv.algebra;

import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A fraction as a polynomial and a sum of fractions with powers of single factors below. Other variables than the one
 * that it is decomposed in are taken for coefficients, and may be left over in the divisors.
 *
 * @param polynomial the polynomial part, over {@code divisor}
 * @param divisor    free of the variable, not 0
 * @param terms      in the order of the factors, the highest exponent first; none with numerator 0
 */
public record PartialFractions(Polynomial polynomial, Polynomial divisor, List<Term> terms) {
    public PartialFractions {
        terms = List.copyOf(terms);
    }

    /**
     * {@code numerator / (divisor · base^exponent)}.
     *
     * @param numerator its degree in the variable is below that of the base
     * @param divisor   free of the variable, not 0
     */
    public record Term(Polynomial numerator, Polynomial divisor, Polynomial base, int exponent) {}

    /**
     * {@return the decomposition of numerator / denominator}
     *
     * @param denominator its content is not 0, its bases are coprime
     * @param variable    the one whose powers are looked at
     */
    public static PartialFractions of(Polynomial numerator, Factorization denominator, int variable) {
        return new Decomposition(numerator, denominator, variable).run();
    }

    /** A polynomial over one without the variable, in lowest terms. */
    private record Over(Polynomial numerator, Polynomial divisor) {
        static Over of(Polynomial numerator, Polynomial divisor) {
            Polynomial gcd = numerator.gcd(divisor);
            Polynomial below = divisor.quotient(gcd).orElseThrow();
            Polynomial above = numerator.quotient(gcd).orElseThrow();
            return new Over(above.scaled(below.content().reciprocal()), below.primitive());
        }

        Over minus(Over o) {
            return of(numerator.times(o.divisor).minus(o.numerator.times(divisor)), divisor.times(o.divisor));
        }

        Over times(Polynomial p) {
            return of(numerator.times(p), divisor);
        }
    }

    private static final class Decomposition {
        private final Polynomial numerator;
        private final int variable;
        private final Polynomial one;
        private final List<Factorization.Power> factors = new ArrayList<>();
        /** What of the denominator is free of the variable, and the rest multiplied. */
        private Polynomial free;
        private Polynomial whole;

        Decomposition(Polynomial numerator, Factorization denominator, int variable) {
            this.numerator = numerator;
            this.variable = variable;
            this.one = Polynomial.constant(numerator.variables(), Rational.ONE);
            this.free = one.scaled(denominator.content());
            this.whole = one;
            for (Factorization.Power factor : denominator.powers()) {
                Polynomial power = factor.base().pow(factor.exponent());
                if (factor.base().degree(variable) == 0) {
                    free = free.times(power);
                } else {
                    whole = whole.times(power);
                    factors.add(factor);
                }
            }
        }

        PartialFractions run() {
            List<Term> terms = new ArrayList<>();
            Over rest = Over.of(numerator, one);
            for (Factorization.Power factor : factors) {
                Polynomial power = factor.base().pow(factor.exponent());
                Polynomial others = whole.quotient(power).orElseThrow();
                Over part = residue(power, others);
                rest = rest.minus(part.times(others));
                addDigits(part, factor, terms);
            }
            Over polynomial = Over.of(rest.numerator().quotient(whole).orElseThrow(), rest.divisor().times(free));
            return new PartialFractions(polynomial.numerator(), polynomial.divisor(), terms);
        }

        /** {@return numerator / others modulo the power}, by Euclid's algorithm with cofactors of {@code others} */
        private Over residue(Polynomial power, Polynomial others) {
            Polynomial r0 = power;
            Polynomial s0 = Polynomial.zero(one.variables());
            Polynomial r1 = others;
            Polynomial s1 = one;
            while (r1.degree(variable) > 0) {
                PseudoDivision d = PseudoDivision.of(r0, r1, variable);
                Polynomial s2 = d.multiplier().times(s0).minus(d.quotient().times(s1));
                Polynomial common = content(d.remainder()).gcd(content(s2));
                r0 = r1;
                s0 = s1;
                r1 = d.remainder().quotient(common).orElseThrow();
                s1 = s2.quotient(common).orElseThrow();
            }
            if (r1.isZero()) {
                throw new IllegalArgumentException("the factors of the denominator are not coprime");
            }
            PseudoDivision d = PseudoDivision.of(numerator.times(s1), power, variable);
            return Over.of(d.remainder(), d.multiplier().times(r1));
        }

        private Polynomial content(Polynomial p) {
            return Polynomial.of(Gcd.content(p.primitivePart(), variable));
        }

        /** Writes a part over a power of a base as digits in that base. */
        private void addDigits(Over part, Factorization.Power factor, List<Term> terms) {
            Over rest = part;

            for (int exponent = factor.exponent(); exponent > 0; exponent--) {
                PseudoDivision d = PseudoDivision.of(rest.numerator(), factor.base(), variable);
                Polynomial below = rest.divisor().times(d.multiplier());
                Over digit = Over.of(d.remainder(), below.times(free));
                if (!digit.numerator().isZero()) {
                    terms.add(new Term(digit.numerator(), digit.divisor(), factor.base(), exponent));
                }
                rest = Over.of(d.quotient(), below);
            }

        }
    }
}
