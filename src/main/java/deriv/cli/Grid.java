package deriv.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The points of {@code x=1:2:0.1 y=3,4}: names, and for each the values it takes, in every combination; or of {@code
 * x=1,y=3 x=2,y=4}, where names belong together. A range has both ends; its values are computed in decimals, so that the
 * third one of 0:1:0.1 is 0.3.
 */
final class Grid {
    private static final long MOST_POINTS = 10_000_000;
    /** Enough for every double written out; adding 1e999999999 and 1 exactly would not end. */
    private static final int MOST_DIGITS = 1100;

    private final List<Axis> axes;

    /** Names whose values change together. */
    private record Axis(List<String> names, List<Coordinate[]> values) {}

    /**
     * A value of one name.
     *
     * @param exact what was written, or a decimal for one of a range
     */
    private record Coordinate(double value, String exact) {}

    private Grid(List<Axis> axes) {
        this.axes = axes;
    }

    /**
     * Reads assignments.
     *
     * @param constant gives the value of what is no plain number, such as {@code pi/2}
     */
    static Grid of(List<String> assignments, ToDoubleFunction<String> constant) {
        List<Axis> axes = new ArrayList<>();
        for (String assignment : assignments) {
            Axis axis = axis(assignment, constant);
            Axis same = axes.stream().filter(it -> it.names.size() > 1 && it.names.equals(axis.names)).findFirst()
                    .orElse(null);
            if (same != null) {
                same.values.addAll(axis.values);
            } else {
                refuseRepeated(axes, axis);
                axes.add(axis);
            }
            long points = 1;
            for (Axis it : axes) points *= it.values.size();
            if (points > MOST_POINTS)
                throw new UsageException("'" + assignment + "' makes more than " + MOST_POINTS + " points");
        }
        return new Grid(axes);
    }

    private static void refuseRepeated(List<Axis> axes, Axis added) {
        Set<String> known = new LinkedHashSet<>();
        axes.forEach(it -> known.addAll(it.names));
        for (String name : added.names) {
            if (!known.add(name))
                throw new UsageException("'" + name + "' is given twice",
                        "several values of one name are a list, x=1,2, or points of the same names, x=1,y=3 x=2,y=4");
        }
    }

    List<String> names() {
        return axes.stream().flatMap(axis -> axis.names.stream()).toList();
    }

    /** {@return whether it is one point that was written without a range} */
    boolean isPoint() {
        return axes.stream().allMatch(axis -> axis.values.size() == 1);
    }

