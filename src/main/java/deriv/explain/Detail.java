package deriv.explain;

/** How much is shown. */
public enum Detail {
    /** The rules that matter, a line each. */
    BRIEF,
    /** What a teacher writes on the board: the derivatives of constants and of the variable itself go without saying. */
    NORMAL,
    /** Every step, and why each rule holds. */
    FULL
}
