package deriv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What derivatives of implicit functions and of curves are at one point.
 *
 * @param derivatives numbers, or formulas if the point has letters; none where the tangent is vertical
 * @param tangent     of a plane curve, as {@code y = 6 - x} or {@code x = 1}
 * @param normal      of a plane curve, the line across it
 * @param notes       what belongs to it
 */
public record CurvePoint(List<NamedAnswer> derivatives, Optional<String> tangent, Optional<String> normal,
        List<String> notes) {
    public CurvePoint {
        derivatives = List.copyOf(derivatives);
        notes = List.copyOf(notes);
    }

    /** {@return the same with other handles of the values} */
    CurvePoint over(List<Answer> published) {
        List<NamedAnswer> named = IntStream.range(0, published.size())
                .mapToObj(i -> new NamedAnswer(derivatives.get(i).name(), published.get(i))).toList();
        return new CurvePoint(named, tangent, normal, notes);
    }
}
