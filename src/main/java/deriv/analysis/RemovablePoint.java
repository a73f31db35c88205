package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Symbols;

/** Points that an input excludes only because of how it was written: {@code (t^2 - 4)/(t - 2)} at {@code t = 2}. */
public final class RemovablePoint {
    private RemovablePoint() {}

    /**
     * {@return whether the condition excludes one value of one variable, and the simplified function is smooth there}:
     * then what the answer says at that value is the limit, for derivatives because the function extends smoothly
     *
     * @param function the simplified function
     * @param answer what is printed: the function itself or a derivative
     */
    public static boolean is(Cond condition, Expr function, Expr answer) {
        if (!(condition instanceof Cond.Compare(var e, var relation)) || relation != Relation.NONZERO) {
            return false;
        }
        return Symbols.of(e).size() == 1
                && Point.ofZero(e)
                        .filter(at -> Smoothness.isSmoothAt(function, at) && Smoothness.holdAt(Domain.of(answer), at))
                        .isPresent();
    }
}
