package deriv.cli.batch;

import java.util.List;
import java.util.function.Function;

/** The points of a request, in the order of the variables of its formula. */
record Points(List<String> variables, List<double[]> coordinates) {
    /** {@return the points; each must have a value for every variable, and may have others} */
    static Points of(Request request, List<String> variables) throws RequestException {
        return new Points(variables, request.points("points", variables));
    }

    <T> List<T> map(Function<double[], T> function) {
        return coordinates.stream().map(function).toList();
    }
}
