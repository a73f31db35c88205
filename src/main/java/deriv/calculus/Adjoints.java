package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Inflow.Adjoint;
import deriv.core.Expr;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Symbolic reverse mode: all partial derivatives of one expression in one pass from its root to its symbols, each node
 * once, so a gradient costs a small multiple of the function whatever the number of variables (Griewank and Walther,
 * <cite>Evaluating Derivatives</cite>, 2nd ed., chapter 3).
 *
 * <p>The adjoint of a node is the derivative of the root by that node: the sum over its parents of their adjoint times
 * their local derivative.
 */
final class Adjoints {
    private final Memo<Inflow> inflows = new Memo<>();

    private Adjoints() {}

    /**
     * {@return the partial derivatives of {@code f} by these symbols}; empty if parts of it are needed in so many branches
     * that forward mode is the better way
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    static Optional<List<Expr>> gradient(Expr f, List<Expr> symbols, Purpose purpose) {
        if (f.isUndefined()) {
            return Optional.of(symbols.stream().map(_ -> f).toList());
        }
        Activity activity = new Activity(symbols);
        activity.of(f);
        Adjoints pass = new Adjoints();
        AdjointStep step = new AdjointStep(
                purpose, activity, (e, coefficient, a) -> pass.inflow(e).add(coefficient, a));
        pass.inflow(f).add(Rational.ONE, Adjoint.ONE);
        for (Expr e : activity.found().reversed()) {
            Operation.tick();
            if (!(e.node() instanceof Node.Sym) && pass.inflow(e).isScattered()) {
                return Optional.empty();
            }
            pass.inflow(e).adjoints().forEach(a -> step.backward(e, a));
        }
        return Optional.of(symbols.stream().map(x -> pass.inflow(x).total()).toList());
    }

    private Inflow inflow(Expr e) {
        Inflow inflow = inflows.get(e);
        if (inflow == null) {
            inflow = new Inflow();
            inflows.put(e, inflow);
        }
        return inflow;
    }
}
