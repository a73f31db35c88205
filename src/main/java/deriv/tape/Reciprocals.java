package deriv.tape;

import java.util.HashMap;
import java.util.Map;

/**
 * Products that divide by the same value multiply by its reciprocal instead, if there are at least {@value #FEWEST} of
 * them: a division takes the time of four multiplications or more.
 *
 * <p>That rounds once more for each divisor, so it is done only where it does not show ({@link Exactness}): {@code x/y},
 * {@code z/y} and {@code w/y} stay divisions, and are 1 where the two are equal.
 */
final class Reciprocals {
    private static final int FEWEST = 3;

    private final Groups groups;
    private final Exactness exactness;

    private Reciprocals(Groups groups, Exactness exactness) {
        this.groups = groups;
        this.exactness = exactness;
    }

    /** Takes divisors out of the groups of a graph, before they are shared. */
    static void share(Groups groups, Exactness exactness) {
        new Reciprocals(groups, exactness).share();
    }

    private void share() {
        Map<Integer, Ints> dividedBy = new HashMap<>();
        int count = groups.count();
        for (int g = 0; g < count; g++) {
            Pace.tick(g);
            if (groups.op(g) == Op.MULTIPLY && !exactness.isShown(groups.value(g))) {
                int before = 0;
                for (int m : groups.members(g)) {
                    if (m != before && Members.isInverse(m) && !Values.isConstant(Members.value(m))) {
                        dividedBy.computeIfAbsent(m, _ -> new Ints()).add(g);
                    }
                    before = m;
                }
            }
        }
        dividedBy.keySet().stream().sorted().filter(m -> dividedBy.get(m).size() >= FEWEST).forEach(divisor -> {
            int reciprocal = groups.add(Op.MULTIPLY, divisor);
            Ints where = dividedBy.get(divisor);
            for (int i = 0; i < where.size(); i++) {
                multiply(where.get(i), divisor, reciprocal);
            }
        });
    }

    private void multiply(int group, int divisor, int reciprocal) {
        Ints members = new Ints();
        for (int m : groups.members(group)) {
            members.add(m == divisor ? Members.plain(reciprocal) : m);
        }
        groups.replace(group, members.sorted());
    }
}
