package deriv.print;

import deriv.core.Constant;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The constant factors of one product. The core splits roots of numbers into roots of primes; here they are joined
 * again: {@code sqrt(6)}, {@code 1/sqrt(2*pi)}. Use it for one product.
 */
final class RadicalLayout {
    /**
     * A base below this is a prime, so that a joined root is split the same way when it is read: the core divides by
     * all primes below 1000.
     */
    private static final BigInteger PRIME = BigInteger.valueOf(1_000_000);

    private static final Layout PI = Layout.constant(Constant.PI);

    private final ArithmeticLayout arithmetic;
    private final List<Radical> radicals = new ArrayList<>(2);
    private Rational pi = Rational.ZERO;
    private Rational e = Rational.ZERO;

    private record Radical(BigInteger radicand, Rational exponent) {
        boolean isPositiveRoot() {
            return radicand.signum() > 0 && exponent.equals(Rational.HALF);
        }
    }

    RadicalLayout(ArithmeticLayout arithmetic, List<Power> constants) {
        this.arithmetic = arithmetic;
        for (Power p : constants) {
            if (p.base().expr().node() instanceof Node.Num(var value)) {
                collect(value.numerator(), p.number());
            } else if (p.base().expr() == Exprs.PI) {
                pi = p.number();
            } else {
                e = p.number();
            }
        }
    }

    private void collect(BigInteger base, Rational exponent) {
        for (int i = 0; i < radicals.size() && base.compareTo(PRIME) < 0; i++) {
            Radical r = radicals.get(i);
            if (r.exponent().equals(exponent)) {
                radicals.set(i, new Radical(r.radicand().multiply(base), exponent));
                return;
            }
        }
        radicals.add(new Radical(base, exponent));
    }

    /** Adds the factors to the lists; {@return the coefficient, changed if a root has crossed the bar} */
    Rational join(Rational coefficient, List<Layout> top, List<Layout> bottom) {
        Rational rest = coefficient;
        for (Radical r : radicals) {
            Rational radicand = Rational.of(r.radicand());
            Layout layout = arithmetic.number(radicand);
            if (r.isPositiveRoot() && pi.equals(Rational.HALF)) {
                top.add(Layout.root(Layout.product(List.of(layout, PI))));
                pi = Rational.ZERO;
            } else if (r.isPositiveRoot() && pi.equals(Rational.HALF.negate()) && cancels(rest, r.radicand())) {
                bottom.add(Layout.root(Layout.product(List.of(layout, PI))));
                rest = rest.times(radicand);
                pi = Rational.ZERO;
            } else if (r.exponent().signum() < 0) {
                bottom.add(arithmetic.power(layout, r.exponent().negate()));
            } else {
                top.add(arithmetic.power(layout, r.exponent()));
            }
        }
        if (pi.signum() > 0) {
            top.add(arithmetic.power(PI, pi));
        }
        if (pi.signum() < 0) {
            bottom.add(arithmetic.power(PI, pi.negate()));
        }
        exponential(top, bottom);
        return rest;
    }

    private void exponential(List<Layout> top, List<Layout> bottom) {
        if (e.isOne()) {
            top.add(Layout.constant(Constant.E));
        } else if (e.isMinusOne()) {
            bottom.add(Layout.constant(Constant.E));
        } else if (!e.isZero()) {
            top.add(Layout.exponential(arithmetic.number(e)));
        }
    }

    /** {@code sqrt(r)/(r*q)} is {@code 1/(q*sqrt(r))}. */
    private static boolean cancels(Rational coefficient, BigInteger radicand) {
        return coefficient.denominator().remainder(radicand).signum() == 0;
    }
}
