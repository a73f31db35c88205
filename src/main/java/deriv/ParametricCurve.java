package deriv;

import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A curve whose coordinates are functions of a parameter: {@code x = t - sin(t)}, {@code y = 1 - cos(t)}. Immutable and safe to
 * share between threads.
 *
 * <pre>{@code
 * ParametricCurve cycloid = Deriv.parametric("t - sin(t)", "1 - cos(t)");
 * cycloid.diff(1);      // sin(t)/(1 - cos(t))
 * cycloid.diff(2);      // -1/(cos(t) - 1)^2
 * }</pre>
 */
public final class ParametricCurve {
    /** Each order is made from the one before, and most grow. */
    private static final int HIGHEST_ORDER = 100;

    private static final List<String> FIRST_NAMES = List.of("x", "y", "z");

    private final Answer curve;
    private final String parameter;

    private ParametricCurve(Answer curve, String parameter) {
        this.curve = curve;
        this.parameter = parameter;
    }

    /**
     * {@return the curve with these coordinates}
     *
     * @param coordinates a vector of two numbers or more
     * @param parameter   one of its variables
     * @throws DerivException if it is no such vector
     */
    public static ParametricCurve of(Answer coordinates, String parameter) {
        if (coordinates.shape() != Answer.Shape.VECTOR || coordinates.entries().getFirst().size() < 2) {
            throw new DerivException(DerivException.Kind.USAGE, "a curve has two coordinates or more",
                    "write [x(t), y(t)], as in [cos(t), sin(t)]");
        }
        ParametricCurve curve = new ParametricCurve(coordinates, parameter);
        if (curve.coordinate(0).diff(parameter).isZero()) {
            throw new DerivException(DerivException.Kind.UNDEFINED,
                    "the coordinate " + curve.names().getFirst() + " does not change with '" + parameter
                            + "', so the others are no functions of it",
                    "the curve is a line on which " + curve.names().getFirst() + " is constant");
        }
        return curve;
    }

    private Answer coordinate(int place) {
        return curve.entries().getFirst().get(place);
    }

    /**
     * {@return the same, by the only variable of the coordinates; by {@code t} if there are several, or none}
     *
     * @throws DerivException if there are several, none of which is {@code t}
     */
    public static ParametricCurve of(Answer coordinates) {
        List<String> names = coordinates.continuousVariables();
        if (names.size() > 1 && !names.contains("t")) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the parameter of the curve is one of " + String.join(", ", names), "name it, as in --wrt "
                            + names.getFirst());
        }
        return of(coordinates, names.size() == 1 ? names.getFirst() : "t");
    }

    /** {@return the vector of coordinates} */
    public Answer coordinates() {
        return curve;
    }

    /** {@return the name of the parameter} */
    public String parameter() {
        return parameter;
    }

    /** {@return how the coordinates are called}: x, y and z, or x1, x2, … if there are more */
    public List<String> names() {
        int count = curve.entries().getFirst().size();
        return count <= FIRST_NAMES.size() ? FIRST_NAMES.subList(0, count)
                : IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).toList();
    }

    /**
     * {@return the derivative of the second coordinate by the first, as a function of the parameter}: {@code y'/x'}, and of
     * order n the derivative of that of order n - 1 over {@code x'}; it holds where {@code x'} is not 0
     *
     * @param order at least 1
     * @throws DerivException if there is no derivative, no closed form, or a limit is hit
     */
    public Answer diff(int order) {
        return diff(1, order);
    }

    private Answer diff(int place, int order) {
        requireOrder(order);
        return new Derivatives(curve).made(() -> new ParametricKind(Exprs.symbol(parameter), place, order));
    }

    /**
     * {@return the derivatives at a value of the parameter, and of a plane curve tangent and normal}
     *
     * @param value a number or formula
     * @throws DerivException if the curve has no derivative there
     */
    public CurvePoint at(String value, int order) {
        List<NamedAnswer> derivatives = derivatives(order);
        List<CurvePoint> found = new ArrayList<>(1);
        List<Answer> published = new Derivatives(curve).operations(() -> {
            PointOnCurve place = new PointOnCurve(Map.of(parameter, value),
                    Reader.DEFAULT.limits(curve.settings().limits()));
            found.add(new ParametricPoint(this, place).of(derivatives));
            return found.getFirst().derivatives().stream().map(NamedAnswer::value).toList();
        });
        return found.getFirst().over(published);
    }

    private static void requireOrder(int order) {
        if (order < 1) {
            throw new DerivException(DerivException.Kind.USAGE, "the order of a derivative of a curve is at least 1",
                    "give a whole number, as in -n 2");
        }
        if (order > HIGHEST_ORDER) {
            throw new DerivException(DerivException.Kind.LIMIT,
                    "derivatives of parametric curves have an order of at most " + HIGHEST_ORDER,
                    "the limit is parametric order");
        }
    }

    /** {@return the derivatives of each further coordinate by the first, of order 1 to n}, as {@link #diff(int)} */
    public List<NamedAnswer> derivatives(int order) {
        requireOrder(order);
        List<String> names = names();
        List<NamedAnswer> all = new ArrayList<>();
        for (int place = 1; place < names.size(); place++) {
            for (int n = 1; n <= order; n++) {
                List<String> by = Collections.nCopies(n, names.getFirst());
                all.add(NamedAnswer.derivative(names.get(place), by, diff(place, n)));
            }
        }
        return all;
    }
}
