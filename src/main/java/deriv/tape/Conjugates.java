package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Sums of a square root and something else, such as {@code sqrt(x^2 + 1) - x} and {@code sqrt(y^2 - 4*x) - y}: where
 * the two have different signs, {@code s + r = (s^2 - r^2)/(s - r)}, if {@code s^2 - r^2} is simpler than what it is
 * made of.
 */
final class Conjugates {
    private static final int LONGEST = 4;

    private final Lowering lowering;
    private final Values values;

    Conjugates(Lowering lowering) {
        this.lowering = lowering;
        this.values = lowering.values();
    }

    Optional<Integer> value(Rational constant, List<Term> terms, IntSupplier direct) {
        for (int i = 0; i < terms.size() && terms.size() <= LONGEST; i++) {
            Optional<Expr> square = underRoot(terms.get(i).expr());
            if (square.isPresent()) {
                List<Term> rest = new ArrayList<>(terms);
                rest.remove(i);
                Optional<Integer> value = conjugate(terms.get(i), square.get(), constant, rest, direct);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    /** {@return what a square root is of, if that is a sum} */
    static Optional<Expr> underRoot(Expr e) {
        return e.node() instanceof Node.Product(var coefficient, var factors)
                && coefficient.isOne()
                && factors.size() == 1
                && factors.getFirst() instanceof Factor(var base, var exponent)
                && exponent == Exprs.HALF
                && base.isSum()
                        ? Optional.of(base)
                        : Optional.empty();
    }

    private Optional<Integer> conjugate(
            Term root, Expr square, Rational constant, List<Term> rest, IntSupplier direct) {
        List<Expr> parts = new ArrayList<>();
        for (Term t : rest) {
            parts.add(t.expr().times(Exprs.number(t.coefficient())));
        }
        if (!constant.isZero()) {
            parts.add(Exprs.number(constant));
        }
        List<Expr> difference = new ArrayList<>();
        difference.add(square.times(Exprs.number(root.coefficient().times(root.coefficient()))));
        for (Expr p : parts) {
            for (Expr q : parts) {
                difference.add(p.times(q).negate());
            }
        }
        Expr r = Exprs.sum(parts);
        Expr simple = Exprs.sum(difference);
        if (parts.isEmpty() || LikeFunctions.size(simple) > LikeFunctions.size(square) + parts.size() - 2) {
            return Optional.empty();
        }
        Expr s = root.expr().times(Exprs.number(root.coefficient()));
        Sign opposite = root.coefficient().signum() > 0 ? Sign.NEGATIVE : Sign.POSITIVE;
        if (r.node() instanceof Node.Num(var number)) {
            boolean cancels = number.signum() == (opposite == Sign.NEGATIVE ? -1 : 1);
            return cancels ? Optional.of(quotient(simple, s, r)) : Optional.empty();
        }
        int towards = lowering.value(opposite == Sign.NEGATIVE ? r.negate() : r);
        int test = values.unary(Op.POSITIVE, towards);
        return Optional.of(values.select(test, quotient(simple, s, r), direct.getAsInt()));
    }

    /** {@return over/(s - r)}; a square is multiplied in one factor after the other, for it may overflow */
    private int quotient(Expr over, Expr s, Expr r) {
        int denominator = values.subtract(lowering.value(s), lowering.value(r));
        Optional<Expr> root = over.node() instanceof Node.Product(var c, _) && c.signum() > 0
                ? TwoSquares.root(new Term(c, over.times(Exprs.number(c.reciprocal()))))
                : Optional.empty();
        return root.map(lowering::value)
                .map(u -> values.multiply(u, values.divide(u, denominator)))
                .orElseGet(() -> values.divide(lowering.value(over), denominator));
    }
}
