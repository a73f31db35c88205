package deriv.algebra;

import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Factors in several variables from those of an image in one: all variables but the main one get numbers, the factors of the
 * image are divided into two products in each way, and each way is lifted (Wang and Rothschild 1975; Geddes, Czapor,
 * Labahn 6.6). The polynomial has a number as its leading coefficient in the main variable, so that each factor keeps its degree
 * in the image, and a way that does not lift to a factorization belongs to none.
 */
final class MultivariateLifting {
    /** The image with the fewest factors of so many is taken. */
    private static final int IMAGES = 3;

    private final int main;
    private final Rational[] point;
    /** The irreducible factors of the image that belong to no factor yet. */
    private final List<Polynomial> open;

    private MultivariateLifting(int main, Rational[] point, List<Polynomial> open) {
        this.main = main;
        this.point = point;
        this.open = open;
    }

    /** {@return the irreducible factors of a primitive square-free polynomial} */
    static List<IntegerPolynomial> factors(IntegerPolynomial f) {
        int main = mainVariable(f);
        return main >= 0 ? best(f, main).run(Polynomial.of(f)) : Shear.of(f).factors();
    }

    /** {@return the variable of the least degree whose leading coefficient is a number; -1 if there is none} */
    static int mainVariable(IntegerPolynomial f) {
        int main = -1;
        for (int v = 0; v < f.variables(); v++) {
            if (f.degree(v) > 0 && (main < 0 || f.degree(v) < f.degree(main)) && Terms.leading(f, v).isConstant()) {
                main = v;
            }
        }
        return main;
    }

    private static MultivariateLifting best(IntegerPolynomial f, int main) {
        MultivariateLifting best = null;
        Draws draws = new Draws();
        for (int trial = 0, good = 0; good < IMAGES && (best == null || best.open.size() > 2); trial++) {
            Operation.tick();
            BigInteger[] point = point(f, main, 1 + 2 * trial, draws);
            IntegerPolynomial image = f;
            for (int v = 0; v < point.length; v++) {
                image = point[v] == null ? image : Terms.evaluate(image, v, point[v]);
            }
            image = image.primitive();
            if (Gcd.of(image, Terms.derivative(image, main)).isConstant()) {
                good++;
                List<IntegerPolynomial> factors = Factoring.univariate(image, main);
                if (best == null || factors.size() < best.open.size()) {
                    best = new MultivariateLifting(main, rational(point), monic(factors));
                }
            }
        }
        return best;
    }

    /** Numbers from an interval around 0; null for variables that get none. */
    private static BigInteger[] point(IntegerPolynomial f, int main, int span, Draws draws) {
        BigInteger[] point = new BigInteger[f.variables()];
        for (int v = 0; v < point.length; v++) {
            if (v != main && f.degree(v) > 0) {
                point[v] = BigInteger.valueOf(draws.below(span) - span / 2);
            }
        }
        return point;
    }

    private static Rational[] rational(BigInteger[] point) {
        Rational[] rational = new Rational[point.length];
        for (int v = 0; v < point.length; v++) {
            rational[v] = point[v] == null ? Rational.ZERO : Rational.of(point[v]);
        }
        return rational;
    }

    private static List<Polynomial> monic(List<IntegerPolynomial> factors) {
        List<Polynomial> monic = new ArrayList<>();
        for (IntegerPolynomial factor : factors) {
            monic.add(Polynomial.of(Rational.of(factor.leading()).reciprocal(), factor));
        }
        return monic;
    }

    private List<IntegerPolynomial> run(Polynomial f) {
        List<IntegerPolynomial> found = new ArrayList<>();
        Polynomial rest = moved(f, 1);
        int size = 1;
        while (2 * size <= open.size()) {
            Optional<LiftedPair> pair = firstPair(rest, size);
            if (pair.isEmpty()) {
                size++;
            } else {
                found.add(moved(pair.get().first(), -1).primitivePart());
                rest = pair.get().second().primitive();
            }
        }
        found.add(moved(rest, -1).primitivePart());
        return found;
    }

    /** {@return the polynomial with the point at 0, or back} */
    private Polynomial moved(Polynomial f, int sign) {
        Polynomial moved = f;
        for (int v = 0; v < point.length; v++) {
            if (!point[v].isZero()) {
                Polynomial shift = Polynomial.constant(f.variables(), point[v].times(Rational.of(sign)));
                moved = moved.substitute(v, Polynomial.variable(f.variables(), v).plus(shift));
            }
        }
        return moved;
    }

    /** Tries all products of so many factors of the image, and removes those of the one that it finds. */
    private Optional<LiftedPair> firstPair(Polynomial f, int size) {
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            subset[i] = i;
        }
        do {
            Polynomial first = Polynomial.constant(f.variables(), Rational.ONE);
            Polynomial second = first;
            for (int i = 0, next = 0; i < open.size(); i++) {
                if (next < size && subset[next] == i) {
                    first = first.times(open.get(i));
                    next++;
                } else {
                    second = second.times(open.get(i));
                }
            }
            Optional<LiftedPair> pair = LiftedPair.of(f, first, second, main);
            if (pair.isPresent()) {
                for (int i = size - 1; i >= 0; i--) {
                    open.remove(subset[i]);
                }
                return pair;
            }
        } while (Trial.advance(subset, open.size()));
        return Optional.empty();
    }
}
