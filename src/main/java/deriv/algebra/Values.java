package deriv.algebra;

import deriv.core.Rational;
import java.math.BigInteger;

/** Signs of dense univariate polynomials at rational numbers and on intervals. */
final class Values {
    private Values() {}

    /** {@return the sign at a rational number}, by the rule of Horner on integers */
    static int sign(BigInteger[] f, Rational at) {
        BigInteger n = at.numerator();
        BigInteger d = at.denominator();
        Work.row(f.length);
        BigInteger value = BigInteger.ZERO;
        BigInteger scale = BigInteger.ONE;
        for (int i = f.length - 1; i >= 0; i--) {
            value = value.multiply(n).add(f[i].multiply(scale));
            scale = scale.multiply(d);
        }
        return value.signum();
    }

    /** {@return the sign that it certainly has on all of the interval; 0 if that is not seen}, by interval arithmetic */
    static int sign(BigInteger[] f, Rational low, Rational high) {
        Work.row(f.length);
        Rational bottom = Rational.ZERO;
        Rational top = Rational.ZERO;
        for (int i = f.length - 1; i >= 0; i--) {
            Rational a = bottom.times(low);
            Rational b = bottom.times(high);
            Rational c = top.times(low);
            Rational d = top.times(high);
            Rational coefficient = Rational.of(f[i]);
            bottom = min(min(a, b), min(c, d)).plus(coefficient);
            top = max(max(a, b), max(c, d)).plus(coefficient);
        }
        return bottom.signum() > 0 ? 1 : top.signum() < 0 ? -1 : 0;
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Rational max(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
