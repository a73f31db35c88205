package deriv.taylor;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.functions.LambertFunction;
import deriv.functions.Logarithms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The derivative of a call or power as {@code Σ partial·argument'}.
 *
 * @param slopes one for each argument that moves
 */
record ChainRule(List<Slope> slopes) {
    /** The partial derivative by one argument. */
    record Slope(Expr partial, Expr argument) {}

    /** Derivatives that are analytic where the function is, in the place of those that read well: NIST DLMF 4.13.4. */
    private static final Map<Fn, UnaryOperator<Expr>> BY_VALUE = Map.of(
            LambertFunction.LAMBERTW, w -> Exprs.exp(w.negate()).over(w.plus(1)));

    /**
     * {@return the rule for a call, or a power whose exponent is no number}
     *
     * @param moves whether an argument depends on the variables
     * @throws UnsupportedOperationException if there is no closed form of a partial derivative
     */
    static ChainRule of(Expr e, Predicate<Expr> moves) {
        return switch (e.node()) {
            case Node.Product(_, var factors) -> ofPower(e, factors.getFirst(), moves);
            case Node.Apply(var fn, var args) -> {
                List<Slope> slopes = new ArrayList<>();
                for (int i = 0; i < args.size(); i++) {
                    if (moves.test(args.get(i))) {
                        slopes.add(new Slope(partial(fn, i, args, e), args.get(i)));
                    }
                }
                yield new ChainRule(slopes);
            }
            case Node.Abstract(var name, var orders, var args) -> {
                List<Slope> slopes = new ArrayList<>();
                for (int i = 0; i < args.size(); i++) {
                    if (moves.test(args.get(i))) {
                        List<Integer> raised = new ArrayList<>(orders);
                        raised.set(i, orders.get(i) + 1);
                        slopes.add(new Slope(Exprs.abstractCall(name, raised, args), args.get(i)));
                    }
                }
                yield new ChainRule(slopes);
            }
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Sum _,
                    Node.Piecewise _, Node.Reduce _, Node.Vector _ ->
                throw new IllegalArgumentException("neither a call nor a power");
        };
    }

    private static Expr partial(Fn fn, int index, List<Expr> args, Expr self) {
        UnaryOperator<Expr> byValue = BY_VALUE.get(fn);
        return byValue == null ? fn.partial(index, args, self) : byValue.apply(self);
    }

    private static ChainRule ofPower(Expr e, Factor f, Predicate<Expr> moves) {
        List<Slope> slopes = new ArrayList<>();
        boolean isExponential = f.base().node() instanceof Node.Const(var c) && c == Constant.E;
        if (moves.test(f.exponent())) {
            slopes.add(new Slope(
                    isExponential ? e : e.times(Exprs.apply(Logarithms.LOG, f.base())), f.exponent()));
        }
        if (moves.test(f.base())) {
            slopes.add(new Slope(Exprs.product(e, f.exponent(), f.base().reciprocal()), f.base()));
        }
        return new ChainRule(slopes);
    }
}
