package deriv.analysis;

import deriv.core.Binder;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Reduction;
import deriv.core.Substitution;
import deriv.core.Term;
import deriv.rules.IndexFacts;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the index of a sum or integral runs over, and what a condition on single terms says about the whole.
 *
 * @param index the symbol under which the body was opened
 */
public record IndexRange(Reduction kind, Expr index, Expr lower, Expr upper) {
    /** {@return the range of a node, for its body opened with a symbol that no text can contain} */
    static IndexRange of(Node.Reduce r) {
        return new IndexRange(r.kind(), Exprs.symbol("%" + r.body().binders()), r.lower(), r.upper());
    }

    private List<Cond> facts() {
        return IndexFacts.of(kind, index, lower, upper);
    }

    /**
     * {@return where the condition holds for all values of the index}, in terms of what is outside the body; empty if that
     * cannot be said. Where a sum has no terms it may ask for more.
     */
    public Optional<Cond> everywhere(Cond condition) {
        Signs signs = Signs.given(facts());
        return all(new Normalization().of(signs.decide(condition)).conjuncts().stream().map(signs::decide).toList());
    }

    private Optional<Cond> all(List<Cond> conditions) {
        List<Cond> all = new ArrayList<>();
        for (Cond c : conditions) {
            Optional<Cond> outside = mentionsIndex(c) ? everywhereOne(c) : Optional.of(c);
            if (outside.isEmpty()) {
                return outside;
            }
            all.add(outside.get());
        }
        return Optional.of(Cond.and(all));
    }

    boolean mentionsIndex(Cond c) {
        Occurrence occurrence = new Occurrence(List.of(index));
        return c.exprs().stream().anyMatch(occurrence::in);
    }

    private Optional<Cond> everywhereOne(Cond c) {
        if (Facts.of(facts()).imply(c)) {
            return Optional.of(Cond.TRUE);
        }
        if (c instanceof Cond.Compare(var e, var relation) && isAffine(e)) {
            switch (relation) {
                case POSITIVE, NONNEGATIVE, ZERO -> {
                    return Optional.of(Cond.and(List.of(at(lower, c), at(upper, c))));
                }
                case NONZERO -> {
                    if (kind == Reduction.INTEGRAL) {
                        return Optional.of(Cond.positive(at(lower, e).times(at(upper, e))));
                    }
                }
            }
        }
        if (c instanceof Cond.And(var parts)) {
            return all(parts);
        }
        if (c instanceof Cond.Or(var parts)) {
            // What does not depend on the index holds for all of its values or for none.
            Map<Boolean, List<Cond>> mentioning =
                    parts.stream().collect(Collectors.partitioningBy(this::mentionsIndex));
            if (mentioning.get(true).size() == 1) {
                return everywhereOne(mentioning.get(true).getFirst()).map(inside -> Cond.or(
                        Stream.concat(widest(mentioning.get(false)), Stream.of(inside)).toList()));
            }
        }
        return switch (kind) {
            case SUM -> Optional.of(forEachTerm(c));
            case INTEGRAL -> Optional.empty();
        };
    }

    /** Without those that follow from another: {@code x > 0} beside {@code x != 0}. */
    private static Stream<Cond> widest(List<Cond> alternatives) {
        return alternatives.stream().filter(
                c -> alternatives.stream().noneMatch(o -> !o.equals(c) && Facts.of(List.of(c)).imply(o)));
    }

    /** The number of terms where the condition fails is 0. */
    private Cond forEachTerm(Cond c) {
        Expr failures = Binder.over(
                kind, index, lower, upper, Exprs.piecewise(c, Exprs.ZERO, Exprs.ONE));
        return Cond.zero(failures);
    }

    /**
     * {@return the same demand on all terms with another condition on each}; empty if the expression does not count the terms
     * for which a condition fails
     */
    static Optional<Cond> ofEachTerm(Expr count, UnaryOperator<Cond> condition) {
        if (!(count.node() instanceof Node.Reduce r) || r.kind() != Reduction.SUM) {
            return Optional.empty();
        }
        IndexRange range = of(r);
        return Binder.open(r.body(), range.index).node() instanceof Node.Piecewise(var branches, var otherwise)
                && branches.size() == 1 && branches.getFirst().value() == Exprs.ZERO && otherwise == Exprs.ONE
                        ? Optional.of(range.forEachTerm(condition.apply(branches.getFirst().condition())))
                        : Optional.empty();
    }

    private Cond at(Expr limit, Cond c) {
        return c.map(e -> at(limit, e));
    }

    private Expr at(Expr limit, Expr e) {
        return Substitution.of(e, Map.of(index, limit));
    }

    /** Of first degree in the index at a glance: its values lie between those at the limits. */
    private boolean isAffine(Expr e) {
        return Term.termsOf(e).stream().allMatch(t -> {
            List<Factor> with = Factor.factorsOf(t.expr()).stream()
                    .filter(f -> f.base().mayContain(index) || f.exponent().mayContain(index))
                    .toList();
            return with.isEmpty()
                    || with.size() == 1 && with.getFirst().base() == index && with.getFirst().exponent() == Exprs.ONE;
        });
    }
}
