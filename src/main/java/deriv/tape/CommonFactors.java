package deriv.tape;

import deriv.tape.Regrouping.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Takes common factors out of a sum as long as that saves operations, the most frequent one first: {@code a*b + a*c} is
 * {@code a*(b + c)}, and a polynomial takes the form of Horner, in several variables too (Ceberio and Kreinovich,
 * <cite>Greedy algorithms for optimizing multivariate Horner schemes</cite>, 2004).
 *
 * <p>It loses no accuracy: where b and c cancel, {@code a*b} and {@code a*c} would have been rounded before.
 */
final class CommonFactors {
    /** A division takes the time of so many multiplications. */
    private static final int DIVISION = 4;

    private final Regrouping sums;
    private final List<Term> terms;
    private final List<Boolean> taken = new ArrayList<>();
    private final Map<Integer, Ints> occurrences = new HashMap<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();

    private record Candidate(int gain, int member) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return gain != other.gain ? Integer.compare(other.gain, gain) : Integer.compare(member, other.member);
        }
    }

    CommonFactors(Regrouping sums, List<Term> terms) {
        this.sums = sums;
        this.terms = new ArrayList<>(terms);
    }

    /** {@return a sum of the same value} */
    List<Term> pulledOut() {
        if (!mayShare()) {
            return terms;
        }
        for (int i = 0; i < terms.size(); i++) {
            enter(i);
        }
        occurrences.forEach((member, _) -> propose(member));
        while (!candidates.isEmpty()) {
            Candidate best = candidates.poll();
            int gain = gain(best.member);
            if (gain == best.gain) {
                pullOut(best.member);
            } else if (gain > 0) {
                candidates.add(new Candidate(gain, best.member));
            }
        }
        List<Term> left = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!taken.get(i)) {
                left.add(terms.get(i));
            }
        }
        return left;
    }

    private boolean mayShare() {
        int products = 0;
        for (Term t : terms) {
            products += t.members().length > 1 || t.members().length == 1 && Members.isInverse(t.members()[0]) ? 1 : 0;
        }
        return products > 1;
    }

    private void enter(int term) {
        taken.add(false);
        int[] members = terms.get(term).members();
        for (int k = 0; k < members.length; k++) {
            if (k == 0 || members[k] != members[k - 1]) {
                occurrences.computeIfAbsent(members[k], _ -> new Ints()).add(term);
            }
        }
    }

    private void propose(int member) {
        int gain = gain(member);
        if (gain > 0) {
            candidates.add(new Candidate(gain, member));
        }
    }

    /** {@return the cost of the operations that are saved}: each product loses one, and one is left outside */
    private int gain(int member) {
        Ints all = occurrences.get(member);
        boolean divides = Members.isInverse(member);
        int products = 0;
        for (int i = 0; i < all.size(); i++) {
            int term = all.get(i);
            if (!taken.get(term) && (divides || terms.get(term).members().length > 1)) {
                products++;
            }
        }
        return (products - 1) * (divides ? DIVISION : 1);
    }

    private void pullOut(int member) {
        List<Term> inner = new ArrayList<>();
        Ints all = occurrences.get(member);
        for (int i = 0; i < all.size(); i++) {
            int term = all.get(i);
            if (!taken.get(term)) {
                taken.set(term, true);
                inner.add(without(terms.get(term), member));
            }
        }
        Term product = sums.term(member, inner);
        terms.add(product);
        enter(terms.size() - 1);
        Arrays.stream(product.members()).distinct().forEach(this::propose);
    }

    private static Term without(Term t, int member) {
        int[] members = new int[t.members().length - 1];
        int skipped = Arrays.binarySearch(t.members(), member);
        System.arraycopy(t.members(), 0, members, 0, skipped);
        System.arraycopy(t.members(), skipped + 1, members, skipped, members.length - skipped);
        return new Term(t.negative(), members);
    }
}
