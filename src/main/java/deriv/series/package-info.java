/**
 * Expansions at a point in exact numbers: what an expression does beside a point where it may have no value, a kink or a
 * pole. Truncated series in rational powers of the distance, with expressions as coefficients.
 *
 * <p>Nothing is guessed: where a leading coefficient cannot be told from 0, or a function has no expansion that is known
 * here, there is no answer. No public method takes or returns {@code null}. All types are immutable and safe to share
 * between threads unless they say otherwise.
 */
package deriv.series;
