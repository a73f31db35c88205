package deriv.nonsmooth;

import deriv.core.Expr;
import java.util.Optional;

/** The Clarke subdifferential in one variable. */
public sealed interface ClarkeInterval {
    /**
     * The closed interval of all generalised slopes; the function is Lipschitz around the point.
     *
     * @param least the element with the least absolute value, if the signs tell which it is
     */
    record Interval(Expr low, Expr high, Optional<Expr> least) implements ClarkeInterval {}

    /**
     * There is none.
     *
     * @param reason as the end of a sentence: the function …
     */
    record None(String reason) implements ClarkeInterval {}

    /**
     * Not known.
     *
     * @param reason   a noun phrase
     * @param sign     the expression on whose sign it depends, if that is the reason
     * @param lipschitz whether the function is certainly Lipschitz around the point all the same
     */
    record Unknown(String reason, Optional<Expr> sign, boolean lipschitz) implements ClarkeInterval {}
}
