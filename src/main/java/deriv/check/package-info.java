/**
 * Derivatives from values of the function alone: difference formulas with their orders and best steps, the complex step,
 * extrapolation, and what they say of a derivative that somebody claims.
 *
 * <p>{@link deriv.check.Difference} and {@link deriv.check.ComplexStep} are the formulas, {@link deriv.check.Extrapolation}
 * takes their steps to 0 with an estimate of the error, {@link deriv.check.Judge} compares, {@link deriv.check.SlopeTest}
 * and {@link deriv.check.Differences} work in several variables. Everything is a pure function of the functions it is given,
 * and safe to share between threads if these are. Uses nothing of this library.
 */
package deriv.check;
