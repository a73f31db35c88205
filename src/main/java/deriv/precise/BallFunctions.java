package deriv.precise;

import deriv.core.Rational;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.GammaFunctions;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The elementary functions of the table by their textbook definitions, the error function and the gamma function by series. */
public final class BallFunctions {
    /** A function of any number of arguments. */
    @FunctionalInterface
    public interface Function {
        Ball at(List<Ball> args);
    }

    private static final Map<Row, Function> FUNCTIONS = new HashMap<>();

    private static final Ball TWO = Ball.of(Rational.TWO);
    private static final Ball TEN = Ball.of(Rational.of(10));
    private static final Ball HALF = Ball.of(Rational.HALF);

    static {
        logarithms();
        circular();
        hyperbolic();
        steps();
        activations();
        special();
    }

    private BallFunctions() {}

    /** {@return how to compute the function to many digits, if it is elementary} */
    public static Optional<Function> of(Row row) {
        return Optional.ofNullable(FUNCTIONS.get(row));
    }

    private static void unary(Row row, UnaryOperator<Ball> f) {
        FUNCTIONS.put(row, args -> f.apply(args.getFirst()));
    }

    private static void logarithms() {
        unary(Logarithms.LOG, Ball::log);
        unary(Logarithms.LOG2, x -> x.log().over(x.like(TWO).log()));
        unary(Logarithms.LOG10, x -> x.log().over(x.like(TEN).log()));
        unary(Logarithms.LOG1P, Ball::log1p);
        unary(Logarithms.EXPM1, Ball::expm1);
        unary(Roots.CBRT, x -> root(x, 3));
        FUNCTIONS.put(Roots.ROOT, args -> root(args.get(0), args.get(1)));
        FUNCTIONS.put(Roots.HYPOT, args -> args.get(0).squared().plus(args.get(1).squared()).sqrt());
    }

    /** The real root of odd order. */
    private static Ball root(Ball x, int n) {
        Ball size = x.abs();
        Ball root = size.isZero() ? size : size.log().times(Ball.of(Rational.of(1, n), size.precision())).exp();
        return x.isNegative() ? root.negate() : root;
    }

    /** Of negative numbers if the order is odd and known exactly. */
    private static Ball root(Ball order, Ball x) {
        Ball exponent = order.reciprocal();
        boolean isOdd = order.radius().signum() == 0
                && order.mid().remainder(BigDecimal.TWO).abs().compareTo(BigDecimal.ONE) == 0;
        return x.isNegative() && isOdd ? x.negate().power(exponent).negate() : x.power(exponent);
    }

    // --- circular ---

    private static void circular() {
        unary(Trigonometry.SIN, Ball::sin);
        unary(Trigonometry.COS, Ball::cos);
        unary(Trigonometry.TAN, x -> x.sin().over(x.cos()));
        unary(Trigonometry.COT, x -> x.cos().over(x.sin()));
        unary(Trigonometry.SEC, x -> x.cos().reciprocal());
        unary(Trigonometry.CSC, x -> x.sin().reciprocal());
        unary(Trigonometry.ASIN, BallFunctions::asin);
        unary(Trigonometry.ACOS, x -> halfPi(x).minus(asin(x)));
        unary(Trigonometry.ATAN, Ball::atan);
        unary(Trigonometry.ACOT, x -> x.reciprocal().atan());
        unary(Trigonometry.ASEC, x -> halfPi(x).minus(asin(x.reciprocal())));
        unary(Trigonometry.ACSC, x -> asin(x.reciprocal()));
        unary(Trigonometry.SINC, x -> x.isZero() ? Ball.ONE : x.sin().over(x));
        FUNCTIONS.put(Trigonometry.SINC_DESCENDANT, args -> SphericalBessel.at(args.get(0), args.get(1)));
        FUNCTIONS.put(Trigonometry.ATAN2, args -> angle(args.get(0), args.get(1)));
    }

    /** {@return pi/2 to as many digits} */
    private static Ball halfPi(Ball like) {
        return like.precision().pi().half();
    }

    private static Ball asin(Ball x) {
        if (x.abs().minus(Ball.ONE).isZero()) {
            return x.times(halfPi(x));
        }
        return x.over(Ball.ONE.minus(x).times(Ball.ONE.plus(x)).sqrt()).atan();
    }

    private static Ball angle(Ball y, Ball x) {
        if (x.isPositive()) {
            return y.over(x).atan();
        }
        if (y.isPositive()) {
            return halfPi(x).minus(x.over(y).atan());
        }
        return y.isNegative() ? x.over(y).atan().plus(halfPi(x)).negate() : Ball.UNKNOWN;
    }

    // --- hyperbolic ---

    private static void hyperbolic() {
        unary(HyperbolicFunctions.SINH, BallFunctions::sinh);
        unary(HyperbolicFunctions.COSH, BallFunctions::cosh);
        unary(HyperbolicFunctions.TANH, BallFunctions::tanh);
        unary(HyperbolicFunctions.COTH, x -> tanh(x).reciprocal());
        unary(HyperbolicFunctions.SECH, x -> cosh(x).reciprocal());
        unary(HyperbolicFunctions.CSCH, x -> sinh(x).reciprocal());
        unary(HyperbolicFunctions.ASINH, BallFunctions::asinh);
        unary(HyperbolicFunctions.ACOSH, BallFunctions::acosh);
        unary(HyperbolicFunctions.ATANH, BallFunctions::atanh);
        unary(HyperbolicFunctions.ACOTH, x -> atanh(x.reciprocal()));
        unary(HyperbolicFunctions.ASECH, x -> acosh(x.reciprocal()));
        unary(HyperbolicFunctions.ACSCH, x -> asinh(x.reciprocal()));
    }

