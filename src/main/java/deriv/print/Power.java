package deriv.print;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;

/**
 * One factor as a reader sees it: {@code base^(number + symbolic)}. A product of the core keeps the two exponents of
 * one base apart; here they are joined again.
 *
 * @param symbolic
 *            the exponent without its number; {@link Arranged#ZERO} if there is none
 */
record Power(Place place, Arranged base, Rational number, Arranged symbolic) {

    /** Where a factor stands in a product. */
    enum Place {
        /** A root of a number. */
        RADICAL, CONSTANT, SYMBOL,
        /** {@code x^n}, {@code 2^x}. */
        SYMBOLIC_POWER, EXPONENTIAL, ROOT, FUNCTION, SUM, REST
    }

    /** A factor with a number as exponent. */
    static Power of(Arranged base, Rational number) {
        return new Power(numericPlace(base.expr(), number), base, number, Arranged.ZERO);
    }

    static Power of(Arranged base, Rational number, Arranged symbolic) {
        return symbolic.expr() == Exprs.ZERO ? of(base, number)
                : new Power(symbolicPlace(base.expr()), base, number, symbolic);
    }

    boolean isNumeric() {
        return symbolic.expr() == Exprs.ZERO;
    }

    /** {@return whether this is a number} */
    boolean isConstant() {
        return place == Place.RADICAL || place == Place.CONSTANT;
    }

    boolean sameAs(Power other) {
        return base.expr() == other.base.expr() && symbolic.expr() == other.symbolic.expr()
                && number.equals(other.number);
    }

    private static Place numericPlace(Expr base, Rational exponent) {
        return switch (base.node()) {
            case Node.Num _ -> Place.RADICAL;
            case Node.Const _ -> Place.CONSTANT;
            case Node.Sym _, Node.Bound _, Node.Index _ -> Place.SYMBOL;
            case Node.Sum _, Node.Product _ -> exponent.isInteger() ? Place.SUM : Place.ROOT;
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Reduce _ -> Place.FUNCTION;
            case Node.Vector _, Node.Undefined _ -> Place.REST;
        };
    }

    private static Place symbolicPlace(Expr base) {
        return switch (base.node()) {
            case Node.Const _ -> base == Exprs.E ? Place.EXPONENTIAL : Place.SYMBOLIC_POWER;
            case Node.Num _, Node.Sym _, Node.Bound _, Node.Index _, Node.Product _ -> Place.SYMBOLIC_POWER;
            case Node.Sum _ -> Place.SUM;
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Reduce _ -> Place.FUNCTION;
            case Node.Vector _, Node.Undefined _ -> Place.REST;
        };
    }
}
