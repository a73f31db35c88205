package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Term;
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conditions that are known to hold, and what follows from them: by signs, at single points, case by case. Confined to
 * one thread.
 */
public final class Facts {
    /** Above this many conditions they are not compared with each other, which is quadratic. */
    private static final int MAX_COMPARED = 50;

    /** Nothing higher is simplified for a single question: in a nest each condition contains the next. */
    private static final int MAX_SIMPLIFIED = 64;

    /** Alternatives within alternatives would be told apart in exponentially many ways. */
    private static final int SPLITS = 1;

    private final Set<Cond> known;
    private final int splits;
    private final Signs signs;
    private final Bounds bounds;
    private final OneVariable line;

    private Facts(Collection<Cond> known, int splits) {
        this.splits = splits;
        this.known = new LinkedHashSet<>(known);
        this.signs = Signs.given(known);
        this.bounds = new Bounds(known);
        this.line = new OneVariable(known);
    }

    public static Facts of(Collection<Cond> known) {
        return new Facts(known, SPLITS);
    }

    /** {@return whether the condition certainly holds, given that what it compares is defined} */
    public boolean imply(Cond c) {
        return known.contains(c)
                || follows(c)
                || splits > 0 && known.size() <= MAX_COMPARED && followsInEachCase(c)
                || line.contains(c);
    }

