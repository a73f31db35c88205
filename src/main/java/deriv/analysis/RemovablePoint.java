package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Symbols;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Points that an input excludes only because of how it was written: {@code (t^2 - 4)/(t - 2)} at {@code t = 2}. Keeps where
 * the function is smooth for the next point; confined to one thread.
 */
public final class RemovablePoint {
    private final Expr function;
    private final Set<Cond> defined;
    private final Set<Cond> answerDefined;
    private final Map<Expr, Set<Cond>> smooth = new HashMap<>();

    /**
     * @param function the simplified function
     * @param answer what is printed: the function itself or a derivative
     */
    public RemovablePoint(Expr function, Expr answer) {
        this.function = function;
        this.defined = Domain.of(function);
        this.answerDefined = answer == function ? defined : Domain.of(answer);
    }

    /**
     * {@return whether the condition excludes one value of one variable, and the simplified function is smooth there}:
     * then what the answer says at that value is the limit, for derivatives because the function extends smoothly
     */
    public boolean is(Cond condition) {
        if (!(condition instanceof Cond.Compare(var e, var relation)) || relation != Relation.NONZERO) {
            return false;
        }
        Set<Expr> symbols = Symbols.of(e);
        if (symbols.size() != 1) {
            return false;
        }
        Expr symbol = symbols.iterator().next();
        Expr slope = Derivative.of(e, symbol);
        if (!slope.isNumber() || slope == Exprs.ZERO) {
            return false;
        }
        Expr at = symbol.minus(e.over(slope));
        return Smoothness.holdAt(defined, symbol, at)
                && Smoothness.holdAt(smooth.computeIfAbsent(symbol, s -> Smoothness.of(function, s)), symbol, at)
                && Smoothness.holdAt(answerDefined, symbol, at);
    }
}
