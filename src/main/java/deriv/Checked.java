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
    static Checked of(Derivation derivation, Checking checking) {
        Content simplified = derivation.simplified();
        if (checking == Checking.UNVERIFIED || derivation.kind().symbols().isEmpty()) {
            return new Checked(simplified, Optional.empty());
        }
        Verdict verdict = derivation.verdict(simplified);
        // No switch over patterns: its first use costs a millisecond, and this is on the way of the first answer.
        if (verdict instanceof Verdict.Verified verified) {
            return with(simplified, new Verification.Verified(verified.points()));
        }
        if (verdict instanceof Verdict.Unverified unverified) {
            return with(simplified, new Verification.Unverified(unverified.reason()));
        }
        return unsimplified(derivation, (Verdict.Refuted) verdict);
    }

    /** What simplification broke is answered without it. */
    private static Checked unsimplified(Derivation derivation, Verdict.Refuted refuted) {
        Content raw = derivation.unsimplified();
        if (derivation.verdict(raw) instanceof Verdict.Verified verified) {
            return with(raw, new Verification.VerifiedUnsimplified(verified.points()));
        }
        throw new DerivException(
                DerivException.Kind.VERIFY,
                "the derivative did not pass its verification: at %s it is %s, and differences of the function say %s"
                        .formatted(refuted.point(), refuted.claimed(), refuted.found()),
                "this is an error of deriv: please report the formula; --no-verify (\"verify\":false) answers it unchecked");
    }

    private static Checked with(Content content, Verification verification) {
        return new Checked(content, Optional.of(verification));
    }
}
