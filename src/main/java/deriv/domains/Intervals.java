package deriv.domains;

import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A finite union of intervals, kept as the cuts at which one passes into the set and out of it, walking up the line.
 * Immutable.
 *
 * @param startsInside whether the numbers below the first cut belong to it
 * @param cuts         in rising order
 */
public record Intervals(boolean startsInside, List<Cut> cuts) {
    public static final Intervals ALL = new Intervals(true, List.of());
    public static final Intervals NONE = new Intervals(false, List.of());

    /** Nobody reads more, and each is compared with others. */
    private static final int MOST_CUTS = 10_000;

    public Intervals {
        cuts = List.copyOf(cuts);
        if (cuts.size() > MOST_CUTS) {
            throw new UndecidedException("too many intervals");
        }
    }

    static Intervals above(RealNumber low, boolean open) {
        return new Intervals(false, List.of(new Cut(low, open)));
    }

    static Intervals below(RealNumber high, boolean open) {
        return new Intervals(true, List.of(new Cut(high, !open)));
    }

    public static Intervals point(RealNumber at) {
        return new Intervals(false, List.of(Cut.before(at), Cut.after(at)));
    }

    /** {@return the numbers of which the relation holds} */
    static Intervals of(Relation relation) {
        RealNumber zero = RealNumber.of(Rational.ZERO);
        return switch (relation) {
            case POSITIVE -> above(zero, true);
            case NONNEGATIVE -> above(zero, false);
            case ZERO -> point(zero);
            case NONZERO -> point(zero).not();
        };
    }

    static Intervals of(Interval interval) {
        Intervals low = interval.low().map(e -> above(e.at(), e.isOpen())).orElse(ALL);
        Intervals high = interval.high().map(e -> below(e.at(), e.isOpen())).orElse(ALL);
        return low.and(high);
    }

    public boolean isEmpty() {
        return !startsInside && cuts.isEmpty();
    }

    public boolean isAll() {
        return startsInside && cuts.isEmpty();
    }

    public Intervals not() {
        return new Intervals(!startsInside, cuts);
    }

    public Intervals and(Intervals o) {
        return merged(o, inside -> inside == 3);
    }

    public Intervals or(Intervals o) {
        return merged(o, inside -> inside != 0);
    }

    /** One walk up both lists; {@code inside} has a bit for each of the two sets. */
    private Intervals merged(Intervals o, Predicate<Integer> belongs) {
        List<Cut> merged = new ArrayList<>();
        int state = (startsInside ? 1 : 0) + (o.startsInside ? 2 : 0);
        boolean start = belongs.test(state);
        boolean inside = start;
        int i = 0;
        int j = 0;
        while (i < cuts.size() || j < o.cuts.size()) {
            Operation.tick();
            int order = i == cuts.size() ? 1 : j == o.cuts.size() ? -1 : cuts.get(i).compareTo(o.cuts.get(j));
            Cut cut = order <= 0 ? cuts.get(i) : o.cuts.get(j);
            if (order <= 0) {
                state ^= 1;
                i++;
            }
            if (order >= 0) {
                state ^= 2;
                j++;
            }
            if (belongs.test(state) != inside) {
                inside = !inside;
                merged.add(cut);
            }
        }
        return new Intervals(start, merged);
    }

    /** {@return whether it is a union of some of: the negative numbers, 0, the positive numbers} */
    boolean isOfSigns() {
        return cuts.stream().allMatch(c -> c.at().form().filter(e -> e == Exprs.ZERO).isPresent());
    }

    public boolean contains(RealNumber x) {
        return !and(point(x)).isEmpty();
    }

    public boolean contains(Intervals o) {
        return o.and(not()).isEmpty();
    }

    /** {@return the intervals in rising order} */
    public List<Interval> list() {
        List<Interval> all = new ArrayList<>();
        boolean inside = startsInside;
        Optional<Interval.End> low = Optional.empty();
        for (Cut cut : cuts) {
            if (inside) {
                all.add(new Interval(low, Optional.of(new Interval.End(cut.at(), !cut.isAfter()))));
            } else {
                low = Optional.of(new Interval.End(cut.at(), cut.isAfter()));
            }
            inside = !inside;
        }
        if (inside) {
            all.add(new Interval(low, Optional.empty()));
        }
        return all;
    }

    /** {@return the numbers that belong to it together with all near them} */
    public Intervals interior() {
        Intervals inside = NONE;
        for (Interval i : list()) {
            if (!i.isPoint()) {
                inside = inside.or(of(new Interval(i.low().map(Intervals::opened), i.high().map(Intervals::opened))));
            }
        }
        return inside;
    }

    private static Interval.End opened(Interval.End e) {
        return new Interval.End(e.at(), true);
    }

    /** {@return the single numbers that belong to it without those near them} */
    public List<RealNumber> points() {
        return list().stream().filter(Interval::isPoint).map(i -> i.low().orElseThrow().at()).toList();
    }

    /** {@return the single numbers that are missing between two of its intervals} */
    public List<RealNumber> gaps() {
        return not().points();
    }

    /** {@return the images of the numbers under a function that grows} */
    Intervals rising(UnaryOperator<RealNumber> f) {
        return new Intervals(startsInside, cuts.stream().map(c -> new Cut(f.apply(c.at()), c.isAfter())).toList());
    }

    /** {@return the images of the numbers under a function that falls} */
    Intervals falling(UnaryOperator<RealNumber> f) {
        boolean endsInside = startsInside ^ cuts.size() % 2 == 1;
        return new Intervals(endsInside,
                cuts.reversed().stream().map(c -> new Cut(f.apply(c.at()), !c.isAfter())).toList());
    }

    /** {@return the finite ends, in rising order} */
    public List<RealNumber> ends() {
        List<RealNumber> all = new ArrayList<>();
        for (Cut cut : cuts) {
            if (all.isEmpty() || NumberOrder.BY_VALUE.compare(all.getLast(), cut.at()) != 0) {
                all.add(cut.at());
            }
        }
        return all;
    }

    /** {@return whether it has a least upper and a greatest lower bound, or is empty} */
    public boolean isBounded() {
        return !startsInside && cuts.size() % 2 == 0;
    }
}
