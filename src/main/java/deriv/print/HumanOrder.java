package deriv.print;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which people write: terms by descending degree, then by the names in them; factors by their
 * {@link Power.Place}, then by name. Total, and a function of content alone.
 * <p>
 * Two different expressions differ in a first pair of parts, and that pair decides, so a comparison walks down one path
 * and never comes back: a loop, however deep and shared the expressions are. Exponents compare as their owners do, the
 * larger first; arguments of functions and sums in brackets the other way round: {@code sin(x) + sin(2*x)}. Confined to
 * one thread.
 */
final class HumanOrder {
    private static final int UNDECIDED = Integer.MIN_VALUE;

    /**
     * From this height on a walk to the bottom costs more than a reader gains: heights decide, and verdicts are kept.
     */
    private static final int TALL = 32;

    private final Fold<Arranged> arranged;

    /** The pair that decides, if the one just compared does not. */
    private Arranged left = Arranged.ZERO;
    private Arranged right = Arranged.ZERO;
    private View view = View.VALUE;
    /** 1 where the larger comes first, -1 where it comes last. */
    private int direction = 1;

    private final Map<Pair, Integer> verdicts = new HashMap<>();
    /** The tall pairs on the way to the verdict. */
    private final List<Pair> path = new ArrayList<>();

    private record Pair(Arranged left, Arranged right, View view, int direction) {
        Pair mirrored() {
            return new Pair(right, left, view, direction);
        }
    }

    /** How a pair is looked at. */
    private enum View {
        /** As a sum of terms. */
        VALUE,
        /** As the base of a factor: by what kind of thing it is. */
        BASE
    }

    HumanOrder(Fold<Arranged> arranged) {
        this.arranged = arranged;
    }

    /** {@return the order of the terms of one sum} */
    Comparator<Arranged.Entry> terms() {
        return (a, b) -> {
            direction = 1;
            return decide(term(a.coefficient(), a.expr(), b.coefficient(), b.expr()));
        };
    }

    /** {@return the order of the factors of one product} */
    Comparator<Power> factors() {
        return (a, b) -> {
            direction = 1;
            return decide(factor(a, b));
        };
    }

    private int decide(int first) {
        return first == UNDECIDED ? walk() : first;
    }

    private int walk() {
        int verdict = UNDECIDED;
        while (verdict == UNDECIDED) {
            if (left.expr().height() >= TALL) {
                Pair pair = new Pair(left, right, view, direction);
                Integer known = verdicts.get(pair);
                if (known != null) {
                    verdict = known;
                    break;
                }
                path.add(pair);
            }
            verdict = switch (view) {
                case VALUE -> value(left, right);
                case BASE -> base(left, right);
            };
        }
        for (Pair pair : path) {
            verdicts.put(pair, verdict);
            verdicts.put(pair.mirrored(), -verdict);
        }
        path.clear();
        return verdict;
    }

    /** Leaves the decision to a pair of parts. Of tall parts the height alone decides if it differs. */
    private int descend(Arranged a, Arranged b, View as) {
        int heightA = a.expr().height();
        int heightB = b.expr().height();
        if (heightA != heightB && Math.max(heightA, heightB) >= TALL) {
            return larger(heightA, heightB);
        }
        left = a;
        right = b;
        view = as;
        return UNDECIDED;
    }

    private int descendAscending(Arranged a, Arranged b) {
        direction = -1;
        return descend(a, b, View.VALUE);
    }

    private int descendToArgument(Expr a, Expr b) {
        return descendAscending(arranged.at(a), arranged.at(b));
    }

    private int value(Arranged a, Arranged b) {
        if (a.expr() == b.expr()) {
            return 0;
        }
        List<Arranged.Entry> as = a.entries();
        List<Arranged.Entry> bs = b.entries();
        int common = Math.min(as.size(), bs.size());
        for (int i = 0; i < common; i++) {
            Arranged.Entry s = as.get(i);
            Arranged.Entry t = bs.get(i);
            if (s.expr().expr() != t.expr().expr() || !s.coefficient().equals(t.coefficient())) {
                int verdict = term(s.coefficient(), s.expr(), t.coefficient(), t.expr());
                if (verdict != 0) {
                    return verdict;
                }
            }
        }
        return as.size() != bs.size() ? larger(as.size(), bs.size()) : constants(a.constant(), b.constant());
    }

    /** The smaller number first, whatever its sign: {@code (x - 1)*(x - 2)} and {@code (x + 1)*(x + 2)}. */
    private static int constants(Rational a, Rational b) {
        int sizes = a.abs().compareTo(b.abs());
        return sizes != 0 ? sizes : b.compareTo(a);
    }

    /**
     * Compares what stands in two sums: degree, then what depends on symbols, then roots and constants, then the
     * number.
     */
    private int term(Rational c, Arranged a, Rational d, Arranged b) {
        if (a.expr() == b.expr()) {
            return larger(c, d);
        }
        if (a.degree() != b.degree()) {
            return larger(a.degree(), b.degree());
        }
        List<Power> as = a.powers();
        List<Power> bs = b.powers();
        int fromA = constants(as);
        int fromB = constants(bs);
        int verdict = factors(as, fromA, as.size(), bs, fromB, bs.size());
        if (verdict == 0) {
            verdict = factors(as, 0, fromA, bs, 0, fromB);
        }
        return verdict != 0 ? verdict : larger(c, d);
    }

    private static int constants(List<Power> powers) {
        int n = 0;
        while (n < powers.size() && powers.get(n).isConstant()) {
            n++;
        }
        return n;
    }

