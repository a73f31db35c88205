package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.verify.Claim;
import deriv.verify.Question;
import deriv.verify.Verdict;
import deriv.verify.Verifier;
import java.util.List;
import java.util.Optional;

/** How a derivative is made of a function, and the check of what was made. */
sealed interface Derivation
        permits ReadableDerivation, ComplexDerivation, NumericDerivation, FormedDerivation, KinkDerivation {
    Content function();

    DerivativeKind kind();

    /**
     * {@return the derivative in its simplest forms}
     *
     * @throws DerivException if there is no derivative anywhere
     */
    Content simplified();

    /** {@return the derivative as the rules of calculus leave it} */
    Content unsimplified();

    /** {@return conditions that the form of the answer needs, and the answer itself does not} */
    default List<Cond> restrictions() {
        return List.of();
    }

    /** {@return whether simplification has stopped at its effort, so that there may be a simpler form} */
    default boolean gaveUp() {
        return false;
    }

    /** {@return what differences of the function say of its derivative} */
    default Verdict verdict(Content derivative) {
        return verdict(derivative, derivative.domain());
    }

    /** {@return the same at points where these conditions hold} */
    default Verdict verdict(Content derivative, List<Cond> where) {
        Expr function = function().computed();
        Optional<String> obstacle = kind().obstacle(function);
        if (obstacle.isPresent()) {
            return new Verdict.Unverified(obstacle.get());
        }
        List<Expr> forms = derivative.computed() == derivative.expr()
                ? List.of(derivative.expr())
                : List.of(derivative.expr(), derivative.computed());
        List<Claim> claims = kind().claims(function, forms);
        return Verifier.of(new Question(claims, derivative.guard(), where));
    }
}
