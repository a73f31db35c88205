package deriv.text;

import java.util.Set;

/**
 * How to read a text.
 *
 * @param variables names that are variables whatever else they might mean ({@code --vars}, {@code --wrt})
 * @param functions names of abstract functions ({@code --fun})
 * @param goal what the last entry is
 * @param strictness whether readings that need a note are accepted
 * @param powers how {@code x^(1/3)} is read
 * @param limits what is too large
 */
public record ParseOptions(Set<String> variables, Set<String> functions, Goal goal, Strictness strictness,
        FractionalPowers powers, Limits limits) {

    /** Lenient, real, principal powers: what the command line uses without options. */
    public static final ParseOptions DEFAULT = new ParseOptions(Set.of(), Set.of(), Goal.EXPRESSION, Strictness.LENIENT,
            FractionalPowers.PRINCIPAL, Limits.DEFAULT);

    public enum Goal {
        EXPRESSION, EQUATION, CONDITION
    }

    public enum Strictness {
        /** Implicit products and bracket-free arguments are read, doubtful ones with a note. */
        LENIENT,
        /** Implicit products, bracket-free arguments and readings that need a note are errors. */
        STRICT
    }

    public enum FractionalPowers {
        /** {@code x^(1/3)} is the principal power, real for x >= 0. */
        PRINCIPAL,
        /** {@code x^(p/q)} with odd q is the real root for all x. */
        ODD_ROOTS
    }

    /**
     * @param nesting how deep brackets, signs, powers, roots and functions may stand in one another
     * @param length how long a text may be, in code points
     */
    public record Limits(int nesting, int length) {

        public static final Limits DEFAULT = new Limits(100_000, 1 << 24);
    }

    public ParseOptions {
        variables = Set.copyOf(variables);
        functions = Set.copyOf(functions);
    }

    public ParseOptions withVariables(Set<String> names) {
        return new ParseOptions(names, functions, goal, strictness, powers, limits);
    }

    public ParseOptions withFunctions(Set<String> names) {
        return new ParseOptions(variables, names, goal, strictness, powers, limits);
    }

    public ParseOptions with(Goal goal) {
        return new ParseOptions(variables, functions, goal, strictness, powers, limits);
    }

    public ParseOptions with(Strictness strictness) {
        return new ParseOptions(variables, functions, goal, strictness, powers, limits);
    }

    public ParseOptions with(FractionalPowers powers) {
        return new ParseOptions(variables, functions, goal, strictness, powers, limits);
    }

    public ParseOptions with(Limits limits) {
        return new ParseOptions(variables, functions, goal, strictness, powers, limits);
    }
}
