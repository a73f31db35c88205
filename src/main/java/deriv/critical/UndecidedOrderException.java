package deriv.critical;

/** Two numbers that can neither be told apart nor proved equal; caught where that leaves a stretch undecided. */
final class UndecidedOrderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UndecidedOrderException() {
        super("two numbers cannot be told apart", null, false, false);
    }
}
