package deriv.cli.batch;

import java.util.Locale;

/** Why a request got no answer, as its field {@code code} says. */
public enum FailureCode {
    PARSE, UNDEFINED, UNSUPPORTED, LIMIT, VERIFY, USAGE, INTERNAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
