package deriv.testing;

import deriv.core.Complex;
import deriv.core.Constant;
import deriv.core.Fn;
import deriv.core.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Complex arithmetic in double with principal values; undecided near a cut. The functions are those that rules name. */
public final class Complexes implements Arithmetic<Complex> {
    public static final Complexes ARITHMETIC = new Complexes();

    private static final Complex I = new Complex(0, 1);
    private static final Complex HALF = Complex.of(0.5);

    private final Map<String, UnaryOperator<Complex>> functions = Map.ofEntries(
            Map.entry("log", this::log),
            Map.entry("sin", Complex::sin),
            Map.entry("cos", Complex::cos),
            Map.entry("tan", z -> over(z.sin(), z.cos())),
            Map.entry("cot", z -> over(z.cos(), z.sin())),
            Map.entry("sec", z -> inverse(z.cos())),
            Map.entry("csc", z -> inverse(z.sin())),
            Map.entry("asin", this::asin),
            Map.entry("acos", z -> minus(Complex.of(Math.PI / 2), asin(z))),
            Map.entry("atan", this::atan),
            Map.entry("sinh", this::sinh),
            Map.entry("cosh", this::cosh),
            Map.entry("tanh", z -> over(sinh(z), cosh(z))),
            Map.entry("coth", z -> over(cosh(z), sinh(z))),
            Map.entry("sech", z -> inverse(cosh(z))),
            Map.entry("csch", z -> inverse(sinh(z))),
            Map.entry("asinh", this::asinh),
            Map.entry("atanh", this::atanh),
            Map.entry("acot", z -> atan(inverse(z))),
            Map.entry("asec", z -> minus(Complex.of(Math.PI / 2), asin(inverse(z)))),
            Map.entry("acsc", z -> asin(inverse(z))),
            Map.entry("acosh", this::acosh),
            Map.entry("acoth", z -> atanh(inverse(z))),
            Map.entry("asech", z -> acosh(inverse(z))),
            Map.entry("acsch", z -> asinh(inverse(z))),
            Map.entry("sinc", z -> over(z.sin(), z)),
            Map.entry("expm1", z -> minus(z.exp(), Complex.ONE)),
            Map.entry("log1p", z -> log(Complex.ONE.plus(z))),
            Map.entry("log2", z -> over(log(z), Complex.of(Math.log(2)))),
            Map.entry("log10", z -> over(log(z), Complex.of(Math.log(10)))),
            Map.entry("sigmoid", this::sigmoid),
            Map.entry("softplus", z -> log(Complex.ONE.plus(z.exp()))),
            Map.entry("silu", z -> times(z, sigmoid(z))),
            Map.entry("erf", ComplexSpecials::erf),
            Map.entry("erfc", z -> minus(Complex.ONE, ComplexSpecials.erf(z))),
            Map.entry("normcdf", this::normcdf),
            Map.entry("gelu", z -> times(z, normcdf(z))),
            Map.entry("gamma", ComplexSpecials::gamma),
            Map.entry("factorial", z -> ComplexSpecials.gamma(Complex.ONE.plus(z))),
            Map.entry("digamma", z -> ComplexSpecials.polygamma(0, z)),
            Map.entry("trigamma", z -> ComplexSpecials.polygamma(1, z)),
            Map.entry("lambertw", ComplexSpecials::lambertw));

    private final Map<String, BinaryOperator<Complex>> pairs = Map.of(
            "hypot", (a, b) -> power(plus(times(a, a), times(b, b)), HALF),
            "logaddexp", (a, b) -> log(a.exp().plus(b.exp())),
            "beta", ComplexSpecials::beta,
            "binomial", (n, k) -> inverse(times(Complex.ONE.plus(n),
                    ComplexSpecials.beta(Complex.ONE.plus(k), minus(Complex.ONE.plus(n), k)))));

    private Complexes() {}

