package deriv.columns;

import deriv.tape.Op;

/** Arithmetic over blocks, one loop for each instruction: ready at once, as the first tier of {@link FusedLoops}. */
final class ArithmeticLoops {
    private ArithmeticLoops() {}

    /** @param y ignored if the instruction has one operand */
    static void apply(Op op, double[] x, double[] y, double[] result, int count) {
        switch (op) {
            case ADD -> add(x, y, result, count);
            case SUBTRACT -> subtract(x, y, result, count);
            case MULTIPLY -> multiply(x, y, result, count);
            case DIVIDE -> divide(x, y, result, count);
            case NEGATE -> negate(x, result, count);
            case SQRT -> sqrt(x, result, count);
            case MAX -> max(x, y, result, count);
            case CBRT, EXP, POWER, HYPOT, POSITIVE, NONNEGATIVE, ZERO, NONZERO, CALL_UNARY, CALL_BINARY, CALL_TERNARY,
                    CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(op + " is no loop");
        }
    }

    private static void add(double[] x, double[] y, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = x[i] + y[i];
        }
    }

    private static void subtract(double[] x, double[] y, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = x[i] - y[i];
        }
    }

    private static void multiply(double[] x, double[] y, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = x[i] * y[i];
        }
    }

    private static void divide(double[] x, double[] y, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = x[i] / y[i];
        }
    }

    private static void negate(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = -x[i];
        }
    }

    private static void sqrt(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Math.sqrt(x[i]);
        }
    }

    private static void max(double[] x, double[] y, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Math.max(x[i], y[i]);
        }
    }
}
