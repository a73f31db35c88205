package deriv;

import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.rules.Simplification;
import deriv.verify.Claim;
import deriv.verify.Question;
import deriv.verify.Verdict;
import deriv.verify.Verifier;
import java.util.List;

/** How a derivative is made of a function: the passes in their order, and the check of what they made. */
final class Derivation {
    private final Content function;
    private final DerivativeKind kind;
    private final Simplification simplification = new Simplification();
    private final Normalization normal = new Normalization(simplification);
    private final Expr rawToRead;
    private final Expr rawToCompute;

    Derivation(Content function, DerivativeKind kind) {
        this.function = function;
        this.kind = kind;
        this.rawToRead = kind.of(function.expr(), Purpose.TO_READ);
        this.rawToCompute = kind.of(function.computed(), Purpose.TO_COMPUTE);
    }

    /**
     * {@return the derivative in the form that is easiest to read, and in the form to compute}
     *
     * @throws DerivException if there is no derivative anywhere
     */
    Content simplified() {
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
        if (areContradictory(where) || ofTyped != result && ofTyped == simplification.easier(ofTyped, result)) {
            List<Cond> whereTyped = conditions(typed);
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
        Expr computed = rawToCompute == rawToRead ? ofTyped : simplification.apply(rawToCompute);
        return new Content(result, computed, simple, where, function.guard());
    }

    /** {@return the derivative as the rules of calculus leave it} */
    Content unsimplified() {
        return new Content(rawToRead, rawToCompute, function.expr(), conditions(function.expr()), function.guard());
    }

    /** {@return what differences of the function say of its derivative} */
    Verdict verdict(Content derivative) {
        if (!kind.isVerifiable(function.computed())) {
            return new Verdict.Unverified("the matrix is too large");
        }
        List<Expr> forms = derivative.computed() == derivative.expr()
                ? List.of(derivative.expr())
                : List.of(derivative.expr(), derivative.computed());
        List<Claim> claims = kind.claims(function.computed(), forms);
        return Verifier.of(new Question(claims, derivative.guard(), derivative.domain()));
    }

    private List<Cond> conditions(Expr e) {
        return normal.conjuncts(kind.conditions(e, function.domain()));
    }

    private static boolean areContradictory(List<Cond> conditions) {
        return Facts.of(conditions).areContradictory();
    }
}
