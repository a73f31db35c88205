package deriv.algebra;

import deriv.core.Rational;

/**
 * One term of a polynomial.
 *
 * @param exponents one for each variable, none negative; not to be changed
 * @param coefficient not zero
 */
public record Monomial(int[] exponents, Rational coefficient) {}
