package deriv.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Sums between numbers, written out term by term, for numbers that are computed term by term. Confined to one thread;
 * asked for several expressions, it shares between them, and the limit is for all of them together.
 */
public final class Unrolling {
    /** The most terms that one sum is written out in. */
    public static final int LONGEST = 10_000;

    /** The most terms in all: those of nested sums multiply. */
    public static final int MOST = 100_000;

    private final Fold<Expr> fold = Fold.of(this::step, e -> e.binders() == 0 ? e : null);
    private int terms;

    /** {@return the expression without the sums whose limits are numbers}; too long ones stay, as others and integrals do */
    public Expr of(Expr e) {
        return fold.at(e);
    }

    /** {@return the same condition on such expressions} */
    public Cond of(Cond c) {
        return c.map(this::of);
    }

    /**
     * {@return why a value cannot be computed term by term}
     *
     * @param r what was left by the unrolling
     */
    public static String reason(Node.Reduce r) {
        return switch (r.kind()) {
            case INTEGRAL -> "an integral has no double evaluation";
            case SUM -> count(r).isPresent()
                    ? "a sum of more than " + LONGEST + " terms, or sums of " + MOST + " in all, are not added up"
                    : "the limits of a sum must be numbers before it can be computed";
        };
    }

    /** {@return the number of terms, if the limits are whole numbers} */
    public static Optional<Rational> count(Node.Reduce r) {
        return r.kind() == Reduction.SUM
                && r.lower().node() instanceof Node.Num(var from)
                && r.upper().node() instanceof Node.Num(var to)
                        ? Optional.of(to.minus(from).plus(Rational.ONE))
                        : Optional.empty();
    }

    /** Which limits are asked about. */
    public enum Limit {
        LOWER,
        UPPER,
        EITHER
    }

    /** {@return the symbols in limits of sums, those of sums inside sums included}: without values there are no terms */
    public static SequencedSet<Expr> limitSymbols(Collection<Expr> exprs, Limit which) {
        List<Expr> limits = new ArrayList<>();
        Fold<Boolean> search = Fold.of(
                (e, d) -> {
                    if (e.node() instanceof Node.Reduce(var kind, _, var lower, var upper) && kind == Reduction.SUM) {
                        if (which != Limit.UPPER) {
                            limits.add(lower);
                        }
                        if (which != Limit.LOWER) {
                            limits.add(upper);
                        }
                    }
                    Children.of(e.node()).forEach(d::at);
                    return true;
                },
                e -> e.binders() == 0 ? Boolean.TRUE : null);
        exprs.forEach(search::at);
        return limits.isEmpty() ? new LinkedHashSet<>() : Symbols.of(Exprs.vector(limits));
    }

    /** From outside: what an inner sum runs over may be known in each term of the outer one only. */
    private Expr step(Expr e, Fold<Expr> d) {
        if (!(e.node() instanceof Node.Reduce r)) {
            return Children.map(e, d::at);
        }
        Expr lower = d.at(r.lower());
        Expr upper = d.at(r.upper());
        if (lower != r.lower() || upper != r.upper()) {
            return d.at(Exprs.reduce(r.kind(), r.body(), lower, upper));
        }
        Optional<Rational> count = count(r);
        if (count.isEmpty() || count.get().compareTo(Rational.of(LONGEST)) > 0
                || terms + count.get().intValue() > MOST) {
            return e;
        }
        terms += count.get().intValue();
        SumBuilder sum = new SumBuilder(count.get().intValue());
        Rational index = ((Node.Num) r.lower().node()).value();
        for (int i = 0; i < count.get().intValue(); i++, index = index.plus(Rational.ONE)) {
            sum.add(d.at(Binder.open(r.body(), Exprs.number(index))));
        }
        return sum.build();
    }
}
