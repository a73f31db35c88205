package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.core.Expr;
import deriv.core.Sign;
import deriv.series.Approach.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bounds of a function, or of its slope, over all stretches. In each the function is monotone, so its bounds there are its
 * limits at the ends; in doubt an enclosure may show that it does not matter. Confined to one thread.
 */
final class Extremes {
    private final Course course;
    private final Limits limits;

    Extremes(Course course) {
        this.course = course;
        this.limits = new Limits(course.values());
    }

    /** A value that counts: one that is taken, or a limit. */
    private record Candidate(Real value, Optional<Real> at) {
        boolean isTaken() {
            return at.isPresent();
        }
    }

    /** @param direction 1 for the greatest value, -1 for the least */
    Extreme of(List<Stretch> stretches, List<Mark> marks, int direction) {
        List<Candidate> candidates = new ArrayList<>();
        List<Stretch> doubtful = new ArrayList<>();
        MarkIndex index = new MarkIndex(marks);
        for (Mark mark : marks) {
            mark.value().ifPresent(v -> candidates.add(new Candidate(v, Optional.of(mark.at()))));
        }
        for (Stretch s : stretches) {
            if (s.isUndefined()) {
                continue;
            }
            if (s.slope() == Sign.UNKNOWN || s.branch().isEmpty()) {
                doubtful.add(s);
                continue;
            }
            boolean towardsHigh = s.slope() == Sign.POSITIVE == direction > 0;
            Side from = towardsHigh ? Side.LEFT : Side.RIGHT;
            Optional<Real> end = towardsHigh ? s.span().high() : s.span().low();
            boolean isListed = isMarked(end, from, index)
                    || s.slope() == Sign.ZERO && (isMarked(s.span().low(), Side.RIGHT, index)
                            || isMarked(s.span().high(), Side.LEFT, index));
            if (isListed) {
                continue; // the value there is among the candidates already
            }
            switch (limits.of(s.branch().get().value(), end, from)) {
                case Limit.Finite(var value) -> {
                    boolean isTaken = s.slope() == Sign.ZERO;
                    candidates.add(new Candidate(value, isTaken ? Optional.of(inside(s)) : Optional.empty()));
                }
                case Limit.Infinite(var sign) -> {
                    if (sign == direction) {
                        return Extreme.unbounded();
                    }
                }
                case Limit.Unknown _ -> doubtful.add(s);
            }
        }
        return chosen(candidates, doubtful, direction);
    }

    private static boolean isMarked(Optional<Real> at, Side from, MarkIndex marks) {
        return at.flatMap(marks::at).filter(m -> m.value().isPresent() && m.joined().contains(from)).isPresent();
    }

    private static Real inside(Stretch s) {
        return Real.of(s.span().inside());
    }

    private Extreme chosen(List<Candidate> candidates, List<Stretch> doubtful, int direction) {
        if (candidates.isEmpty()) {
            return Extreme.undecided();
        }
        List<Candidate> best = best(candidates, direction);
        if (best.isEmpty()) {
            return Extreme.undecided();
        }
        Real top = best.getFirst().value;
        boolean same = best.stream().allMatch(c -> c.value.isSame(top));
        boolean taken = same ? best.stream().anyMatch(Candidate::isTaken) : best.stream().allMatch(Candidate::isTaken);
        if (doubtful.stream().anyMatch(s -> mayExceed(s, top, direction)) || !same && !taken) {
            return Extreme.undecided();
        }
        List<Real> at = best.stream().flatMap(c -> c.at.stream()).toList();
        Real bound = same ? top : hull(best.stream().map(Candidate::value).toList());
        return new Extreme(!taken ? Extreme.Standing.NOT_ATTAINED
                : same || at.size() == 1 ? Extreme.Standing.ATTAINED : Extreme.Standing.ATTAINED_AT_ONE_OF,
                Optional.of(bound), at);
    }

    /** {@return the candidates that none is proved to exceed}; of one that is beaten by the last but not by all, nothing is lost */
    private static List<Candidate> best(List<Candidate> candidates, int direction) {
        Candidate top = candidates.getFirst();
        for (Candidate c : candidates) {
            top = c.value.order(top.value).filter(order -> order * direction > 0).isPresent() ? c : top;
        }
        Real bound = top.value;
        return candidates.stream()
                .filter(c -> bound.order(c.value).filter(order -> order * direction > 0).isEmpty()).toList();
    }

    private static Real hull(List<Real> values) {
        Real all = values.getFirst();
        for (Real v : values) {
            all = all.isSame(v) ? all : Real.between(all.low().min(v.low()), all.high().max(v.high()));
        }
        return all;
    }

    private boolean mayExceed(Stretch s, Real top, int direction) {
        Expr e = s.branch().map(Branch::value).orElse(course.function());
        Interval hull = s.span().hull();
        Optional<Interval> values = course.values().over(e, hull);
        return values.isEmpty() || values.get().isEmpty()
                || (direction > 0 ? values.get().high() > top.floor() : values.get().low() < top.ceiling());
    }

    /**
     * {@return the least bound of the size of the slope}, if the function is continuous and defined in one interval, so that it
     * bounds all difference quotients (mean value theorem)
     */
    Extreme steepest(List<Stretch> stretches, List<Mark> marks) {
        boolean jumps = marks.stream().anyMatch(m -> m.shape() == Shape.JUMP || m.shape() == Shape.POLE);
        if (jumps) {
            return Extreme.unbounded();
        }
        boolean broken = marks.stream().anyMatch(m -> m.shape() == Shape.UNKNOWN || m.shape() == Shape.ISOLATED
                || m.shape() == Shape.UNDEFINED && m.place() == Mark.Place.INSIDE);
        List<Stretch> inside = stretches.stream().filter(s -> !s.isUndefined()).toList();
        if (broken || inside.isEmpty() || !isConnected(stretches)) {
            return Extreme.undecided();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Stretch s : inside) {
            if (s.branch().isEmpty() || s.bend() == Sign.UNKNOWN) {
                return Extreme.undecided();
            }
            for (Side from : List.of(Side.RIGHT, Side.LEFT)) {
                Optional<Real> end = from == Side.RIGHT ? s.span().low() : s.span().high();
                switch (limits.of(s.branch().get().slope(), end, from)) {
                    case Limit.Finite(var value) -> candidates.add(new Candidate(value.abs(), end));
                    case Limit.Infinite _ -> {
                        return Extreme.unbounded();
                    }
                    case Limit.Unknown _ -> {
                        return Extreme.undecided();
                    }
                }
            }
        }
        return chosen(candidates, List.of(), 1);
    }

    private static boolean isConnected(List<Stretch> stretches) {
        Function<Stretch, Boolean> defined = s -> !s.isUndefined();
        int changes = 0;
        for (int i = 1; i < stretches.size(); i++) {
            changes += !defined.apply(stretches.get(i)).equals(defined.apply(stretches.get(i - 1))) ? 1 : 0;
        }
        boolean first = defined.apply(stretches.getFirst());
        boolean last = defined.apply(stretches.getLast());
        return changes == 0 || changes == 1 || changes == 2 && !first && !last;
    }
}
