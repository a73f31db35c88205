package deriv.print;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Symbols;
import java.util.List;
import java.util.Set;

/** The names under which nameless indices are printed: the usual letters, and none that already means something inside. */
final class IndexNames {
    private static final List<String> OF_SUMS = List.of("i", "j", "k", "l", "m");
    private static final List<String> OF_INTEGRALS = List.of("t", "s", "u", "v", "w");

    private IndexNames() {}

    /** {@return a symbol that does not occur in the body} */
    static Expr unused(Node.Reduce r) {
        Set<Expr> taken = Symbols.of(r.body());
        List<String> letters = switch (r.kind()) {
            case SUM -> OF_SUMS;
            case INTEGRAL -> OF_INTEGRALS;
        };
        for (int round = 0;; round++) {
            for (String letter : letters) {
                Expr symbol = Exprs.symbol(round == 0 ? letter : letter + round);
                if (!taken.contains(symbol)) {
                    return symbol;
                }
            }
        }
    }
}
