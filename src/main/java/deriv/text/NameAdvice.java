package deriv.text;

import java.util.Set;

/** Advice on variables that look like something else. */
final class NameAdvice {

    private static final Set<String> GREEK = Set.of("alpha", "theta", "phi", "omega", "pi", "beta", "gamma", "delta",
            "psi", "lambda", "mu", "sigma", "tau", "rho", "xi", "eta");

    private final Names names;
    private final BareNames bare;
    private final Notes notes;

    NameAdvice(Names names, BareNames bare, Notes notes) {
        this.names = names;
        this.bare = bare;
        this.notes = notes;
    }

    /** Called once for each variable that was not declared. */
    void give(String name, Span span) {
        int length = name.length();
        if (name.equals("E")) {
            notes.advise(span, "'E' is an ordinary name; Euler's number is e");
        } else if (length > 1 && name.charAt(0) == 'π') {
            notes.advise(span, "'" + name + "' is one name; for the product write π*" + name.substring(1));
        } else if (length == 2 && bare.contains(name.substring(0, 1)) && bare.contains(name.substring(1))) {
            notes.advise(span, "'" + name + "' is one name; for the product write " + name.charAt(0) + "*"
                    + name.charAt(1));
        } else if (length > 2 && length < 20 && !names.isBuiltIn(name)) {
            functionWithoutBracket(name, span);
        }
    }

    private void functionWithoutBracket(String name, Span span) {
        for (int split = name.length() - 1; split >= 2; split--) {
            String function = name.substring(0, split);
            String argument = name.substring(split);
            if (names.isBracketFree(function) && isArgument(argument)) {
                notes.advise(span, "'" + name + "' is one name; for the function write " + function + "(" + argument
                        + ")");
                return;
            }
        }
    }

    /** A letter, with digits before or after it, or the name of a Greek letter. */
    private static boolean isArgument(String text) {
        return text.chars().filter(c -> !Character.isDigit(c)).count() == 1 && text.indexOf('_') < 0
                || GREEK.contains(text);
    }
}
