package deriv.print;

/** How numbers that are not whole are written. Values are exact in either style. */
public enum NumberStyle {
    /** {@code x/5}. */
    FRACTIONS,
    /** {@code 0.2*x} where the decimal has at most 17 digits, else a fraction: for inputs with a decimal literal. */
    DECIMALS
}
