package deriv.columns.kernels;

import deriv.functions.Kernel;
import deriv.functions.kernels.Logistic;
import java.util.Map;
import java.util.Optional;

/**
 * A function over a block.
 *
 * <p>Which functions have one is the table below, by the scalar kernel that they stand for; all others go row by row.
 */
public sealed interface BlockFunction {
    /** Of one argument. The result is another array than the argument. */
    @FunctionalInterface
    non-sealed interface Unary extends BlockFunction {
        void apply(double[] x, double[] result, int count, Workspace workspace);
    }

    /** Of two arguments. The result is another array than the arguments. */
    @FunctionalInterface
    non-sealed interface Binary extends BlockFunction {
        void apply(double[] x, double[] y, double[] result, int count, Workspace workspace);
    }

    Unary EXP = Exponential::exp;
    Unary SIN = Trigonometric::sin;
    Unary COS = Trigonometric::cos;
    Binary HYPOT = Hypotenuse::hypot;

    /** {@return the block function that takes the place of a kernel of one argument, if there is one} */
    static Optional<Unary> of(Kernel kernel) {
        return Optional.ofNullable(Table.UNARY.get(new Table.Name(kernel.owner(), kernel.method())));
    }

    /** Sine and cosine of one argument at once; the same numbers as one by one. */
    static void sinAndCos(double[] x, double[] sin, double[] cos, int count, Workspace workspace) {
        Trigonometric.sinAndCos(x, sin, cos, count, workspace);
    }

    /** The functions by name. */
    final class Table {
        private record Name(Class<?> owner, String method) {}

        private static final Map<Name, Unary> UNARY = Map.of(
                new Name(Math.class, "exp"), EXP,
                new Name(Math.class, "expm1"), Exponential::expm1,
                new Name(Math.class, "tanh"), Exponential::tanh,
                new Name(Logistic.class, "sigmoid"), Exponential::sigmoid,
                new Name(Math.class, "log"), Logarithm::log,
                new Name(Math.class, "log1p"), Logarithm::log1p,
                new Name(Math.class, "sin"), SIN,
                new Name(Math.class, "cos"), COS,
                new Name(Math.class, "tan"), Trigonometric::tan);

        private Table() {}
    }
}
