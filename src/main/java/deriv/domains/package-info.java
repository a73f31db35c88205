/**
 * Sets of real numbers: unions of intervals with exact ends, families that repeat with a period, and the solutions of
 * conditions in one variable as such sets.
 *
 * <p>Nothing is guessed: what cannot be solved, or numbers that cannot be told apart, give no set at all. No public method
 * takes or returns {@code null}. All types are immutable and safe to share between threads unless they say otherwise.
 */
package deriv.domains;
