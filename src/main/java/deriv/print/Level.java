package deriv.print;

/** How tightly a shape holds together, loosest first, and so where it needs brackets. */
enum Level {
    /** Nothing around it: no brackets whatever it is. */
    OPEN, OR, AND, COMPARISON, SUM, PRODUCT, POWER, ATOM;

    boolean isLooserThan(Level other) {
        return compareTo(other) < 0;
    }
}
