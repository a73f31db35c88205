package deriv.normal;

import deriv.core.Expr;
import deriv.core.Sign;
import java.util.function.Function;

/**
 * Which relations between kernels hold, and which are wanted.
 *
 * @param level   how far functions are replaced by others
 * @param numbers what symbols stand for
 * @param signs   what is known of the signs of real expressions; asked for expressions that occur and for factors of
 *     them
 */
public record Mode(Level level, Numbers numbers, Function<Expr, Sign> signs) {
    /** Real symbols of which nothing is known, functions as they are. */
    public static final Mode KERNELS = new Mode(Level.KERNELS, Numbers.REAL, _ -> Sign.UNKNOWN);

    /** Real symbols of which nothing is known, all relations. */
    public static final Mode IDENTITIES = new Mode(Level.IDENTITIES, Numbers.REAL, _ -> Sign.UNKNOWN);

    public Mode with(Numbers other) {
        return new Mode(level, other, signs);
    }

    public Mode with(Function<Expr, Sign> other) {
        return new Mode(level, numbers, other);
    }

    boolean isReal() {
        return numbers == Numbers.REAL;
    }

    boolean keepsFunctions() {
        return level == Level.KERNELS;
    }
}
