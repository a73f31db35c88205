package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Names that depend on the structure of an expression alone. Terms and factors are kept in an order that depends on
 * names, and where two forms are equally easy to read the first one found is taken; so an expression is simplified under
 * these names, and a variable that is called otherwise changes nothing else.
 *
 * <p>Symbols are told apart by where they stand; those that stand alike keep the order of their names. Keeps what it has
 * found; confined to one thread.
 */
final class Naming {
    /** Expressions in more symbols keep their names: who writes fifty names has ordered them. */
    private static final int MAX_SYMBOLS = 8;

    private static final List<Expr> TOO_MANY = List.of();

    private final Fold<List<Expr>> symbols = Fold.of(Naming::symbols, e -> e.isClosed() ? TOO_MANY : null);
    private final Map<Expr, Fold<Long>> places = new HashMap<>();
    private final Map<List<Expr>, Names> names = new HashMap<>();

    /** One renaming and its way back. */
    static final class Names {
        private final Fold<Expr> there;
        private final Fold<Expr> back;

        private Names(Map<Expr, Expr> there, Map<Expr, Expr> back) {
            this.there = renaming(there);
            this.back = renaming(back);
        }

        private static Fold<Expr> renaming(Map<Expr, Expr> names) {
            return Fold.of(
                    (e, d) -> e.node() instanceof Node.Sym ? names.getOrDefault(e, e) : Children.map(e, d::at),
                    e -> names.isEmpty() || e.isClosed() ? e : null);
        }

        Expr there(Expr e) {
            return there.at(e);
        }

        Expr back(Expr e) {
            return back.at(e);
        }
    }

    Names of(Expr e) {
        List<Expr> found = e.isClosed() ? TOO_MANY : symbols.at(e);
        return names.computeIfAbsent(found.size() < 2 ? found : ordered(found, e), Naming::numbered);
    }

    private static List<Expr> symbols(Expr e, Fold<List<Expr>> d) {
        if (e.node() instanceof Node.Sym) {
            return List.of(e);
        }
        List<Expr> all = TOO_MANY;
        for (Expr child : Children.of(e.node())) {
            if (!child.isClosed()) {
                List<Expr> more = d.at(child);
                if (more.isEmpty()) {
                    return TOO_MANY;
                }
                all = joined(all, more);
            }
        }
        return all.size() > MAX_SYMBOLS ? TOO_MANY : all;
    }

    /** One of the two lists if it holds the other: the nodes of an expression share theirs. */
    private static List<Expr> joined(List<Expr> a, List<Expr> b) {
        if (a == b || a.containsAll(b)) {
            return a;
        }
        if (b.containsAll(a)) {
            return b;
        }
        TreeSet<Expr> union = new TreeSet<>(Comparator.comparing(Naming::name, Symbols::naturalOrder));
        union.addAll(a);
        union.addAll(b);
        return List.copyOf(union);
    }

    private static String name(Expr symbol) {
        return ((Node.Sym) symbol.node()).name();
    }

    private List<Expr> ordered(List<Expr> found, Expr e) {
        List<Expr> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingLong((Expr s) -> places.computeIfAbsent(s, Naming::place).at(e))
                .thenComparing(Naming::name, Symbols::naturalOrder));
        return ordered;
    }

    /** A hash of the expression that knows this symbol from others, and no names. */
    private static Fold<Long> place(Expr symbol) {
        return Fold.of((e, d) -> switch (e.node()) {
            case Node.Sym _ -> e == symbol ? 1L : 2L;
            case Node.Num _, Node.Const _, Node.Bound _, Node.Index _, Node.Undefined _ -> e.hash();
            case Node.Sum(var constant, var terms) -> {
                long sum = constant.hashCode();
                for (var t : terms) {
                    sum += mixed(d.at(t.expr()) + 3L * t.coefficient().hashCode());
                }
                yield mixed(sum);
            }
            case Node.Product(var coefficient, var factors) -> {
                long sum = 5L * coefficient.hashCode();
                for (var f : factors) {
                    sum += mixed(d.at(f.base()) + 7L * d.at(f.exponent()));
                }
                yield mixed(sum + 1);
            }
            case Node.Apply(var fn, var args) -> inOrder(fn.name().hashCode(), args, d);
            case Node.Abstract(var name, _, var args) -> inOrder(name.hashCode(), args, d);
            case Node.Vector(var entries) -> inOrder(11, entries, d);
            case Node.Reduce(var kind, _, _, _) -> inOrder(kind.word().hashCode(), Children.of(e.node()), d);
            // The order of conditions may depend on names.
            case Node.Piecewise _ -> {
                long sum = 13;
                for (Expr child : Children.of(e.node())) {
                    sum += mixed(d.at(child));
                }
                yield mixed(sum);
            }
        });
    }

    private static long inOrder(long seed, List<Expr> parts, Fold<Long> d) {
        long hash = seed;
        for (Expr part : parts) {
            hash = mixed(31 * hash + d.at(part));
        }
        return hash;
    }

    /** The finalizer of splitmix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long x) {
        long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static Names numbered(List<Expr> symbols) {
        Map<Expr, Expr> there = new HashMap<>();
        Map<Expr, Expr> back = new HashMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            Expr number = Exprs.symbol(symbols.size() == 1 ? "x" : "x" + (i + 1));
            if (number != symbols.get(i)) {
                there.put(symbols.get(i), number);
                back.put(number, symbols.get(i));
            }
        }
        return new Names(there, back);
    }
}
