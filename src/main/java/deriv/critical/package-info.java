/**
 * The course of a function of one variable: every root of its first and second derivative in an interval, proved by exact
 * solution or by interval arithmetic, and what follows from the signs between them: extrema, monotonicity, concavity,
 * inflections, bounds. What could not be decided is listed as such, never guessed.
 *
 * <p>No public method takes or returns {@code null}. Types are immutable unless they say otherwise.
 */
package deriv.critical;