    private boolean follows(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare compare when bounds.imply(compare) -> true;
            case Cond.Compare(var e, var relation) ->
                signs.of(e).implies(relation)
                        || relation == Relation.NONZERO && (isExcludedPoint(e) || hasNonzeroConjugate(e))
                        || relation == Relation.ZERO && isWhole(e);
            case Cond.And(var parts) -> parts.stream().allMatch(this::imply);
            case Cond.Or(var parts) -> parts.stream().anyMatch(this::imply);
        };
    }

    /** What is known fails at the only point at issue: {@code 1 - x^2 > 0} excludes {@code x = 1}. */
    private boolean isExcludedPoint(Expr e) {
        return known.size() <= MAX_COMPARED
                && Point.ofZero(e).filter(at -> known.stream().anyMatch(at::violates)).isPresent();
    }

    /** {@code 1 + sin(u)} is not 0 where {@code 1 - sin(u)^2}, which is {@code cos(u)^2}, is not. */
    private boolean hasNonzeroConjugate(Expr e) {
        boolean tall = e.height() > MAX_SIMPLIFIED;
        if (tall || !(e.node() instanceof Node.Sum(var constant, var terms)) || terms.size() != 1) {
            return false;
        }
        Term t = terms.getFirst();
        Expr square = t.expr().times(Exprs.number(t.coefficient())).squared();
        Expr product = Simplification.of(Exprs.number(constant).squared().minus(square));
        return !product.isSum() && signs.of(product).isNonzero();
    }

    /** {@code 2*n + 1} is a whole number where {@code n} is. */
    private boolean isWhole(Expr e) {
        if (!(e.node() instanceof Node.Sum(_, var terms))) {
            return false;
        }
        for (Term t : terms) {
            if (t.expr().node() instanceof Node.Apply(var fn, var args)
                    && fn == StepFunctions.FLOOR
                    && saysWhole(args.getFirst(), Cond.zero(e))) {
                return known.stream().anyMatch(k -> makesWhole(k, args.getFirst()));
            }
        }
        return false;
    }

    private static boolean saysWhole(Expr u, Cond c) {
        return c.equals(Cond.zero(u.minus(StepFunctions.floor(u))));
    }

    /** Whether a known condition says that some w is whole, and u is a whole multiple of w up to a whole number. */
    private static boolean makesWhole(Cond k, Expr u) {
        if (!(k instanceof Cond.Compare(var e, var relation))
                || relation != Relation.ZERO
                || !(e.node() instanceof Node.Sum(_, var terms))) {
            return false;
        }
        for (Term t : terms) {
            if (t.expr().node() instanceof Node.Apply(var fn, var args)
                    && fn == StepFunctions.FLOOR
                    && saysWhole(args.getFirst(), k)
                    && isWholeCombination(u, args.getFirst())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeCombination(Expr u, Expr w) {
        return Point.ofZero(w)
                .map(at -> new Expr[] {at.in(u), Point.slope(u, at.symbol()).over(Point.slope(w, at.symbol()))})
                .filter(parts -> isWholeNumber(parts[0]) && isWholeNumber(parts[1]))
                .isPresent();
    }

    private static boolean isWholeNumber(Expr e) {
        return e.node() instanceof Node.Num(var value) && value.isInteger();
    }

    /** One of several alternatives is known, and the condition follows from each. */
    private boolean followsInEachCase(Cond c) {
        return known.stream()
                .anyMatch(k -> k instanceof Cond.Or(var cases)
                        && cases.stream().allMatch(one -> impliesIfAlso(k, one, c)));
    }

    private boolean impliesIfAlso(Cond alternatives, Cond one, Cond c) {
        List<Cond> all = new ArrayList<>(one.conjuncts());
        known.stream().filter(k -> k != alternatives).forEach(all::add);
        Facts facts = new Facts(all, splits - 1);
        return facts.areContradictory() || facts.imply(c);
    }

    /** {@return whether these facts certainly exclude each other, so that nothing satisfies all of them} */
    public boolean areContradictory() {
        return known.contains(Cond.FALSE) || signs.areContradictory() || bounds.areContradictory() || line.isEmpty();
    }

    /** {@return whether the condition certainly fails} */
    public boolean exclude(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> !value;
            case Cond.Compare(var e, var relation) ->
                signs.of(e).excludes(relation)
                        || c.not() instanceof Cond.Compare opposite && bounds.imply(opposite);
            case Cond.And(var parts) -> parts.stream().anyMatch(this::exclude);
            case Cond.Or(var parts) -> parts.stream().allMatch(this::exclude);
        };
    }

    /**
     * {@return the conditions that are news: those that follow neither from these facts nor from each other}; a single
     * {@link Cond#FALSE} if they cannot hold together
     */
    public List<Cond> newsIn(Collection<Cond> conditions) {
        if (conditions.stream().anyMatch(this::exclude)) {
            return List.of(Cond.FALSE);
        }
        List<Cond> kept = withoutZero(new LinkedHashSet<>(conditions));
        kept.removeIf(this::imply);
        if (kept.size() > MAX_COMPARED) {
            return kept;
        }
        List<Cond> dropped = new ArrayList<>();
        for (int i = kept.size() - 1; i >= 0; i--) {
            List<Cond> others = new ArrayList<>(kept);
            Cond c = others.remove(i);
            if (and(others).imply(c)) {
                dropped.add(kept.remove(i));
            }
        }
        // What made x != 0 superfluous, because it has no value at 0, may have been dropped since: it held wherever it had one.
        for (Cond c : dropped.reversed()) {
            if (!and(kept).imply(c)) {
                kept.add(c);
            }
        }
        return and(kept).areContradictory() ? List.of(Cond.FALSE) : kept;
    }

    private Facts and(Collection<Cond> others) {
        List<Cond> all = new ArrayList<>(others);
        all.addAll(known);
        return of(all);
    }

    /** {@return the conditions, with {@code e > 0} for {@code e >= 0} and {@code e != 0}} */
    private static List<Cond> withoutZero(Set<Cond> conditions) {
        List<Cond> all = new ArrayList<>();
        for (Cond c : conditions) {
            boolean strict = c instanceof Cond.Compare(var e, var relation)
                    && relation == Relation.NONNEGATIVE
                    && conditions.contains(Cond.nonzero(e));
            all.add(strict ? Cond.positive(((Cond.Compare) c).expr()) : c);
        }
        return all;
    }
}
