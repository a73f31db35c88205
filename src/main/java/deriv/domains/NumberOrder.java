package deriv.domains;

import deriv.core.Exprs;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.simplify.Simplification;
import java.util.Comparator;

/** The order of numbers: by their enclosures, and equal only if that is proved. */
final class NumberOrder implements Comparator<RealNumber> {
    static final NumberOrder BY_VALUE = new NumberOrder();

    private NumberOrder() {}

    @Override
    public int compare(RealNumber a, RealNumber b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a instanceof RealNumber.Closed(var x, _, _) && b instanceof RealNumber.Closed(var y, _, _)) {
            if (x.node() instanceof Node.Num(var r) && y.node() instanceof Node.Num(var s)) {
                return r.compareTo(s);
            }
            return clearly(a, b) != 0 ? clearly(a, b) : requireEqual(x, y);
        }
        int order = clearly(a, b);
        boolean sameRoot = a instanceof RealNumber.Root(var p, _, _)
                && b instanceof RealNumber.Root(var q, _, _)
                && p.equals(q);
        if (order == 0 && !sameRoot) {
            throw new UndecidedException("numbers that cannot be told apart");
        }
        return order;
    }

    private static int clearly(RealNumber a, RealNumber b) {
        return a.high().compareTo(b.low()) < 0 ? -1 : a.low().compareTo(b.high()) > 0 ? 1 : 0;
    }

    private static int requireEqual(Expr a, Expr b) {
        if (Simplification.of(a.minus(b)) != Exprs.ZERO) {
            throw new UndecidedException("numbers that cannot be told apart");
        }
        return 0;
    }
}
