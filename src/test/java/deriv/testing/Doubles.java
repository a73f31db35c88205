package deriv.testing;

import deriv.core.Constant;
import deriv.core.Fn;
import deriv.core.Rational;
import deriv.functions.Row;
import java.util.List;

/** Arithmetic in double that answers only where a rounding error cannot matter: the fast way before {@link Reals}. */
public final class Doubles implements Arithmetic<Double> {
    public static final Doubles ARITHMETIC = new Doubles();

    private static final double SMALL = 1e-8;
    private static final double LARGE = 1e8;

    private Doubles() {}

    private static double checked(double value) {
        if (!(Math.abs(value) < LARGE)) {
            throw new Undecided("too large for double");
        }
        return value;
    }

    @Override
    public Double number(Rational value) {
        return checked(value.doubleValue());
    }

    @Override
    public Double constant(Constant constant) {
        return constant.value();
    }

    @Override
    public Double plus(Double a, Double b) {
        return checked(a + b);
    }

    @Override
    public Double times(Double a, Double b) {
        return checked(a * b);
    }

    @Override
    public int signum(Double a) {
        if (Math.abs(a) < SMALL) {
            throw new Undecided("near 0");
        }
        return a > 0 ? 1 : -1;
    }

    @Override
    public Double power(Double base, Double exponent) {
        if (exponent == 1) {
            return base;
        }
        boolean whole = exponent == Math.rint(exponent);
        if (whole && exponent > 0) {
            return checked(Math.pow(base, exponent));
        }
        if (signum(base) < 0 && !whole) {
            if (Math.abs(exponent - Math.rint(exponent)) < SMALL) {
                throw new Undecided("nearly whole");
            }
            throw new NoValue("root of a negative number");
        }
        return checked(Math.pow(base, exponent));
    }

    /** Kernels jump and end where the function does, so values near such a place are left to {@link Reals}. */
    @Override
    public Double call(Fn fn, List<Double> args) {
        double[] at = args.stream().mapToDouble(a -> a).toArray();
        double value = checked(((Row) fn).kernel().orElseThrow(() -> new Undecided(fn.name())).at(at));
        for (int i = 0; i < at.length; i++) {
            double here = at[i];
            for (double step : new double[] {-SMALL, SMALL}) {
                at[i] = here + step;
                double near = ((Row) fn).kernel().orElseThrow().at(at);
                if (!(Math.abs(near - value) < 1e-3 * (1 + Math.abs(value)))) {
                    throw new Undecided("near a jump or an end of " + fn.name());
                }
            }
            at[i] = here;
        }
        return value;
    }
}
