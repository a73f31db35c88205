/**
 * Derivatives of expressions: passes that apply the rules of calculus and the rows of the function table, and nothing
 * else. Nothing here simplifies; the factories keep what comes out canonical one level deep.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads.
 */
package deriv.calculus;
