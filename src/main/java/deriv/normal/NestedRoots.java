package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.Optional;

/** Sums with one square root: {@code sqrt(3 + 2·sqrt(2)) = 1 + sqrt(2)}, and {@code (a + b·r)(a - b·r) = a² - b²·r²}. */
final class NestedRoots {
    private NestedRoots() {}

    /** The other of two conjugates, and the product of both. */
    record Conjugate(Expr conjugate, Expr norm) {}

    /**
     * {@return the square root of {@code a + b·sqrt(c)}, numbers, as a sum of two: where {@code d² = a² - b²·c}, it is
     * {@code sqrt((a + d)/2) ± sqrt((a - d)/2)}}; empty unless d is rational. (Borodin, Fagin, Hopcroft, Tompa,
     * Decreasing the nesting depth of expressions involving square roots, 1985)
     */
    static Optional<Expr> apart(Expr radicand) {
        if (!(radicand.node() instanceof Node.Sum(var a, var terms)) || terms.size() != 1 || a.signum() <= 0) {
            return Optional.empty();
        }
        Term root = terms.getFirst();
        if (!(root.expr().squared().node() instanceof Node.Num(var c))) {
            return Optional.empty();
        }
        Rational norm = a.times(a).minus(root.coefficient().times(root.coefficient()).times(c));
        if (norm.signum() < 0 || !(Exprs.number(norm).sqrt().node() instanceof Node.Num(var d))) {
            return Optional.empty();
        }
        Expr larger = Exprs.number(a.plus(d).over(Rational.TWO)).sqrt();
        Expr smaller = Exprs.number(a.minus(d).over(Rational.TWO)).sqrt();
        return Optional.of(root.coefficient().signum() > 0 ? larger.plus(smaller) : larger.minus(smaller));
    }

    /**
     * {@return the conjugate of {@code a - r·b} where r is the square root of a sum, for one of the two conjugates};
     * empty for the other, and if there are several roots
     */
    static Optional<Conjugate> turned(Expr sum) {
        Expr under = Exprs.ZERO;
        SumBuilder plain = new SumBuilder();
        SumBuilder rooted = new SumBuilder();
        int sign = 0;
        for (Term t : Term.termsOf(sum)) {
            Expr found = rootIn(t.expr());
            if (found == Exprs.ZERO) {
                plain.add(t.coefficient(), t.expr());
                continue;
            }
            if (under != Exprs.ZERO && under != found) {
                return Optional.empty();
            }
            under = found;
            sign = sign == 0 ? t.coefficient().signum() : sign;
            rooted.add(t.coefficient(), t.expr());
        }
        if (sign >= 0) {
            return Optional.empty();
        }
        Expr a = plain.build();
        Expr b = rooted.build();
        return Optional.of(new Conjugate(a.minus(b), a.squared().minus(b.squared())));
    }

    private static Expr rootIn(Expr term) {
        for (Factor f : Factor.factorsOf(term)) {
            if (f.base().isSum() && f.exponent() == Exprs.HALF) {
                return f.base();
            }
        }
        return Exprs.ZERO;
    }
}
