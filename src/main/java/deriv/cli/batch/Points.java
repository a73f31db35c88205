package deriv.cli.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The points of a request, in the order of the variables of its formula. */
record Points(List<String> variables, List<double[]> coordinates) {
    /** {@return the points; each must have a value for every variable, and may have others} */
    static Points of(Request request, List<String> variables) throws RequestException {
        List<Map<String, Double>> points = request.points("points");
        var coordinates = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i++) {
            double[] point = new double[variables.size()];
            for (int j = 0; j < point.length; j++) {
                Double value = points.get(i).get(variables.get(j));
                if (value == null) {
                    throw new RequestException(FailureCode.USAGE,
                            "point " + (i + 1) + " has no value for '" + variables.get(j) + "'");
                }
                point[j] = value;
            }
            coordinates.add(point);
        }
        return new Points(variables, coordinates);
    }

    <T> List<T> map(Function<double[], T> function) {
        return coordinates.stream().map(function).toList();
    }
}
