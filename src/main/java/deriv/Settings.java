package deriv;

import deriv.core.Cond;
import deriv.print.NumberStyle;
import deriv.simplify.Policy;
import java.util.List;

/**
 * What an answer hands on to all answers that are made of it.
 *
 * @param policy what simplification may take for granted, and how much it may try
 */
record Settings(NumberStyle style, Limits limits, Checking checking, Policy policy) {
    /** Whether derivatives are verified. */
    enum Checking {
        VERIFIED,
        UNVERIFIED
    }

    Settings withLimits(Limits value) {
        return new Settings(style, value, checking, policy);
    }

    /** {@return the same settings with these assumptions alone} */
    Settings assuming(List<Cond> assumptions) {
        return new Settings(style, limits, checking, new Policy(assumptions, policy.values(), policy.effort()));
    }

    /** {@return whether variables stand for real numbers} */
    boolean isReal() {
        return policy.values() == Policy.Values.REAL;
    }
}
