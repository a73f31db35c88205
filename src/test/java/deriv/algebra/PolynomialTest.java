package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.LimitException;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic by comparison with the definitions. */
class PolynomialTest {
    private static final int RUNS = 300;

    private static String seed(long seed) {
        return "seed " + seed;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5})
    void sumsAndProductsAreThoseOfTheDefinition(int variables) {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            Polynomial a = random.next(random.below(8), 4, 6);
            Polynomial b = random.next(random.below(8), 4, 6).scaled(Rational.of(1 + random.below(3), 6));
            assertEquals(SlowPolynomial.of(a).plus(SlowPolynomial.of(b)).fast(), a.plus(b), seed(seed));
            assertEquals(SlowPolynomial.of(a).times(SlowPolynomial.of(b)).fast(), a.times(b), seed(seed));
            assertEquals(a, a.plus(b).minus(b), seed(seed));
            assertEquals(a.times(a).times(a), a.pow(3), seed(seed));
        }
    }

    @Test
    void coefficientsMayBeOfAnySize() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 2);
            Rational huge = Rational.of(BigInteger.ONE.shiftLeft(40 + random.below(60)));
            Polynomial a = random.factor(4, 3, 9).plus(Polynomial.variable(2, 0).scaled(huge));
            Polynomial b = random.factor(4, 3, 9).plus(Polynomial.variable(2, 1).scaled(huge.plus(Rational.ONE)));
            Polynomial product = a.times(b);
            assertEquals(SlowPolynomial.of(a).times(SlowPolynomial.of(b)).fast(), product, seed(seed));
            assertEquals(Optional.of(a), product.quotient(b), seed(seed));
            assertEquals(b, product.plus(b).minus(product), seed(seed));
        }
    }

    @Test
    void quotientsAreExactOrEmpty() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 3);
            Polynomial a = random.next(6, 4, 9);
            Polynomial b = random.factor(5, 3, 9);
            assertEquals(Optional.of(a), a.times(b).quotient(b), seed(seed));
            Polynomial more = a.times(b).plus(Polynomial.constant(3, Rational.ONE));
            Optional<Polynomial> quotient = more.quotient(b);
            assertEquals(quotient.isPresent() ? Optional.of(more) : quotient, quotient.map(b::times), seed(seed));
        }
        assertThrows(ArithmeticException.class, () -> variable(1, 0).quotient(Polynomial.zero(1)));
    }

    private static Polynomial variable(int variables, int index) {
        return Polynomial.variable(variables, index);
    }

    @Test
    void termsAreOrderedAndContentIsTakenOut() {
        Polynomial x = variable(2, 0);
        Polynomial y = variable(2, 1);
        Polynomial p = y.pow(5).plus(x.times(y).scaled(Rational.of(-4, 3))).plus(x.scaled(Rational.of(2, 3)));
        assertEquals(List.of(1, 1, 0), p.terms().stream().map(m -> m.exponents()[0]).toList());
        assertEquals(Rational.of(-4, 3), p.leadingCoefficient());
        assertEquals(Rational.of(-1, 3), p.content());
        assertEquals(p, p.primitive().scaled(p.content()));
        assertEquals(5, p.totalDegree());
        assertEquals(5, p.degree(1));
        assertEquals(-1, Polynomial.zero(2).degree(0));
        assertEquals(p, Polynomial.of(2, p.terms().reversed()));
    }

    @Test
    void aPolynomialIsASumOfItsCoefficients() {
        for (long seed = 0; seed < RUNS; seed++) {
            Polynomial p = new RandomPolynomials(seed, 3).next(9, 4, 9);
            for (int v = 0; v < 3; v++) {
                Polynomial sum = Polynomial.zero(3);
                for (var c : p.coefficients(v).entrySet()) {
                    assertEquals(0, c.getValue().degree(v), seed(seed));
                    sum = sum.plus(c.getValue().times(variable(3, v).pow(c.getKey())));
                }
                assertEquals(p, sum, seed(seed));
            }
        }
    }

    @Test
    void substitutionAndDerivativeFollowTheirRules() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 2);
            Polynomial a = random.next(5, 4, 9);
            Polynomial b = random.next(5, 4, 9);
            Polynomial value = random.next(2, 2, 3);
            assertEquals(a.substitute(0, value).times(b.substitute(0, value)),
                    a.times(b).substitute(0, value), seed(seed));
            assertEquals(a.derivative(1).times(b).plus(a.times(b.derivative(1))),
                    a.times(b).derivative(1), seed(seed));
            Rational half = Rational.of(random.below(9) - 4, 2);
            assertEquals(a.substitute(0, Polynomial.constant(2, half)), a.evaluate(0, half), seed(seed));
        }
    }

    @Test
    void exponentsBeyondTheRangeAreRefused() {
        Polynomial large = variable(3, 1).pow(Integer.MAX_VALUE);
        assertEquals(Integer.MAX_VALUE, large.degree(1));
        assertThrows(LimitException.class, () -> large.times(variable(3, 1)));
        assertThrows(LimitException.class, () -> variable(3, 2).pow(1 << 20).pow(1 << 20));
        assertEquals(variable(3, 1).pow(Integer.MAX_VALUE - 1), large.quotient(variable(3, 1)).orElseThrow());
    }

    @Test
    void equalPolynomialsAreEqualValues() {
        Polynomial x = variable(2, 0);
        Polynomial one = Polynomial.constant(2, Rational.ONE);
        Polynomial a = x.plus(one).times(x.minus(one));
        Polynomial b = x.times(x).minus(one);
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertNotEquals(a, b.scaled(Rational.TWO));
        assertTrue(a.compareTo(b) == 0 && a.compareTo(x) > 0 && x.compareTo(a) < 0);
    }
}
