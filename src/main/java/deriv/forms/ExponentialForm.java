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
import deriv.rules.RuleTables;
import deriv.rules.Signs;
import deriv.simplify.CommonFactor;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import deriv.simplify.Policy;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hyperbolic functions and the logistic family as exponentials, the inverses as logarithms, and exponentials joined:
 * {@code sinh(x) + cosh(x)} as {@code exp(x)}. Circular functions stay: their exponentials are complex.
 */
public final class ExponentialForm {
    private static final int MOST_TERMS = 100;

    /** A definition may hold functions that have one: mish is a tanh of a softplus. */
    private static final int MAX_ROUNDS = 4;

    /** Definitions that are no rules, because no answer is shorter for them. */
    private static final Map<Fn, UnaryOperator<Expr>> DEFINITIONS = Map.of(
            Activations.MISH, x -> x.times(HyperbolicFunctions.tanh(Activations.softplus(x))),
            ErrorFunctions.NORMPDF, x -> Exprs.exp(x.squared().over(-2)).over(Exprs.PI.times(2).sqrt()));

    private final Signs signs;

    private ExponentialForm(Policy policy) {
        this.signs = MultipleAngles.signs(policy);
    }

    /** {@return the expression in exponentials, in the shortest of a few forms} */
    public static Expr of(Expr e, Policy policy) {
        ExponentialForm form = new ExponentialForm(policy);
        Expr current = e;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr next = Fold.over(current, form::step);
            if (next == current) {
                break;
            }
            current = next;
        }
        return Entrywise.of(current, ExponentialForm::joined);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr n = Children.map(e, d::at);
        if (!(n.node() instanceof Node.Apply(var fn, var args))) {
            return n;
        }
        return fn == Activations.LOGSUMEXP ? Logarithms.log(Exprs.sum(args.stream().map(Exprs::exp).toList()))
                : DEFINITIONS.containsKey(fn) ? DEFINITIONS.get(fn).apply(args.getFirst())
                : RuleTables.TO_EXPONENTIALS.apply(n, signs);
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
