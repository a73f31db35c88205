package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real roots, counted by Sturm's sequence as well, which shares no code with Descartes' rule. */
class RealRootsTest {
    private static final Polynomial X = Polynomial.variable(1, 0);

    private static Polynomial number(long n) {
        return Polynomial.constant(1, Rational.of(n));
    }

    private static Polynomial linear(long numerator, long denominator) {
        return X.scaled(Rational.of(denominator)).minus(number(numerator));
    }

    private static Rational value(Polynomial p, Rational at) {
        return p.evaluate(0, at).constantTerm();
    }

    /** {@return how many different roots are in (low, high]}, by the changes of sign in Sturm's sequence */
    private static int sturm(Polynomial p, Rational low, Rational high) {
        List<Polynomial> sequence = new ArrayList<>(List.of(p, p.derivative(0)));
        while (!sequence.getLast().isZero()) {
            int n = sequence.size();
            sequence.add(PseudoDivision.of(sequence.get(n - 2), sequence.get(n - 1), 0).remainder().negate());
        }
        return changes(sequence, low) - changes(sequence, high);
    }

    private static int changes(List<Polynomial> sequence, Rational at) {
        int changes = 0;
        int sign = 0;
        for (Polynomial p : sequence) {
            int next = value(p, at).signum();
            changes += next != 0 && sign != 0 && next != sign ? 1 : 0;
            sign = next != 0 ? next : sign;
        }
        return changes;
    }

    @Test
    void rootsAreRightOnesInOrder() {
        for (long seed = 0; seed < 300; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 1);
            Polynomial p = random.factor(5, 6, 12).times(random.factor(3, 3, 30))
                    .times(linear(random.below(9) - 4, 3).pow(2));
            List<RealRoot> roots = RealRoots.of(p, 0);
            Rational bound = Rational.of(1000);
            assertEquals(sturm(p, bound.negate(), bound), roots.size(), "seed " + seed + ": " + p);
            for (int i = 0; i < roots.size(); i++) {
                RealRoot root = roots.get(i);
                String at = "seed " + seed + ": " + root + " of " + p;
                assertEquals(0, root.sign(p, 0), at);
                assertTrue(p.quotient(root.polynomial().pow(root.multiplicity())).isPresent(), at);
                assertTrue(p.quotient(root.polynomial().pow(root.multiplicity() + 1)).isEmpty(), at);
                if (root.isRational()) {
                    assertEquals(Rational.ZERO, value(p, root.low()), at);
                } else {
                    assertEquals(1, sturm(root.polynomial(), root.low(), root.high()), at);
                }
                if (i > 0) {
                    Rational between = RealRoots.between(roots.get(i - 1), root);
                    assertEquals(-1, roots.get(i - 1).compareTo(between), at);
                    assertEquals(1, root.compareTo(between), at);
                    assertEquals(-1, roots.get(i - 1).compareTo(root), at);
                }
            }
        }
    }

    @Test
    void signsAtARootAreThoseNearby() {
        for (long seed = 0; seed < 200; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, 1);
            Polynomial p = random.factor(4, 5, 9);
            Polynomial q = random.next(4, 5, 9).scaled(Rational.of(-1, 2));
            for (RealRoot root : RealRoots.of(p, 0)) {
                RealRoot near = root.within(Rational.of(1, 1L << 40));
                Rational low = value(q, near.low());
                Rational high = value(q, near.high());
                int sign = root.sign(q, 0);
                if (sign == 0) {
                    assertTrue(q.isZero() || q.quotient(root.polynomial()).isPresent(), "seed " + seed);
                } else {
                    assertEquals(sign, low.signum(), "seed " + seed);
                    assertEquals(sign, high.signum(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void rationalNumbersAndSurdsAreRecognised() {
        List<RealRoot> roots = RealRoots.of(linear(2, 3).pow(2).times(X.pow(2).minus(X).minus(number(1))), 0);
        assertEquals(3, roots.size());
        assertEquals(Optional.of(Rational.of(2, 3)), roots.get(1).rational());
        assertEquals(2, roots.get(1).multiplicity());
        BigInteger five = BigInteger.valueOf(5);
        assertEquals(Optional.of(new Surd(Rational.HALF, Rational.of(-1, 2), five)), roots.get(0).surd());
        assertEquals(Optional.of(new Surd(Rational.HALF, Rational.HALF, five)), roots.get(2).surd());
        assertEquals((1 + Math.sqrt(5)) / 2, roots.get(2).doubleValue());
        Surd eight = RealRoots.of(X.pow(2).minus(number(8)), 0).getLast().surd().orElseThrow();
        assertEquals(new Surd(Rational.ZERO, Rational.ONE, BigInteger.valueOf(8)), eight);
        assertEquals(Math.cbrt(2), RealRoots.of(X.pow(3).minus(number(2)), 0).getFirst().doubleValue());
    }

    @Test
    void rootsThatAreClose() {
        // Mignotte's polynomial: two roots that differ by about 10^-13.
        Polynomial close = X.pow(9).minus(linear(1, 100).pow(2).scaled(Rational.TWO));
        List<RealRoot> roots = RealRoots.of(close, 0);
        assertEquals(3, roots.size());
        assertFalse(roots.get(0).equals(roots.get(1)));
        assertEquals(roots.get(0).within(Rational.of(1, 1L << 60)), roots.get(0));
        Polynomial wilkinson = number(1);
        for (int i = 1; i <= 20; i++) {
            wilkinson = wilkinson.times(linear(i, 1));
        }
        assertEquals(20, RealRoots.of(wilkinson, 0).size());
        List<RealRoot> disturbed = RealRoots.of(wilkinson.minus(X.pow(19).scaled(Rational.of(1, 1 << 23))), 0);
        assertEquals(10, disturbed.size());
        assertEquals(20.846908101482258, disturbed.getLast().doubleValue(), 1e-12);
    }

    @Test
    void whatHasNoRoots() {
        assertEquals(List.of(), RealRoots.of(X.pow(2).plus(number(1)), 0));
        assertEquals(List.of(), RealRoots.of(number(3), 0));
    }

    @Test
    void whatHasNoListOfRoots() {
        assertThrows(IllegalArgumentException.class, () -> RealRoots.of(Polynomial.zero(1), 0));
        Polynomial two = Polynomial.variable(2, 0).plus(Polynomial.variable(2, 1));
        assertThrows(IllegalArgumentException.class, () -> RealRoots.of(two, 0));
    }
}
