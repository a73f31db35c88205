package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.KEEPS_SIGN;
import static deriv.functions.Trait.REAL_ONLY;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.functions.kernels.Activation;
import deriv.functions.kernels.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Activation functions of neural networks, the logistic function and logarithms of sums of exponentials. Sources of the
 * definitions stand with the kernels.
 */
public final class Activations {
    // @formatter:off
    public static final Row RELU = row("relu", "max(x, 0)")
            .derivative((x, _) -> Exprs.piecewise(Cond.positive(x), ONE, ZERO))
            .special(PositiveNumbers::ifPositive)
            .numbers(r -> r.signum() <= 0 ? Optional.of(ZERO) : Optional.empty())
            .repeated(() -> Activations.RELU)
            .special(x -> PositiveNumbers.positiveFactor(x).map(s -> s.positive().times(Exprs.apply(Activations.RELU, s.rest()))))
            .differentiable(Cond::nonzero).pieces(args -> ifPositive(args.getFirst(), ZERO))
            .sign(Sign.NONNEGATIVE).numeric(Activation::relu, Activation.class, "relu")
            .sample(0.1, 10).sample(-10, -0.1)
            .latex("\\operatorname{ReLU}").trait(REAL_ONLY).build();

    public static final Row LEAKYRELU = row("leakyrelu", "leakyrelu(x, a=0.01): x for x > 0, a*x otherwise")
            .derivatives((x, a, _) -> Exprs.piecewise(Cond.positive(x), ONE, a),
                         (x, _, _) -> Exprs.piecewise(Cond.positive(x), ZERO, x))
            .alsoTakes(1, args -> Exprs.apply(Activations.LEAKYRELU, args.getFirst(), Exprs.number(1, 100)))
            .special((x, a) -> onBranch(x, x, a.times(x)))
            .differentiable((x, a) -> Cond.or(Cond.nonzero(x), Cond.zero(a.minus(1))))
            .pieces(args -> ifPositive(args.get(0), args.get(1).times(args.get(0))))
            .numeric2(Activation::leakyRelu, Activation.class, "leakyRelu")
            .sample(0.1, 10, -1, 1).sample(-10, -0.1, -1, 1)
            .latex("\\operatorname{LeakyReLU}").trait(REAL_ONLY).build();

    public static final Row ELU = row("elu", "elu(x, a=1): x for x > 0, a*(exp(x) - 1) otherwise")
            .derivatives((x, a, _) -> Exprs.piecewise(Cond.positive(x), ONE, a.times(Exprs.exp(x))),
                         (x, _, _) -> Exprs.piecewise(Cond.positive(x), ZERO, Logarithms.expm1(x)))
            .alsoTakes(1, args -> Exprs.apply(Activations.ELU, args.getFirst(), ONE))
            .special((x, a) -> onBranch(x, x, a.times(Exprs.exp(x).minus(1))))
            .differentiable((x, a) -> Cond.or(Cond.nonzero(x), Cond.zero(a.minus(1))))
            .pieces(args -> ifPositive(args.get(0), args.get(1).times(Logarithms.expm1(args.get(0)))))
            .numeric2(Activation::elu, Activation.class, "elu").sample(0.1, 10, -1, 1).sample(-10, -0.1, -1, 1)
            .latex("\\operatorname{ELU}").trait(REAL_ONLY).build();

    public static final Row SIGMOID = row("sigmoid", "logistic function, 1/(1 + exp(-x))").alias("logistic", "expit")
            .derivative((_, f) -> f.times(ONE.minus(f)))
            .stable((x, f) -> f.times(sigmoid(x.negate())))
            .value(ZERO, HALF)
            .sign(Sign.POSITIVE).numeric(Logistic::sigmoid, Logistic.class, "sigmoid").sample(-10, 10)
            .latex("\\sigma").unicode("σ").trait(AT_MOST_ONE).build();

    public static final Row LOGSIGMOID = row("logsigmoid", "log(sigmoid(x))")
            .derivative((x, _) -> sigmoid(x.negate()))
            .value(ZERO, () -> Logarithms.log(TWO).negate()).exponential(Activations::sigmoid)
            .sign(Sign.NEGATIVE).numeric(Logistic::logSigmoid, Logistic.class, "logSigmoid").sample(-10, 10)
            .latex("\\operatorname{LogSigmoid}").build();

    public static final Row SOFTPLUS = row("softplus", "log(1 + exp(x))")
            .derivative((x, _) -> sigmoid(x))
            .value(ZERO, () -> Logarithms.log(TWO)).exponential(x -> Exprs.exp(x).plus(1))
            .sign(Sign.POSITIVE).numeric(Logistic::softplus, Logistic.class, "softplus").sample(-10, 10)
            .build();

    public static final Row SILU = row("silu", "x*sigmoid(x)").alias("swish")
            .derivative((x, _) -> sigmoid(x).times(x.times(ONE.minus(sigmoid(x))).plus(1)))
            .stable((x, _) -> sigmoid(x).times(x.times(sigmoid(x.negate())).plus(1)))
            .value(ZERO, ZERO)
            .numeric(Activation::silu, Activation.class, "silu").sample(-10, 10)
            .latex("\\operatorname{SiLU}").trait(KEEPS_SIGN).build();

