package deriv.tape;

/**
 * The members of a sum or product, each a value and a side: added or subtracted, multiplied or divided by. One
 * {@code int} a member, so that members can be sorted and compared.
 */
final class Members {
    private Members() {}

    /** {@return the value as it is: added, or multiplied by} */
    static int plain(int value) {
        return value << 1;
    }

    /** {@return the value on the other side: subtracted, or divided by} */
    static int inverse(int value) {
        return value << 1 | 1;
    }

    static int of(int value, boolean inverse) {
        return inverse ? inverse(value) : plain(value);
    }

    static int value(int member) {
        return member >> 1;
    }

    static boolean isInverse(int member) {
        return (member & 1) != 0;
    }

    /** {@return the same value on the other side} */
    static int inverted(int member) {
        return member ^ 1;
    }
}
