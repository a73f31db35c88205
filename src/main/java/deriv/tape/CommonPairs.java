package deriv.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Finds what groups have in common: two members that meet in several groups become one member, computed once, and that
 * again and again, the pair that saves most first (Breuer, <cite>Generation of optimal code for expressions via
 * factorization</cite>, 1969). {@code a*b*c} and {@code a*b*d} share {@code a*b}, {@code x^7} and {@code x^3*y} share
 * {@code x^3}.
 *
 * <p>Groups are read from a graph and changed here; new pairs get numbers behind those of the graph.
 */
final class CommonPairs {
    /** Groups of more members do not take part: n members make n²/2 pairs. */
    private static final int LARGEST = 32;

    /** A division takes the time of so many multiplications. */
    private static final int DIVISION = 4;

    private final Values values;
    private final List<int[]> groups = new ArrayList<>();
    private final List<Op> ops = new ArrayList<>();
    private final int[] groupOf;
    private final Map<Pair, Ints> places = new HashMap<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();
    /** The groups that are pairs, from {@link #firstPair} on. */
    private final int firstPair;

    /** Two members of a sum or product. Of {@code -a - b} it is {@code a + b}, of {@code /a/b} it is {@code a*b}. */
    private record Pair(Op op, int first, int second) {
        static Pair of(Op op, int a, int b) {
            boolean turns = op == Op.ADD ? Members.isInverse(a) : Members.isInverse(a) && Members.isInverse(b);
            int first = turns ? Members.inverted(a) : a;
            int second = turns ? Members.inverted(b) : b;
            return op == Op.MULTIPLY && Members.isInverse(first)
                    ? new Pair(op, second, first)
                    : new Pair(op, first, second);
        }

        boolean divides() {
            return op == Op.MULTIPLY && Members.isInverse(second);
        }
    }