    public static final Row GELU = row("gelu", "x*normcdf(x)")
            .derivative((x, _) -> ErrorFunctions.normcdf(x).plus(x.times(ErrorFunctions.normpdf(x))))
            .value(ZERO, ZERO)
            .numeric(Activation::gelu, Activation.class, "gelu").sample(-5, 5)
            .latex("\\operatorname{GELU}").trait(KEEPS_SIGN).build();

    public static final Row MISH = row("mish", "x*tanh(softplus(x))")
            .derivative((x, _) -> HyperbolicFunctions.tanh(softplus(x))
                    .plus(x.times(sigmoid(x)).times(HyperbolicFunctions.sech(softplus(x)).squared())))
            .value(ZERO, ZERO)
            .numeric(Activation::mish, Activation.class, "mish").sample(-5, 5)
            .latex("\\operatorname{Mish}").trait(KEEPS_SIGN).build();

    public static final Row LOGADDEXP = row("logaddexp", "logaddexp(x, y): log(exp(x) + exp(y))")
            .derivatives((x, y, _) -> sigmoid(x.minus(y)),
                         (x, y, _) -> sigmoid(y.minus(x)))
            .stable((x, y, _) -> entryOfSoftmax(x, List.of(x, y)),
                    (x, y, _) -> entryOfSoftmax(y, List.of(x, y)))
            .special((x, y) -> x == y ? Optional.of(x.plus(Logarithms.log(TWO))) : Optional.empty())
            .numeric2(Logistic::logAddExp, Logistic.class, "logAddExp").sample(-5, 5, -5, 5)
            .build();

    public static final Row LOGSUMEXP = row("logsumexp", "log(exp(x) + exp(y) + …), of arguments or of a vector")
            .derivatives((i, args, f) -> Exprs.exp(args.get(i).minus(f)))
            .stable((i, args, _) -> entryOfSoftmax(args.get(i), args))
            .takesVector(() -> Activations.LOGSUMEXP)
            .rewrite(args -> args.size() == 1 ? Optional.of(args.getFirst()) : Optional.empty())
            .numericN(Logistic::logSumExp, Logistic.class, "logSumExp").sample(-5, 5, -5, 5).sample(-5, 5, -5, 5, -5, 5)
            .latex("\\operatorname{LSE}").build();

    public static final Row SOFTMAX = row("softmax", "softmax([x, y, …]): the vector exp(x_i)/(exp(x) + exp(y) + …)")
            .definition(new Arity(1, Arity.ANY), Activations::softmax)
            .build();

    /**
     * exp(x)/(exp(y) + exp(z) + …) of x and of y, z, …: softmax without the rounding error of logsumexp in the
     * exponent.
     */
    public static final Row SOFTMAX_ENTRY = row("softmaxentry", "exp(x - logsumexp(y, z, …)), of x, y, z, …")
            .derivatives((i, args, f) -> i == 0 ? f
                    : f.times(entryOfSoftmax(args.get(i), args.subList(1, args.size()))).negate())
            .numericN(Logistic::softmaxEntry, Logistic.class, "softmaxEntry").sample(-5, 5, -5, 5, -5, 5)
            .trait(INTERNAL).build();
    /** 1 - {@link #SOFTMAX_ENTRY}, without cancellation where the entry is nearly 1. */
    public static final Row SOFTMAX_REST = row("softmaxrest", "1 - exp(x - logsumexp(y, z, …)), of x, y, z, …")
            .derivatives((i, args, f) -> {
                Expr entry = entryOfSoftmax(args.getFirst(), args.subList(1, args.size()));
                return i == 0 ? entry.negate() : entry.times(entryOfSoftmax(args.get(i), args.subList(1, args.size())));
            })
            .numericN(Logistic::softmaxRest, Logistic.class, "softmaxRest").sample(-5, 5, -5, 5, -5, 5)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of(
            "activations and sums of exponentials",
            RELU, LEAKYRELU, ELU, SIGMOID, LOGSIGMOID, SOFTPLUS, SILU, GELU, MISH, SOFTMAX, LOGSUMEXP, LOGADDEXP,
            SOFTMAX_ENTRY, SOFTMAX_REST);

    private Activations() {}

    public static Expr sigmoid(Expr x) {
        return Exprs.apply(SIGMOID, x);
    }

    public static Expr softplus(Expr x) {
        return Exprs.apply(SOFTPLUS, x);
    }

    /** The pieces of a function that is the identity for x > 0. */
    private static Expr ifPositive(Expr x, Expr otherwise) {
        return Exprs.piecewise(Cond.positive(x), x, otherwise);
    }

    /** The piece of a function with a kink at 0 that a number selects. */
    private static Optional<Expr> onBranch(Expr x, Expr ifPositive, Expr otherwise) {
        if (PositiveNumbers.isPositive(x)) {
            return Optional.of(ifPositive);
        }
        return x.isNumber() ? Optional.of(otherwise) : Optional.empty();
    }

    private static Expr softmax(List<Expr> args) {
        List<Expr> entries =
                args.size() == 1 && args.getFirst().node() instanceof Node.Vector(var inner) ? inner : args;
        if (entries.isEmpty()) {
            return Exprs.vector(entries);
        }
        Expr total = Exprs.apply(LOGSUMEXP, entries);
        return Exprs.vector(entries.stream().map(x -> Exprs.exp(x.minus(total))).toList());
    }

    private static Expr entryOfSoftmax(Expr x, List<Expr> all) {
        List<Expr> args = new ArrayList<>();
        args.add(x);
        args.addAll(all);
        return Exprs.apply(SOFTMAX_ENTRY, args);
    }
}
