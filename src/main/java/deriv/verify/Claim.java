package deriv.verify;

import deriv.core.Expr;
import java.util.List;

/**
 * What is to be verified: that these are the partial derivatives of these functions by these symbols.
 *
 * @param derivatives row by row: for each function its derivative by each symbol
 */
public record Claim(List<Expr> functions, List<Expr> symbols, List<Expr> derivatives) {
    public Claim {
        functions = List.copyOf(functions);
        symbols = List.copyOf(symbols);
        derivatives = List.copyOf(derivatives);
        if (derivatives.size() != functions.size() * symbols.size()) {
            throw new IllegalArgumentException("%d functions of %d symbols do not have %d derivatives"
                    .formatted(functions.size(), symbols.size(), derivatives.size()));
        }
    }

    /** {@return the derivatives of one function, by each symbol in turn} */
    List<Expr> row(int function) {
        return derivatives.subList(function * symbols.size(), (function + 1) * symbols.size());
    }
}
