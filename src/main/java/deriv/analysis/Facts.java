package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions that are known to hold, and what follows from them by signs. Confined to one thread. */
public final class Facts {
    private final Set<Cond> known;
    private final Signs signs;

    private Facts(Collection<Cond> known) {
        this.known = new LinkedHashSet<>(known);
        Map<Expr, Sign> bySign = new HashMap<>();
        for (Cond c : known) {
            if (c instanceof Cond.Compare(var e, var relation)) {
                bySign.merge(e, signOf(relation), Facts::both);
                bySign.merge(e.negate(), signOf(relation).negate(), Facts::both);
            }
        }
        this.signs = Signs.given(bySign);
    }

    public static Facts of(Collection<Cond> known) {
        return new Facts(known);
    }

    private static Sign signOf(Relation relation) {
        return switch (relation) {
            case POSITIVE -> Sign.POSITIVE;
            case NONNEGATIVE -> Sign.NONNEGATIVE;
            case ZERO -> Sign.ZERO;
            case NONZERO -> Sign.NONZERO;
        };
    }

    private static Sign both(Sign a, Sign b) {
        return a.and(b);
    }

    /** {@return whether the condition certainly holds} */
    public boolean imply(Cond c) {
        if (known.contains(c)) {
            return true;
        }
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> signs.of(e).implies(relation);
            case Cond.And(var parts) -> parts.stream().allMatch(this::imply);
            case Cond.Or(var parts) -> parts.stream().anyMatch(this::imply);
        };
    }

    /** {@return whether the condition certainly fails} */
    public boolean exclude(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> !value;
            case Cond.Compare(var e, var relation) -> signs.of(e).excludes(relation);
            case Cond.And(var parts) -> parts.stream().anyMatch(this::exclude);
            case Cond.Or(var parts) -> parts.stream().allMatch(this::exclude);
        };
    }

    /**
     * {@return the conditions that are news: those that follow neither from these facts nor from each other}; a single
     * {@link Cond#FALSE} if one of them cannot hold at all
     */
    public List<Cond> newsIn(Collection<Cond> conditions) {
        if (conditions.stream().anyMatch(this::exclude)) {
            return List.of(Cond.FALSE);
        }
        List<Cond> kept = new ArrayList<>(new LinkedHashSet<>(conditions));
        kept.removeIf(this::imply);
        if (kept.size() > MAX_COMPARED) {
            return kept;
        }
        for (int i = kept.size() - 1; i >= 0; i--) {
            List<Cond> others = new ArrayList<>(kept);
            Cond c = others.remove(i);
            others.addAll(known);
            if (Facts.of(others).imply(c)) {
                kept.remove(i);
            }
        }
        return kept;
    }

    /** Above this many conditions they are not compared with each other, which is quadratic. */
    private static final int MAX_COMPARED = 50;
}
