package deriv.check;

import java.util.function.DoubleUnaryOperator;

/**
 * Difference formulas: a derivative at {@code x} from values of the function near {@code x}. The step {@code h > 0} is
 * taken as it is given; that {@code x + h} is rounded is a part of the error that every user of such a formula meets.
 *
 * <p>With exact values, formula minus derivative is {@link #coefficient} · h^{@link #order} · f⁽ᵐ⁾(ξ), where m is
 * {@code derivative + order} and ξ lies within the points that were used (for {@link #RICHARDSON}, up to higher powers of
 * h). Source: DLMF §3.4(i); Taylor's formula with remainder gives each line. For {@code RICHARDSON} see
 * L. F. Richardson, Phil. Trans. R. Soc. A 210 (1911), section 3.
 */
public enum Difference {
    // @formatter:off
    /** (f(x+h) − f(x))/h. */
    FORWARD(1, 1, 1.0 / 2, 2,
            (f, x, h) -> (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h),
    /** (f(x) − f(x−h))/h. */
    BACKWARD(1, 1, -1.0 / 2, 2,
            (f, x, h) -> (f.applyAsDouble(x) - f.applyAsDouble(x - h)) / h),
    /** (f(x+h) − f(x−h))/(2h). */
    CENTRAL(1, 2, 1.0 / 6, 1,
            (f, x, h) -> (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h)),
    /** (4·D(h/2) − D(h))/3 with the central difference D, whose errors in h² cancel. */
    RICHARDSON(1, 4, -1.0 / 480, 3,
            (f, x, h) -> (4 * CENTRAL.at(f, x, h / 2) - CENTRAL.at(f, x, h)) / 3),
    /** (f(x+h) − 2f(x) + f(x−h))/h², for the second derivative. */
    SECOND(2, 2, 1.0 / 12, 4,
            (f, x, h) -> (f.applyAsDouble(x + h) - 2 * f.applyAsDouble(x) + f.applyAsDouble(x - h)) / (h * h)),
    /** (f(x+2h) − 2f(x+h) + f(x))/h², from one side. */
    SECOND_FORWARD(2, 1, 1, 4,
            (f, x, h) -> (f.applyAsDouble(x + 2 * h) - 2 * f.applyAsDouble(x + h) + f.applyAsDouble(x)) / (h * h)),
    /** (f(x) − 2f(x−h) + f(x−2h))/h², from the other side. */
    SECOND_BACKWARD(2, 1, -1, 4,
            (f, x, h) -> (f.applyAsDouble(x) - 2 * f.applyAsDouble(x - h) + f.applyAsDouble(x - 2 * h)) / (h * h));
    // @formatter:on

    /** The distance from 1 to the next double: the constant called eps in books. */
    public static final double EPSILON = 0x1p-52;

    private final int derivative;
    private final int order;
    private final double coefficient;
    private final double rounding;
    private final Formula formula;

    /** What is computed. */
    @FunctionalInterface
    private interface Formula {
        double at(DoubleUnaryOperator f, double x, double h);
    }

    Difference(int derivative, int order, double coefficient, double rounding, Formula formula) {
        this.derivative = derivative;
        this.order = order;
        this.coefficient = coefficient;
        this.rounding = rounding;
        this.formula = formula;
    }

    /**
     * {@return the difference quotient; NaN if the function has no value at one of the points}
     *
     * @param h the step, greater than 0
     */
    public double at(DoubleUnaryOperator f, double x, double h) {
        return formula.at(f, x, h);
    }

    /** {@return which derivative this approximates: 1 or 2} */
    public int derivative() {
        return derivative;
    }

    /** {@return the power of h that the error is proportional to} */
    public int order() {
        return order;
    }

    /** {@return the constant of the leading error, see the head of this class} */
    public double coefficient() {
        return coefficient;
    }

    /**
     * {@return a bound of the error from rounding}: the sum of the absolute weights, times the error of each value, which
     * is at least the smallest double
     *
     * @param epsilon the relative error of a value
     * @param value   the size of the values
     */
    public double roundingError(double epsilon, double value, double h) {
        double error = value == 0 ? 0 : Math.max(epsilon * Math.abs(value), Double.MIN_VALUE);
        return rounding * error / Math.pow(h, derivative);
    }

    /**
     * {@return the step at which leading error and rounding together are smallest}: the root of the derivative of
     * {@code coefficient·h^p·|f⁽ᵐ⁾| + rounding·ε·|f|/h^d}. For {@link #CENTRAL} this is (3 ε |f|/|f'''|)^(1/3).
     *
     * @param epsilon the relative error of a value, such as {@link #EPSILON}
     * @param value   the size of the function
     * @param next    the size of its derivative number {@code derivative + order}
     */
    public double bestStep(double epsilon, double value, double next) {
        double ratio = derivative * rounding * epsilon * Math.abs(value)
                / (order * Math.abs(coefficient) * Math.abs(next));
        return Math.pow(ratio, 1.0 / (derivative + order));
    }

    /**
     * {@return the step to take when nothing is known of the function}: ε^(1/m), which is 1.5e-8 for forward, 6e-6 for
     * central and 1.2e-4 for second differences in double
     */
    public double usualStep(double epsilon) {
        return Math.pow(epsilon, 1.0 / (derivative + order));
    }
}
