package deriv;

import deriv.analysis.Normalization;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Symbols;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import deriv.tape.Tape;
import deriv.verify.Verdict;
import java.util.List;

/**
 * A derivative to be computed only. Simplification is for readers; here it pays where it takes operations away, such as
 * a quotient rule whose parts cancel, and it is not tried on a large derivative: there it would cost more than all else.
 *
 * @param policy the assumptions in it hold wherever numbers are asked for: where they do not, a guarded function is NaN
 */
record NumericDerivation(Content function, DerivativeKind kind, Policy policy) implements Derivation {
    /** Of the gradients in docs/benchmarks.md, simplification took 7 % of the operations of one, and added to all others. */
    private static final int MOST_OPERATIONS = 1000;

    @Override
    public Content simplified() {
        Expr raw = raw();
        int operations = operations(raw);
        if (operations > MOST_OPERATIONS) {
            return of(raw);
        }
        Expr simple =
                new Simplification(new Policy(policy.assumptions(), Policy.Values.REAL, policy.effort())).apply(raw);
        return of(operations(simple) <= operations ? simple : raw);
    }

    @Override
    public Content unsimplified() {
        return of(raw());
    }

    private Expr raw() {
        return kind.of(function.computed(), Purpose.TO_COMPUTE);
    }

    private static int operations(Expr e) {
        List<String> names = Symbols.of(e).stream().map(s -> ((Node.Sym) s.node()).name()).toList();
        return Tape.of(names, List.of(e)).operations();
    }

    private Content of(Expr derivative) {
        return new Content(derivative, derivative, function.computed(), function.domain(), function.guard());
    }

    @Override
    public Verdict verdict(Content derivative) {
        List<Cond> smooth = kind.conditions(function.computed(), function.domain());
        return verdict(derivative, new Normalization().conjuncts(smooth));
    }
}
