package deriv.trace;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.text.Span;
import deriv.text.Syntax;
import deriv.text.Syntax.Factor;
import deriv.text.Syntax.Joint;
import deriv.text.Syntax.Term;
import deriv.trace.Ledger.Kind;
import deriv.trace.Ledger.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sums and products of many operands as operations on two, from left to right. What is a whole sum or product elsewhere in
 * the formula is made first and shared: in {@code (s + u - w)*(u - w)} the difference is one step, as one would write it
 * by hand. So that those are known, a formula is recorded twice.
 */
final class Chains {
    /** Longer ones are not searched for shared parts. */
    private static final int LONGEST_SEARCHED = 64;

    private static final Span NOWHERE = new Span(0, 0);

    // @formatter:off
    private static final Kind PLUS = new Kind("+", Order.IS_FREE, two -> sum(Syntax.Sign.PLUS, two), two -> two.getFirst().plus(two.getLast()), _ -> Cond.TRUE);
    private static final Kind MINUS = new Kind("-", Order.COUNTS, two -> sum(Syntax.Sign.MINUS, two), two -> two.getFirst().minus(two.getLast()), _ -> Cond.TRUE);
    private static final Kind TIMES = new Kind("*", Order.IS_FREE, two -> product(Joint.TIMES, two), two -> two.getFirst().times(two.getLast()), _ -> Cond.TRUE);
    private static final Kind OVER = new Kind("/", Order.COUNTS, two -> product(Joint.OVER, two), two -> two.getFirst().times(two.getLast().reciprocal()),
            two -> Cond.nonzero(two.getLast()));
    // @formatter:on

    private final Ledger ledger;
    private final Set<List<Entry>> shared;
    private final Set<List<Entry>> seen = new HashSet<>();

    /** Whether an operand is added or multiplied as it is, or its negative or reciprocal. */
    enum Way {
        DIRECT, INVERSE
    }

    /** An operand of a sum or product. */
    record Link(Way way, Quantity quantity) {}

    /** The same by its value, which both recordings agree on. */
    record Entry(boolean isSum, Way way, Expr value) {}

    /** @param shared the sums and products that a recording before this one has seen */
    Chains(Ledger ledger, Set<List<Entry>> shared) {
        this.ledger = ledger;
        this.shared = shared;
    }

    Set<List<Entry>> seen() {
        return seen;
    }

    Quantity sum(List<Link> links) {
        return of(PLUS, MINUS, links);
    }

    Quantity product(List<Link> links) {
        return of(TIMES, OVER, links);
    }

    private Quantity of(Kind direct, Kind inverse, List<Link> links) {
        List<Link> rest = new ArrayList<>(links);
        if (rest.size() <= LONGEST_SEARCHED) {
            seen.add(entries(direct, rest));
            share(direct, inverse, rest);
        }
        Quantity value = rest.getFirst().quantity();
        for (Link link : rest.subList(1, rest.size())) {
            value = ledger.arithmetic(link.way() == Way.DIRECT ? direct : inverse, List.of(value, link.quantity()));
        }
        return value;
    }

    /** Replaces stretches that are shared, the longest first. */
    private void share(Kind direct, Kind inverse, List<Link> links) {
        for (int length = links.size() - 1; length >= 2; length--) {
            for (int from = 0; from + length <= links.size(); from++) {
                List<Link> stretch = links.subList(from, from + length);
                if (stretch.getFirst().way() == Way.DIRECT && shared.contains(entries(direct, stretch))) {
                    Quantity value = of(direct, inverse, List.copyOf(stretch));
                    stretch.clear();
                    links.add(from, new Link(Way.DIRECT, value));
                }
            }
        }
    }

    private static List<Entry> entries(Kind kind, List<Link> links) {
        return links.stream().map(link -> new Entry(kind == PLUS, link.way(), link.quantity().whole())).toList();
    }

    private static Syntax sum(Syntax.Sign sign, List<Syntax> two) {
        return new Syntax.Sum(List.of(new Term(Syntax.Sign.PLUS, two.getFirst()), new Term(sign, two.getLast())),
                NOWHERE);
    }

    /** Constants in front keep their factors: {@code 2*pi*x}. */
    private static Syntax product(Joint joint, List<Syntax> two) {
        List<Factor> factors = new ArrayList<>();
        if (joint == Joint.TIMES && two.getFirst() instanceof Syntax.Product constant
                && constant.factors().stream().allMatch(factor -> factor.joint() != Joint.OVER)) {
            factors.addAll(constant.factors());
        } else {
            factors.add(new Factor(Joint.TIMES, two.getFirst()));
        }
        factors.add(new Factor(joint, two.getLast()));
        return new Syntax.Product(factors, NOWHERE);
    }

    static Kind negative() {
        return new Kind("-u", Order.COUNTS, one -> new Syntax.Signed(Syntax.Sign.MINUS, one.getFirst(), NOWHERE),
                one -> one.getFirst().times(Exprs.MINUS_ONE), _ -> Cond.TRUE);
    }
}
