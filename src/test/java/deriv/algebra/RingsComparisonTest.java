package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import deriv.core.Rational;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The own methods beside those of Rings on random polynomials; both are asked directly, whatever they would leave to
 * each other. {@code -Dderiv.polynomials=N} compares N of each kind.
 */
class RingsComparisonTest {
    private static final int RUNS = Integer.getInteger("deriv.polynomials", 400);

    /** {@return the first seed whose gcds differ, with the polynomials} */
    private static Optional<String> firstDifference(int variables, BinaryOperator<Polynomial> gcd) {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            int degree = 1 + random.below(variables > 2 ? 2 : 5);
            int terms = 1 + random.below(6);
            Polynomial common = random.factor(terms, degree, 9);
            boolean coprime = random.below(4) == 0;
            Polynomial a = random.factor(terms, degree, 30).times(coprime ? random.factor(terms, degree, 9) : common);
            Polynomial b = random.factor(terms, degree, 30).times(common.pow(1 + random.below(2)));
            Polynomial theirs = gcdOfRings(a, b);
            if (!gcd.apply(a, b).equals(theirs)) {
                return Optional.of("seed " + seed + ": " + a + " and " + b + ": " + theirs);
            }
        }
        return Optional.empty();
    }

    private static Polynomial gcdOfRings(Polynomial a, Polynomial b) {
        return Polynomial.of(RingsLibrary.gcd(a.primitivePart(), b.primitivePart()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void divisorsAreThoseOfRings(int variables) {
        assertEquals(Optional.empty(), firstDifference(variables, Polynomial::gcd));
    }

    private static TreeSet<Polynomial> own(Polynomial p) {
        TreeSet<Polynomial> bases = new TreeSet<>();
        p.factored().powers().forEach(f -> bases.add(f.base()));
        return bases;
    }

    private static TreeSet<Polynomial> ofRings(Polynomial p) {
        TreeSet<Polynomial> bases = new TreeSet<>();
        for (Factorization.Power part : p.squareFree().powers()) {
            RingsLibrary.factors(part.base().primitivePart()).forEach(f -> bases.add(Polynomial.of(f)));
        }
        return bases;
    }

    private static Optional<String> firstDifference(int variables, Function<Polynomial, TreeSet<Polynomial>> factors) {
        for (long seed = 0; seed < RUNS / 2; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            int degree = 1 + random.below(variables == 1 ? 6 : 5 - variables);
            Polynomial p = random.factor(1 + random.below(4), degree, 9)
                    .times(random.factor(1 + random.below(4), degree, 9)).times(random.factor(2, 1, 5));
            if (random.below(4) == 0) {
                p = p.plus(Polynomial.constant(variables, Rational.ONE));
            }
            if (!p.isConstant() && !factors.apply(p).equals(ofRings(p))) {
                return Optional.of("seed " + seed + ": " + p + " is " + ofRings(p));
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void factorsAreThoseOfRings(int variables) {
        assertEquals(Optional.empty(), firstDifference(variables, RingsComparisonTest::own));
    }

    /** What the comparison is for: a divisor that is too small, a factor that is left in one piece. */
    @Test
    void faultsAreSeen() {
        BinaryOperator<Polynomial> tooSmall = (a, b) -> {
            Polynomial gcd = a.gcd(b);
            return gcd.totalDegree() > 4 ? gcd.quotient(gcd.factored().powers().getFirst().base()).orElseThrow() : gcd;
        };
        assertNotEquals(Optional.empty(), firstDifference(2, tooSmall));
        Function<Polynomial, TreeSet<Polynomial>> notApart = p -> {
            TreeSet<Polynomial> bases = own(p);
            if (bases.size() > 3) {
                bases.add(bases.pollFirst().times(bases.pollFirst()));
            }
            return bases;
        };
        assertNotEquals(Optional.empty(), firstDifference(2, notApart));
    }

    @Test
    void cyclotomicAndSwinnertonDyerPolynomials() {
        for (Polynomial p : new Polynomial[] {FactoringTest.swinnertonDyer(2, 3, 5), FactoringTest.swinnertonDyer(2, 7)
                .times(FactoringTest.swinnertonDyer(3, 5)),
            power(24), power(30), power(35)}) {
            assertEquals(ofRings(p), own(p), p.toString());
        }
    }

    private static Polynomial power(int n) {
        return Polynomial.variable(1, 0).pow(n).minus(Polynomial.constant(1, Rational.ONE));
    }
}
