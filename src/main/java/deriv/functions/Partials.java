package deriv.functions;

import deriv.core.Expr;
import java.util.List;

/** The partial derivatives of a function. */
@FunctionalInterface
public interface Partials {

    /**
     * {@return the partial derivative in argument {@code index} (from 0)}
     *
     * @param self the function at these arguments
     * @throws UnsupportedOperationException if there is no closed form
     */
    Expr at(int index, List<Expr> args, Expr self);

    /** A derivative of a function of one argument, given the argument and the value. */
    @FunctionalInterface
    interface Of1 {
        Expr at(Expr x, Expr f);
    }

    /** A partial derivative of a function of two arguments, given the arguments and the value. */
    @FunctionalInterface
    interface Of2 {
        Expr at(Expr x, Expr y, Expr f);
    }

    /** A partial derivative of a function of three arguments, given the arguments and the value. */
    @FunctionalInterface
    interface Of3 {
        Expr at(Expr x, Expr y, Expr z, Expr f);
    }

    static Partials of(Of1 derivative) {
        return (_, args, f) -> derivative.at(args.getFirst(), f);
    }

    static Partials of(Of2 first, Of2 second) {
        return (i, args, f) -> (i == 0 ? first : second).at(args.get(0), args.get(1), f);
    }

    static Partials of(Of3 first, Of3 second, Of3 third) {
        return (i, args, f) -> (i == 0 ? first : i == 1 ? second : third).at(args.get(0), args.get(1), args.get(2), f);
    }

    /** {@return a partial derivative that does not exist in closed form} */
    static Of2 noClosedForm(String reason) {
        return (_, _, _) -> {
            throw new UnsupportedOperationException(reason);
        };
    }

    /** {@return a partial derivative that does not exist in closed form} */
    static Of3 noClosedForm3(String reason) {
        return (_, _, _, _) -> {
            throw new UnsupportedOperationException(reason);
        };
    }
}
