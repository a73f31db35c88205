package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partial fractions add up to the fraction, and their numerators are small. */
class PartialFractionsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theyAddUpToTheFraction(int variables) {
        for (long seed = 0; seed < 100; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            Polynomial denominator = random.factor(2, 2, 5).times(random.factor(2, 1, 5).pow(2))
                    .scaled(Rational.of(2, 3));
            Polynomial numerator = random.next(4, 5 - variables, 9);
            Factorization factors = denominator.factored();
            PartialFractions parts = PartialFractions.of(numerator, factors, 0);
            // numerator·all = (sum of the parts)·denominator·all, where all is what is below in the parts
            Polynomial all = parts.divisor();
            Polynomial sum = parts.polynomial();
            for (PartialFractions.Term term : parts.terms()) {
                String at = "seed " + seed + ": " + term;
                assertTrue(term.numerator().degree(0) < term.base().degree(0), at);
                assertEquals(0, term.divisor().degree(0), at);
                Polynomial below = term.divisor().times(term.base().pow(term.exponent()));
                sum = sum.times(below).plus(term.numerator().times(all));
                all = all.times(below);
            }
            assertEquals(numerator.times(all), sum.times(denominator), "seed " + seed);
        }
    }

    @Test
    void anExampleByHand() {
        // (x³ + 1)/(x(x - 1)²) = 1 + 1/x + 2/(x - 1)² + 1/(x - 1)
        Polynomial x = Polynomial.variable(1, 0);
        Polynomial one = Polynomial.constant(1, Rational.ONE);
        Polynomial shifted = x.minus(one);
        PartialFractions parts = PartialFractions.of(x.pow(3).plus(one), x.times(shifted.pow(2)).factored(), 0);
        assertEquals(one, parts.polynomial());
        assertEquals(one, parts.divisor());
        assertEquals(List.of(
                new PartialFractions.Term(one, one, x, 1),
                new PartialFractions.Term(one.plus(one), one, shifted, 2),
                new PartialFractions.Term(one, one, shifted, 1)), parts.terms());
    }

    @Test
    void parametersMayBeLeftOver() {
        // 1/((x - a)(x - b)) = 1/((a - b)(x - a)) - 1/((a - b)(x - b))
        Polynomial x = Polynomial.variable(3, 0);
        Polynomial a = Polynomial.variable(3, 1);
        Polynomial b = Polynomial.variable(3, 2);
        Polynomial one = Polynomial.constant(3, Rational.ONE);
        PartialFractions parts = PartialFractions.of(one, x.minus(a).times(x.minus(b)).factored(), 0);
        assertEquals(2, parts.terms().size());
        for (PartialFractions.Term term : parts.terms()) {
            assertEquals(a.minus(b), term.divisor());
            assertEquals(term.base().equals(x.minus(a)) ? one : one.negate(), term.numerator());
        }
    }

    @Test
    void commonFactorsAreRefused() {
        Polynomial x = Polynomial.variable(1, 0);
        Factorization twice = new Factorization(Rational.ONE,
                List.of(new Factorization.Power(x, 1), new Factorization.Power(x.pow(2), 1)));
        Polynomial one = Polynomial.constant(1, Rational.ONE);
        assertThrows(IllegalArgumentException.class, () -> PartialFractions.of(one, twice, 0));
    }
}
