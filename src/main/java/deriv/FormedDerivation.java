package deriv;

import deriv.simplify.Policy;

/** A derivative in the form that was asked for: verified in that form. */
record FormedDerivation(Derivation derivation, Form form, Policy policy) implements Derivation {
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
        return simple.written(form.of(simple.expr(), policy));
    }

    @Override
    public Content unsimplified() {
        return derivation.unsimplified();
    }

    @Override
    public boolean gaveUp() {
        return derivation.gaveUp();
    }
}
