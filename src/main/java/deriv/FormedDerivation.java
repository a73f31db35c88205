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
        Content formed = simple.written(form.of(simple.expr(), policy));
        if (!form.isOfFactors()) {
            return formed;
        }
        // What stands below is taken apart, and so are the conditions: x^2 != a^2 is x != a and x != -a.
        return restricted(simple, formed.where(c -> form.conjuncts(c, policy)));
    }

    /** Partial fractions with parameters fail where two poles meet: {@code 1/(a - b)} is in the coefficients. */
    private Content restricted(Content simple, Content formed) {
        Normalization normal = new Normalization();
        List<Cond> before = new ArrayList<>(simple.domain());
        before.addAll(normal.conjuncts(Domain.implied(simple.expr())));
        lost = Facts.of(before).newsIn(normal.conjuncts(Domain.implied(formed.expr())));
        return formed.narrowedTo(lost);
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
