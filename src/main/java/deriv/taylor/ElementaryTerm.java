package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.Optional;

/**
 * A term whose n-th derivative has a closed form.
 *
 * @param coefficient free of the variable
 */
record ElementaryTerm(Expr coefficient, Body body) {
    /** What is multiplied by the coefficient. */
    sealed interface Body {}

    /** {@code x^power · e^exponent · wave}. */
    record Smooth(int power, Linear exponent, Optional<Wave> wave) implements Body {
        static final Smooth ONE = new Smooth(0, Linear.ZERO, Optional.empty());

        boolean isPower() {
            return wave.isEmpty() && exponent.equals(Linear.ZERO);
        }
    }

    /** {@code cos(angle - quarters·pi/2)}: the cosine for 0, the sine for 1. */
    record Wave(Linear angle, int quarters) {}

    /** {@code base^exponent}, where the exponent is free of the variable. */
    record PowerOf(Linear base, Expr exponent) implements Body {}

    /** {@code x^power · log(argument)}. */
    record LogarithmOf(int power, Linear argument) implements Body {}

    static ElementaryTerm constant(Expr value) {
        return new ElementaryTerm(value, Smooth.ONE);
    }

    static ElementaryTerm of(Body body) {
        return new ElementaryTerm(Exprs.ONE, body);
    }

    ElementaryTerm times(Expr factor) {
        return new ElementaryTerm(coefficient.times(factor), body);
    }
}
