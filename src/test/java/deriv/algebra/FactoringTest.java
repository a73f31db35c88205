package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Square-free parts and irreducible factors. */
class FactoringTest {
    private static final Polynomial X = Polynomial.variable(1, 0);
    private static final Polynomial ONE = Polynomial.constant(1, Rational.ONE);

    private static Polynomial number(long n) {
        return ONE.scaled(Rational.of(n));
    }

    private static List<Integer> degrees(Polynomial p) {
        return p.factored().powers().stream().map(f -> f.base().degree(0)).toList();
    }

    /** {@return the polynomial with all roots ±√2 ± √3 ± √5 …}: irreducible, but not modulo any prime */
    static Polynomial swinnertonDyer(int... primes) {
        // In variables x and t: p(x + t)·p(x - t) is a polynomial in t², which is replaced.
        Polynomial x = Polynomial.variable(2, 0);
        Polynomial t = Polynomial.variable(2, 1);
        Polynomial p = x;
        for (int prime : primes) {
            Polynomial product = p.substitute(0, x.plus(t)).times(p.substitute(0, x.minus(t)));
            Polynomial next = Polynomial.zero(2);
            for (var c : product.coefficients(1).entrySet()) {
                next = next.plus(c.getValue().scaled(Rational.of(prime).pow(c.getKey() / 2)));
            }
            p = next;
        }
        List<Monomial> terms = p.terms().stream()
                .map(m -> new Monomial(new int[] {m.exponents()[0]}, m.coefficient())).toList();
        return Polynomial.of(1, terms);
    }

