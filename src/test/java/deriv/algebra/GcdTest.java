package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Common divisors: the planted factor divides what is found, what is found divides both, cofactors have none. */
class GcdTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void plantedFactorsAreFound(int variables) {
        for (long seed = 0; seed < 300; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            int degree = 1 + random.below(3);
            Polynomial common = random.factor(1 + random.below(4), degree, 9);
            Polynomial a = random.factor(4, degree, 20).times(common);
            Polynomial b = random.factor(4, degree, 20).times(random.below(3) == 0 ? common.pow(2) : common);
            Polynomial gcd = a.gcd(b);
            String at = "seed " + seed + ": " + a + " and " + b;
            assertTrue(gcd.quotient(common).isPresent(), at);
            assertTrue(a.quotient(gcd).orElseThrow().gcd(b.quotient(gcd).orElseThrow()).isOne(), at);
            assertEquals(gcd, b.gcd(a), at);
            assertEquals(gcd, gcd.primitive(), at);
        }
    }

    /** The heuristic and the modular algorithm and the sequence of remainders share no code beyond division. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threeAlgorithmsAgree(int variables) {
        int heuristic = 0;
        for (long seed = 0; seed < 150; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            IntegerPolynomial common = random.factor(3, 2, 9).primitivePart();
            IntegerPolynomial a = random.factor(3, 2, 9).primitivePart().times(common);
            IntegerPolynomial b = random.factor(3, 2, 9).primitivePart().times(common);
            String at = "seed " + seed + ": " + a + " and " + b;
            IntegerPolynomial modular = ModularGcd.of(a, b);
            assertEquals(RemainderSequence.gcd(a, b), modular, at);
            heuristic += HeuristicGcd.of(a, b).map(gcd -> {
                assertEquals(gcd, modular, at);
                return 1;
            }).orElse(0);
        }
        assertTrue(heuristic > 100, "the heuristic found " + heuristic);
    }

    @Test
    void whatNeedsNoAlgorithm() {
        Polynomial x = Polynomial.variable(3, 0);
        Polynomial y = Polynomial.variable(3, 1);
        Polynomial z = Polynomial.variable(3, 2);
        Polynomial one = Polynomial.constant(3, Rational.ONE);
        Polynomial zero = Polynomial.zero(3);
        assertEquals(x.plus(y), zero.gcd(x.plus(y).scaled(Rational.of(-2, 3))));
        assertEquals(zero, zero.gcd(zero));
        assertEquals(one, x.gcd(one.scaled(Rational.TWO)));
        assertEquals(x.times(y), x.pow(2).times(y).gcd(x.times(y.pow(3)).times(x.plus(z))));
        assertEquals(x.plus(one), x.plus(one).times(y.plus(z)).gcd(x.plus(one).times(z.pow(2).minus(y))));
        assertEquals(one, x.pow(1_000_000).plus(one).gcd(x.pow(999_999).plus(y)));
    }

    /** The numbers that the images are made with must not matter: divisors of all that the algorithms start with. */
    @Test
    void unluckyNumbersAreOvercome() {
        Polynomial x = Polynomial.variable(2, 0);
        Polynomial y = Polynomial.variable(2, 1);
        for (long n : List.of(Modular.PRIME, 1_073_741_827L, 1_103_515_245L + 12_345, 29L, 31L)) {
            Polynomial shift = Polynomial.constant(2, Rational.of(n));
            Polynomial a = x.plus(shift).times(y.minus(shift)).times(x.plus(y));
            Polynomial b = x.minus(shift).times(y.minus(shift)).times(x.plus(y).plus(shift));
            assertEquals(y.minus(shift), a.gcd(b), "shift " + n);
            IntegerPolynomial modular = ModularGcd.of(a.primitivePart(), b.primitivePart());
            assertEquals(y.minus(shift).primitivePart(), modular, "shift " + n);
        }
    }
}
