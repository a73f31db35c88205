package deriv.check;

/**
 * The derivative as the imaginary part at x + ih, divided by h. Nothing is subtracted, so the step may be as small as
 * 1e-300 and the error is that of the function itself; but the function must be analytic near x, and computed so.
 *
 * <p>Source: W. Squire and G. Trapp, Using complex variables to estimate derivatives of real functions, SIAM Review 40
 * (1998) 110-112. The error is −(h²/6) f'''.
 */
public final class ComplexStep {
    /** Small enough that h² is nothing beside 1, and h·f' no denormal number for usual slopes. */
    public static final double STEP = 1e-20;

    /** The function of a complex number, as far as it is needed. */
    @FunctionalInterface
    public interface ImaginaryPart {
        /** {@return the imaginary part of f(x + ih); NaN where there is none} */
        double at(double x, double h);
    }

    private ComplexStep() {
    }

    /** {@return Im f(x + ih)/h} */
    public static double at(ImaginaryPart f, double x, double h) {
        return f.at(x, h) / h;
    }
}
