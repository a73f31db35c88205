package deriv.print;

import deriv.core.LimitException;

/** How much may still be written of one answer. Confined to one thread. */
final class Budget {
    private final int limit;
    private int left;

    Budget(int limit) {
        this.limit = limit;
        this.left = limit;
    }

    /** Refuses a text that has grown too long already. */
    void check(long length) {
        if (length > left) {
            throw new LimitException("output length", "the answer has more than " + limit + " characters");
        }
    }

    /** Takes a finished text off the budget. */
    void spend(int length) {
        check(length);
        left -= length;
    }
}
