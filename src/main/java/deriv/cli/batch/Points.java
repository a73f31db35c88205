package deriv.cli.batch;

import deriv.Numbers;
import java.util.List;
import java.util.function.Function;

/** The points of a request, in the order of the variables of its formula. */
record Points(List<String> variables, List<double[]> coordinates) {
    /** {@return the points; each must have a value for every variable, and may have others} */
    static Points of(Request request, List<String> variables) throws RequestException {
        return new Points(variables, request.points("points", variables));
    }

    /** {@return the numbers at each point, in the form in which they are written} */
    <T> List<T> values(Numbers numbers, Function<double[], T> form) {
        return numbers.valuesAt(coordinates).stream().map(form).toList();
    }
}
