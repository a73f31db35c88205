/**
 * Identities as data: rule tables by family, and the matcher that finds where they apply. Which of several forms is the
 * better one is not decided here but in {@code deriv.simplify}.
 *
 * <p>A rule may enlarge the domain of an expression; what was gained is found afterwards by comparing the domain of
 * the input with that of the output, not by a ledger through every pass.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads unless
 * they say otherwise.
 */
package deriv.rules;
