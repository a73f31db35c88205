/**
 * Rewriting: rule tables, the matcher that applies them, and the passes built on it: simplify, expand, common factors,
 * cancelling. Nothing here differentiates.
 *
 * <p>A rule may enlarge the domain of an expression; what was gained is found afterwards by comparing the domain of
 * the input with that of the output, not by a ledger through every pass.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads unless
 * they say otherwise.
 */
package deriv.rules;
