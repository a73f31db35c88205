package deriv.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets products take the powers of a value that the program needs anyway: {@code x^6} is the square of {@code x^3} if that
 * one is there, {@code x^7*y} is {@code x^3*x^3*x*y}. What is left are chains of squares.
 */
final class WholePowers {
    private final Groups groups;
    /** Of each base the powers that are there, the greatest last. */
    private final Map<Integer, List<Power>> powers = new HashMap<>();

    private record Power(int exponent, int value) {}

    private WholePowers(Groups groups) {
        this.groups = groups;
    }

    static void share(Groups groups) {
        new WholePowers(groups).share();
    }

    private void share() {
        int count = groups.count();
        for (int g = 0; g < count; g++) {
            Pace.tick(g);
            int[] members = groups.members(g);
            if (isPower(groups.op(g), members)) {
                powers.computeIfAbsent(members[0], _ -> new ArrayList<>())
                        .add(new Power(members.length, groups.value(g)));
            }
        }
        powers.values().forEach(list -> list.sort((a, b) -> Integer.compare(a.exponent, b.exponent)));
        for (int g = 0; g < count; g++) {
            Pace.tick(g);
            if (groups.op(g) == Op.MULTIPLY) {
                groups.replace(g, shared(groups.members(g)));
            }
        }
    }

    /** {@return whether these are the members of a power of one value} */
    static boolean isPower(Op op, int[] members) {
        return op == Op.MULTIPLY
                && members.length > 1
                && members[0] == members[members.length - 1]
                && !Members.isInverse(members[0]);
    }

    private int[] shared(int[] members) {
        Ints all = new Ints();
        for (int i = 0; i < members.length;) {
            int base = Members.value(members[i]);
            boolean inverse = Members.isInverse(members[i]);
            int exponent = Groups.count(members, members[i]);
            i += exponent;
            int left = exponent;
            List<Power> known = powers.getOrDefault(Members.plain(base), List.of());
            for (int k = known.size() - 1; k >= 0 && left > 1; k--) {
                Power power = known.get(k);
                // A power is not made of itself.
                boolean usable = power.exponent < exponent || exponent < members.length || inverse;
                for (; usable && left >= power.exponent; left -= power.exponent) {
                    all.add(Members.of(power.value, inverse));
                }
            }
            for (; left > 0; left--) {
                all.add(Members.of(base, inverse));
            }
        }
        return all.sorted();
    }
}
