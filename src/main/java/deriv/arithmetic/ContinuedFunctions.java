package deriv.arithmetic;

import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Functions made of analytic pieces, a little way off the real line: the piece of the real part, continued. At a kink
 * the piece is the one of the derivatives: ties of max and min go to the first argument.
 */
final class ContinuedFunctions {
    private static final Map<Row, ComplexFunctions.Function> FUNCTIONS = new HashMap<>();

    static {
        unary(StepFunctions.ABS, z -> z.times(Math.signum(z.re())));
        unary(StepFunctions.SIGN, z -> Complex.of(Math.signum(z.re())));
        unary(StepFunctions.HEAVISIDE, z -> Complex.of(z.re() >= 0 ? 1 : 0));
        unary(StepFunctions.FLOOR, z -> Complex.of(Math.floor(z.re())));
        unary(StepFunctions.CEIL, z -> Complex.of(Math.ceil(z.re())));
        unary(StepFunctions.ROUND, z -> Complex.of(Math.rint(z.re())));
        unary(Roots.CBRT, ContinuedFunctions::cubeRoot);
        unary(Activations.RELU, z -> z.re() > 0 ? z : Complex.ZERO);
        put(StepFunctions.MAX, args -> args.stream().reduce((a, b) -> a.re() >= b.re() ? a : b).orElseThrow());
        put(StepFunctions.MIN, args -> args.stream().reduce((a, b) -> a.re() <= b.re() ? a : b).orElseThrow());
        put(StepFunctions.CLAMP, args -> clamp(args.get(0), args.get(1), args.get(2)));
        put(StepFunctions.MOD, args -> mod(args.get(0), args.get(1)));
        put(Activations.LEAKYRELU, args -> isPositive(args) ? args.get(0) : args.get(1).times(args.get(0)));
        put(Activations.ELU, args -> isPositive(args) ? args.get(0) : args.get(1).times(expm1(args.get(0))));
        put(Trigonometry.ATAN2, args -> angle(args.get(0), args.get(1)));
    }

    private ContinuedFunctions() {}

    static Optional<ComplexFunctions.Function> of(Row row) {
        return Optional.ofNullable(FUNCTIONS.get(row));
    }

    private static void put(Row row, ComplexFunctions.Function f) {
        FUNCTIONS.put(row, f);
    }

    private static void unary(Row row, UnaryOperator<Complex> f) {
        put(row, args -> f.apply(args.getFirst()));
    }

    private static boolean isPositive(List<Complex> args) {
        return args.getFirst().re() > 0;
    }

    private static Complex expm1(Complex z) {
        return ComplexNumbers.CONTINUED.call(Logarithms.EXPM1, List.of(z));
    }

    private static Complex cubeRoot(Complex z) {
        return z.re() < 0 ? principalCubeRoot(z.negate()).negate() : principalCubeRoot(z);
    }

    /** Scaled to the real cube root, so that a number next to the real line keeps the digits of its real part. */
    private static Complex principalCubeRoot(Complex z) {
        Complex root = Complex.of(Math.cbrt(z.re()));
        return z.re() == 0 ? z.pow(Complex.of(1.0 / 3)) : root.times(z.over(z.re()).pow(Complex.of(1.0 / 3)));
    }

    private static Complex clamp(Complex x, Complex low, Complex high) {
        if (low.re() > high.re()) {
            return Complex.UNDEFINED;
        }
        return x.re() < low.re() ? low : x.re() > high.re() ? high : x;
    }

    private static Complex mod(Complex x, Complex y) {
        return y.re() == 0 ? Complex.UNDEFINED : x.minus(y.times(Math.floor(x.re() / y.re())));
    }

    /** The angle of the real parts, and from there by the arctangent of a small number. */
    private static Complex angle(Complex y, Complex x) {
        if (x.re() == 0 && y.re() == 0) {
            return Complex.UNDEFINED;
        }
        Complex along = x.times(x.re()).plus(y.times(y.re()));
        Complex across = y.times(x.re()).minus(x.times(y.re()));
        Complex turn = ComplexFunctions.of(Trigonometry.ATAN).orElseThrow().at(List.of(across.over(along)));
        return Complex.of(Math.atan2(y.re() + 0.0, x.re())).plus(turn);
    }
}
