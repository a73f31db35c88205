package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Inflow.Adjoint;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Symbols;

/**
 * One step of reverse mode: what the adjoint of a node gives to the adjoints of its parts, which is the adjoint times the
 * local derivatives.
 */
final class AdjointStep {
    private final Purpose purpose;
    private final Activity activity;
    private final Flow flow;

    /** Takes what flows into the adjoint of a node. */
    @FunctionalInterface
    interface Flow {
        void into(Expr e, Rational coefficient, Adjoint a);
    }

    /**
     * @param activity of what is differentiated: nothing flows into what is not active
     */
    AdjointStep(Purpose purpose, Activity activity, Flow flow) {
        this.purpose = purpose;
        this.activity = activity;
        this.flow = flow;
    }

    private void flow(Expr e, Rational coefficient, Adjoint a) {
        if (activity.of(e) && a.value() != Exprs.ZERO) {
            flow.into(e, coefficient, a);
        }
    }

    /**
     * Sends the adjoint of a node on to its parts.
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    void backward(Expr e, Adjoint a) {
        if (a.value() == Exprs.ZERO) {
            return;
        }
        switch (e.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Bound _, Node.Index _, Node.Undefined _ -> {}
            case Node.Sum(_, var terms) -> terms.forEach(t -> flow(t.expr(), t.coefficient(), a));
            case Node.Product p -> new ProductAdjoint(activity, flow).backward(p, a);
            case Node.Apply(var fn, var args) -> {
                for (int i = 0; i < args.size(); i++) {
                    if (activity.of(args.get(i))) {
                        flow(args.get(i), Rational.ONE, a.times(purpose.partial(fn, i, args, e)));
                    }
                }
            }
            case Node.Abstract call -> {
                for (int i = 0; i < call.args().size(); i++) {
                    flow(call.args().get(i), Rational.ONE, a.times(Derivative.partial(call, i)));
                }
            }
            case Node.Piecewise pieces -> {
                int last = pieces.branches().size();
                for (int i = 0; i < last; i++) {
                    flow(pieces.branches().get(i).value(), Rational.ONE, a.in(a.region().inside(pieces, i)));
                }
                flow(pieces.otherwise(), Rational.ONE, a.in(a.region().inside(pieces, last)));
            }
            // A body has many values and so no adjoint: the whole is one step from its symbols.
            case Node.Reduce _ -> {
                for (Expr x : Symbols.of(e)) {
                    if (activity.of(x)) {
                        flow(x, Rational.ONE, a.times(Derivative.of(e, x, purpose)));
                    }
                }
            }
            case Node.Vector _ -> throw new IllegalArgumentException("a vector has a Jacobian, not a gradient");
        }
    }
}
