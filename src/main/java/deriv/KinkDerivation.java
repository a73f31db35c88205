package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.verify.Verdict;
import java.util.List;

/** A derivative whose numbers at kinks are not those of the usual convention: printed as before, computed in another form. */
final class KinkDerivation implements Derivation {
    private final Derivation derivation;
    private final KinkRule rule;
    private Expr computed;

    KinkDerivation(Derivation derivation, Settings settings) {
        this.derivation = derivation;
        this.rule = new KinkRule(settings, kind().symbols(), kind().order());
    }

    @Override
    public Content function() {
        return derivation.function();
    }

    @Override
    public DerivativeKind kind() {
        return derivation.kind();
    }

    @Override
    public Content simplified() {
        return resolved(derivation.simplified());
    }

    @Override
    public Content unsimplified() {
        return resolved(derivation.unsimplified());
    }

    private Content resolved(Content derivative) {
        if (computed == null) {
            computed = rule.of(function(), f -> kind().of(f, Purpose.TO_COMPUTE));
        }
        return derivative.computedBy(computed);
    }

    @Override
    public Verdict verdict(Content derivative) {
        return derivation.verdict(derivative);
    }

    @Override
    public List<Cond> restrictions() {
        return derivation.restrictions();
    }

    @Override
    public boolean gaveUp() {
        return derivation.gaveUp();
    }
}
