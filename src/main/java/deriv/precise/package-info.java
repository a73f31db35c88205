/**
 * Real numbers to many digits with a bound of their error, and expressions evaluated in them: the judge where doubles
 * are in doubt.
 *
 * <p>Elementary functions are computed here; a function that {@link deriv.precise.BallFunctions} does not know is
 * computed by its kernel, with the digits a double has. So a new function needs nothing here. Uses core and functions
 * only. No public method takes or returns {@code null}; all types are immutable and safe to share between threads,
 * except {@link deriv.precise.Enclosure}, which belongs to one thread.
 */
package deriv.precise;
