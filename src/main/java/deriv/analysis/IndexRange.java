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
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** {@return the index is a whole number}: where the limits of a sum are whole, it has terms */
    public static Cond whole(Expr limit) {
        return Cond.zero(limit.minus(StepFunctions.floor(limit)));
    }

    /** {@return what is known of the index} */
    public List<Cond> facts() {
        List<Cond> facts = new ArrayList<>();
        boolean turned = lower.node() instanceof Node.Num(var a) && upper.node() instanceof Node.Num(var b)
                && a.compareTo(b) > 0;
        boolean ordered = kind == Reduction.SUM || lower.isNumber() && upper.isNumber();
        if (ordered) {
            facts.add(Cond.nonnegative(index.minus(turned ? upper : lower)));
            facts.add(Cond.nonnegative((turned ? lower : upper).minus(index)));
        }
        if (kind == Reduction.SUM) {
            facts.add(whole(index));
        }
        facts.removeIf(Cond.TRUE::equals);
        return facts;
    }

    /**
     * {@return where the condition holds for all values of the index}, in terms of what is outside the body; empty if that
     * cannot be said. Where a sum has no terms it may ask for more.
     */
    public Optional<Cond> everywhere(Cond condition) {
        Signs signs = Signs.given(facts());
        Normalization normal = new Normalization();
        List<Cond> all = new ArrayList<>();
        for (Cond c : normal.of(signs.decide(condition)).conjuncts()) {
            Cond decided = signs.decide(c);
            Optional<Cond> outside = mentionsIndex(decided) ? everywhereOne(decided) : Optional.of(decided);
            if (outside.isEmpty()) {
                return outside;
            }
            all.add(outside.get());
        }
        return Optional.of(Cond.and(all));
    }

    private boolean mentionsIndex(Cond c) {
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
        return switch (kind) {
            case SUM -> Optional.of(forEachTerm(c));
            case INTEGRAL -> Optional.empty();
        };
    }

    /** The number of terms where the condition fails is 0. */
    private Cond forEachTerm(Cond c) {
        Expr failures = Binder.over(
                kind, index, lower, upper, Exprs.piecewise(c, Exprs.ZERO, Exprs.ONE));
        return Cond.zero(failures);
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
