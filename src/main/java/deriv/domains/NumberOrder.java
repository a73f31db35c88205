package deriv.domains;

import deriv.algebra.RealRoot;
import deriv.core.Expr;
import deriv.core.Exprs;
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
        return switch (a) {
            case RealNumber.Closed(var x, _, _) -> switch (b) {
                case RealNumber.Closed(var y, _, _) -> closed(a, x, b, y);
                case RealNumber.Root(var root) -> -root(root, b, a, x);
            };
            case RealNumber.Root(var root) -> switch (b) {
                case RealNumber.Closed(var y, _, _) -> root(root, a, b, y);
                case RealNumber.Root(var other) -> root.compareTo(other);
            };
        };
    }

    private static int closed(RealNumber a, Expr x, RealNumber b, Expr y) {
        if (x.node() instanceof Node.Num(var r) && y.node() instanceof Node.Num(var s)) {
            return r.compareTo(s);
        }
        return clearly(a, b) != 0 ? clearly(a, b) : requireEqual(x, y);
    }

    private static int root(RealRoot root, RealNumber a, RealNumber b, Expr y) {
        if (y.node() instanceof Node.Num(var r)) {
            return root.compareTo(r);
        }
        int order = clearly(a, b);
        if (order == 0) {
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
