package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.precise.Precision;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The open intervals of one variable that make up a domain, as far apart as slopes need it, and the points between them
 * at which the domain goes on.
 *
 * @param inside  open intervals in order
 * @param borders ends that belong to the domain
 */
record Intervals(List<Interval> inside, List<Rational> borders) {
    private static final int MOST_ENDS = 12;

    /** Simple numbers first: there most functions have simple values. */
    private static final List<Rational> SIMPLE = List.of(Rational.ZERO, Rational.ONE, Rational.MINUS_ONE, Rational.HALF,
            Rational.of(-1, 2), Rational.TWO, Rational.of(-2));

    /** An open interval; an end that is missing is infinite. */
    record Interval(Optional<Rational> low, Optional<Rational> high) {
        boolean contains(Rational r) {
            return low.filter(l -> l.compareTo(r) >= 0).isEmpty() && high.filter(h -> h.compareTo(r) <= 0).isEmpty();
        }

        /** {@return some points inside, the simplest first} */
        List<Rational> points() {
            List<Rational> points = new ArrayList<>(SIMPLE.stream().filter(this::contains).toList());
            points.add(middle());
            return points.stream().distinct().limit(3).toList();
        }

        Rational middle() {
            if (low.isPresent() && high.isPresent()) {
                return low.get().plus(high.get()).times(Rational.HALF);
            }
            return low.map(l -> l.plus(Rational.ONE))
                    .or(() -> high.map(h -> h.minus(Rational.ONE))).orElse(Rational.ZERO);
        }

        /** {@return what holds for the variable inside} */
        List<Cond> conditions(Expr v) {
            List<Cond> all = new ArrayList<>();
            low.ifPresent(l -> all.add(Cond.positive(v.minus(Exprs.number(l)))));
            high.ifPresent(h -> all.add(Cond.positive(Exprs.number(h).minus(v))));
            if (low.filter(l -> l.signum() >= 0).isPresent()) {
                all.add(Cond.positive(v));
            }
            if (high.filter(h -> h.signum() <= 0).isPresent()) {
                all.add(Cond.positive(v.negate()));
            }
            return all;
        }
    }

    /**
     * {@return the intervals of the domain}; empty if the ends of a condition are not found, or there are no slopes on an
     * interval
     *
     * @param domain where there are values
     * @param smooth where there are slopes too
     */
    static Optional<Intervals> of(Expr v, List<Cond> domain, List<Cond> smooth) {
        TreeSet<Rational> ends = new TreeSet<>();
        // The domain cannot tell where it ends itself: x > 0 is positive only inside.
        boolean found = addZeros(domain, new Zeros(v, new Signs()), ends)
                && addZeros(smooth, new Zeros(v, Signs.given(domain)), ends);
        if (!found) {
            return Optional.empty();
        }
        return ends.size() > MOST_ENDS ? Optional.empty() : between(List.copyOf(ends), v, domain, smooth);
    }

    /** {@return whether all zeros of what these conditions compare are found, and added} */
    private static boolean addZeros(List<Cond> conditions, Zeros zeros, Set<Rational> ends) {
        for (Cond c : conditions) {
            for (Expr e : c.exprs()) {
                Optional<List<Rational>> found = zeros.of(e);
                if (found.isEmpty()) {
                    return false;
                }
                ends.addAll(found.get());
            }
        }
        return true;
    }

    private static Optional<Intervals> between(
            List<Rational> ends, Expr v, List<Cond> domain, List<Cond> smooth) {
        List<Interval> inside = new ArrayList<>();
        List<Rational> borders = new ArrayList<>();
        for (int i = 0; i <= ends.size(); i++) {
            Interval interval = new Interval(i == 0 ? Optional.empty() : Optional.of(ends.get(i - 1)),
                    i == ends.size() ? Optional.empty() : Optional.of(ends.get(i)));
            PointValue middle = new PointValue(Map.of(v, interval.middle()), new Precision(Precision.LEAST));
            if (middle.satisfies(domain)) {
                if (!middle.satisfies(smooth)) {
                    return Optional.empty();
                }
                inside.add(interval);
            } else if (!middle.violates(domain)) {
                return Optional.empty();
            }
        }
        for (Rational end : ends) {
            PointValue there = new PointValue(Map.of(v, end), new Precision(Precision.LEAST));
            if (!there.violates(domain)) {
                borders.add(end);
            }
        }
        return Optional.of(new Intervals(List.copyOf(inside), List.copyOf(borders)));
    }
}
