package deriv.acceptance;

import deriv.Answer;
import deriv.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Answers compared as functions: at points where what is expected has a value. */
final class SamplePoints {
    static final int POINTS = 12;

    private static final int TRIES = 5_000;
    private static final double TOLERANCE = 1e-12;

    private final long seed;
    private final SplittableRandom random;

    SamplePoints(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * {@return what is wrong, with the seed and the point; empty if the answers agree}
     *
     * @param input where it has no value, the answer may have none, whatever is expected
     */
    String difference(Answer input, Answer expected, Answer actual) {
        Set<String> names = new LinkedHashSet<>(input.variables());
        names.addAll(expected.variables());
        names.addAll(actual.variables());
        List<String> variables = List.copyOf(names);
        Numbers function = input.numbers(variables);
        Numbers right = expected.numbers(variables);
        Numbers left = actual.numbers(variables);
        if (right.count() != left.count()) {
            return "%d values, expected %d".formatted(left.count(), right.count());
        }
        int compared = 0;
        for (int i = 0; i < TRIES && compared < POINTS; i++) {
            double[] point = next(variables.size());
            double[] a = left.values(point);
            String place = " at %s = %s (seed %d)".formatted(variables, Arrays.toString(point), seed);
            if (DoubleStream.of(function.values(point)).anyMatch(Double::isNaN)) {
                if (!DoubleStream.of(a).allMatch(Double::isNaN)) return "a value where the input has none" + place;
                continue;
            }
            double[] e = right.values(point);
            if (!DoubleStream.of(e).allMatch(Double::isFinite)) continue;
            for (int k = 0; k < e.length; k++) {
                if (!(Math.abs(a[k] - e[k]) <= TOLERANCE * Math.max(Math.abs(e[k]), Double.MIN_NORMAL))) {
                    return "%s, expected %s".formatted(a[k], e[k]) + place;
                }
            }
            compared++;
        }
        return compared == POINTS ? "" : "only %d points have a value (seed %d)".formatted(compared, seed);
    }

    /** {@return values of an answer of one variable where it has one} */
    List<Double> values(Answer answer) {
        Numbers numbers = answer.numbers(answer.variables());
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            double value = numbers.value(next(answer.variables().size()));
            if (Double.isFinite(value)) values.add(value);
        }
        return values;
    }

    /** {@return small numbers of either sign, more of them positive, because many domains are} */
    private double[] next(int count) {
        double[] point = new double[count];
        for (int i = 0; i < count; i++) {
            point[i] = random.nextInt(3) == 0 ? random.nextDouble(-3, 3) : random.nextDouble(0, 2);
        }
        return point;
    }
}
