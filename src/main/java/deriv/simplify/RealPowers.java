package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.rules.Signs;
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

    /**
     * {@return the product with the numeric content of sums taken out of roots}: {@code sqrt(4*x^2 + 4)} as
     * {@code 2*sqrt(x^2 + 1)}; only if no root of a number is left, or there is one already
     */
    static Expr contentOutOfRoots(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))) {
            return e;
        }
        boolean hasRoot = factors.stream().anyMatch(f -> f.base().isNumber());
        boolean changed = false;
        List<Expr> result = new ArrayList<>();
        result.add(Exprs.number(coefficient));
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            if (f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && !n.isInteger()) {
                CommonFactor common = CommonFactor.content(f.base());
                boolean positive = common.factor().node() instanceof Node.Num(var content)
                        && content.signum() > 0
                        && (hasRoot || Exprs.power(common.factor(), f.exponent()).isNumber());
                changed |= positive && common.factor() != Exprs.ONE;
                power = positive
                        ? Exprs.power(common.factor(), f.exponent()).times(Exprs.power(common.rest(), f.exponent()))
                        : power;
            }
            result.add(power);
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
        // Each factor may leave the base if it is positive, because then the others decide where the root is real; one
        // that can be zero must not, unless it is the last: sqrt(x^2·y) is 0 at x = 0 for every y.
        List<Expr> outside = new ArrayList<>();
        List<Factor> kept = new ArrayList<>();
        for (Factor g : inner) {
            if (signs.of(Exprs.power(g.base(), g.exponent())).isPositive()) {
                outside.add(rootOf(g, f.exponent(), signs));
            } else {
                kept.add(g);
            }
        }
        if (kept.size() == 1
                && signs.of(Exprs.power(kept.getFirst().base(), kept.getFirst().exponent())).isNonnegative()) {
            outside.add(rootOf(kept.removeFirst(), f.exponent(), signs));
        }
        if (outside.isEmpty()) {
            return unchanged;
        }
        List<Expr> inside = kept.stream().map(g -> Exprs.power(g.base(), g.exponent())).toList();
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
