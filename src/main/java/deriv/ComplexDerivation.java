package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A derivative for complex principal values: of the rows that have one, simplified by what holds for all of them. It is
 * computed at real points, where the function is real and so is the derivative; there it is verified.
 */
final class ComplexDerivation implements Derivation {
    private final Content function;
    private final DerivativeKind kind;
    private final Simplification simplification;
    private final Expr raw;

    ComplexDerivation(Content function, DerivativeKind kind, Policy policy) {
        this.function = function;
        this.kind = kind;
        this.simplification = new Simplification(policy);
        this.raw = kind.of(function.expr(), Purpose.COMPLEX);
    }

    @Override
    public Content function() {
        return function;
    }

    @Override
    public DerivativeKind kind() {
        return kind;
    }

    @Override
    public Content simplified() {
        return content(simplification.apply(raw));
    }

    @Override
    public boolean gaveUp() {
        return simplification.gaveUp();
    }

    @Override
    public Content unsimplified() {
        return content(raw);
    }

    private Content content(Expr printed) {
        if (printed.isUndefined()) {
            throw new DerivException(DerivException.Kind.UNDEFINED, "there is no derivative anywhere",
                    "look for a division by 0");
        }
        Set<Cond> where = new LinkedHashSet<>(function.domain());
        where.addAll(ComplexDomain.of(raw));
        Expr computed = kind.of(function.computed(), Purpose.TO_COMPUTE);
        return new Content(printed, computed, function.expr(), new ArrayList<>(where), function.guard());
    }

    /** {@return what to say of a derivative of this function} */
    static List<String> notes(Content function) {
        return ComplexDomain.hasBranchCuts(function.expr())
                ? List.of("for complex principal values, away from their branch cuts")
                : List.of();
    }
}
