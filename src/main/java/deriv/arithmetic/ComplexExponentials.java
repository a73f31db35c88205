package deriv.arithmetic;

import static deriv.arithmetic.Complex.ONE;

import deriv.arithmetic.ComplexFunctions.Function;
import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Activations at complex numbers, and the forms of products and sums of exponentials that a tape prefers. */
final class ComplexExponentials {
    private ComplexExponentials() {}

    static void addTo(Map<Row, Function> functions) {
        activations(functions);
        functions.put(Logarithms.SCALED_EXP, ComplexExponentials::scaledExponential);
        functions.put(Logarithms.POWM1, args -> powerLessOne(args.get(0), args.get(1)));
    }

    private static void unary(Map<Row, Function> functions, Row row, UnaryOperator<Complex> f) {
        functions.put(row, args -> f.apply(args.getFirst()));
    }

    /** e^u*x^n*y^m*… as one exponential; a base left of 0 has its sign taken out, which whole powers keep apart. */
    private static Complex scaledExponential(List<Complex> args) {
        Complex sum = args.getFirst();
        Complex sign = ONE;
        for (int i = 1; i + 1 < args.size(); i += 2) {
            Complex base = args.get(i);
            Complex exponent = args.get(i + 1);
            boolean isWhole = exponent.isReal() && exponent.re() == Math.rint(exponent.re());
            if (base.isZero()) {
                return exponent.re() > 0 ? Complex.ZERO : Complex.UNDEFINED;
            }
            boolean isTurned = base.re() < 0 && isWhole;
            sum = sum.plus(exponent.times(isTurned ? base.negate().log() : base.log()));
            sign = isTurned && exponent.re() % 2 != 0 ? sign.negate() : sign;
        }
        return sum.exp().times(sign);
    }

    /** x^y - 1. */
    private static Complex powerLessOne(Complex x, Complex y) {
        Complex exponent = x.isZero() ? Complex.UNDEFINED : y.times(x.log());
        return exponent.abs() < 0.5 ? ComplexFunctions.expm1(exponent) : x.pow(y).minus(ONE);
    }

    private static void activations(Map<Row, Function> functions) {
        unary(functions, Activations.SIGMOID, ComplexExponentials::sigmoid);
        unary(functions, Activations.SOFTPLUS, ComplexExponentials::softplus);
        unary(functions, Activations.LOGSIGMOID, z -> principal(softplus(z.negate()).negate()));
        unary(functions, Activations.SILU, z -> z.times(sigmoid(z)));
        unary(functions, Activations.MISH, z -> z.times(ComplexFunctions.tanh(softplus(z))));
        functions.put(Activations.LOGADDEXP, ComplexExponentials::logOfSum);
        functions.put(Activations.LOGSUMEXP, ComplexExponentials::logOfSum);
        functions.put(Activations.SOFTMAX_ENTRY, ComplexExponentials::softmaxEntry);
        functions.put(Activations.SOFTMAX_REST, ComplexExponentials::softmaxRest);
    }

    private static Complex sigmoid(Complex z) {
        if (z.re() >= 0) {
            return ONE.plus(z.negate().exp()).reciprocal();
        }
        Complex power = z.exp();
        return power.over(ONE.plus(power));
    }

    private static Complex softplus(Complex z) {
        return z.re() > 0 ? principal(z.plus(ComplexFunctions.log1p(z.negate().exp())))
                : ComplexFunctions.log1p(z.exp());
    }

    /** {@return the number with its imaginary part in (-pi, pi], as a logarithm has it} */
    private static Complex principal(Complex logarithm) {
        if (Math.abs(logarithm.im()) < Math.PI) {
            return logarithm;
        }
        double turned = Math.IEEEremainder(logarithm.im(), 2 * Math.PI);
        return new Complex(logarithm.re(), turned == -Math.PI ? Math.PI : turned);
    }

    private static Complex logOfSum(List<Complex> args) {
        Complex top = top(args);
        return principal(top.plus(ComplexFunctions.log1p(sumWithout(top, args))));
    }

    /** The sum of the exponentials of the others less the top, which itself makes 1. */
    private static Complex sumWithout(Complex top, List<Complex> args) {
        Complex sum = Complex.ZERO;
        boolean isTopSeen = false;
        for (Complex arg : args) {
            if (arg.equals(top) && !isTopSeen) {
                isTopSeen = true;
            } else {
                sum = sum.plus(arg.minus(top).exp());
            }
        }
        return sum;
    }

    private static Complex softmaxEntry(List<Complex> args) {
        List<Complex> all = args.subList(1, args.size());
        Complex top = top(all);
        return args.getFirst().minus(top).exp().over(ONE.plus(sumWithout(top, all)));
    }

    private static Complex top(List<Complex> args) {
        return args.stream().reduce((a, b) -> a.re() >= b.re() ? a : b).orElseThrow();
    }

    /** 1 less an entry; where x is one of the others, their sum without it. */
    private static Complex softmaxRest(List<Complex> args) {
        List<Complex> all = args.subList(1, args.size());
        int own = all.indexOf(args.getFirst());
        if (own < 0) {
            return ONE.minus(softmaxEntry(args));
        }
        Complex top = top(all);
        Complex others = Complex.ZERO;
        for (int i = 0; i < all.size(); i++) {
            others = i == own ? others : others.plus(all.get(i).minus(top).exp());
        }
        return others.over(ONE.plus(sumWithout(top, all)));
    }
}
