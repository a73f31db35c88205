package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.functions.kernels.Bessel;
import deriv.functions.kernels.ModifiedBessel;
import java.util.Optional;

/**
 * Bessel functions of real order. Derivatives: NIST DLMF 10.6.1 and 10.29.1; negative whole orders and arguments: 10.4.1,
 * 10.11.1, 10.27.1, 10.27.3, 10.34.1.
 */
public final class BesselFunctions {
    // The stable derivative of bessely (10.6.2) has no order above n, which overflows sooner at small x.
    // @formatter:off
    public static final Row BESSELJ = row("besselj", "besselj(n, x): Bessel function of the first kind")
            .derivatives(noClosedForm("besselj"),
                         (n, x, _) -> besselj(n.minus(1), x).minus(besselj(n.plus(1), x)).over(2))
            .special((n, x) -> isNegativeWhole(n)
                    ? Optional.of(signed(n, besselj(n.negate(), x))) : mirrored(BesselFunctions.BESSELJ, n, x))
            .special(BesselFunctions::atZero)
            .domain(BesselFunctions::isReal).differentiable(BesselFunctions::isSmooth)
            .numeric2(Bessel::j, Bessel.class, "j")
            .sample(2, 2, -15, 15).sample(0, 0, -5, 5).sample(0.5, 0.5, 0.1, 20).sample(-2.75, -2.75, 0.1, 20)
            .notation(subscripted("J"), new Notation.Prefix("besselj")).build();

    public static final Row BESSELY = row("bessely", "bessely(n, x): Bessel function of the second kind")
            .derivatives(noClosedForm("bessely"),
                         (n, x, _) -> bessely(n.minus(1), x).minus(bessely(n.plus(1), x)).over(2))
            .stable(noClosedForm("bessely"),
                    (n, x, f) -> bessely(n.minus(1), x).minus(n.over(x).times(f)))
            .special((n, x) -> isNegativeWhole(n) ? Optional.of(signed(n, bessely(n.negate(), x))) : poleAtZero(x))
            .domain((_, x) -> Cond.positive(x))
            .numeric2(Bessel::y, Bessel.class, "y")
            .sample(1, 1, 0.1, 20).sample(0.5, 0.5, 0.1, 20).sample(0, 4, 0.1, 20).sample(0, 0, 0.1, 5)
            .notation(subscripted("Y"), new Notation.Prefix("bessely")).build();

    public static final Row BESSELI = row("besseli", "besseli(n, x): modified Bessel function of the first kind")
            .derivatives(noClosedForm("besseli"),
                         (n, x, _) -> besseli(n.minus(1), x).plus(besseli(n.plus(1), x)).over(2))
            .special((n, x) -> isNegativeWhole(n)
                    ? Optional.of(besseli(n.negate(), x)) : mirrored(BesselFunctions.BESSELI, n, x))
            .special(BesselFunctions::atZero)
            .domain(BesselFunctions::isReal).differentiable(BesselFunctions::isSmooth)
            .numeric2(ModifiedBessel::i, ModifiedBessel.class, "i")
            .sample(2, 2, -15, 15).sample(0, 0, -5, 5).sample(0.5, 0.5, 0.1, 20).sample(-2.75, -2.75, 0.1, 20)
            .notation(subscripted("I"), new Notation.Prefix("besseli")).build();

    public static final Row BESSELK = row("besselk", "besselk(n, x): modified Bessel function of the second kind")
            .derivatives(noClosedForm("besselk"),
                         (n, x, _) -> besselk(n.minus(1), x).plus(besselk(n.plus(1), x)).over(-2))
            .special((n, x) -> n.isNegative() ? Optional.of(besselk(n.negate(), x)) : poleAtZero(x))
            .domain((_, x) -> Cond.positive(x)).sign(Sign.POSITIVE)
            .numeric2(ModifiedBessel::k, ModifiedBessel.class, "k")
            .sample(1, 1, 0.1, 20).sample(0.5, 0.5, 0.1, 20).sample(0, 4, 0.1, 20).sample(0, 0, 0.1, 5)
            .notation(subscripted("K"), new Notation.Prefix("besselk")).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("Bessel functions", BESSELJ, BESSELY, BESSELI, BESSELK);

    private BesselFunctions() {}

    public static Expr besselj(Expr n, Expr x) {
        return Exprs.apply(BESSELJ, n, x);
    }

    public static Expr bessely(Expr n, Expr x) {
        return Exprs.apply(BESSELY, n, x);
    }

    public static Expr besseli(Expr n, Expr x) {
        return Exprs.apply(BESSELI, n, x);
    }

    public static Expr besselk(Expr n, Expr x) {
        return Exprs.apply(BESSELK, n, x);
    }

    private static Partials.Of2 noClosedForm(String name) {
        return Partials.noClosedForm("the derivative of " + name + "(n, x) in its order n has no closed form");
    }

    private static Notation subscripted(String letter) {
        return new Notation.Template(letter + "_{#1}\\left(#2\\right)");
    }

    private static boolean isWhole(Expr n) {
        return n.node() instanceof Node.Num(var order) && order.isInteger();
    }

    private static boolean isNegativeWhole(Expr n) {
        return isWhole(n) && n.isNegative();
    }

    /** The value, with the sign (-1)^n. */
    private static Expr signed(Expr n, Expr value) {
        return n.node() instanceof Node.Num(var order) && order.isOdd() ? value.negate() : value;
    }

    /** J and I of whole order are even or odd like their order. */
    private static Optional<Expr> mirrored(Row row, Expr n, Expr x) {
        return isWhole(n) && x.isNegative()
                ? Optional.of(signed(n, Exprs.apply(row, n, x.negate())))
                : Optional.empty();
    }

    /** J and I start like x^n. */
    private static Optional<Expr> atZero(Expr n, Expr x) {
        if (x != ZERO || !n.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(n == ZERO ? ONE : n.isNegative() ? UNDEFINED : ZERO);
    }

    private static Optional<Expr> poleAtZero(Expr x) {
        return x == ZERO ? Optional.of(UNDEFINED) : Optional.empty();
    }

    private static Cond isReal(Expr n, Expr x) {
        return Cond.or(Cond.positive(x), ArgumentRanges.whole(n), Cond.and(Cond.zero(x), Cond.positive(n)));
    }

    private static Cond isSmooth(Expr n, Expr x) {
        return Cond.or(Cond.positive(x), ArgumentRanges.whole(n));
    }
}
