package deriv.simplify;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;

/**
 * One change on the way to the simpler form of an expression.
 *
 * @param name   what was done, for people
 * @param before a part of the expression
 * @param after  what it became
 * @param guards what had to be known for it, on the part
 */
public record Rewrite(String name, Expr before, Expr after, List<Cond> guards) {
    public Rewrite {
        guards = List.copyOf(guards);
    }

    /**
     * An expression after all its changes.
     *
     * @param rewrites in order, smaller parts first
     */
    public record Way(Expr result, List<Rewrite> rewrites) {
        public Way {
            rewrites = List.copyOf(rewrites);
        }
    }
}
