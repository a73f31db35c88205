package deriv.tape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what groups have in common: two members that meet in several groups become one member, computed once, and that
 * again and again, the pair that saves most first (Breuer, <cite>Generation of optimal code for expressions via
 * factorization</cite>, 1969). {@code a*b*c} and {@code a*b*d} share {@code a*b}, {@code x^7} and {@code x^3*y} share
 * {@code x^3}.
 */
final class CommonPairs {
    /** Groups of more members do not take part: n members make n²/2 pairs. */
    private static final int LARGEST = 32;

    private final Groups groups;
    private final Map<Pair, Ints> places = new HashMap<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();

    private CommonPairs(Groups groups) {
        this.groups = groups;
    }

    /** The order of the pairs must not depend on that of a table. */
    private record Candidate(int gain, Pair pair) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return gain != other.gain ? Integer.compare(other.gain, gain)
                    : pair.op() != other.pair.op() ? pair.op().compareTo(other.pair.op())
                    : pair.first() != other.pair.first() ? Integer.compare(pair.first(), other.pair.first())
                    : Integer.compare(pair.second(), other.pair.second());
        }
    }

    /** Makes groups of the pairs that are worth it. */
    static void share(Groups groups) {
        CommonPairs pass = new CommonPairs(groups);
        pass.placeAll();
        pass.places.keySet().forEach(pass::propose);
        for (int step = 0; !pass.candidates.isEmpty(); step++) {
            Pace.tick(step);
            Candidate best = pass.candidates.poll();
            int gain = pass.gain(best.pair);
            if (gain == best.gain) {
                pass.replace(best.pair);
            } else if (gain > 0) {
                pass.candidates.add(new Candidate(gain, best.pair));
            }
        }
    }

    /** Notes where the pairs are that may be there twice: most are not, and need no place in a large table. */
    private void placeAll() {
        int pairs = 0;
        for (int g = 0; g < groups.count(); g++) {
            int members = groups.members(g).length;
            pairs += members > LARGEST ? 0 : members * (members - 1) / 2;
        }
        Frequencies frequencies = new Frequencies(pairs);
        for (int g = 0; g < groups.count(); g++) {
            Pace.tick(g);
            forEachPair(g, Integer.MIN_VALUE, frequencies::add);
        }
        for (int g = 0; g < groups.count(); g++) {
            Pace.tick(g);
            int group = g;
            forEachPair(g, Integer.MIN_VALUE, pair -> {
                if (pair.first() == pair.second() || frequencies.mayBeTwo(pair)) {
                    place(pair, group);
                }
            });
        }
    }

    /** How often pairs occur, at most: those that share a place in the table are counted together. */
    private static final class Frequencies {
        private final byte[] counts;

        Frequencies(int pairs) {
            counts = new byte[Integer.highestOneBit(Math.clamp(pairs, 16, 1 << 28)) << 2];
        }

        private int place(Pair pair) {
            long h = (pair.first() * 0x9e3779b97f4a7c15L + pair.second()) * 0x9e3779b97f4a7c15L + pair.op().ordinal();
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

    /** Visits each pair of a group, once, that has a value from this one on. */
    private void forEachPair(int group, int firstValue, Consumer<Pair> visit) {
        int[] members = groups.members(group);
        if (members.length > LARGEST) {
            return;
        }
        for (int i = 0; i < members.length; i++) {
            int a = members[i];
            if (i > 0 && a == members[i - 1]) {
                continue;
            }
            for (int j = i + 1; j < members.length; j++) {
                int b = members[j];
                boolean seen = j > i + 1 && b == members[j - 1];
                boolean opposite = a != b && Members.value(a) == Members.value(b);
                if (!seen && !opposite && Math.max(Members.value(a), Members.value(b)) >= firstValue) {
                    visit.accept(Pair.of(groups.op(group), a, b));
                }
            }
        }
    }

    private void place(Pair pair, int group) {
        places.computeIfAbsent(pair, _ -> new Ints()).add(group);
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
            int[] members = groups.members(where.get(i));
            count += pair.plain(members) + pair.inverse(members);
        }
        return (count - 1) * pair.cost();
    }

    private void replace(Pair pair) {
        int value = groups.add(pair.op(), Math.min(pair.first(), pair.second()), Math.max(pair.first(), pair.second()));
        Ints where = places.remove(pair);
        Set<Pair> met = new HashSet<>();
        for (int i = 0; i < where.size(); i++) {
            int group = where.get(i);
            int[] members = groups.members(group);
            if (pair.plain(members) + pair.inverse(members) > 0) {
                groups.replace(group, pair.replacedBy(value, members));
                forEachPair(group, value, p -> {
                    place(p, group);
                    met.add(p);
                });
            }
        }
        met.forEach(this::propose);
    }
}
