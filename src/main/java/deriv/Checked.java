package deriv;

import deriv.Settings.Checking;
import deriv.verify.Verdict;
import java.util.Optional;

/**
 * A derivative that has passed its verification as far as there is one.
 *
 * @param verification empty if none was asked for, or there was nothing to verify
 */
record Checked(Content content, Optional<Verification> verification) {
    /**
     * {@return the simplified derivative unless it is refuted, then the one before simplification}
     *
     * @throws DerivException if there is no derivative anywhere, or both forms are refuted
     */
    static Checked of(Content function, DerivativeKind kind, Checking checking) {
        Derivation derivation = new Derivation(function, kind);
        Content simplified = derivation.simplified();
        if (checking == Checking.UNVERIFIED || kind.symbols().isEmpty()) {
            return new Checked(simplified, Optional.empty());
        }
        return switch (derivation.verdict(simplified)) {
            case Verdict.Verified(int points) -> with(simplified, new Verification.Verified(points));
            case Verdict.Unverified(String reason) -> with(simplified, new Verification.Unverified(reason));
            case Verdict.Refuted refuted -> unsimplified(derivation, refuted);
        };
    }

    /** What simplification broke is answered without it. */
    private static Checked unsimplified(Derivation derivation, Verdict.Refuted refuted) {
        Content raw = derivation.unsimplified();
        if (derivation.verdict(raw) instanceof Verdict.Verified(int points)) {
            return with(raw, new Verification.VerifiedUnsimplified(points));
        }
        throw new DerivException(
                DerivException.Kind.VERIFY,
                "the derivative did not pass its verification: at %s it is %s, and differences of the function say %s"
                        .formatted(refuted.point(), refuted.claimed(), refuted.found()),
                "this is an error of deriv: please report the formula; without verification it is answered unchecked");
    }

    private static Checked with(Content content, Verification verification) {
        return new Checked(content, Optional.of(verification));
    }
}
