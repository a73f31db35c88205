package deriv.core;

import java.util.List;

/** One entry of a product: {@code base ^ exponent}. */
public record Factor(Expr base, Expr exponent) {
    /** {@return the entries of a product without its coefficient; none for a number, one for anything else} */
    public static List<Factor> factorsOf(Expr e) {
        return e.node() instanceof Node.Product(_, var factors)
                ? factors
                : e.isNumber() ? List.of() : List.of(new Factor(e, Exprs.ONE));
    }
}
