package deriv.algebra;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two polynomials, monic in the main variable, whose product is a given one but for a number: found from their values where all other
 * variables are 0, by one degree in those variables after the other.
 */
record LiftedPair(Polynomial first, Polynomial second) {
    /**
     * {@return the pair; empty if the given values do not belong to one}
     *
     * @param f      its leading coefficient in the main variable is a number
     * @param first  monic, with {@code second} coprime to it; the product is f at 0 but for a number
     */
    static Optional<LiftedPair> of(Polynomial f, Polynomial first, Polynomial second, int main) {
        return new Lifting(f, first, second, main).run();
    }

    private static final class Lifting {
        private final int main;
        private final Polynomial monic;
        /** What the denominators of a true factor divide: it is monic here, and has an integer divisor of this as leading coefficient. */
        private final BigInteger lead;
        private final Polynomial first;
        private final Polynomial second;
        /** {@code inverse · second = 1} modulo {@code first}. */
        private final Polynomial inverse;

        Lifting(Polynomial f, Polynomial first, Polynomial second, int main) {
            Rational leading = f.coefficients(main).lastEntry().getValue().leadingCoefficient();
            this.main = main;
            this.monic = f.scaled(leading.reciprocal());
            this.lead = leading.over(f.content()).numerator();
            this.first = first;
            this.second = second;
            this.inverse = inverse();
        }

        private Polynomial inverse() {
            Polynomial r0 = first;
            Polynomial r1 = PseudoDivision.of(second, first, main).remainder();
            Polynomial s0 = Polynomial.zero(first.variables());
            Polynomial s1 = Polynomial.constant(first.variables(), Rational.ONE);
            while (r1.degree(main) > 0) {
                PseudoDivision d = PseudoDivision.of(r0, r1, main);
                Polynomial s2 = s0.minus(d.quotient().times(s1));
                r0 = r1;
                r1 = d.remainder();
                s0 = s1;
                s1 = s2;
            }
            return s1.scaled(r1.leadingCoefficient().reciprocal());
        }

        Optional<LiftedPair> run() {
            Polynomial g = first;
            Polynomial h = second;
            long degree = degreeOfOthers();
            Polynomial error = monic.minus(g.times(h));
            for (long d = 1; d <= degree && !error.isZero(); d++) {
                for (Map.Entry<int[], Polynomial> part : partsOfDegree(error, d).entrySet()) {
                    Polynomial e = part.getValue();
                    Polynomial u = PseudoDivision.of(e.times(inverse), first, main).remainder();
                    Polynomial v = e.minus(u.times(second)).quotient(first).orElseThrow();
                    if (!canBelong(u) || !canBelong(v)) {
                        return Optional.empty();
                    }
                    Polynomial product = monomial(part.getKey());
                    g = g.plus(u.times(product));
                    h = h.plus(v.times(product));
                }
                error = monic.minus(g.times(h));
            }
            return error.isZero() ? Optional.of(new LiftedPair(g, h)) : Optional.empty();
        }

        private boolean canBelong(Polynomial p) {
            return lead.mod(p.content().denominator()).signum() == 0;
        }

        private long degreeOfOthers() {
            long degree = 0;
            for (Monomial term : monic.terms()) {
                degree = Math.max(degree, degreeOfOthers(term));
            }
            return degree;
        }

        private long degreeOfOthers(Monomial term) {
            return Arrays.stream(term.exponents()).asLongStream().sum() - term.exponents()[main];
        }

        /** {@return the coefficients, in the main variable, of the products of the others with this total degree} */
        private Map<int[], Polynomial> partsOfDegree(Polynomial p, long degree) {
            Map<int[], List<Monomial>> terms = new TreeMap<>(Arrays::compare);
            for (Monomial term : p.terms()) {
                if (degreeOfOthers(term) == degree) {
                    int[] others = term.exponents().clone();
                    others[main] = 0;
                    int[] own = new int[others.length];
                    own[main] = term.exponents()[main];
                    terms.computeIfAbsent(others, _ -> new ArrayList<>()).add(new Monomial(own, term.coefficient()));
                }
            }
            Map<int[], Polynomial> parts = new TreeMap<>(Arrays::compare);
            terms.forEach((others, own) -> parts.put(others, Polynomial.of(p.variables(), own)));
            return parts;
        }

        private static Polynomial monomial(int[] exponents) {
            return Polynomial.of(exponents.length, List.of(new Monomial(exponents, Rational.ONE)));
        }
    }
}
