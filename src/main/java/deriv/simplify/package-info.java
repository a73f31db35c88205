/**
 * Forms of expressions and the choice between them: the one that a good textbook prints, by {@link
 * deriv.simplify.Simplification} and a documented cost. Forms that a user asks for by name are in {@code deriv.forms}.
 * Nothing here differentiates, and nothing changes a value where the expression has one.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads unless
 * they say otherwise.
 */
package deriv.simplify;
