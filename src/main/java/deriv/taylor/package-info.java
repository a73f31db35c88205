/**
 * Taylor polynomials in one and several variables, derivatives of high order at a point, and n-th derivatives in closed form.
 *
 * <p>Derivatives at a point come from recurrences between truncated power series, never from repeated differentiation; the
 * recurrences are read off the table of functions. No public method takes or returns {@code null}. All types are immutable
 * and safe to share between threads unless they say otherwise.
 */
package deriv.taylor;
