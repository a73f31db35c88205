package deriv.series;

import deriv.core.Expr;
import deriv.core.Exprs;

/**
 * A way to a point: {@code symbol = point + h} or {@code symbol = point - h} with h > 0 going to 0, or {@code point + h} with
 * h of either sign.
 *
 * @param point without the symbol
 */
public record Approach(Expr symbol, Expr point, Side side) {
    /** From where a point is approached. */
    public enum Side {
        LEFT,
        RIGHT,
        /** One expansion for both sides: what has one extends analytically over the point. */
        BOTH
    }

    public static Approach fromLeft(Expr symbol, Expr point) {
        return new Approach(symbol, point, Side.LEFT);
    }

    public static Approach fromRight(Expr symbol, Expr point) {
        return new Approach(symbol, point, Side.RIGHT);
    }

    public static Approach fromBoth(Expr symbol, Expr point) {
        return new Approach(symbol, point, Side.BOTH);
    }

    /** {@return the coefficient of h} */
    Expr direction() {
        return side == Side.LEFT ? Exprs.MINUS_ONE : Exprs.ONE;
    }
}
