package deriv.print;

/**
 * How a derivative that is still to be taken is written.
 *
 * @param notation the sign
 * @param variable the name of the variable to differentiate by
 * @param others   whether there are other variables, so that the sign has to say which one is meant where it can
 */
public record DerivativeSign(Notation notation, String variable, Others others) {
    /** The signs in use, each after who brought it up. */
    public enum Notation {
        /** Lagrange: {@code f'}. */
        PRIME,
        /** Leibniz: {@code df/dx}. */
        LEIBNIZ,
        /** Euler: {@code Df}. */
        OPERATOR,
        /** Newton: a dot above. */
        DOT
    }

    /** Whether the derivative is a partial one. */
    public enum Others {
        NONE, SOME
    }

    boolean isPartial() {
        return others == Others.SOME;
    }
}
