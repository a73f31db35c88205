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

/**
 * A sum of multiples of exponentials, {@code Σ coefficient * rest * e^exponent}; what has no exponential counts as a
 * multiple of e^0.
 */
record ExponentialSum(List<Part> parts) {

    record Part(Rational coefficient, List<Factor> rest, Expr exponent) {
        boolean isPure() {
            return rest.isEmpty();
        }
    }

    /** {@return the expression as a sum of numbers times exponentials} */
    static Optional<ExponentialSum> of(Expr e) {
        if (!(e.node() instanceof Node.Sum(var constant, var terms)) || terms.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        for (Term t : terms) {
            if (!isExponential(t.expr())) {
                return Optional.empty();
            }
        }
        return Optional.of(of(constant, terms));
    }

    /** {@return the expression as a sum, if it is one} */
    static Optional<ExponentialSum> ofAny(Expr e) {
        return e.node() instanceof Node.Sum(var constant, var terms) && terms.size() <= Exprs.SPLICE
                ? Optional.of(of(constant, terms))
                : Optional.empty();
    }

    private static ExponentialSum of(Rational constant, List<Term> terms) {
        List<Part> parts = new ArrayList<>();
        for (Term t : terms) {
            parts.add(part(t));
        }
        if (!constant.isZero()) {
            parts.add(new Part(constant, List.of(), Exprs.ZERO));
        }
        return new ExponentialSum(parts);
    }

    private static Part part(Term t) {
        if (!(t.expr().node() instanceof Node.Product(_, var factors))) {
            return new Part(t.coefficient(), List.of(new Factor(t.expr(), Exprs.ONE)), Exprs.ZERO);
        }
        List<Factor> rest = factors.stream().filter(f -> f.base() != Exprs.E).toList();
        Expr exponent = Exprs.sum(
                factors.stream().filter(f -> f.base() == Exprs.E).map(Factor::exponent).toList());
        return new Part(t.coefficient(), rest, exponent);
    }

    /** {@return the u of e^u}, which may stand as two factors, e^number and e^(symbolic part) */
    static Optional<Expr> exponent(Expr e) {
        return isExponential(e) ? Optional.of(part(new Term(Rational.ONE, e)).exponent) : Optional.empty();
    }

    private static boolean isExponential(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || !coefficient.isOne()) {
            return false;
        }
        for (Factor f : factors) {
            if (f.base() != Exprs.E) {
                return false;
            }
        }
        return true;
    }

    /** {@return the exponents other than 0} */
    List<Expr> exponents() {
        return parts.stream().map(Part::exponent).filter(u -> u != Exprs.ZERO).toList();
    }

    /** {@return whether the numbers in front of the exponentials add up to 0} */
    boolean isBalanced() {
        return parts.stream().allMatch(Part::isPure)
                && parts.stream().map(Part::coefficient).reduce(Rational.ZERO, Rational::plus).isZero();
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
