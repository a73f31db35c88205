package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of rules in the order in which they are tried; those that cannot match are passed over. */
public final class Rulebook {
    /** More rounds on one node than this mean that rules undo each other. */
    private static final int MAX_ROUNDS = 100;

    private final String title;
    private final List<RuleTable> tables;

    /** For the name of a function the tables that it concerns, one bit for each. */
    private final Map<String, Long> concerned = new HashMap<>();

    /** Those for powers of e, and those for powers of sums. */
    private final long exponential;
    private final long sum;

    /** @param tables at most 64 */
    Rulebook(String title, List<RuleTable> tables) {
        this.title = title;
        this.tables = List.copyOf(tables);
        for (int i = 0; i < tables.size(); i++) {
            long bit = 1L << i;
            tables.get(i).functions().forEach(name -> concerned.merge(name, bit, (a, b) -> a | b));
        }
        this.exponential = concerned.getOrDefault(ProductPattern.EXPONENTIAL, 0L);
        this.sum = concerned.getOrDefault(ProductPattern.SUM, 0L);
    }

    /** {@return what the rules are for, in a few words} */
    String title() {
        return title;
    }

    List<RuleTable> tables() {
        return tables;
    }

    /**
     * {@return the expression after as many rewrites at its top as there are}
     *
     * @param signs what is known of the values; if they are complex, only rules that hold for those are used
     */
    public Expr apply(Expr e, Signs signs) {
        Expr current = e;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr before = current;
            long bits = tables(current);
            for (int i = Long.numberOfTrailingZeros(bits); bits != 0; i = Long.numberOfTrailingZeros(bits)) {
                bits &= bits - 1;
                current = tables.get(i).set().apply(current, signs);
            }
            if (current == before) {
                return current;
            }
        }
        return current;
    }

    /** {@return the tables with a rule that may match, one bit for each} */
    private long tables(Expr e) {
        return switch (e.node()) {
            case Node.Apply(_, var args) -> {
                long bits = table(e);
                for (Expr arg : args) {
                    bits |= table(arg);
                }
                yield bits;
            }
            case Node.Product(_, var factors) -> tables(factors);
            case Node.Sum(_, var terms) -> {
                long bits = 0;
                for (Term t : terms) {
                    bits |= tables(Factor.factorsOf(t.expr()));
                }
                yield bits;
            }
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                0;
        };
    }

    private long tables(List<Factor> factors) {
        long bits = 0;
        for (Factor f : factors) {
            bits |= f.base() == Exprs.E ? exponential | inExponent(f.exponent())
                    : f.base().isSum() ? sum : table(f.base());
        }
        return bits;
    }

    /** A call, or a multiple of one. */
    private long inExponent(Expr e) {
        return e.node() instanceof Node.Product(_, var factors) ? table(factors.getFirst().base()) : table(e);
    }

    private long table(Expr e) {
        return e.node() instanceof Node.Apply(var fn, _) ? concerned.getOrDefault(fn.name(), 0L) : 0;
    }
}
