package deriv;

import deriv.analysis.Normalization;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.rules.Simplification;
import deriv.verify.Verdict;
import java.util.List;

/** A derivative to be computed only: half of the work of one that is printed too. */
record NumericDerivation(Content function, DerivativeKind kind) implements Derivation {
    @Override
    public Content simplified() {
        return of(new Simplification().apply(raw()));
    }

    @Override
    public Content unsimplified() {
        return of(raw());
    }

    private Expr raw() {
        return kind.of(function.computed(), Purpose.TO_COMPUTE);
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
