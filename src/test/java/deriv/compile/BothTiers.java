package deriv.compile;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Runs a tape by the interpreter and by its class, and says where they differ. */
final class BothTiers {
    private final Tape tape;
    private final ArrayLayout layout;
    private final Interpreted interpreted;
    private final Routine routine;
    private int numbers;

    BothTiers(Tape tape, ArrayLayout layout, int limit) {
        this(tape, layout, limit, UnaryOperator.identity());
    }

    /** @param last what happens to the bytes of the class */
    BothTiers(Tape tape, ArrayLayout layout, int limit, UnaryOperator<byte[]> last) {
        this.tape = tape;
        this.layout = layout;
        this.interpreted = new Interpreted(tape, layout);
        this.routine = Generator.routine(tape, layout, limit, last).orElseThrow();
    }

    /** {@return how many outputs were numbers at the last point} */
    int numbers() {
        return numbers;
    }

    /** {@return where the tiers differ at a point, or nothing} */
    String difference(double... point) {
        double[] here = Arrays.copyOf(point, layout.point());
        double[] there = Arrays.copyOfRange(point, layout.point(), point.length);
        double[] expected = new double[layout.stored(tape)];
        double[] values = expected.clone();
        double first = interpreted.run(here, there, expected);
        double result = routine.run(here, there, values);
        numbers = (int) Arrays.stream(expected).filter(v -> !Double.isNaN(v)).count();
        String where = "at " + Arrays.toString(point) + ": ";
        if (!same(first, result)) {
            return where + result + " is returned, not " + first;
        }
        for (int k = 0; k < values.length; k++) {
            if (!same(expected[k], values[k])) {
                return where + "value " + k + " is " + values[k] + ", not " + expected[k];
            }
        }
        if (point.length == 1 && !same(first, routine.at(point[0]))) {
            return where + "the first output is " + routine.at(point[0]) + ", not " + first;
        }
        return "";
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