    private record Candidate(int gain, Pair pair) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return gain != other.gain ? Integer.compare(other.gain, gain)
                    : pair.op != other.pair.op ? pair.op.compareTo(other.pair.op)
                    : pair.first != other.pair.first ? Integer.compare(pair.first, other.pair.first)
                    : Integer.compare(pair.second, other.pair.second);
        }
    }

    CommonPairs(Graph graph) {
        values = graph.values();
        groupOf = new int[values.end()];
        Arrays.fill(groupOf, -1);
        int[] uses = graph.uses();
        for (int v = values.inputs(); v < values.end(); v++) {
            if (uses[v] > 0 && (values.isGroup(v, Op.ADD) || values.isGroup(v, Op.MULTIPLY))) {
                groupOf[v] = groups.size();
                groups.add(values.members(v));
                ops.add(values.op(v));
            }
        }
        firstPair = groups.size();
    }

    /** How often pairs occur, at most: those that share a place in the table are counted together. */
    private static final class Frequencies {
        private final byte[] counts;

        Frequencies(int pairs) {
            counts = new byte[Integer.highestOneBit(Math.clamp(pairs, 16, 1 << 28)) << 1];
        }

        private int place(Pair pair) {
            long h = (pair.first * 0x9e3779b97f4a7c15L + pair.second) * 0x9e3779b97f4a7c15L + pair.op.ordinal();
            return (int) (h >>> 32) & counts.length - 1;
        }

        void add(Pair pair) {
            int place = place(pair);
            counts[place] = (byte) Math.min(2, counts[place] + 1);
        }

        boolean mayBeTwo(Pair pair) {
            return counts[place(pair)] > 1;
        }
    }

    /** {@return the number of values and pairs} */
    int end() {
        return values.end() + groups.size() - firstPair;
    }

    boolean isGroup(int value) {
        return isPair(value) || groupOf[value] >= 0;
    }

    private boolean isPair(int value) {
        return value >= values.end();
    }

    /** {@return the members of a group or pair as they are in the end} */
    int[] members(int value) {
        return groups.get(isPair(value) ? value - values.end() + firstPair : groupOf[value]);
    }

    Op op(int value) {
        return isPair(value) ? ops.get(value - values.end() + firstPair) : values.op(value);
    }

    CommonPairs found() {
        Frequencies frequencies = new Frequencies(groups.stream().mapToInt(CommonPairs::pairs).sum());
        for (int g = 0; g < firstPair; g++) {
            Pace.tick(g);
            forEachPair(g, Integer.MIN_VALUE, frequencies::add);
        }
        for (int g = 0; g < firstPair; g++) {
            Pace.tick(g);
            int group = g;
            forEachPair(g, Integer.MIN_VALUE, pair -> {
                if (pair.first == pair.second || frequencies.mayBeTwo(pair)) {
                    place(pair, group);
                }
            });
        }
        places.keySet().forEach(this::propose);
        for (int step = 0; !candidates.isEmpty(); step++) {
            Pace.tick(step);
            Candidate best = candidates.poll();
            int gain = gain(best.pair);
            if (gain == best.gain) {
                replace(best.pair);
            } else if (gain > 0) {
                candidates.add(new Candidate(gain, best.pair));
            }
        }
        return this;
    }

    private static int pairs(int[] members) {
        return members.length > LARGEST ? 0 : members.length * (members.length - 1) / 2;
    }

    /** Visits each pair of different members of a group, and of equal ones, that has a value from this one on. */
    private void forEachPair(int group, int firstValue, Consumer<Pair> visit) {
        int[] members = groups.get(group);
        if (members.length > LARGEST) {
            return;
        }
        for (int i = 0; i < members.length; i++) {
            if (i > 0 && members[i] == members[i - 1]) {
                continue;
            }
            int a = members[i];
            for (int j = i + 1; j < members.length; j = next(members, j)) {
                int b = members[j];
                boolean opposite = a != b && Members.value(a) == Members.value(b);
                if (!opposite && Math.max(Members.value(a), Members.value(b)) >= firstValue) {
                    visit.accept(Pair.of(ops.get(group), a, b));
                }
            }
        }
    }

    private void place(Pair pair, int group) {
        places.computeIfAbsent(pair, _ -> new Ints()).add(group);
    }

    private static int next(int[] members, int i) {
        int j = i + 1;
        while (j < members.length && members[j] == members[i]) {
            j++;
        }
        return j;
    }

    private void propose(Pair pair) {
        int gain = gain(pair);
        if (gain > 0) {
            candidates.add(new Candidate(gain, pair));
        }
    }

    /** {@return the cost of the operations that are saved if the pair is computed once} */
    private int gain(Pair pair) {
        Ints where = places.get(pair);
        int count = 0;
        for (int i = 0; i < where.size(); i++) {
            count += occurrences(groups.get(where.get(i)), pair);
        }
        return (count - 1) * (pair.divides() ? DIVISION : 1);
    }

    /** {@return how often the pair is in a group} */
    private static int occurrences(int[] members, Pair pair) {
        if (pair.divides()) {
            // Another divisor would be a division more.
            return divisors(members) == 1 && count(members, pair.first) > 0 && count(members, pair.second) > 0 ? 1 : 0;
        }
        return both(members, pair.first, pair.second)
                + both(members, Members.inverted(pair.first), Members.inverted(pair.second));
    }

    private static int both(int[] members, int first, int second) {
        return first == second
                ? count(members, first) / 2
                : Math.min(count(members, first), count(members, second));
    }

    private static int divisors(int[] members) {
        int divisors = 0;
        for (int m : members) {
            divisors += Members.isInverse(m) ? 1 : 0;
        }
        return divisors;
    }

    private static int count(int[] members, int member) {
        int at = Arrays.binarySearch(members, member);
        if (at < 0) {
            return 0;
        }
        int count = 1;
        for (int i = at + 1; i < members.length && members[i] == member; i++) {
            count++;
        }
        for (int i = at - 1; i >= 0 && members[i] == member; i--) {
            count++;
        }
        return count;
    }

    private void replace(Pair pair) {
        int value = end();
        int[] own = {pair.first, pair.second};
        Arrays.sort(own);
        groups.add(own);
        ops.add(pair.op);
        Ints where = places.remove(pair);
        for (int i = 0; i < where.size(); i++) {
            int group = where.get(i);
            int[] members = groups.get(group);
            int plain = pair.divides() ? occurrences(members, pair) : both(members, pair.first, pair.second);
            int inverse = pair.divides() ? 0
                    : both(members, Members.inverted(pair.first), Members.inverted(pair.second));
            if (plain + inverse > 0) {
                groups.set(group, with(members, pair, value, plain, inverse));
                forEachPair(group, value, p -> place(p, group));
            }
        }
        Map<Pair, Boolean> proposed = new HashMap<>();
        for (int i = 0; i < where.size(); i++) {
            proposeAll(where.get(i), value, proposed);
        }
    }

    private void proposeAll(int group, int value, Map<Pair, Boolean> proposed) {
        int[] members = groups.get(group);
        for (int m : new int[] {Members.plain(value), Members.inverse(value)}) {
            if (count(members, m) > 0) {
                for (int other : members) {
                    Pair pair = Pair.of(ops.get(group), Math.min(m, other), Math.max(m, other));
                    if (places.containsKey(pair) && proposed.putIfAbsent(pair, true) == null) {
                        propose(pair);
                    }
                }
            }
        }
    }

    private static int[] with(int[] members, Pair pair, int value, int plain, int inverse) {
        Ints left = new Ints();
        int[] skip = {pair.first, pair.second, Members.inverted(pair.first), Members.inverted(pair.second)};
        int[] times = {plain, plain, inverse, inverse};
        for (int m : members) {
            boolean skipped = false;
            for (int k = 0; k < skip.length && !skipped; k++) {
                if (m == skip[k] && times[k] > 0) {
                    times[k]--;
                    skipped = true;
                }
            }
            if (!skipped) {
                left.add(m);
            }
        }
        for (int i = 0; i < plain + inverse; i++) {
            left.add(Members.of(value, i >= plain));
        }
        return left.sorted();
    }
}
