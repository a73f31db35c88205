package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The real spherical harmonics up to a degree as polynomials of x, y, z: by the recurrences of Sloan, <cite>Efficient
 * Spherical Harmonic Evaluation</cite>, 2013, the workload with which FastDifferentiation publishes its growth.
 */
final class SphericalHarmonics {
    private SphericalHarmonics() {}

    static StraightLineProgram upTo(int degree) {
        Expr x = Exprs.symbol("x");
        Expr y = Exprs.symbol("y");
        Expr z = Exprs.symbol("z");
        List<Expr> cosines = new ArrayList<>(List.of(Exprs.ONE));
        List<Expr> sines = new ArrayList<>(List.of(Exprs.ZERO));
        for (int m = 1; m <= degree; m++) {
            Expr s = sines.get(m - 1);
            Expr c = cosines.get(m - 1);
            sines.add(x.times(s).plus(y.times(c)));
            cosines.add(x.times(c).minus(y.times(s)));
        }
        List<Expr> outputs = new ArrayList<>();
        for (int m = 0; m <= degree; m++) {
            Expr before = Exprs.ZERO;
            Expr p = Exprs.number(oddFactorial(m));
            for (int l = m; l <= degree; l++) {
                Expr n = Exprs.number(2L * l + 1).times(ratio(l, m)).over(Exprs.PI).pow(Exprs.HALF);
                outputs.add(n.times(p).times(cosines.get(m)));
                if (m > 0) {
                    outputs.add(n.times(p).times(sines.get(m)));
                }
                Expr next = Exprs.number(2L * l + 1, l - m + 1).times(z).times(p)
                        .minus(Exprs.number(l + m, l - m + 1).times(before));
                before = p;
                p = next;
            }
        }
        return new StraightLineProgram(List.of("x", "y", "z"), outputs);
    }

    /** (-1)^m·1·3·5⋯(2m - 1). */
    private static Rational oddFactorial(int m) {
        Rational product = Rational.ONE;
        for (int i = 1; i <= m; i++) {
            product = product.times(Rational.of(1 - 2L * i));
        }
        return product;
    }

    /** (l - m)!/(l + m)!, up to a number that does not matter here. */
    private static Expr ratio(int l, int m) {
        Rational product = Rational.ONE;
        for (int i = l - m + 1; i <= l + m; i++) {
            product = product.over(Rational.of(i));
        }
        return Exprs.number(product);
    }
}
