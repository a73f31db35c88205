package deriv.germs;

import deriv.core.Expr;
import java.util.Optional;

/** What something does as a point is approached from one side. */
public sealed interface Limit {
    /** It goes to this number. */
    record Value(Expr value) implements Limit {}

    /**
     * It grows beyond all bounds.
     *
     * @param sign 1 or -1
     */
    record Infinite(int sign) implements Limit {}

    /**
     * It swings for ever, between bounds.
     *
     * @param range all values that it comes near to again and again, if they are known exactly
     */
    record Swinging(Optional<Range> range) implements Limit {}

    /** It swings for ever, and ever wider. */
    record Unbounded() implements Limit {}

    /** There is nothing on this side: the function has no real value there. */
    record Outside() implements Limit {}

    /**
     * Not known.
     *
     * @param reason a noun phrase
     * @param sign   the expression on whose sign it depends, if that is the reason
     */
    record Unknown(String reason, Optional<Expr> sign) implements Limit {}

    /** A closed interval. */
    record Range(Expr low, Expr high) {}
}
