package deriv.equality;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that are sums of angles: {@code 4*atan(1/5) - atan(1/239) - pi/4} is 0 because {@code (5 + i)^4/((239 + i)*(1 + i))} is
 * positive. That it is real makes the sum a multiple of pi; which one, the value says.
 */
final class ArctangentSum {
    private static final int MOST_TURNS = 12;

    /** A complex number. */
    private record Complex(Expr re, Expr im) {
        static final Complex ONE = new Complex(Exprs.ONE, Exprs.ZERO);

        Complex times(Complex o) {
            return new Complex(re.times(o.re).minus(im.times(o.im)), re.times(o.im).plus(im.times(o.re)));
        }

        /** The same angle the other way round. */
        Complex conjugate() {
            return new Complex(re, im.negate());
        }
    }

    private ArctangentSum() {}

    /** {@return whether the number certainly is 0}; no if it is not, or is made of other things too */
    static boolean isZero(Expr closed) {
        if (!(closed.node() instanceof Node.Sum(var constant, var terms)) || !constant.isZero()) {
            return false;
        }
        long scale = scale(terms);
        Complex product = Complex.ONE;
        for (Term t : terms) {
            Optional<Complex> angle = angle(t.expr());
            Rational quarters = t.expr() == Exprs.PI ? Rational.of(4) : Rational.ONE;
            Rational times = t.coefficient().times(quarters).times(Rational.of(scale));
            if (angle.isEmpty() || !times.isInt() || Math.abs(times.intValue()) > MOST_TURNS) {
                return false;
            }
            Complex one = times.signum() < 0 ? angle.get().conjugate() : angle.get();
            for (int i = 0; i < Math.abs(times.intValue()); i++) {
                product = product.times(one);
            }
        }
        return RadicalZero.isZero(product.im()) && isBelowHalfTurn(closed, scale);
    }

    /** {@return what makes all multiples whole}: halves and thirds of angles are possible too */
    private static long scale(List<Term> terms) {
        for (long scale = 1; scale <= 6; scale++) {
            Rational by = Rational.of(scale);
            if (terms.stream().allMatch(t -> t.coefficient().times(by)
                    .times(Rational.of(t.expr() == Exprs.PI ? 4 : 1)).isInteger())) {
                return scale;
            }
        }
        return 1;
    }

    /** {@return a number with this angle}: 1 + i for pi, which is counted in quarters */
    private static Optional<Complex> angle(Expr e) {
        return switch (e.node()) {
            case Node.Const(var constant) when constant == Constant.PI ->
                Optional.of(new Complex(Exprs.ONE, Exprs.ONE));
            case Node.Apply(var fn, var args) when fn == Trigonometry.ATAN ->
                Optional.of(new Complex(Exprs.ONE, args.getFirst()));
            case Node.Apply(var fn, var args) when fn == Trigonometry.ASIN ->
                Optional.of(new Complex(cosine(args.getFirst()), args.getFirst()));
            case Node.Apply(var fn, var args) when fn == Trigonometry.ACOS ->
                Optional.of(new Complex(args.getFirst(), cosine(args.getFirst())));
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Product _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }

    private static Expr cosine(Expr sine) {
        return Exprs.ONE.minus(sine.squared()).sqrt();
    }

    /** Of the multiples of pi, over the scale, only 0 is so small. */
    private static boolean isBelowHalfTurn(Expr closed, long scale) {
        Ball value = Enclosure.of(Map.of(), new Precision(Precision.LEAST)).of(closed);
        BigDecimal farthest = value.mid().abs().add(value.radius()).multiply(BigDecimal.valueOf(scale));
        return value.isKnown() && farthest.compareTo(BigDecimal.ONE) < 0;
    }
}
