/**
 * The library: text in, answers out. {@link deriv.Deriv} is the entry; an {@link deriv.Answer} is what it returns and
 * what further questions are asked of.
 *
 * <p>Everything here is immutable and safe to share between threads. No public method takes or returns {@code null}.
 * What cannot be answered is a {@link deriv.DerivException} that says where, why and what to do.
 */
package deriv;
