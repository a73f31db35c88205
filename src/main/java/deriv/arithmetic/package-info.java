/**
 * Numbers other than {@code double}: dual, complex, intervals, and decimals of any number of digits.
 *
 * <p>The kind of number is a parameter, {@link deriv.arithmetic.NumberSystem}. {@link deriv.arithmetic.Evaluator}
 * computes expressions as they are written, with exact constants, in any of them; {@link deriv.arithmetic.Machine} runs
 * a tape in those that are made of doubles. Uses core, functions, tape and precise.
 */
package deriv.arithmetic;
