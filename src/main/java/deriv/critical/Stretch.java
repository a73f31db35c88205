package deriv.critical;

import deriv.core.Sign;
import java.util.Optional;

/**
 * A part of the line in which nothing changes: the function is smooth there, or nowhere defined, and its first two
 * derivatives keep their signs.
 *
 * @param branch what the function is there; empty if it is not defined, or that is not known
 * @param slope  the sign of the first derivative, {@link Sign#UNKNOWN} where it is undecided
 * @param bend   the sign of the second derivative
 * @param start  what is known of the point at its lower end
 * @param doubt  why something is unknown; empty if nothing is
 */
public record Stretch(Span span, Optional<Branch> branch, Sign slope, Sign bend, Start start, Optional<String> doubt) {
    /** What a stretch begins with. */
    enum Start {
        /** Here the domain, or the formula of the function, may change. */
        BREAK,
        /** The function is smooth here, and its first derivative is 0. */
        LEVEL,
        /** The function is smooth here; its second derivative is 0, the first is not. */
        BEND,
        /** It is smooth here, and a stretch in doubt ends or begins. */
        DOUBT
    }

    static Stretch undefined(Span span) {
        return new Stretch(span, Optional.empty(), Sign.UNKNOWN, Sign.UNKNOWN, Start.BREAK, Optional.empty());
    }

    static Stretch unknown(Span span, String reason) {
        return new Stretch(span, Optional.empty(), Sign.UNKNOWN, Sign.UNKNOWN, Start.BREAK, Optional.of(reason));
    }

    /** {@return whether the function has no value there, for certain} */
    boolean isUndefined() {
        return branch.isEmpty() && doubt.isEmpty();
    }

    /** {@return whether the function is defined there, for certain} */
    boolean isDefined() {
        return branch.isPresent();
    }
}
