package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import java.util.List;

/**
 * In which direction a matrix of derivatives is computed: forward, a pass for each symbol, or reverse, a pass for each
 * function.
 *
 * <p>Forward mode sums up inside before it multiplies, {@code cos(x^2 + x)*(2*x + 1)}, as people do; so what is to be read
 * goes forward as long as that costs little.
 */
enum Mode {
    FORWARD,
    REVERSE;

    /** So many times more steps are accepted for the more readable form. */
    private static final int READABILITY = 4;

    /** The mode that is best for a matrix, and how many steps it takes, at most a little more. */
    record Choice(Mode mode, long steps) {}

    static Choice of(List<Expr> functions, List<Expr> symbols, Purpose purpose) {
        long steps = steps(functions, symbols).directions;
        long forward = steps / (purpose == Purpose.TO_COMPUTE ? 1 : READABILITY);
        long reverse = 0;
        for (int i = 0; i < functions.size() && reverse < forward; i++) {
            reverse += steps(List.of(functions.get(i)), symbols).edges;
        }
        return symbols.size() > 1 && reverse < forward ? new Choice(REVERSE, reverse) : new Choice(FORWARD, steps);
    }

    /** Edges of a graph that depend on the symbols, and the same counted once for each symbol they depend on, at least. */
    private static final class Steps {
        long edges;
        long directions;
    }

    private static Steps steps(List<Expr> functions, List<Expr> symbols) {
        Expr wanted = Exprs.vector(symbols);
        Steps steps = new Steps();
        Fold<Boolean> count = Fold.of(
                (e, d) -> {
                    List<Expr> children = Children.of(e.node());
                    for (Expr child : children) {
                        d.at(child);
                    }
                    steps.edges += children.size();
                    steps.directions += (long) children.size() * e.symbolsAtLeast(wanted);
                    return true;
                },
                e -> e.mayContain(wanted) ? null : Boolean.TRUE);
        functions.forEach(count::at);
        return steps;
    }
}
