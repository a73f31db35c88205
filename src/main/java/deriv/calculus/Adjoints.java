package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Inflow.Adjoint;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Symbolic reverse mode: all partial derivatives of one expression in one pass from its root to its symbols, each node
 * once, so a gradient costs a small multiple of the function whatever the number of variables (Griewank and Walther,
 * <cite>Evaluating Derivatives</cite>, 2nd ed., chapter 3).
 *
 * <p>The adjoint of a node is the derivative of the root by that node: the sum over its parents of their adjoint times
 * their local derivative.
 */
final class Adjoints {
    /** Where branches are nested deeper, adjoints no longer wait for the symbols with the conditions around them. */
    private static final int MAX_DEPTH = 50;

    private final Purpose purpose;
    private final Expr wanted;
    private final List<Expr> active = new ArrayList<>();
    private final Fold<Boolean> isActive;
    private final Memo<Inflow> inflows = new Memo<>();

    private Adjoints(List<Expr> symbols, Purpose purpose) {
        this.purpose = purpose;
        this.wanted = Exprs.vector(symbols);
        Memo<Boolean> isWanted = new Memo<>();
        symbols.forEach(x -> isWanted.put(x, true));
        this.isActive = Fold.of(
                (e, d) -> {
                    boolean any = isWanted.get(e) != null;
                    for (Expr child : Children.of(e.node())) {
                        any |= d.at(child);
                    }
                    if (any) {
                        active.add(e);
                    }
                    return any;
                },
                e -> e.mayContain(wanted) ? null : Boolean.FALSE);
    }

    /**
     * {@return the partial derivatives of {@code f} by these symbols}
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    static List<Expr> gradient(Expr f, List<Expr> symbols, Purpose purpose) {
        if (f.isUndefined()) {
            return symbols.stream().map(_ -> f).toList();
        }
        Adjoints pass = new Adjoints(symbols, purpose);
        pass.isActive.at(f);
        pass.flow(f, Rational.ONE, new Adjoint(Region.EVERYWHERE, Exprs.ONE));
        for (Expr e : pass.active.reversed()) {
            Operation.tick();
            pass.inflow(e).adjoints().forEach(a -> pass.backward(e, a));
        }
        return symbols.stream().map(x -> pass.inflow(x).total()).toList();
    }

    private Inflow inflow(Expr e) {
        Inflow inflow = inflows.get(e);
        if (inflow == null) {
            inflow = new Inflow();
            inflows.put(e, inflow);
        }
        return inflow;
    }

    private void flow(Expr e, Rational coefficient, Adjoint a) {
        if (isActive.at(e) && a.value() != Exprs.ZERO) {
            inflow(e).add(coefficient, a);
        }
    }

    private void backward(Expr e, Adjoint a) {
        if (a.value() == Exprs.ZERO) {
            return;
        }
        switch (e.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Bound _, Node.Undefined _ -> {}
            case Node.Sum(_, var terms) -> terms.forEach(t -> flow(t.expr(), t.coefficient(), a));
            case Node.Product p -> new ProductAdjoint(isActive, this::flow).backward(p, a);
            case Node.Apply(var fn, var args) -> {
                for (int i = 0; i < args.size(); i++) {
                    if (isActive.at(args.get(i))) {
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
                Adjoint outer = a.region().depth() < MAX_DEPTH ? a : a.everywhere();
                int last = pieces.branches().size();
                for (int i = 0; i < last; i++) {
                    flow(pieces.branches().get(i).value(), Rational.ONE, outer.in(outer.region().inside(pieces, i)));
                }
                flow(pieces.otherwise(), Rational.ONE, outer.in(outer.region().inside(pieces, last)));
            }
            case Node.Vector _ -> throw new IllegalArgumentException("a vector has a Jacobian, not a gradient");
        }
    }
}
