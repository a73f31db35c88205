package deriv;

import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.List;

/** A derivative to be printed, and computed too: the passes in their order. */
final class ReadableDerivation implements Derivation {
    private final Content function;
    private final DerivativeKind kind;
    private final Simplification simplification;
    private final Normalization normal;
    private final Expr rawToRead;
    private final Expr rawToCompute;

    ReadableDerivation(Content function, DerivativeKind kind, Policy policy) {
        this.function = function;
        this.simplification = new Simplification(policy);
        this.normal = new Normalization(simplification);
        this.kind = kind;
        this.rawToRead = kind.of(function.expr(), Purpose.TO_READ);
        this.rawToCompute = kind.of(function.computed(), Purpose.TO_COMPUTE);
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
        // The simplified function may have the simpler derivative, as sin(x) has for tan(x)/sec(x), and fewer kinks, as
        // x^2 has for abs(x)^2. It also tells where a derivative is extended by its limit: only where the function
        // itself extends smoothly.
        Expr typed = function.expr();
        Expr simple = simplification.apply(typed);
        Expr ofTyped = simplification.apply(rawToRead);
        Expr result = ofTyped;
        List<Cond> where = List.of(Cond.FALSE);
        if (simple != typed && rawToRead != typed) {
            result = simplification.apply(kind.of(simple, Purpose.TO_READ));
            where = conditions(simple);
        }
        boolean nowhere = areContradictory(where);
        if (nowhere || ofTyped != result && ofTyped == simplification.easier(ofTyped, result)) {
            List<Cond> whereTyped = conditions(typed);
            if (!areContradictory(whereTyped)) {
                result = ofTyped;
                where = whereTyped;
                nowhere = false;
            }
        }
        if (nowhere && typed.binders() > 0) {
            throw new DerivException(
                    DerivException.Kind.UNSUPPORTED,
                    "nothing is known of where this has a derivative",
                    "between the limits an integrand, or its derivative, may have a kink, a jump or an edge");
        }
        if (result.isUndefined() || nowhere) {
            throw new DerivException(
                    DerivException.Kind.UNDEFINED,
                    "there is no derivative anywhere",
                    "the function is defined at single points only, or nowhere");
        }
        Expr computed = rawToCompute == rawToRead ? ofTyped : simplification.apply(rawToCompute);
        return new Content(result, computed, simple, where, function.guard());
    }

    @Override
    public boolean gaveUp() {
        return simplification.gaveUp();
    }

    @Override
    public Content unsimplified() {
        return new Content(rawToRead, rawToCompute, function.expr(), conditions(function.expr()), function.guard());
    }

    private List<Cond> conditions(Expr e) {
        return normal.conjuncts(kind.conditions(e, function.domain()));
    }

    private static boolean areContradictory(List<Cond> conditions) {
        return Facts.of(conditions).areContradictory();
    }
}