    private static Ball sinh(Ball x) {
        if (x.isNegative()) {
            return sinh(x.negate()).negate();
        }
        Ball above = x.expm1();
        return above.plus(above.over(above.plus(Ball.ONE))).half();
    }

    private static Ball cosh(Ball x) {
        return x.exp().plus(x.negate().exp()).half();
    }

    private static Ball tanh(Ball x) {
        Ball above = x.times(TWO).expm1();
        return above.over(above.plus(TWO));
    }

    /** For |x|, which does not cancel; the sign is put back. */
    private static Ball asinh(Ball x) {
        Ball size = x.abs();
        Ball square = size.squared();
        Ball value = size.plus(square.over(square.plus(Ball.ONE).sqrt().plus(Ball.ONE))).log1p();
        return x.isNegative() ? value.negate() : value;
    }

    private static Ball acosh(Ball x) {
        Ball above = x.minus(Ball.ONE);
        return above.plus(above.times(above.plus(TWO)).sqrt()).log1p();
    }

    private static Ball atanh(Ball x) {
        return x.plus(x).over(Ball.ONE.minus(x)).log1p().half();
    }

    // --- steps ---

    private static void steps() {
        unary(StepFunctions.ABS, Ball::abs);
        unary(StepFunctions.SIGN, x -> pieces(x, Ball.ONE, Ball.MINUS_ONE));
        unary(StepFunctions.HEAVISIDE, x -> pieces(x, Ball.ONE, Ball.ZERO));
        unary(StepFunctions.FLOOR, Ball::floor);
        unary(StepFunctions.CEIL, x -> x.negate().floor().negate());
        unary(StepFunctions.ROUND, BallFunctions::round);
        FUNCTIONS.put(StepFunctions.MAX, args -> args.stream().reduce(BallFunctions::max).orElseThrow());
        FUNCTIONS.put(StepFunctions.MIN, args -> args.stream().reduce(BallFunctions::min).orElseThrow());
        FUNCTIONS.put(StepFunctions.CLAMP, args -> args.get(2).minus(args.get(1)).isPositive()
                ? min(max(args.get(0), args.get(1)), args.get(2))
                : Ball.UNKNOWN);
        FUNCTIONS.put(StepFunctions.MOD, args -> mod(args.get(0), args.get(1)));
    }

    /** One value above 0, another below; at 0 itself there is a kink, where nothing is asked. */
    private static Ball pieces(Ball x, Ball above, Ball below) {
        return x.isPositive() ? above : x.isNegative() ? below : Ball.UNKNOWN;
    }

    private static Ball round(Ball x) {
        Ball shifted = x.plus(HALF);
        Ball fraction = shifted.minus(shifted.floor());
        return fraction.isPositive() ? shifted.floor() : Ball.UNKNOWN;
    }

    private static Ball max(Ball x, Ball y) {
        return pieces(x.minus(y), x, y);
    }

    private static Ball min(Ball x, Ball y) {
        return pieces(x.minus(y), y, x);
    }

    private static Ball mod(Ball x, Ball y) {
        return x.minus(y.times(x.over(y).floor()));
    }

    // --- activations ---

    private static void activations() {
        unary(Activations.RELU, x -> pieces(x, x, Ball.ZERO));
        FUNCTIONS.put(Activations.LEAKYRELU, args -> pieces(args.get(0), args.get(0), args.get(1).times(args.get(0))));
        FUNCTIONS.put(Activations.ELU, args -> pieces(
                args.get(0), args.get(0), args.get(1).times(args.get(0).expm1())));
        unary(Activations.SIGMOID, BallFunctions::sigmoid);
        unary(Activations.LOGSIGMOID, x -> softplus(x.negate()).negate());
        unary(Activations.SOFTPLUS, BallFunctions::softplus);
        unary(Activations.SILU, x -> x.times(sigmoid(x)));
        unary(Activations.MISH, x -> x.times(tanh(softplus(x))));
        FUNCTIONS.put(Activations.LOGADDEXP, args -> args.get(0).exp().plus(args.get(1).exp()).log());
        FUNCTIONS.put(Activations.LOGSUMEXP, args -> args.stream().map(Ball::exp).reduce(Ball.ZERO, Ball::plus).log());
        FUNCTIONS.put(Activations.SOFTMAX_ENTRY, args -> args.getFirst().exp()
                .over(args.stream().skip(1).map(Ball::exp).reduce(Ball.ZERO, Ball::plus)));
    }

    private static void special() {
        unary(ErrorFunctions.ERF, ErrorBalls::erf);
        unary(ErrorFunctions.ERFC, ErrorBalls::erfc);
        unary(ErrorFunctions.NORMCDF, ErrorBalls::normcdf);
        unary(ErrorFunctions.NORMPDF, ErrorBalls::normpdf);
        unary(Activations.GELU, x -> x.times(ErrorBalls.normcdf(x)));
        unary(GammaFunctions.GAMMA, GammaBalls::gamma);
        unary(GammaFunctions.LGAMMA, GammaBalls::logOfAbsoluteGamma);
        unary(GammaFunctions.FACTORIAL, x -> GammaBalls.gamma(x.plus(Ball.ONE)));
        unary(GammaFunctions.DIGAMMA, GammaBalls::digamma);
        unary(GammaFunctions.TRIGAMMA, GammaBalls::trigamma);
        FUNCTIONS.put(GammaFunctions.BETA, args -> GammaBalls.gamma(args.get(0)).times(GammaBalls.gamma(args.get(1)))
                .over(GammaBalls.gamma(args.get(0).plus(args.get(1)))));
    }

    private static Ball sigmoid(Ball x) {
        return x.negate().exp().plus(Ball.ONE).reciprocal();
    }

    private static Ball softplus(Ball x) {
        return x.exp().log1p();
    }
}
