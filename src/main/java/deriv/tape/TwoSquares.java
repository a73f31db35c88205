package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sum that is {@code first^2 + sign * second^2}, with a sign of 1 or -1. */
record TwoSquares(Expr first, Expr second, int sign) {

    static Optional<TwoSquares> of(Rational constant, List<Term> terms) {
        if (terms.size() != (constant.isZero() ? 2 : 1)) {
            return Optional.empty();
        }
        Term a = terms.getFirst();
        Term b = constant.isZero() ? terms.getLast() : new Term(constant, Exprs.ONE);
        return a.coefficient().signum() > 0 ? of(a, b) : of(b, a);
    }

    private static Optional<TwoSquares> of(Term a, Term b) {
        return a.coefficient().signum() < 0
                ? Optional.empty()
                : root(a).flatMap(
                        first -> root(b).map(second -> new TwoSquares(first, second, b.coefficient().signum())));
    }

    /** {@return what has the square |coefficient|*expr} */
    static Optional<Expr> root(Term term) {
        List<Expr> roots = new ArrayList<>();
        if (term.expr() != Exprs.ONE) {
            if (!(term.expr().node() instanceof Node.Product(_, var factors)) || factors.size() > Exprs.SPLICE) {
                return Optional.empty();
            }
            for (Factor f : factors) {
                if (!(f.exponent().node() instanceof Node.Num(var exponent)) || !exponent.isEven()) {
                    return Optional.empty();
                }
                roots.add(f.base().pow(Exprs.number(exponent.over(Rational.TWO))));
            }
        }
        return root(term.coefficient().abs()).map(number -> {
            roots.add(Exprs.number(number));
            return Exprs.product(roots);
        });
    }

    static Optional<Rational> root(Rational square) {
        if (square.isOne()) {
            return Optional.of(square);
        }
        BigInteger over = square.numerator().sqrt();
        BigInteger under = square.denominator().sqrt();
        Rational root = Rational.of(over, under);
        return root.times(root).equals(square) ? Optional.of(root) : Optional.empty();
    }
}
