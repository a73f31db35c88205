package deriv.arithmetic;

import static deriv.arithmetic.Complex.ONE;

import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.Trigonometry;
import deriv.functions.kernels.Hyperbolic;
import deriv.tape.Arithmetic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The elementary functions of the table at complex numbers: principal values by their definitions in DLMF 4, on the cuts
 * too. The forms of the inverse functions are those of W. Kahan, <i>Branch cuts for complex elementary functions</i>
 * (1987), which do not cancel.
 */
final class ComplexFunctions {
    /** A function of any number of arguments. */
    @FunctionalInterface
    interface Function {
        Complex at(List<Complex> args);
    }

    /** Beyond it tanh(x) is 1 to the last bit, and so is 1 + sinh(x)^2 beside its square. */
    private static final double FAR = 20;

    private static final int MOST_DESCENDANTS = 100;

    private static final double LN_2 = Math.log(2);
    private static final double LN_10 = Math.log(10);

    private static final Map<Row, Function> FUNCTIONS = new HashMap<>();

    static {
        logarithms();
        circular();
        hyperbolic();
        ComplexExponentials.addTo(FUNCTIONS);
    }

    private ComplexFunctions() {}

    /** {@return the function at complex numbers, if it is elementary and analytic} */
    static Optional<Function> of(Row row) {
        return Optional.ofNullable(FUNCTIONS.get(row));
    }

    private static void unary(Row row, UnaryOperator<Complex> f) {
        FUNCTIONS.put(row, args -> f.apply(args.getFirst()));
    }

    // --- logarithms and roots ---

    private static void logarithms() {
        unary(Logarithms.EXP, Complex::exp);
        unary(Logarithms.LOG, Complex::log);
        unary(Logarithms.LOG2, z -> z.log().over(LN_2));
        unary(Logarithms.LOG10, z -> z.log().over(LN_10));
        unary(Logarithms.LOG1P, ComplexFunctions::log1p);
        unary(Logarithms.EXPM1, ComplexFunctions::expm1);
        FUNCTIONS.put(Roots.HYPOT, args -> hypot(args.get(0), args.get(1)));
    }

    static Complex log1p(Complex z) {
        double x = z.re();
        double y = z.im();
        boolean isSmall = Math.abs(x) < 0.5 && Math.abs(y) < 0.5;
        return isSmall ? new Complex(0.5 * Math.log1p(Math.fma(x, 2 + x, y * y)), Math.atan2(y, 1 + x))
                : z.plus(ONE).log();
    }

    static Complex expm1(Complex z) {
        double sine = Math.sin(z.im() / 2);
        double real = Math.fma(Math.expm1(z.re()), Math.cos(z.im()), -2 * sine * sine);
        return new Complex(real, z.exp().im());
    }

    /** The principal square root of x^2 + y^2, without overflow. */
    static Complex hypot(Complex x, Complex y) {
        if (x.isReal() && y.isReal()) {
            return Complex.of(Arithmetic.hypot(x.re(), y.re()));
        }
        double size = Math.max(x.abs(), y.abs());
        int exponent = Double.isFinite(size) ? Math.getExponent(size) : 0;
        Complex a = new Complex(Math.scalb(x.re(), -exponent), Math.scalb(x.im(), -exponent));
        Complex b = new Complex(Math.scalb(y.re(), -exponent), Math.scalb(y.im(), -exponent));
        Complex root = a.times(a).plus(b.times(b)).sqrt();
        return new Complex(Math.scalb(root.re(), exponent), Math.scalb(root.im(), exponent));
    }

    // --- circular ---

    private static void circular() {
        unary(Trigonometry.SIN, ComplexFunctions::sin);
        unary(Trigonometry.COS, ComplexFunctions::cos);
        unary(Trigonometry.TAN, ComplexFunctions::tan);
        unary(Trigonometry.COT, z -> tan(z).reciprocal());
        unary(Trigonometry.SEC, z -> cos(z).reciprocal());
        unary(Trigonometry.CSC, z -> sin(z).reciprocal());
        unary(Trigonometry.ASIN, ComplexFunctions::asin);
        unary(Trigonometry.ACOS, ComplexFunctions::acos);
        unary(Trigonometry.ATAN, ComplexFunctions::atan);
        unary(Trigonometry.ACOT, z -> atan(z.reciprocal()));
        unary(Trigonometry.ASEC, z -> acos(z.reciprocal()));
        unary(Trigonometry.ACSC, z -> asin(z.reciprocal()));
        unary(Trigonometry.SINC, z -> z.isZero() ? ONE : sin(z).over(z));
        FUNCTIONS.put(Trigonometry.SINC_DESCENDANT, args -> sincDescendant(args.get(0), args.get(1)));
    }

    static Complex sin(Complex z) {
        return new Complex(product(Math.sin(z.re()), Math.cosh(z.im())),
                product(Math.cos(z.re()), Math.sinh(z.im())));
    }

    static Complex cos(Complex z) {
        return new Complex(product(Math.cos(z.re()), Math.cosh(z.im())),
                -product(Math.sin(z.re()), Math.sinh(z.im())));
    }

    /** 0 times anything, infinity included: a real or imaginary argument has a real or imaginary value. */
    private static double product(double a, double b) {
        return a == 0 && b == b ? a : a * b;
    }

