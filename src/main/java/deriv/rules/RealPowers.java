package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.List;

/**
 * Powers of powers for real values: {@code sqrt(x^2) = abs(x)}, {@code sqrt(exp(x)) = exp(x/2)},
 * {@code abs(x)^2 = x^2}. The factories leave these alone because they fail for complex values.
 */
final class RealPowers {
    private RealPowers() {}

    /** {@return the product with each such power rewritten} */
    static Expr of(Expr e, Signs signs) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))) {
            return e;
        }
        boolean changed = false;
        List<Expr> result = new ArrayList<>();
        result.add(Exprs.number(coefficient));
        for (Factor f : factors) {
            Expr before = Exprs.power(f.base(), f.exponent());
            Expr after = power(f, before, signs);
            changed |= after != before;
            result.add(after);
        }
        return changed ? Exprs.product(result) : e;
    }

    private static Expr power(Factor f, Expr unchanged, Signs signs) {
        if (!(f.base().node() instanceof Node.Product(var coefficient, var inner)) || !coefficient.isOne()) {
            return unchanged;
        }
        boolean integer = f.exponent().node() instanceof Node.Num(var n) && n.isInteger();
        if (integer) {
            return unchanged;
        }
        // Each factor may leave the base if it cannot be negative, because then the others decide where the root is
        // real; a factor that can be zero must not: sqrt(x^2·y) is 0 at x = 0 for every y.
        List<Expr> outside = new ArrayList<>();
        List<Expr> inside = new ArrayList<>();
        for (Factor g : inner) {
            Expr power = Exprs.power(g.base(), g.exponent());
            boolean alone = inner.size() == 1 && signs.of(power).isNonnegative();
            if (signs.of(power).isPositive() || alone) {
                outside.add(rootOf(g, f.exponent(), signs));
            } else {
                inside.add(power);
            }
        }
        if (outside.isEmpty()) {
            return unchanged;
        }
        outside.add(Exprs.power(Exprs.product(inside), f.exponent()));
        return Exprs.product(outside);
    }

    /** {@code (b^k)^s} for a power that is not negative. */
    private static Expr rootOf(Factor g, Expr s, Signs signs) {
        Expr exponent = g.exponent().times(s);
        boolean even = g.exponent().node() instanceof Node.Num(var k) && k.isEven();
        boolean evenAgain = exponent.node() instanceof Node.Num(var q) && q.isEven();
        return even && !evenAgain && !signs.of(g.base()).isNonnegative()
                ? Exprs.power(StepFunctions.abs(g.base()), exponent)
                : Exprs.power(g.base(), exponent);
    }

}
