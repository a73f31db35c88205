package deriv.forms;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.simplify.CommonFactor;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Hyperbolic functions, the logistic family and their logarithms as exponentials, and exponentials joined:
 * {@code sinh(x) + cosh(x)} as {@code exp(x)}. Circular functions stay: their exponentials are complex. The definitions are
 * those of NIST DLMF 4.28 and of the rows of the functions.
 */
public final class ExponentialForm {
    private static final int MOST_TERMS = 100;

    /** What each function is; of the list of its arguments. */
    private static final Map<Fn, Function<List<Expr>, Expr>> DEFINITIONS = Map.ofEntries(
            of1(HyperbolicFunctions.SINH, x -> Exprs.exp(x).minus(Exprs.exp(x.negate())).over(2)),
            of1(HyperbolicFunctions.COSH, x -> Exprs.exp(x).plus(Exprs.exp(x.negate())).over(2)),
            of1(HyperbolicFunctions.TANH, ExponentialForm::tanh),
            of1(HyperbolicFunctions.COTH, x -> tanh(x).reciprocal()),
            of1(HyperbolicFunctions.SECH, x -> Exprs.TWO.over(Exprs.exp(x).plus(Exprs.exp(x.negate())))),
            of1(HyperbolicFunctions.CSCH, x -> Exprs.TWO.over(Exprs.exp(x).minus(Exprs.exp(x.negate())))),
            of1(Activations.SIGMOID, ExponentialForm::sigmoid),
            of1(Activations.LOGSIGMOID, x -> Logarithms.log(onePlusExp(x.negate())).negate()),
            of1(Activations.SOFTPLUS, x -> Logarithms.log(onePlusExp(x))),
            of1(Activations.SILU, x -> x.times(sigmoid(x))),
            of1(Activations.MISH, x -> x.times(tanh(Logarithms.log(onePlusExp(x))))),
            of1(ErrorFunctions.NORMPDF, x -> Exprs.exp(x.squared().over(-2)).over(Exprs.PI.times(2).sqrt())),
            of1(Logarithms.EXPM1, x -> Exprs.exp(x).minus(1)),
            Map.entry(Activations.LOGADDEXP, ExponentialForm::logOfSum),
            Map.entry(Activations.LOGSUMEXP, ExponentialForm::logOfSum));

    private ExponentialForm() {}

    private static Map.Entry<Fn, Function<List<Expr>, Expr>> of1(Fn fn, Function<Expr, Expr> definition) {
        return Map.entry(fn, args -> definition.apply(args.getFirst()));
    }

    private static Expr tanh(Expr x) {
        Expr square = Exprs.exp(x.times(2));
        return square.minus(1).over(square.plus(1));
    }

    private static Expr sigmoid(Expr x) {
        return onePlusExp(x.negate()).reciprocal();
    }

    private static Expr onePlusExp(Expr x) {
        return Exprs.exp(x).plus(1);
    }

    private static Expr logOfSum(List<Expr> args) {
        return Logarithms.log(Exprs.sum(args.stream().map(Exprs::exp).toList()));
    }

    /** {@return the expression in exponentials, in the shortest of a few forms} */
    public static Expr of(Expr e) {
        Expr written = Fold.over(e, (part, d) -> {
            Expr n = Children.map(part, d::at);
            return n.node() instanceof Node.Apply(var fn, var args) && DEFINITIONS.containsKey(fn)
                    ? DEFINITIONS.get(fn).apply(args)
                    : n;
        });
        return Entrywise.of(written, ExponentialForm::joined);
    }

    private static Expr joined(Expr e) {
        Set<Expr> forms = new LinkedHashSet<>();
        forms.add(Expansion.of(e, MOST_TERMS));
        forms.add(CommonFactor.together(e).product());
        NormalForm.of(e, Level.KERNELS).map(NormalForm::toExpr).ifPresent(fraction -> {
            forms.add(fraction);
            forms.add(Expansion.of(fraction, MOST_TERMS));
        });
        Cost cost = new Cost();
        Expr best = e;
        for (Expr form : forms) {
            best = cost.of(form) < cost.of(best) ? form : best;
        }
        return best;
    }
}
