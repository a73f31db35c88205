package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.ZERO;
import static deriv.core.Exprs.number;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Exact values of a trigonometric function at rational multiples of pi, and back. Angles are brought to the first
 * quadrant; there the multiples of pi/12 have values in square roots. All steps hold for complex arguments too.
 *
 * <p>The values are made anew at each use: a kept expression could be another handle than the one that the running
 * operation has for the same content, and the table must load without making any.
 */
final class Angles {
    private static final Rational TWELFTH = Rational.of(1, 12);

    private static final List<Supplier<Expr>> SINE = List.of(
            () -> ZERO,
            () -> root(6).minus(root(2)).over(4),
            () -> HALF,
            () -> root(2).over(2),
            () -> root(3).over(2),
            () -> root(6).plus(root(2)).over(4),
            () -> ONE);
    private static final List<Supplier<Expr>> TANGENT = List.of(
            () -> ZERO,
            () -> TWO.minus(root(3)),
            () -> root(3).over(3),
            () -> ONE,
            () -> root(3),
            () -> TWO.plus(root(3)),
            () -> Exprs.UNDEFINED);
    private static final List<Supplier<Expr>> SECANT = List.of(
            () -> ONE,
            () -> root(6).minus(root(2)),
            () -> root(3).times(2).over(3),
            () -> root(2),
            () -> TWO,
            () -> root(6).plus(root(2)),
            () -> Exprs.UNDEFINED);

    static final Angles SIN = new Angles(() -> Trigonometry.SIN, 1, -1, SINE);
    static final Angles COS = new Angles(() -> Trigonometry.COS, -1, -1, SINE.reversed());
    static final Angles TAN = new Angles(() -> Trigonometry.TAN, -1, 1, TANGENT);
    static final Angles COT = new Angles(() -> Trigonometry.COT, -1, 1, TANGENT.reversed());
    static final Angles SEC = new Angles(() -> Trigonometry.SEC, -1, -1, SECANT);
    static final Angles CSC = new Angles(() -> Trigonometry.CSC, 1, -1, SECANT.reversed());

    private final Supplier<Row> row;
    /** The sign that the mirror image a -> pi - a brings. */
    private final int mirror;
    /** The sign that the half turn a -> a + pi brings. */
    private final int halfTurn;
    /** The values at 0, pi/12, …, 6 pi/12. */
    private final List<Supplier<Expr>> quadrant;

    private Angles(Supplier<Row> row, int mirror, int halfTurn, List<Supplier<Expr>> quadrant) {
        this.row = row;
        this.mirror = mirror;
        this.halfTurn = halfTurn;
        this.quadrant = quadrant;
    }

    private static Expr root(long n) {
        return number(n).sqrt();
    }

    /**
     * {@return the value at x, or the function at an angle in the first quadrant, if x is a rational multiple of pi}
     */
    Optional<Expr> at(Expr x) {
        return turns(x).flatMap(this::at);
    }

    /** {@return the angle in [-pi/2, pi/2] that has this value, if it is a multiple of pi/12; for odd functions} */
    Optional<Expr> of(Expr value) {
        if (!value.isClosed()) {
            return Optional.empty();
        }
        return inQuadrant(value).or(() -> inQuadrant(value.negate()).map(Expr::negate));
    }

    /** {@return the angle in [0, pi] whose complement to pi/2 has this value; for odd functions} */
    Optional<Expr> ofComplement(Expr value) {
        return of(value).map(angle -> PI.over(2).minus(angle));
    }

    private Optional<Expr> inQuadrant(Expr value) {
        for (int k = 0; k < quadrant.size(); k++) {
            if (quadrant.get(k).get() == value) {
                return Optional.of(PI.times(number(k, 12)));
            }
        }
        return Optional.empty();
    }

    private Optional<Expr> at(Rational turns) {
        Rational period = halfTurn == 1 ? Rational.ONE : Rational.TWO;
        Rational r = turns.minus(Rational.of(turns.over(period).floor()).times(period));
        int sign = 1;
        if (r.compareTo(Rational.ONE) >= 0) {
            r = r.minus(Rational.ONE);
            sign = halfTurn;
        }
        if (r.compareTo(Rational.HALF) > 0) {
            r = Rational.ONE.minus(r);
            sign *= mirror;
        }
        Rational twelfths = r.over(TWELFTH);
        if (twelfths.isInteger()) {
            return Optional.of(quadrant.get(twelfths.intValue()).get().times(sign));
        }
        return r.equals(turns) ? Optional.empty()
                : Optional.of(Exprs.apply(row.get(), PI.times(number(r))).times(sign));
    }

    /** {@return x/pi if that is a rational number at a glance} */
    private static Optional<Rational> turns(Expr x) {
        return switch (x.node()) {
            case Node.Num(var r) -> r.isZero() ? Optional.of(r) : Optional.empty();
            case Node.Const _ -> x == PI ? Optional.of(Rational.ONE) : Optional.empty();
            case Node.Product(var coefficient, var factors) ->
                factors.size() == 1 && factors.getFirst().base() == PI && factors.getFirst().exponent() == ONE
                        ? Optional.of(coefficient)
                        : Optional.empty();
            case Node.Sym _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }
}
