package deriv.functions;

/** Properties of a row that say how it may be written and used. */
public enum Trait {
    /** {@code sin 2x} and {@code sin^2(x)} may be written: trigonometric, hyperbolic, log, exp and roots. */
    BRACKET_FREE,
    /** Without a bracket the name is a variable, as {@code gamma} and {@code beta} are. */
    ALSO_VARIABLE,
    /** Not a word of the language: appears in stable forms for evaluation only and is never printed to a user. */
    INTERNAL,
    /**
     * Not the restriction of an analytic function of complex arguments: {@code abs}, {@code floor}, the real cube root.
     */
    REAL_ONLY,
    /** Has the sign of its argument, and is 0 only where that is: {@code sinh}, {@code atan}, the real cube root. */
    KEEPS_SIGN,
    /** No value is larger than 1 in size. */
    AT_MOST_ONE
}
