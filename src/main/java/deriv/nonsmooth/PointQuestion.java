package deriv.nonsmooth;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;

/**
 * A function of one variable and a point. Other symbols are parameters.
 *
 * @param domain      conditions under which the function has a value, beyond those that its expression implies
 * @param symbol      the variable
 * @param at          where, without the variable
 * @param assumptions about parameters
 * @param order       up to which derivative the point is looked at: 1 or more
 */
public record PointQuestion(
        Expr function, List<Cond> domain, Expr symbol, Expr at, List<Cond> assumptions, int order) {
    /** The highest order that is looked at. */
    public static final int MOST_ORDER = 30;

    public PointQuestion {
        domain = List.copyOf(domain);
        assumptions = List.copyOf(assumptions);
        if (order < 1 || order > MOST_ORDER) {
            throw new IllegalArgumentException("order " + order);
        }
    }

    /** {@return the question about first derivatives, with nothing assumed} */
    public static PointQuestion of(Expr function, List<Cond> domain, Expr symbol, Expr at) {
        return new PointQuestion(function, domain, symbol, at, List.of(), 1);
    }
}
