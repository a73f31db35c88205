/**
 * What can be said about an expression without changing it: where it is defined, where it is differentiable, which
 * conditions follow from others.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads unless
 * they say otherwise.
 */
package deriv.analysis;
