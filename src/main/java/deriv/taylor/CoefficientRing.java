package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Rational;

/**
 * The numbers of which derivatives at a point are made: what {@link Jets} computes with.
 *
 * @param <T> immutable elements
 */
interface CoefficientRing<T> {
    /**
     * {@return the element that is this value}
     *
     * @throws NotInRingException if there is none
     */
    T of(Expr value);

    T of(Rational value);

    T plus(T a, T b);

    T times(T a, T b);

    T times(T a, Rational factor);

    /**
     * {@return 1/a}
     *
     * @param a certainly not 0
     */
    T reciprocal(T a);

    /** {@return whether it is 0 in an obvious way, so that it may be left out} */
    boolean isZero(T a);

    /** {@return the same element as it is kept for later use}: in a simple form, where there are several */
    default T kept(T a) {
        return a;
    }

    /** {@return the first derivative of a coordinate along the way that is taken}: of the variable with this number */
    T direction(int variable);
}
