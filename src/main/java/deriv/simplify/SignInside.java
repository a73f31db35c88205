package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/** Where the minus sign of a product goes. */
final class SignInside {
    private SignInside() {}

    /**
     * {@return the product with a minus sign moved into a sum that has terms of both signs}, above the bar if there is
     * one, else below: {@code -1/(1 - x)} is {@code 1/(x - 1)}
     */
    static Expr of(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || coefficient.signum() >= 0) {
            return e;
        }
        return factors.stream()
                .filter(f -> f.exponent() == Exprs.ONE && hasBothSigns(f.base()))
                .findFirst()
                .or(() -> factors.stream().filter(f -> isOdd(f.exponent()) && isNumberLess(f.base())).findFirst())
                .map(f -> withOpposite(coefficient, factors, f))
                .orElse(e);
    }

    private static boolean hasBothSigns(Expr e) {
        return e.node() instanceof Node.Sum(var c, var terms)
                && (c.signum() < 0 || terms.stream().anyMatch(t -> t.coefficient().signum() < 0))
                && (c.signum() > 0 || terms.stream().anyMatch(t -> t.coefficient().signum() > 0));
    }

    /** {@code 1 - x}, which reads better turned round. */
    private static boolean isNumberLess(Expr e) {
        return e.node() instanceof Node.Sum(var c, var terms)
                && c.signum() > 0
                && terms.stream().allMatch(t -> t.coefficient().signum() < 0);
    }

    private static boolean isOdd(Expr exponent) {
        return exponent.node() instanceof Node.Num(var n) && n.isOdd();
    }

    private static Expr withOpposite(Rational coefficient, List<Factor> factors, Factor turned) {
        List<Expr> all = new ArrayList<>();
        all.add(Exprs.number(coefficient.negate()));
        for (Factor f : factors) {
            all.add(Exprs.power(f == turned ? f.base().negate() : f.base(), f.exponent()));
        }
        return Exprs.product(all);
    }
}
