package deriv.testing;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The elementary functions of the language by their textbook definitions. */
final class RealFunctions {
    /** A function of any number of arguments. */
    interface Function {
        Real at(List<Real> args);
    }

    private final Reals reals;
    private final Map<String, Function> functions = new HashMap<>();

    RealFunctions(Reals reals) {
        this.reals = reals;
        logarithms();
        trigonometric();
        hyperbolic();
        steps();
        activations();
    }

    Optional<Function> named(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    private void unary(String name, UnaryOperator<Real> f) {
        functions.put(name, args -> f.apply(args.getFirst()));
    }

    private void binary(String name, BinaryOperator<Real> f) {
        functions.put(name, args -> f.apply(args.get(0), args.get(1)));
    }

    private void logarithms() {
        unary("log", reals::log);
        unary("log2", x -> reals.over(reals.log(x), reals.log(Real.of(2, 1))));
        unary("log10", x -> reals.over(reals.log(x), reals.log(Real.of(10, 1))));
        unary("log1p", x -> reals.log(plusOne(x)));
        unary("expm1", x -> minusOne(reals.exp(x)));
        binary("hypot", (x, y) -> sqrt(reals.plus(square(x), square(y))));
        unary("cbrt", x -> root(x, 3));
        functions.put("root", args -> {
            if (args.get(0) instanceof Real.Exact(var n) && n.isInt() && n.isOdd()) {
                return n.signum() > 0
                        ? root(args.get(1), n.intValue())
                        : inverse(root(args.get(1), -n.intValue()));
            }
            return reals.power(args.get(1), inverse(args.get(0)));
        });
    }

    private Real root(Real x, int n) {
        int sign = reals.signum(x);
        return reals.times(Real.of(sign, 1), reals.power(abs(x), Real.of(1, n)));
    }

    private void trigonometric() {
        unary("sin", this::sin);
        unary("cos", this::cos);
        unary("tan", x -> reals.over(sin(x), cos(x)));
        unary("cot", x -> reals.over(cos(x), sin(x)));
        unary("sec", x -> inverse(cos(x)));
        unary("csc", x -> inverse(sin(x)));
        unary("asin", this::asin);
        unary("acos", this::acos);
        unary("atan", this::atan);
        unary("acot", x -> atan(inverse(x)));
        unary("asec", x -> acos(inverse(x)));
        unary("acsc", x -> asin(inverse(x)));
        binary("atan2", this::angle);
        unary("sinc", x -> reals.signum(x) == 0 ? Real.ONE : reals.over(sin(x), x));
    }

    private void hyperbolic() {
        unary("sinh", this::sinh);
        unary("cosh", this::cosh);
        unary("tanh", this::tanh);
        unary("coth", x -> reals.over(cosh(x), sinh(x)));
        unary("sech", x -> inverse(cosh(x)));
        unary("csch", x -> inverse(sinh(x)));
        unary("asinh", this::asinh);
        unary("acosh", this::acosh);
        unary("atanh", this::atanh);
        unary("acoth", x -> atanh(inverse(x)));
        unary("asech", x -> acosh(inverse(x)));
        unary("acsch", x -> asinh(inverse(x)));
    }

    private void steps() {
        unary("abs", this::abs);
        unary("sign", x -> Real.of(reals.signum(x), 1));
        unary("heaviside", x -> reals.signum(x) < 0 ? Real.ZERO : Real.ONE);
        functions.put("max", args -> args.stream().reduce(this::max).orElseThrow());
        functions.put("min", args -> args.stream().reduce(this::min).orElseThrow());
        functions.put("clamp", args -> {
            if (reals.signum(reals.minus(args.get(2), args.get(1))) < 0) {
                throw new Arithmetic.NoValue("clamp");
            }
            return min(max(args.get(0), args.get(1)), args.get(2));
        });
        unary("floor", x -> whole(reals.floor(x)));
        unary("ceil", x -> whole(reals.floor(negate(x)).negate()));
        unary("round", this::round);
        binary("mod", (x, y) -> reals.minus(x, reals.times(y, whole(reals.floor(reals.over(x, y))))));
    }

    private void activations() {
        unary("relu", x -> reals.signum(x) > 0 ? x : Real.ZERO);
        functions.put("leakyrelu", args -> negativePart(args, Real.of(1, 100), x -> x));
        functions.put("elu", args -> negativePart(args, Real.ONE, x -> minusOne(reals.exp(x))));
        unary("sigmoid", this::sigmoid);
        unary("logsigmoid", x -> reals.log(sigmoid(x)));
        unary("softplus", this::softplus);
        unary("silu", x -> reals.times(x, sigmoid(x)));
        unary("mish", x -> reals.times(x, tanh(softplus(x))));
        binary("logaddexp", (x, y) -> reals.log(reals.plus(reals.exp(x), reals.exp(y))));
        functions.put("logsumexp", args -> reals.log(args.stream().map(reals::exp).reduce(reals::plus).orElseThrow()));
    }

    /** x above 0, below it a multiple of another function. */
    private Real negativePart(List<Real> args, Real usual, UnaryOperator<Real> other) {
        Real x = args.getFirst();
        Real multiple = args.size() > 1 ? args.get(1) : usual;
        return reals.signum(x) > 0 ? x : reals.times(multiple, other.apply(x));
    }

    // --- arithmetic ---

    private static Real whole(BigInteger n) {
        return Real.of(Rational.of(n));
    }

    private Real negate(Real x) {
        return reals.times(Real.of(-1, 1), x);
    }

    private Real inverse(Real x) {
        return reals.power(x, Real.of(-1, 1));
    }

    private Real plusOne(Real x) {
        return reals.plus(x, Real.ONE);
    }

    private Real minusOne(Real x) {
        return reals.minus(x, Real.ONE);
    }

    private Real square(Real x) {
        return reals.times(x, x);
    }

    private Real sqrt(Real x) {
        return reals.power(x, Real.of(1, 2));
    }

    private Real half(Real x) {
        return reals.times(Real.of(1, 2), x);
    }

    private Real abs(Real x) {
        return reals.signum(x) < 0 ? negate(x) : x;
    }

    private Real max(Real x, Real y) {
        return x.equals(y) || reals.signum(reals.minus(x, y)) >= 0 ? x : y;
    }

    private Real min(Real x, Real y) {
        return x.equals(y) || reals.signum(reals.minus(x, y)) <= 0 ? x : y;
    }

    private Real round(Real x) {
        BigInteger below = reals.floor(x);
        int side = reals.signum(reals.minus(reals.minus(x, whole(below)), Real.of(1, 2)));
        return whole(side > 0 || side == 0 && below.testBit(0) ? below.add(BigInteger.ONE) : below);
    }

    // --- circular ---

    private Real sin(Real x) {
        return x.isExactZero() ? x : reals.near(Decimal.sin(x.decimal()));
    }

    private Real cos(Real x) {
        return x.isExactZero() ? Real.ONE : reals.near(Decimal.cos(x.decimal()));
    }

    private Real atan(Real x) {
        return x.isExactZero() ? x : reals.near(Decimal.atan(x.decimal()));
    }

    private Real asin(Real x) {
        int edge = reals.signum(reals.minus(Real.ONE, square(x)));
        if (edge < 0) {
            throw new Arithmetic.NoValue("arc sine");
        }
        return edge == 0
                ? reals.times(Real.of(reals.signum(x), 1), reals.near(Decimal.HALF_PI))
                : atan(reals.over(x, sqrt(reals.minus(Real.ONE, square(x)))));
    }

    private Real acos(Real x) {
        return x instanceof Real.Exact(var r) && r.isOne() ? Real.ZERO
                : reals.minus(reals.near(Decimal.HALF_PI), asin(x));
    }

    private Real angle(Real y, Real x) {
        int up = reals.signum(y);
        int right = reals.signum(x);
        if (up == 0 && right == 0) {
            throw new Arithmetic.NoValue("angle");
        }
        if (right == 0) {
            return reals.times(Real.of(up, 1), reals.near(Decimal.HALF_PI));
        }
        Real turn = right > 0 ? Real.ZERO : reals.near(up >= 0 ? Decimal.PI : Decimal.PI.negate());
        return reals.plus(atan(reals.over(y, x)), turn);
    }

    // --- exponential ---

    private Real sinh(Real x) {
        return x.isExactZero() ? x : half(reals.minus(reals.exp(x), reals.exp(negate(x))));
    }

    private Real cosh(Real x) {
        return half(reals.plus(reals.exp(x), reals.exp(negate(x))));
    }

    private Real tanh(Real x) {
        return reals.over(sinh(x), cosh(x));
    }

    private Real asinh(Real x) {
        int sign = reals.signum(x);
        Real size = abs(x);
        return reals.times(Real.of(sign, 1), reals.log(reals.plus(size, sqrt(plusOne(square(size))))));
    }

    private Real acosh(Real x) {
        if (reals.signum(minusOne(x)) < 0) {
            throw new Arithmetic.NoValue("inverse hyperbolic cosine");
        }
        return reals.log(reals.plus(x, sqrt(minusOne(square(x)))));
    }

    private Real atanh(Real x) {
        return half(reals.minus(reals.log(plusOne(x)), reals.log(reals.minus(Real.ONE, x))));
    }

    private Real sigmoid(Real x) {
        return inverse(plusOne(reals.exp(negate(x))));
    }

    private Real softplus(Real x) {
        return reals.log(plusOne(reals.exp(x)));
    }
}
