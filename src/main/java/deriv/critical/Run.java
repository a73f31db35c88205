package deriv.critical;

import deriv.core.Sign;
import deriv.series.Approach.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An interval on which a derivative keeps its sign, but for single points where it is 0 or does not exist and the function is
 * continuous.
 *
 * @param span    its inside
 * @param hasLow  whether the lower end belongs to it
 * @param hasHigh whether the upper end belongs to it
 */
public record Run(Span span, boolean hasLow, boolean hasHigh) {
    /** {@return where the function is strictly increasing, decreasing, or constant, as long as intervals can be} */
    static List<Run> ofSlope(Sign sign, List<Stretch> stretches, List<Mark> marks) {
        return of(s -> s.slope() == sign, m -> m.joined().equals(Mark.BOTH), stretches, marks);
    }

    /** {@return where the curve is strictly convex or concave}: across smooth points only */
    static List<Run> ofBend(Sign sign, List<Stretch> stretches, List<Mark> marks) {
        return of(s -> s.bend() == sign, m -> m.joined().equals(Mark.BOTH) && m.shape() == Shape.SMOOTH, stretches,
                marks);
    }

    private static List<Run> of(
            Predicate<Stretch> belongs, Predicate<Mark> isCrossed, List<Stretch> stretches, List<Mark> marks) {
        Function<Real, Optional<Mark>> at = new MarkIndex(marks)::at;
        List<Run> runs = new ArrayList<>();
        Optional<Stretch> last = Optional.empty();
        for (Stretch s : stretches) {
            if (belongs.test(s)) {
                boolean goesOn = last.isPresent() && s.span().low().flatMap(at).map(isCrossed::test).orElse(true);
                Optional<Real> low = goesOn ? runs.getLast().span.low() : s.span().low();
                boolean hasLow = goesOn ? runs.removeLast().hasLow : reaches(s.span().low(), Side.RIGHT, at);
                runs.add(new Run(new Span(low, s.span().high()), hasLow, reaches(s.span().high(), Side.LEFT, at)));
                last = Optional.of(s);
            } else {
                last = Optional.empty();
            }
        }
        return runs;
    }

    /** A point where nothing happens is smooth. */
    private static boolean reaches(Optional<Real> end, Side from, Function<Real, Optional<Mark>> at) {
        return end.isPresent() && end.flatMap(at).map(m -> m.joined().contains(from)).orElse(true);
    }
}
