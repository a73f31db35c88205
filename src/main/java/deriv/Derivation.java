package deriv;

import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.rules.Simplification;
import java.util.List;

/** How the content of a derivative is made of the content of a function: the passes in their order. */
final class Derivation {
    private final DerivativeKind kind;
    private final Simplification simplification = new Simplification();
    private final Normalization normal = new Normalization(simplification);

    private Derivation(DerivativeKind kind) {
        this.kind = kind;
    }

    /**
     * {@return the derivative in the form that is easiest to read, and in the form to compute}
     *
     * @throws DerivException if there is no derivative anywhere
     */
    static Content of(Content function, DerivativeKind kind) {
        return new Derivation(kind).of(function);
    }

    private Content of(Content typed) {
        // The simplified function may have the simpler derivative, as sin(x) has for tan(x)/sec(x), and fewer kinks, as
        // x^2 has for abs(x)^2. It also tells where a derivative is extended by its limit: only where the function
        // itself extends smoothly.
        Expr function = simplification.apply(typed.expr());
        Expr raw = kind.of(typed.expr(), Purpose.TO_READ);
        Expr ofTyped = simplification.apply(raw);
        Expr result = ofTyped;
        List<Cond> where = List.of(Cond.FALSE);
        if (function != typed.expr() && raw != typed.expr()) {
            result = simplification.apply(kind.of(function, Purpose.TO_READ));
            where = conditions(function, typed.domain());
        }
        if (areContradictory(where) || ofTyped != result && ofTyped == simplification.easier(ofTyped, result)) {
            List<Cond> whereTyped = conditions(typed.expr(), typed.domain());
            if (!areContradictory(whereTyped)) {
                result = ofTyped;
                where = whereTyped;
            }
        }
        if (result.isUndefined() || areContradictory(where)) {
            throw new DerivException(
                    DerivException.Kind.UNDEFINED,
                    "there is no derivative anywhere",
                    "the function is defined at single points only, or nowhere");
        }
        Expr stable = kind.of(typed.computed(), Purpose.TO_COMPUTE);
        Expr computed = stable == raw ? ofTyped : simplification.apply(stable);
        return new Content(result, computed, function, where, typed.guard());
    }

    private List<Cond> conditions(Expr function, List<Cond> domain) {
        return normal.conjuncts(kind.conditions(function, domain));
    }

    private static boolean areContradictory(List<Cond> conditions) {
        return Facts.of(conditions).areContradictory();
    }
}
