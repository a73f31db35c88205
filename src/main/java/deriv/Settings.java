package deriv;

import deriv.core.Cond;
import deriv.print.NumberStyle;
import deriv.simplify.Policy;
import java.util.List;

/**
 * What an answer hands on to all answers that are made of it.
 *
 * @param policy what simplification may take for granted, and how much it may try
 * @param form the form in which derivatives are wanted
 * @param atKink what numbers of derivatives are at kinks
 */
record Settings(
        NumberStyle style, Limits limits, Checking checking, Policy policy, Form form, AtKink atKink) {
    static final Settings DEFAULT =
            new Settings(
                    NumberStyle.FRACTIONS, Limits.DEFAULT, Checking.VERIFIED, Policy.DEFAULT, Form.AUTO, AtKink.FAST);

    /** Whether derivatives are verified. */
    enum Checking {
        VERIFIED,
        UNVERIFIED
    }

    Settings with(NumberStyle value) {
        return new Settings(value, limits, checking, policy, form, atKink);
    }

    Settings with(Limits value) {
        return new Settings(style, value, checking, policy, form, atKink);
    }

    Settings with(Checking value) {
        return new Settings(style, limits, value, policy, form, atKink);
    }

    Settings with(Policy value) {
        return new Settings(style, limits, checking, value, form, atKink);
    }

    Settings with(Form value) {
        return new Settings(style, limits, checking, policy, value, atKink);
    }

    Settings with(AtKink value) {
        return new Settings(style, limits, checking, policy, form, value);
    }

    /** {@return the same settings with these assumptions alone} */
    Settings assuming(List<Cond> assumptions) {
        return with(new Policy(assumptions, policy.values(), policy.effort()));
    }

    /** {@return whether variables stand for real numbers} */
    boolean isReal() {
        return policy.values() == Policy.Values.REAL;
    }
}
