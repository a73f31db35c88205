package deriv.nonsmooth;

import deriv.core.Branch;
import deriv.core.Cond;
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
 * Roots of sums of squares. Where all squares are 0 such a norm has no gradient but is Lipschitz, and the tangents of what is
 * squared say from where the point is looked at: {@code sqrt(x^2 + y^2)} has the gradient (1, 0) at points beside 0 on the x-axis.
 */
final class Norms {
    private final TieRule rule;
    private final TieSigns signs;
    private final int order;

    /** @param order of the derivatives that are wanted: those of second order are unbounded near the point */
    Norms(TieRule rule, TieSigns signs, int order) {
        this.rule = rule;
        this.signs = signs;
        this.order = order;
    }

    /** One of the squares: {@code coefficient * root^2}, the coefficient positive. */
    private record Square(Rational coefficient, Expr root) {}

    /** {@return the product with the norms in it marked} */
    Expr marked(Node.Product product, Expr itself) {
        List<Expr> factors = new ArrayList<>(List.of(Exprs.number(product.coefficient())));
        boolean found = false;
        for (Factor f : product.factors()) {
            Optional<Expr> norm = norm(f);
            found |= norm.isPresent();
            factors.add(norm.orElseGet(() -> Exprs.power(f.base(), f.exponent())));
        }
        return found ? Exprs.product(factors) : itself;
    }

    private Optional<Expr> norm(Factor f) {
        if (f.exponent() != Exprs.HALF || !signs.mayVary(f.base())) {
            return Optional.empty();
        }
        List<Square> squares = new ArrayList<>();
        for (Term t : Term.termsOf(f.base())) {
            Optional<Expr> root = root(t.expr());
            if (t.coefficient().signum() < 0 || root.isEmpty()) {
                return Optional.empty();
            }
            squares.add(new Square(t.coefficient(), root.get()));
        }
        List<Rational> weights = squares.stream().map(Square::coefficient).toList();
        Marked mark = new Marked(
                "norm",
                (i, args) -> slope(i, weights, args),
                (args, unmarked) -> norm(weights, args.stream().map(unmarked).toList()));
        return Optional.of(Exprs.apply(mark, squares.stream().map(Square::root).toList()));
    }

    /** {@return what this is the square of} */
    private static Optional<Expr> root(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || !coefficient.isOne()) {
            return Optional.empty();
        }
        List<Expr> roots = new ArrayList<>();
        for (Factor f : factors) {
            if (!(f.exponent().node() instanceof Node.Num(var r)) || r.signum() < 0
                    || !r.over(Rational.TWO).isInteger()) {
                return Optional.empty();
            }
            roots.add(Exprs.power(f.base(), Exprs.number(r.over(Rational.TWO))));
        }
        return Optional.of(Exprs.product(roots));
    }

    private static Expr norm(List<Rational> weights, List<Expr> args) {
        List<Expr> squares = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            squares.add(args.get(i).squared().times(Exprs.number(weights.get(i))));
        }
        return Exprs.sum(squares).sqrt();
    }

    private Expr slope(int i, List<Rational> weights, List<Expr> args) {
        List<Branch> branches = new ArrayList<>();
        add(i, weights, args, branches);
        if (order == 1 && rule != TieRule.NONE) {
            for (int k = 0; k < signs.directions(); k++) {
                int direction = k;
                add(i, weights, args.stream().map(e -> signs.tangent(direction, e)).toList(), branches);
            }
            return Exprs.piecewise(branches, Exprs.ZERO); // nothing moves, whatever the slope is
        }
        return Exprs.piecewise(branches, Exprs.UNDEFINED);
    }

    private static void add(int i, List<Rational> weights, List<Expr> args, List<Branch> branches) {
        Expr norm = norm(weights, args);
        if (norm != Exprs.ZERO) {
            Expr slope = args.get(i).times(Exprs.number(weights.get(i))).over(norm);
            branches.add(new Branch(Cond.nonzero(norm), slope));
        }
    }
}