    private static Complex checked(Complex z) {
        if (!z.isFinite() || z.abs() > 1e6) {
            throw new Undecided("too large");
        }
        return z;
    }

    @Override
    public Complex number(Rational value) {
        return Complex.of(value.doubleValue());
    }

    @Override
    public Complex constant(Constant constant) {
        return Complex.of(constant.value());
    }

    @Override
    public Complex plus(Complex a, Complex b) {
        return checked(a.plus(b));
    }

    @Override
    public Complex times(Complex a, Complex b) {
        return checked(a.times(b));
    }

    @Override
    public Complex power(Complex base, Complex exponent) {
        boolean whole = exponent.im() == 0 && exponent.re() == Math.rint(exponent.re());
        if (!whole && base.isNearCut() || base.abs() < 1e-6) {
            throw new Undecided("near the cut or the pole of a power");
        }
        return checked(base.pow(exponent));
    }

    @Override
    public int signum(Complex a) {
        throw new Undecided("complex numbers have no sign");
    }

    @Override
    public Complex call(Fn fn, List<Complex> args) {
        if (args.size() == 2 && pairs.containsKey(fn.name())) {
            return checked(pairs.get(fn.name()).apply(args.getFirst(), args.getLast()));
        }
        UnaryOperator<Complex> function = functions.get(fn.name());
        if (function == null) {
            throw new IllegalArgumentException("no complex " + fn.name() + " in the tests: add it");
        }
        return checked(function.apply(args.getFirst()));
    }

    /** {@return whether the function is among those that are computed here} */
    public boolean knows(Fn fn) {
        return functions.containsKey(fn.name()) || pairs.containsKey(fn.name());
    }

    private Complex log(Complex z) {
        if (z.isNearCut() || z.abs() < 1e-6) {
            throw new Undecided("near the cut of the logarithm");
        }
        return z.log();
    }

    private Complex minus(Complex a, Complex b) {
        return a.plus(Complex.of(-1).times(b));
    }

    private Complex over(Complex a, Complex b) {
        return a.times(inverse(b));
    }

    private Complex inverse(Complex z) {
        return power(z, Complex.of(-1));
    }

    /** -i log(i z + sqrt(1 - z²)). */
    private Complex asin(Complex z) {
        Complex root = power(minus(Complex.ONE, z.times(z)), HALF);
        return minus(Complex.of(0), I).times(log(I.times(z).plus(root)));
    }

    /** i/2 (log(1 - i z) - log(1 + i z)). */
    private Complex atan(Complex z) {
        Complex iz = I.times(z);
        return I.times(HALF).times(minus(log(minus(Complex.ONE, iz)), log(Complex.ONE.plus(iz))));
    }

    private Complex sinh(Complex z) {
        return HALF.times(minus(z.exp(), Complex.of(-1).times(z).exp()));
    }

    private Complex cosh(Complex z) {
        return HALF.times(z.exp().plus(Complex.of(-1).times(z).exp()));
    }

    /** -i asin(i z). */
    private Complex asinh(Complex z) {
        return times(minus(Complex.of(0), I), asin(times(I, z)));
    }

    /** log(z + sqrt(z + 1) sqrt(z - 1)), DLMF 4.37.21. */
    private Complex acosh(Complex z) {
        Complex roots = times(power(Complex.ONE.plus(z), HALF), power(minus(z, Complex.ONE), HALF));
        return log(z.plus(roots));
    }

    /** -i atan(i z). */
    private Complex atanh(Complex z) {
        return times(minus(Complex.of(0), I), atan(times(I, z)));
    }

    private Complex sigmoid(Complex z) {
        return inverse(Complex.ONE.plus(times(Complex.of(-1), z).exp()));
    }

    private Complex normcdf(Complex z) {
        return times(HALF, Complex.ONE.plus(ComplexSpecials.erf(times(Complex.of(Math.sqrt(0.5)), z))));
    }
}
