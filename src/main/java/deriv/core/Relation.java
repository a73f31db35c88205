package deriv.core;

/** How an expression compares with zero. Every comparison is brought to one of these four. */
public enum Relation {
    POSITIVE(">"),
    NONNEGATIVE(">="),
    ZERO("=="),
    NONZERO("!=");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public boolean holds(int signum) {
        return switch (this) {
            case POSITIVE -> signum > 0;
            case NONNEGATIVE -> signum >= 0;
            case ZERO -> signum == 0;
            case NONZERO -> signum != 0;
        };
    }

    /** {@return whether the relation says the same of {@code -e}} */
    public boolean isEven() {
        return this == ZERO || this == NONZERO;
    }
}
