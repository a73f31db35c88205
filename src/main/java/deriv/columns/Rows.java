package deriv.columns;

import deriv.functions.Kernel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Which rows of a block take the branch that is running, and which a requirement has refused; and what is computed row by
 * row, for those that do. Confined to one thread.
 */
final class Rows {
    private final int size;
    private final boolean[] refused;
    private boolean anyRefused;
    private final double[] spare;
    private int count;

    /** Where not null, the rows that run; null means all. */
    private boolean[] running;

    private final Deque<Conditional> open = new ArrayDeque<>();

    /** @param outside which rows ran before; null means all */
    private record Conditional(double[] test, boolean[] outside) {}

    Rows(int size) {
        this.size = size;
        this.refused = new boolean[size];
        this.spare = new double[size];
    }

    /** Starts a block of so many rows. */
    void begin(int count) {
        this.count = count;
        if (anyRefused) {
            Arrays.fill(refused, false);
            anyRefused = false;
        }
        running = null;
        open.clear();
    }

    /** Refuses the running rows where a test is not 1, and {@return whether none is left} */
    boolean require(double[] test) {
        boolean left = false;
        boolean refuses = false;
        for (int i = 0; i < count; i++) {
            if (test[i] != 1 && (running == null || running[i])) {
                refused[i] = true;
                refuses = true;
            }
            left |= !refused[i];
        }
        if (refuses) {
            anyRefused = true;
            running = where(test, 1);
        }
        return !left;
    }

    /** Goes into a conditional: its first part, if this {@return whether some row takes it} */
    boolean open(double[] test) {
        open.push(new Conditional(test, running));
        return take(1);
    }

    /** Goes on to the second part, if this {@return whether some row takes it} */
    boolean turn() {
        return take(0);
    }

    private boolean take(double value) {
        Conditional conditional = open.element();
        running = conditional.outside;
        boolean all = true;
        boolean some = false;
        for (int i = 0; i < count; i++) {
            boolean runs = running == null || running[i];
            boolean takes = conditional.test[i] == value;
            some |= runs && takes;
            all &= !runs || takes;
        }
        if (some && !all) {
            running = where(conditional.test, value);
        }
        return some;
    }

    void close() {
        running = open.pop().outside;
    }

    private boolean[] where(double[] test, double value) {
        boolean[] rows = new boolean[size];
        for (int i = 0; i < count; i++) {
            rows[i] = test[i] == value && (running == null || running[i]);
        }
        return rows;
    }

    /** {@return the numbers, NaN in refused rows} */
    double[] withoutRefused(double[] values) {
        if (!anyRefused) {
            return values;
        }
        for (int i = 0; i < count; i++) {
            spare[i] = refused[i] ? Double.NaN : values[i];
        }
        return spare;
    }

    void apply(DoubleUnaryOperator function, double[] x, double[] result) {
        for (int i = 0; i < count; i++) {
            if (running == null || running[i]) {
                result[i] = function.applyAsDouble(x[i]);
            }
        }
    }

    void apply(DoubleBinaryOperator function, double[] x, double[] y, double[] result) {
        for (int i = 0; i < count; i++) {
            if (running == null || running[i]) {
                result[i] = function.applyAsDouble(x[i], y[i]);
            }
        }
    }

    void apply(Kernel.Function3 function, double[] x, double[] y, double[] z, double[] result) {
        for (int i = 0; i < count; i++) {
            if (running == null || running[i]) {
                result[i] = function.applyAsDouble(x[i], y[i], z[i]);
            }
        }
    }

    void apply(Kernel.FunctionN function, double[][] x, double[] result) {
        for (int i = 0; i < count; i++) {
            if (running == null || running[i]) {
                double[] arguments = new double[x.length];
                for (int k = 0; k < x.length; k++) {
                    arguments[k] = x[k][i];
                }
                result[i] = function.applyAsDouble(arguments);
            }
        }
    }
}