    private static Complex tan(Complex z) {
        return tanh(z.timesI()).overI();
    }

    private static Complex asin(Complex z) {
        Complex left = ONE.minus(z).sqrt();
        Complex right = ONE.plus(z).sqrt();
        return new Complex(Math.atan2(z.re(), left.times(right).re()),
                Hyperbolic.asinh(left.conjugate().times(right).im()));
    }

    private static Complex acos(Complex z) {
        Complex left = ONE.minus(z).sqrt();
        Complex right = ONE.plus(z).sqrt();
        return new Complex(2 * Math.atan2(left.re(), right.re()),
                Hyperbolic.asinh(right.conjugate().times(left).im()));
    }

    private static Complex atan(Complex z) {
        return atanh(z.timesI()).overI();
    }

    /** By the power series near 0 (DLMF 10.53.1), else by the recurrence (DLMF 10.51.1). */
    private static Complex sincDescendant(Complex order, Complex z) {
        int n = (int) order.re();
        if (!order.isReal() || n != order.re() || n < 0 || n > MOST_DESCENDANTS) {
            return Complex.UNDEFINED;
        }
        Complex square = z.times(z);
        if (square.abs() > Math.max(9, n * n)) {
            Complex below = cos(z).over(square);
            Complex here = sin(z).over(z);
            for (int k = 1; k <= n; k++) {
                Complex above = here.times(2 * k - 1).over(square).minus(below);
                below = here.over(square);
                here = above;
            }
            return here;
        }
        Complex term = ONE;
        for (int k = 1; k <= n; k++) {
            term = term.over(2 * k + 1);
        }
        Complex sum = Complex.ZERO;
        double least = 1e-18 * term.abs();
        for (int k = 1; term.abs() > least; k++) {
            sum = sum.plus(term);
            term = term.times(square).over(-2.0 * k * (2 * n + 2 * k + 1));
        }
        return sum;
    }

    // --- hyperbolic ---

    private static void hyperbolic() {
        unary(HyperbolicFunctions.SINH, ComplexFunctions::sinh);
        unary(HyperbolicFunctions.COSH, ComplexFunctions::cosh);
        unary(HyperbolicFunctions.TANH, ComplexFunctions::tanh);
        unary(HyperbolicFunctions.COTH, z -> tanh(z).reciprocal());
        unary(HyperbolicFunctions.SECH, z -> cosh(z).reciprocal());
        unary(HyperbolicFunctions.CSCH, z -> sinh(z).reciprocal());
        unary(HyperbolicFunctions.ASINH, z -> asin(z.timesI()).overI());
        unary(HyperbolicFunctions.ACOSH, ComplexFunctions::acosh);
        unary(HyperbolicFunctions.ATANH, ComplexFunctions::atanh);
        unary(HyperbolicFunctions.ACOTH, z -> atanh(z.reciprocal()));
        unary(HyperbolicFunctions.ASECH, z -> acosh(z.reciprocal()));
        unary(HyperbolicFunctions.ACSCH, z -> asin(z.reciprocal().timesI()).overI());
    }

    private static Complex sinh(Complex z) {
        return sin(z.timesI()).overI();
    }

    private static Complex cosh(Complex z) {
        return cos(z.timesI());
    }

    /** Kahan's form: tangent and hyperbolic sine of the parts, which neither overflow nor cancel. */
    static Complex tanh(Complex z) {
        double x = z.re();
        double y = z.im();
        if (Math.abs(x) > FAR) {
            return new Complex(Math.signum(x), 2 * Math.sin(2 * y) * Math.exp(-2 * Math.abs(x)));
        }
        double t = Math.tan(y);
        double beta = 1 + t * t;
        double s = Math.sinh(x);
        double rho = Math.sqrt(1 + s * s);
        double denominator = 1 + beta * s * s;
        return new Complex(beta * rho * s / denominator, t / denominator);
    }

    private static Complex acosh(Complex z) {
        Complex left = z.minus(ONE).sqrt();
        Complex right = z.plus(ONE).sqrt();
        return new Complex(Hyperbolic.asinh(left.conjugate().times(right).re()), 2 * Math.atan2(left.im(), right.re()));
    }

    /** (log(1 + z) - log(1 - z))/2, on the cuts too. */
    private static Complex atanh(Complex z) {
        double x = z.re();
        double y = z.im();
        if (y == 0 && Math.abs(x) >= 1) {
            return Math.abs(x) == 1 ? Complex.UNDEFINED
                    : new Complex(Hyperbolic.acoth(x), Math.copySign(Math.PI / 2, -x));
        }
        double size = Math.max(Math.abs(x), Math.abs(y));
        if (size > 1e150) {
            // What is left of atanh(z) is 1/z and a quarter turn.
            return z.reciprocal().plus(new Complex(0, Math.copySign(Math.PI / 2, y)));
        }
        double below = (1 - x) * (1 - x) + y * y;
        double above = (1 + x) * (1 + x) + y * y;
        double real = x >= 0 ? 0.25 * Math.log1p(4 * x / below) : -0.25 * Math.log1p(-4 * x / above);
        return new Complex(real, 0.5 * Math.atan2(2 * y, Math.fma(1 - x, 1 + x, -y * y)));
    }
}
