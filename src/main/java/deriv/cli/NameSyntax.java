package deriv.cli;

import java.util.regex.Pattern;

/** What can be the name of a variable or function; whether it is one, the library says. */
public final class NameSyntax {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_₀₁₂₃₄₅₆₇₈₉]*");

    /** As in formulas. */
    private static final int LONGEST = 1000;

    private NameSyntax() {
    }

    public static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }
}
