/**
 * Exact algebra on polynomials in numbered variables: arithmetic, greatest common divisors, factors, partial fractions,
 * real roots. Nothing here knows expressions; {@code deriv.normal} reads them into polynomials over kernels.
 *
 * <p>All types are immutable and safe to share between threads unless they say otherwise. Every loop whose length
 * depends on the input lets {@link deriv.core.Operation#tick} interrupt it and count its steps.
 */
package deriv.algebra;
