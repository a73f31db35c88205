package deriv.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/**
 * The points of {@code x=1:2:0.1 y=3}: names, and for each the values it takes. A range has both ends; its values are
 * computed in decimals, so that the third one of 0:1:0.1 is 0.3.
 */
final class Grid {
    private static final long MOST_POINTS = 10_000_000;
    /** Enough for every double written out; adding 1e999999999 and 1 exactly would not end. */
    private static final int MOST_DIGITS = 1100;

    private final SequencedMap<String, double[]> axes;

    private Grid(SequencedMap<String, double[]> axes) {
        this.axes = axes;
    }

    /**
     * Reads assignments.
     *
     * @param constant gives the value of what is no plain number, such as {@code pi/2}
     */
    static Grid of(List<String> assignments, ToDoubleFunction<String> constant) {
        var axes = new LinkedHashMap<String, double[]>();
        long points = 1;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String name = equals < 0 ? "" : assignment.substring(0, equals).strip();
            if (name.isEmpty()) {
                throw new UsageException("'" + assignment + "' is not a point",
                        "write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1");
            }
            double[] values = axis(assignment.substring(equals + 1).strip(), assignment, constant);
            if (axes.put(name, values) != null) throw new UsageException("'" + name + "' is given twice");
            points *= values.length;
            if (points > MOST_POINTS)
                throw new UsageException("'" + assignment + "' makes more than " + MOST_POINTS + " points");
        }
        return new Grid(axes);
    }

    List<String> names() {
        return List.copyOf(axes.keySet());
    }

    /** {@return whether it is one point that was written without a range} */
    boolean isPoint() {
        return axes.values().stream().allMatch(values -> values.length == 1);
    }

    /** {@return the length of the longest value of a name, as it is printed} */
    int longestText(int index) {
        return Arrays.stream(axes.sequencedValues().stream().skip(index).findFirst().orElseThrow())
                .mapToInt(value -> NumberText.of(value).length()).max().orElse(0);
    }

    /** {@return every combination of values, in the order of the names, the last name fastest} */
    List<double[]> points() {
        var axisValues = new ArrayList<>(axes.values());
        var points = new ArrayList<double[]>();
        int[] at = new int[axisValues.size()];
        while (true) {
            double[] point = new double[at.length];
            for (int i = 0; i < at.length; i++) point[i] = axisValues.get(i)[at[i]];
            points.add(point);
            int i = at.length - 1;
            while (i >= 0 && ++at[i] == axisValues.get(i).length) at[i--] = 0;
            if (i < 0) return points;
        }
    }

    private static double[] axis(String text, String assignment, ToDoubleFunction<String> constant) {
        String[] parts = text.split(":", -1);
        if (parts.length == 1) return new double[] {number(text, constant)};
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
        double[] values = new double[count.intValueExact() + 1];
        for (int i = 0; i < values.length; i++)
            values[i] = start.add(step.multiply(BigDecimal.valueOf(i))).doubleValue();
        return values;
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
                    yield new BigDecimal(text).doubleValue();
                } catch (NumberFormatException e) {
                    yield constant.applyAsDouble(text);
                }
            }
        };
    }
}
