package deriv;

import deriv.analysis.Domain;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.List;

/** A derivative in the form that was asked for: verified in that form. */
final class FormedDerivation implements Derivation {
    private final Derivation derivation;
    private final Form form;
    private final Policy policy;
    private List<Cond> lost = List.of();

    FormedDerivation(Derivation derivation, Form form, Policy policy) {
        this.derivation = derivation;
        this.form = form;
        this.policy = policy;
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
        if (form.isRaw()) {
            return derivation.unsimplified();
        }
        Content simple = derivation.simplified();
        Expr formed = form.of(simple.expr(), policy);
        return form.mayLosePoints() ? restricted(simple, formed) : simple.written(formed);
    }

    /** Partial fractions with parameters fail where two poles meet: {@code 1/(a - b)} is in the coefficients. */
    private Content restricted(Content simple, Expr formed) {
        Normalization normal = new Normalization();
        List<Cond> before = new ArrayList<>(simple.domain());
        before.addAll(normal.conjuncts(Domain.implied(simple.expr())));
        lost = Facts.of(before).newsIn(normal.conjuncts(Domain.implied(formed)));
        return simple.written(formed).narrowedTo(lost);
    }

    @Override
    public Content unsimplified() {
        return derivation.unsimplified();
    }

    @Override
    public List<Cond> restrictions() {
        return lost;
    }

    @Override
    public boolean gaveUp() {
        return derivation.gaveUp();
    }
}
