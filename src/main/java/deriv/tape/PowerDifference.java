package deriv.tape;

import deriv.core.Expr;
import deriv.core.Rational;
import java.math.BigInteger;

/**
 * {@code a^p - b^p} as a multiple of {@code a - b}, for small whole numbers, halves, thirds and quarters p.
 *
 * <p>With the roots {@code r = a^(1/q)} and {@code s = b^(1/q)}: {@code r^m - s^m = (r - s)*(r^(m-1) + r^(m-2)*s + …)}
 * and {@code r - s = (a - b)/(r^(q-1) + …)}, in which nothing cancels, because roots are not negative. Whole even
 * powers are split, {@code (a^n - b^n)*(a^n + b^n)}, for a and b of different signs.
 */
final class PowerDifference {
    private static final int HIGHEST = 16;

    private final Lowering lowering;
    private final Values values;
    private final Products products;
    private final Expr a;
    private final Expr b;

    PowerDifference(Lowering lowering, Products products, Expr a, Expr b) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
        this.a = a;
        this.b = b;
    }

    /** {@return whether there is such a form} */
    static boolean reads(Rational p) {
        BigInteger q = p.denominator();
        return !p.isOne()
                && !p.isZero()
                && q.bitLength() <= 3
                && q.intValue() <= 4
                && p.numerator().abs().bitLength() <= 5
                && p.numerator().abs().intValue() <= HIGHEST;
    }

    int value(Rational p) {
        int q = p.denominator().intValue();
        int m = p.numerator().abs().intValue();
        int d = lowering.value(a.minus(b));
        int r = products.root(a, q);
        int s = products.root(b, q);
        int difference = q == 1 ? whole(r, s, d, m) : values.multiply(rootDifference(r, s, d, q), sum(r, s, m, 1));
        if (p.signum() > 0) {
            return difference;
        }
        // One after the other: the product of the two powers may overflow where their quotients do not.
        int over = values.divide(values.negate(difference), products.chain(r, m));
        return values.divide(over, products.chain(s, m));
    }

    /** {@return a^m - b^m} */
    private int whole(int a, int b, int d, int m) {
        if (m == 1) {
            return d;
        }
        return m % 2 == 0
                ? values.multiply(whole(a, b, d, m / 2), plus(a, b, m / 2))
                : values.multiply(d, sum(a, b, m, 1));
    }

    /** {@return a^m + b^m} */
    private int plus(int r, int s, int m) {
        return m % 2 == 0
                ? values.add(products.chain(r, m), products.chain(s, m))
                : m == 1
                        ? lowering.value(a.plus(b))
                : values.multiply(lowering.value(a.plus(b)), sum(r, s, m, -1));
    }

    /** {@return r - s}, which is 0 where both are */
    private int rootDifference(int r, int s, int d, int q) {
        int under = sum(r, s, q, 1);
        int quotient = values.divide(d, under);
        return Values.isConstant(d)
                ? quotient
                : values.select(values.unary(Op.NONZERO, under), quotient, values.constant(0));
    }

    /** {@return r^(m-1) + sign*r^(m-2)*s + r^(m-3)*s^2 + …} */
    private int sum(int r, int s, int m, int sign) {
        int sum = values.constant(1);
        int power = s;
        for (int k = 1; k < m; k++) {
            int term = values.multiply(sum, r);
            sum = sign > 0 || k % 2 == 0 ? values.add(term, power) : values.subtract(term, power);
            power = k + 1 < m ? values.multiply(power, s) : power;
        }
        return sum;
    }
}
