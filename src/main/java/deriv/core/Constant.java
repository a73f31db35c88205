package deriv.core;

/** A named real number that is not rational. Both are positive, which the factories use. */
public enum Constant {
    PI("pi", Math.PI),
    E("e", Math.E);

    private final String symbol;
    private final double value;

    Constant(String symbol, double value) {
        this.symbol = symbol;
        this.value = value;
    }

    /** {@return how the language spells it} */
    public String symbol() {
        return symbol;
    }

    /** {@return the nearest double} */
    public double value() {
        return value;
    }
}
