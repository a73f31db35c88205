package deriv;

import deriv.print.NumberStyle;

/** What an answer hands on to all answers that are made of it. */
record Settings(NumberStyle style, Limits limits, Checking checking) {
    /** Whether derivatives are verified. */
    enum Checking {
        VERIFIED,
        UNVERIFIED
    }

    Settings withLimits(Limits value) {
        return new Settings(style, value, checking);
    }
}
