package deriv;

import java.util.List;
import java.util.Optional;

/**
 * What the comparison of a derivative with differences of the function, at points of its domain, has shown. A derivative
 * that it refutes is never answered: see {@link DerivException.Kind#VERIFY}.
 */
public sealed interface Verification {
    /** Both agree at so many points, at least one, and disagree at none. */
    record Verified(int points) implements Verification {
        @Override
        public String text() {
            return Verification.count(points);
        }
    }

    /** The simplified form was refuted; the answer is the derivative before simplification, and that agrees. */
    record VerifiedUnsimplified(int points) implements Verification {
        @Override
        public String text() {
            return Verification.count(points);
        }
    }

    /**
     * Nothing is known against the answer, and nothing for it.
     *
     * @param reason a few words
     */
    record Unverified(String reason) implements Verification {
        @Override
        public String text() {
            return "unverified: " + reason;
        }
    }

    /** {@return {@code 4 points}, or {@code unverified:} and the reason} */
    String text();

    /** {@return what holds for several derivatives together}: the least of it; empty if there are none */
    static Optional<Verification> ofAll(List<Verification> verifications) {
        return verifications.stream().min((a, b) -> Integer.compare(worth(a), worth(b)));
    }

    private static int worth(Verification verification) {
        return switch (verification) {
            case Unverified _ -> 0;
            case VerifiedUnsimplified(int points) -> points;
            case Verified(int points) -> points;
        };
    }

    private static String count(int count) {
        return count == 1 ? "1 point" : count + " points";
    }
}
