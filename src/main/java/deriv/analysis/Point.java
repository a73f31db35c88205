package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.core.Unrolling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one value of a symbol at which a linear expression is 0.
 *
 * @param symbol what the expression is linear in, with a number as slope
 * @param value  in terms of the other symbols, if there are any
 */
record Point(Expr symbol, Expr value) {
    /** Nothing this high is looked at: it is hardly linear, and in a nest each condition contains the next. */
    private static final int MAX_HEIGHT = 64;

    /** {@return the value of this symbol at which the expression is 0}; empty if it is not linear in it */
    static Optional<Point> ofZero(Expr e, Expr symbol) {
        if (e.height() > MAX_HEIGHT) {
            return Optional.empty();
        }
        Expr slope = slope(e, symbol);
        return slope.isNumber() && slope != Exprs.ZERO
                ? Optional.of(new Point(symbol, symbol.minus(e.over(slope))))
                : Optional.empty();
    }

    /** {@return where the expression is 0, in the first symbol in which it is linear} */
    static Optional<Point> ofZero(Expr e) {
        return e.height() > MAX_HEIGHT ? Optional.empty()
                : Symbols.of(e).stream().flatMap(symbol -> ofZero(e, symbol).stream()).findFirst();
    }

    /** {@return the derivative, a number if the expression is linear}; undefined by what counts the terms of a sum */
    static Expr slope(Expr e, Expr symbol) {
        boolean counts = e.binders() > 0 && Unrolling.limitSymbols(List.of(e), Unrolling.Limit.EITHER).contains(symbol);
        return counts ? Exprs.UNDEFINED : Derivative.of(e, symbol);
    }

    /** {@return the expression here}; as it stands, which tells nothing, if its numbers would be too large: x^99999 at 7 */
    Expr in(Expr e) {
        try {
            return Substitution.of(e, Map.of(symbol, value));
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return e;
            }
            throw tooLarge;
        }
    }

    Cond in(Cond c) {
        return c.map(this::in);
    }

    /** {@return whether the condition certainly does not hold here: it fails, or what it compares has no value} */
    boolean violates(Cond c) {
        Cond here = in(c);
        return here.equals(Cond.FALSE) || here instanceof Cond.Compare(var e, _) && e.isUndefined();
    }
}
