package deriv.tape;

/**
 * What one instruction of a tape does. The names of functions are not here: a call names a row of the function table.
 *
 * <p>Tests yield 1 (holds), 0 (does not hold) or NaN (the compared number is undefined).
 */
public enum Op {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    NEGATE,
    /** The principal square root: NaN for negative numbers. */
    SQRT,
    /** The principal cube root: NaN for negative numbers. */
    CBRT,
    EXP,
    /** The principal power: NaN where {@link Arithmetic#power} says that it has no real value. */
    POWER,
    HYPOT,
    MAX,

    /** Whether the operand is greater than 0; the next three likewise. */
    POSITIVE,
    NONNEGATIVE,
    ZERO,
    NONZERO,

    /** A function of the table whose kernel takes one number; the next three likewise. */
    CALL_UNARY,
    CALL_BINARY,
    CALL_TERNARY,
    /** A function of the table whose kernel takes an array of numbers. */
    CALL_VARIADIC,

    /** Ends the program with NaN in all outputs unless the operand, a test, is 1. */
    REQUIRE,

    /**
     * Opens a conditional {@code IF test … ELSE … END then, otherwise}. The instructions before {@code ELSE} run if the
     * test is 1, those behind it if it is 0. The value of the conditional belongs to its {@code END}: the operand of
     * the part that has run, or NaN if the test is NaN and neither has.
     */
    IF,
    ELSE,
    END;

    /** {@return whether the value is a function of one or two operands that {@link Arithmetic#apply} computes} */
    public boolean isArithmetic() {
        return compareTo(CALL_UNARY) < 0;
    }

    public boolean isCall() {
        return compareTo(CALL_UNARY) >= 0 && compareTo(CALL_VARIADIC) <= 0;
    }

    /** {@return whether it only says what runs next: it computes nothing, and all but {@link #END} have no value} */
    public boolean isControl() {
        return compareTo(REQUIRE) >= 0;
    }

    /** {@return whether operands may change places: the sum, the product, the larger and the hypotenuse} */
    boolean isCommutative() {
        return this == ADD || this == MULTIPLY || this == MAX || this == HYPOT;
    }
}
