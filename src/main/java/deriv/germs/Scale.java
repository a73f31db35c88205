package deriv.germs;

import deriv.core.Expr;
import deriv.core.Rational;
import java.util.List;

/**
 * How fast a term grows or vanishes as h goes to 0 from above: {@code h^power · L^logs · exp(Σ growth)} with
 * {@code L = -log(h)}, which grows to infinity slower than any power.
 *
 * @param growth what the exponential grows or falls with, the fastest first; none for powers and logarithms alone
 */
public record Scale(List<Piece> growth, Rational power, Rational logs) {
    /** The scale of constants. */
    public static final Scale ONE = new Scale(List.of(), Rational.ZERO, Rational.ZERO);

    /** The scale of h. */
    public static final Scale STEP = ofPower(Rational.ONE);

    /** {@code coefficient · h^power · L^logs}: grows to infinity; the coefficient is not 0. */
    public record Piece(Expr coefficient, Rational power, Rational logs) {
        /** {@return whether it is a multiple of L}: then its exponential is a power of h, not a rational one */
        boolean isLogarithm() {
            return power.isZero() && logs.isOne();
        }
    }

    public Scale {
        growth = List.copyOf(growth);
    }

    static Scale ofPower(Rational power) {
        return new Scale(List.of(), power, Rational.ZERO);
    }

    /** {@return whether it is a power of h alone} */
    public boolean isPower() {
        return growth.isEmpty() && logs.isZero();
    }

    /** {@return whether it is h^n for a whole n from 0 on} */
    boolean isWholePower() {
        return isPower() && power.isInteger() && power.signum() >= 0;
    }

    /** {@return whether it falls or grows faster than every power} */
    boolean isExponential() {
        return !growth.isEmpty() && !growth.getFirst().isLogarithm();
    }
}