    @Test
    void swinnertonDyerPolynomialsAreIrreducible() {
        assertEquals(List.of(4), degrees(swinnertonDyer(2, 3)));
        assertEquals(List.of(8), degrees(swinnertonDyer(2, 3, 5)));
        assertEquals(List.of(16), degrees(swinnertonDyer(2, 3, 5, 7)));
        Polynomial product = swinnertonDyer(2, 3).times(swinnertonDyer(5, 7)).times(swinnertonDyer(2, 3, 5));
        assertEquals(List.of(4, 4, 8), degrees(product));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12, 15, 30, 36, 45, 60, 105})
    void powersMinusOneHaveOneFactorForEachDivisor(int n) {
        Factorization factors = X.pow(n).minus(ONE).factored();
        long divisors = IntStream.rangeClosed(1, n).filter(d -> n % d == 0).count();
        assertEquals(divisors, factors.powers().size());
        assertEquals(X.pow(n).minus(ONE), factors.product(1));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 2", "1, 64, 2", "-1, 1, 3", "2, 2, 1", "324, 1, 2", "1, 1, 1", "-4, 9, 2", "-16, 81, 3"})
    void fourthPowers(int constant, int lead, int factors) {
        Polynomial p = X.pow(4).scaled(Rational.of(lead)).plus(number(constant));
        assertEquals(factors, p.factored().powers().size());
    }

    @Test
    void productsOfKnownFactorsComeApart() {
        for (long seed = 0; seed < 150; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 1);
            Polynomial product = ONE;
            int atLeast = 0;
            for (int i = 0; i < 4; i++) {
                product = product.times(random.factor(4, 4, 12));
                atLeast++;
            }
            Factorization factors = product.factored();
            assertEquals(product, factors.product(1), "seed " + seed);
            int count = factors.powers().stream().mapToInt(Factorization.Power::exponent).sum();
            assertTrue(count >= atLeast, "seed " + seed + ": " + factors);
            for (Factorization.Power f : factors.powers()) {
                assertEquals(List.of(new Factorization.Power(f.base(), 1)), f.base().factored().powers());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void squareFreePartsAreThoseOfTheMultiplicities(int variables) {
        for (long seed = 0; seed < 80; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            Polynomial p = Polynomial.constant(variables, Rational.of(-3, 2));
            for (int i = 1; i <= 3; i++) {
                p = p.times(random.factor(3, 2, 5).pow(i));
            }
            Factorization parts = p.squareFree();
            assertEquals(p, parts.product(variables), "seed " + seed);
            List<Polynomial> bases = new ArrayList<>(parts.powers().stream().map(Factorization.Power::base).toList());
            for (int i = 0; i < bases.size(); i++) {
                Polynomial base = bases.get(i);
                assertEquals(base, base.primitive(), "seed " + seed);
                for (int v = 0; v < variables; v++) {
                    if (base.degree(v) > 0) {
                        assertEquals(0, base.gcd(base.derivative(v)).degree(v), "seed " + seed);
                    }
                }
                for (int j = 0; j < i; j++) {
                    assertTrue(base.gcd(bases.get(j)).isOne(), "seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void productsInSeveralVariablesComeApart(int variables) {
        for (long seed = 0; seed < 150; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            Polynomial p = random.factor(3, 2, 9).times(random.factor(3, 2, 9)).times(random.factor(2, 1, 9));
            Factorization factors = p.factored();
            assertEquals(p, factors.product(variables), "seed " + seed);
            int count = factors.powers().stream().mapToInt(Factorization.Power::exponent).sum();
            assertTrue(count >= 3, "seed " + seed + ": " + p + " as " + factors);
        }
    }

    /** x^a ± y^b has more than one factor only if an integer greater than 1 divides both, or 4·c⁴ is in it. */
    @ParameterizedTest
    @CsvSource({"2, 2, -1, 2", "3, 3, -1, 2", "3, 3, 1, 2", "4, 4, -1, 3", "4, 4, 1, 1", "4, 4, 4, 2", "6, 6, -1, 4",
        "6, 4, -1, 2", "3, 2, -1, 1", "2, 2, 1, 1", "5, 7, 1, 1", "6, 9, 8, 2", "8, 8, -16, 4"})
    void binomials(int a, int b, int c, int factors) {
        Polynomial x = Polynomial.variable(3, 0);
        Polynomial y = Polynomial.variable(3, 2);
        Polynomial p = x.pow(a).plus(y.pow(b).scaled(Rational.of(c)));
        assertEquals(factors, p.factored().powers().size(), p.factored().toString());
        assertEquals(p, p.factored().product(3));
    }

    /** No variable has a number as its leading coefficient: factors are found after a change of variables. */
    @Test
    void leadingCoefficientsMayHaveVariables() {
        Polynomial x = Polynomial.variable(3, 0);
        Polynomial y = Polynomial.variable(3, 1);
        Polynomial z = Polynomial.variable(3, 2);
        Polynomial one = Polynomial.constant(3, Rational.ONE);
        List<Polynomial> factors = List.of(
                x.pow(3).times(y).plus(z.pow(2)).plus(one), x.times(y.pow(2)).times(z).minus(x.pow(2)).minus(one),
                y.pow(3).times(z.pow(2)).minus(x.times(z)).plus(y.pow(3)).plus(one));
        for (Polynomial a : factors) {
            assertEquals(List.of(new Factorization.Power(a.primitive(), 1)), a.factored().powers());
            for (Polynomial b : factors) {
                assertEquals(a.equals(b) ? 1 : 2, a.times(b).factored().powers().size(), a + " and " + b);
            }
        }
        Polynomial all = factors.stream().reduce(one, Polynomial::times);
        assertEquals(-1, MultivariateLifting.mainVariable(all.primitivePart()));
        assertEquals(factors.stream().map(Polynomial::primitive).sorted().toList(),
                all.factored().powers().stream().map(Factorization.Power::base).toList());
    }

    @Test
    void constantsHaveNoFactors() {
        assertEquals(new Factorization(Rational.of(-2, 3), List.of()), number(-2).scaled(Rational.of(1, 3)).factored());
        assertEquals(new Factorization(Rational.ZERO, List.of()), Polynomial.zero(1).factored());
    }
}
