package deriv.domains;

import deriv.core.Cond;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.LimitException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Conditions in one variable, solved. */
public final class Solution {
    private static final long EFFORT = 100_000;

    /** Longer lists are what nests of pieces make, and nobody reads. */
    private static final int MOST_CONDITIONS = 200;

    private Solution() {}

    /**
     * {@return the values of the symbol for which all conditions hold, given that what they compare is defined}; empty if
     * that cannot be solved, or another symbol occurs
     */
    public static Optional<RealSet> of(Collection<Cond> conditions, Expr symbol) {
        if (conditions.size() > MOST_CONDITIONS) {
            return Optional.empty();
        }
        return Effort.within(EFFORT, () -> solve(List.copyOf(conditions), symbol)).flatMap(found -> found);
    }

    /** {@return whether one set is certainly inside the other} */
    public static boolean isSubset(RealSet inner, RealSet outer) {
        return Effort.within(EFFORT, () -> outer.tryContains(inner)).orElse(false);
    }

    private static Optional<RealSet> solve(List<Cond> conditions, Expr symbol) {
        try {
            Preimage preimage = new Preimage(symbol);
            RealSet all = RealSet.ALL;
            for (Cond c : conditions) {
                all = all.and(preimage.of(c));
            }
            return Optional.of(all);
        } catch (UndecidedException _) {
            return Optional.empty();
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Optional.empty();
            }
            throw tooLarge;
        }
    }
}
