package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sum of multiples of exponentials, {@code Σ coefficient * e^exponent}; a number counts as a multiple of e^0. */
record ExponentialSum(List<Part> parts) {

    record Part(Rational coefficient, Expr exponent) {}

    /** {@return the expression as a sum of two parts or more} */
    static Optional<ExponentialSum> of(Expr e) {
        if (!(e.node() instanceof Node.Sum(var constant, var terms)) || terms.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (Term t : terms) {
            Optional<Expr> exponent = exponent(t.expr());
            if (exponent.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(t.coefficient(), exponent.get()));
        }
        if (!constant.isZero()) {
            parts.add(new Part(constant, Exprs.ZERO));
        }
        return Optional.of(new ExponentialSum(parts));
    }

    /** {@return the u of e^u}, which may stand as two factors, e^number and e^(symbolic part) */
    static Optional<Expr> exponent(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))
                || !coefficient.isOne()
                || !factors.stream().allMatch(f -> f.base() == Exprs.E)) {
            return Optional.empty();
        }
        return Optional.of(Exprs.sum(factors.stream().map(Factor::exponent).toList()));
    }

    boolean isPositive() {
        return parts.stream().allMatch(p -> p.coefficient().signum() > 0);
    }

    /** {@return the u of 1 + e^u} */
    Optional<Expr> logisticArgument() {
        boolean fits = parts.size() == 2
                && parts.stream().allMatch(p -> p.coefficient().isOne())
                && parts.get(1).exponent() == Exprs.ZERO;
        return fits ? Optional.of(parts.getFirst().exponent()) : Optional.empty();
    }
}