    private int factors(List<Power> as, int fromA, int toA, List<Power> bs, int fromB, int toB) {
        int common = Math.min(toA - fromA, toB - fromB);
        for (int i = 0; i < common; i++) {
            Power p = as.get(fromA + i);
            Power q = bs.get(fromB + i);
            if (!p.sameAs(q)) {
                return factor(p, q);
            }
        }
        return larger(toA - fromA, toB - fromB);
    }

    private int factor(Power p, Power q) {
        if (p.place() != q.place()) {
            return p.place().compareTo(q.place());
        }
        if (p.base().expr() != q.base().expr()) {
            return descend(p.base(), q.base(), View.BASE);
        }
        if (p.symbolic().expr() == q.symbolic().expr()) {
            return larger(p.number(), q.number());
        }
        return descend(p.symbolic(), q.symbolic(), View.VALUE);
    }

    private int base(Arranged a, Arranged b) {
        if (a.expr() == b.expr()) {
            return 0;
        }
        int kinds = Integer.compare(kind(a.expr()), kind(b.expr()));
        return kinds != 0 ? kinds : switch (a.expr().node()) {
            case Node.Num(var value) -> value.compareTo(((Node.Num) b.expr().node()).value());
            case Node.Sym(var name) -> Symbols.naturalOrder(name, ((Node.Sym) b.expr().node()).name());
            case Node.Const(var constant) -> constant.compareTo(((Node.Const) b.expr().node()).constant());
            case Node.Undefined _ -> 0;
            case Node.Bound(var index) -> Integer.compare(index, ((Node.Bound) b.expr().node()).index());
            case Node.Index(var level) -> Integer.compare(level, ((Node.Index) b.expr().node()).level());
            case Node.Reduce(var reduction, _, _, _) ->
                reduction != ((Node.Reduce) b.expr().node()).kind()
                        ? reduction.compareTo(((Node.Reduce) b.expr().node()).kind())
                        : arguments(Children.of(a.expr().node()), Children.of(b.expr().node()));
            case Node.Sum _, Node.Product _ -> descendAscending(a, b);
            case Node.Apply(var fn, var args) -> {
                Node.Apply other = (Node.Apply) b.expr().node();
                yield fn != other.fn() ? FunctionOrder.compare(fn, other.fn()) : arguments(args, other.args());
            }
            case Node.Abstract(var name, var orders, var args) -> {
                Node.Abstract other = (Node.Abstract) b.expr().node();
                int names = Symbols.naturalOrder(name, other.name());
                int derivatives = names != 0 ? names : orders(orders, other.orders());
                yield derivatives != 0 ? derivatives : arguments(args, other.args());
            }
            case Node.Vector(var entries) -> arguments(entries, ((Node.Vector) b.expr().node()).entries());
            case Node.Piecewise p -> branches(p, (Node.Piecewise) b.expr().node());
        };
    }

    private static int kind(Expr e) {
        return switch (e.node()) {
            case Node.Num _ -> 0;
            case Node.Const _ -> 1;
            case Node.Sym _ -> 2;
            case Node.Bound _ -> 3;
            case Node.Apply _ -> 4;
            case Node.Abstract _ -> 5;
            case Node.Piecewise _ -> 6;
            case Node.Product _ -> 7;
            case Node.Sum _ -> 8;
            case Node.Vector _ -> 9;
            case Node.Undefined _ -> 10;
            case Node.Index _ -> 11;
            case Node.Reduce _ -> 12;
        };
    }

    /** Lower derivatives first. */
    private static int orders(List<Integer> a, List<Integer> b) {
        int sums = Integer.compare(a.stream().mapToInt(i -> i).sum(), b.stream().mapToInt(i -> i).sum());
        for (int i = 0; sums == 0 && i < Math.min(a.size(), b.size()); i++) {
            sums = Integer.compare(b.get(i), a.get(i));
        }
        return sums != 0 ? sums : Integer.compare(a.size(), b.size());
    }

    private int arguments(List<Expr> as, List<Expr> bs) {
        for (int i = 0; i < Math.min(as.size(), bs.size()); i++) {
            if (as.get(i) != bs.get(i)) {
                return descendToArgument(as.get(i), bs.get(i));
            }
        }
        return Integer.compare(as.size(), bs.size());
    }

    private int branches(Node.Piecewise a, Node.Piecewise b) {
        for (int i = 0; i < Math.min(a.branches().size(), b.branches().size()); i++) {
            var s = a.branches().get(i);
            var t = b.branches().get(i);
            List<Expr> as = s.condition().exprs();
            List<Expr> bs = t.condition().exprs();
            int verdict = as.equals(bs) ? 0 : arguments(as, bs);
            if (verdict != 0) {
                return verdict;
            }
            // The same expressions are compared: only the relations or the and, or between them differ.
            verdict = ConditionLayout.relations(s.condition()).compareTo(ConditionLayout.relations(t.condition()));
            if (verdict != 0) {
                return verdict;
            }
            if (s.value() != t.value()) {
                return descendToArgument(s.value(), t.value());
            }
        }
        int sizes = Integer.compare(a.branches().size(), b.branches().size());
        return sizes != 0 ? sizes : descendToArgument(a.otherwise(), b.otherwise());
    }

    private int larger(long a, long b) {
        return direction * Long.compare(b, a);
    }

    private int larger(Rational a, Rational b) {
        return direction * b.compareTo(a);
    }
}
