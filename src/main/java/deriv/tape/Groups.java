package deriv.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The groups of a graph while it is found out what they have in common. What they have becomes a group of its own, a value
 * with a number behind those of the graph. Groups are counted from 0; see {@link Members} for what is in them.
 */
final class Groups {
    private final Values values;
    private final List<int[]> members = new ArrayList<>();
    private final List<Op> ops = new ArrayList<>();
    private final int[] groupOf;
    private final int[] valueOf;
    private final int made;

    Groups(Graph graph) {
        values = graph.values();
        groupOf = new int[values.end()];
        Arrays.fill(groupOf, -1);
        int[] uses = graph.uses();
        for (int v = values.inputs(); v < values.end(); v++) {
            if (uses[v] > 0 && (values.isGroup(v, Op.ADD) || values.isGroup(v, Op.MULTIPLY))) {
                groupOf[v] = members.size();
                members.add(values.members(v));
                ops.add(values.op(v));
            }
        }
        made = members.size();
        valueOf = new int[made];
        for (int v = 0; v < groupOf.length; v++) {
            if (groupOf[v] >= 0) {
                valueOf[groupOf[v]] = v;
            }
        }
    }

    int count() {
        return members.size();
    }

    /** {@return the members of a group, sorted} */
    int[] members(int group) {
        return members.get(group);
    }

    /** {@return ADD or MULTIPLY} */
    Op op(int group) {
        return ops.get(group);
    }

    void replace(int group, int[] sorted) {
        members.set(group, sorted);
    }

    /** {@return the value of a new group} */
    int add(Op op, int... sorted) {
        members.add(sorted);
        ops.add(op);
        return end() - 1;
    }

    /** {@return the number of values, those of new groups included} */
    int end() {
        return values.end() + members.size() - made;
    }

    /** {@return the value of a group of the graph} */
    int value(int group) {
        return valueOf[group];
    }

    /** {@return which group this value is; -1 if it is none} */
    int of(int value) {
        return value >= values.end() ? value - values.end() + made : groupOf[value];
    }

    /** {@return how often a member is in a sorted list} */
    static int count(int[] members, int member) {
        int at = Arrays.binarySearch(members, member);
        if (at < 0) {
            return 0;
        }
        int first = at;
        int last = at;
        while (first > 0 && members[first - 1] == member) {
            first--;
        }
        while (last + 1 < members.length && members[last + 1] == member) {
            last++;
        }
        return last - first + 1;
    }

    /** {@return the number of divisors of a product} */
    static int divisors(int[] members) {
        int divisors = 0;
        for (int m : members) {
            divisors += Members.isInverse(m) ? 1 : 0;
        }
        return divisors;
    }
}