    /** {@return the length of the longest value of a name, as it is printed} */
    int longestText(int index) {
        int first = 0;
        for (Axis axis : axes) {
            int place = index - first;
            if (place < axis.names.size()) {
                return axis.values.stream().mapToInt(value -> NumberText.of(value[place].value).length()).max()
                        .orElse(0);
            }
            first += axis.names.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** {@return every combination of values, in the order of the names, the last name fastest} */
    Stream<double[]> points() {
        return coordinates().map(point -> point.stream().mapToDouble(Coordinate::value).toArray());
    }

    /** {@return the same points as formulas without variables, none of them rounded to a double} */
    Stream<List<String>> exactPoints() {
        return coordinates().map(point -> point.stream().map(Coordinate::exact).toList());
    }

    private Stream<List<Coordinate>> coordinates() {
        long count = 1;
        for (Axis axis : axes) count *= axis.values.size();
        return IntStream.range(0, (int) count).mapToObj(this::point);
    }

    private List<Coordinate> point(int number) {
        Coordinate[] point = new Coordinate[names().size()];
        int end = point.length;
        int rest = number;
        for (Axis axis : axes.reversed()) {
            Coordinate[] values = axis.values.get(rest % axis.values.size());
            rest /= axis.values.size();
            end -= values.length;
            System.arraycopy(values, 0, point, end, values.length);
        }
        return List.of(point);
    }

    // --- reading ---

    private static Axis axis(String assignment, ToDoubleFunction<String> constant) {
        List<String> pieces = PointSyntax.pieces(assignment);
        if (pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.contains("="))) {
            Coordinate[] values = pieces.stream().map(piece -> single(piece, assignment, constant))
                    .toArray(Coordinate[]::new);
            List<Coordinate[]> points = new ArrayList<>();
            points.add(values);
            return new Axis(pieces.stream().map(piece -> name(piece, assignment)).toList(), points);
        }
        String name = name(assignment, assignment);
        List<Coordinate[]> values = new ArrayList<>();
        for (String piece : PointSyntax.pieces(valueText(assignment))) {
            for (Coordinate value : values(piece, assignment, constant)) values.add(new Coordinate[] {value});
        }
        return new Axis(List.of(name), values);
    }

    private static String name(String piece, String assignment) {
        int equals = piece.indexOf('=');
        String name = equals < 0 ? "" : piece.substring(0, equals).strip();
        if (!name.isEmpty()) return name;
        throw new UsageException("'" + assignment + "' is not a point",
                "write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1");
    }

    private static String valueText(String piece) {
        return piece.substring(piece.indexOf('=') + 1).strip();
    }

    private static Coordinate single(String piece, String assignment, ToDoubleFunction<String> constant) {
        Coordinate[] values = values(valueText(piece), piece, constant);
        if (values.length == 1) return values[0];
        throw new UsageException("'" + assignment + "' has a range within a point", "give the range by itself, as in "
                + piece);
    }

    private static Coordinate[] values(String text, String assignment, ToDoubleFunction<String> constant) {
        String[] parts = text.split(":", -1);
        if (parts.length == 1) return new Coordinate[] {new Coordinate(number(text, constant), text)};
        if (parts.length != 3) {
            throw new UsageException("'" + assignment + "' is not a range",
                    "write NAME=START:END:STEP, as in x=0:1:0.1");
        }
        BigDecimal start = decimal(parts[0], assignment, constant);
        BigDecimal end = decimal(parts[1], assignment, constant);
        BigDecimal step = decimal(parts[2], assignment, constant);
        if (step.signum() == 0 || end.compareTo(start) * step.signum() < 0) {
            throw new UsageException("the range '" + assignment + "' never ends",
                    "the step must lead from START to END");
        }
        BigDecimal count = end.subtract(start).divide(step, 9, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.FLOOR);
        if (count.compareTo(BigDecimal.valueOf(MOST_POINTS)) >= 0) {
            throw new UsageException("'" + assignment + "' makes more than " + MOST_POINTS + " points");
        }
        Coordinate[] values = new Coordinate[count.intValueExact() + 1];
        Arrays.setAll(values, i -> coordinate(start.add(step.multiply(BigDecimal.valueOf(i)))));
        return values;
    }

    private static Coordinate coordinate(BigDecimal value) {
        return new Coordinate(value.doubleValue(), value.toString());
    }

    private static BigDecimal decimal(String text, String assignment, ToDoubleFunction<String> constant) {
        try {
            BigDecimal exact = new BigDecimal(text.strip());
            if (Math.abs(exact.scale()) <= MOST_DIGITS && exact.precision() <= MOST_DIGITS) return exact;
        } catch (NumberFormatException e) {
            double value = number(text.strip(), constant);
            if (Double.isFinite(value)) return new BigDecimal(value);
        }
        throw new UsageException("the range '" + assignment
                + "' has an end or a step that is no number of double range");
    }

    private static double number(String text, ToDoubleFunction<String> constant) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity", "inf", "+Infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    double value = new BigDecimal(text).doubleValue();
                    if (Double.isFinite(value)) yield value;
                    throw new UsageException("'" + text + "' is beyond the range of double", "write Infinity");
                } catch (NumberFormatException e) {
                    yield constant.applyAsDouble(text);
                }
            }
        };
    }
}
