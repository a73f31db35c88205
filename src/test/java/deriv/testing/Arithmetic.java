package deriv.testing;

import deriv.core.Constant;
import deriv.core.Fn;
import deriv.core.Rational;
import java.util.List;

/**
 * Numbers in which {@link Valuation} computes. Strict: an operation without a value throws {@link NoValue}, an
 * operation whose value a rounding error could change throws {@link Undecided}.
 */
public interface Arithmetic<T> {
    T number(Rational value);

    T constant(Constant constant);

    T plus(T a, T b);

    T times(T a, T b);

    /** The principal power; 0 has powers with positive exponents only. */
    T power(T base, T exponent);

    T call(Fn fn, List<T> args);

    int signum(T a);

    /** The expression has no value at the point. */
    final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoValue(String what) {
            super(what, null, false, false);
        }
    }

    /** The numbers are too coarse to tell, or know nothing of a part of the expression. */
    final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undecided(String what) {
            super(what, null, false, false);
        }
    }
}
