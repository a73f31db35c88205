package deriv.algebra;

import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of variables, y + k·x for each y, after which the leading coefficient in x is a number: the value of the terms of
 * the highest total degree at (1, k, …), which is not 0 for most k.
 *
 * @param slopes the k of each variable
 */
record Shear(IntegerPolynomial f, int main, long[] slopes) {
    static Shear of(IntegerPolynomial f) {
        int main = 0;
        while (f.degree(main) == 0) {
            main++;
        }
        long total = PolynomialOrder.totalDegree(f);
        Draws draws = new Draws();
        for (int trial = 1;; trial++) {
            Operation.tick();
            long[] slopes = new long[f.variables()];
            for (int v = main + 1; v < slopes.length; v++) {
                slopes[v] = f.degree(v) > 0 ? 1 + draws.below(trial) : 0;
            }
            Shear shear = new Shear(f, main, slopes);
            if (shear.sheared(Polynomial.of(f), 1).degree(main) == total) {
                return shear;
            }
        }
    }

    List<IntegerPolynomial> factors() {
        List<IntegerPolynomial> factors = new ArrayList<>();
        for (IntegerPolynomial factor : MultivariateLifting.factors(sheared(Polynomial.of(f), 1).primitivePart())) {
            factors.add(sheared(Polynomial.of(factor), -1).primitivePart());
        }
        return factors;
    }

    private Polynomial sheared(Polynomial p, int sign) {
        Polynomial x = Polynomial.variable(p.variables(), main);
        Polynomial sheared = p;
        for (int v = 0; v < slopes.length; v++) {
            if (slopes[v] != 0) {
                Polynomial y = Polynomial.variable(p.variables(), v);
                sheared = sheared.substitute(v, y.plus(x.scaled(Rational.of(sign * slopes[v]))));
            }
        }
        return sheared;
    }
}
