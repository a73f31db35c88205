package deriv.functions;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * How a function is computed in {@code double}: as an object for interpreters and, for bytecode and sources, as the
 * static method {@code owner.method} of as many {@code double} parameters (one {@code double[]} for {@link Variadic}).
 */
public sealed interface Kernel {
    Class<?> owner();

    String method();

    /** {@return the value at these arguments} */
    double at(double... x);

    record Unary(Class<?> owner, String method, DoubleUnaryOperator function) implements Kernel {
        @Override
        public double at(double... x) {
            return function.applyAsDouble(x[0]);
        }
    }

    record Binary(Class<?> owner, String method, DoubleBinaryOperator function) implements Kernel {
        @Override
        public double at(double... x) {
            return function.applyAsDouble(x[0], x[1]);
        }
    }

    record Ternary(Class<?> owner, String method, Function3 function) implements Kernel {
        @Override
        public double at(double... x) {
            return function.applyAsDouble(x[0], x[1], x[2]);
        }
    }

    record Variadic(Class<?> owner, String method, FunctionN function) implements Kernel {
        @Override
        public double at(double... x) {
            return function.applyAsDouble(x);
        }
    }

    @FunctionalInterface
    interface Function3 {
        double applyAsDouble(double x, double y, double z);
    }

    @FunctionalInterface
    interface FunctionN {
        double applyAsDouble(double[] x);
    }
}
