package deriv.critical;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Sign;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The course of a function of one variable on an interval, and what follows from it.
 *
 * @param stretches  where nothing changes, in rising order
 * @param marks      the points between them at which something happens, and the ends
 * @param least      the least value
 * @param greatest   the greatest value
 * @param steepest   the greatest size of the slope, which bounds all difference quotients; unbounded if there is none
 */
public record Variation(
        List<Stretch> stretches, List<Mark> marks, Extreme least, Extreme greatest, Extreme steepest) {
    public Variation {
        stretches = List.copyOf(stretches);
        marks = List.copyOf(marks);
    }

    /**
     * {@return the course of a function between two numbers}
     *
     * @param typed conditions of its domain that the function itself may have lost
     * @param x     its only variable
     */
    public static Variation of(Expr function, Collection<Cond> typed, Expr x, Span span, Policy policy) {
        Course course = new Course(function, typed, new Values(x, new Simplification(policy)));
        List<Stretch> stretches = course.on(span);
        List<Mark> marks = new Marks(course).of(stretches);
        Extremes extremes = new Extremes(course);
        return new Variation(stretches, marks, extremes.of(stretches, marks, -1), extremes.of(stretches, marks, 1),
                extremes.steepest(stretches, marks));
    }

    /** {@return whether the function is defined somewhere, as far as is known} */
    public boolean isDefinedSomewhere() {
        return stretches.stream().anyMatch(s -> !s.isUndefined()) || !marks.isEmpty();
    }

    public List<Run> increasing() {
        return Run.ofSlope(Sign.POSITIVE, stretches, marks);
    }

    public List<Run> decreasing() {
        return Run.ofSlope(Sign.NEGATIVE, stretches, marks);
    }

    public List<Run> constant() {
        return Run.ofSlope(Sign.ZERO, stretches, marks);
    }

    public List<Run> convex() {
        return Run.ofBend(Sign.POSITIVE, stretches, marks);
    }

    public List<Run> concave() {
        return Run.ofBend(Sign.NEGATIVE, stretches, marks);
    }

    /** {@return where the first derivative is undecided: there may be critical points that are not listed} */
    public List<Gap> undecidedSlopes() {
        return gaps(stretches.stream().filter(s -> s.doubt().isPresent() && s.slope() == Sign.UNKNOWN).toList());
    }

    /** {@return where the second derivative alone is undecided: there may be inflections that are not listed} */
    public List<Gap> undecidedBends() {
        return gaps(stretches.stream().filter(s -> s.doubt().isPresent() && s.slope() != Sign.UNKNOWN).toList());
    }

    private static List<Gap> gaps(List<Stretch> doubtful) {
        List<Gap> gaps = new ArrayList<>();
        for (Stretch s : doubtful) {
            String reason = s.doubt().orElseThrow();
            boolean goesOn = !gaps.isEmpty() && gaps.getLast().reason().equals(reason)
                    && gaps.getLast().span().high().equals(s.span().low());
            gaps.add(goesOn ? new Gap(new Span(gaps.removeLast().span().low(), s.span().high()), reason)
                    : new Gap(s.span(), reason));
        }
        return gaps;
    }
}
