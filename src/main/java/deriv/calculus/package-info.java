/**
 * Derivatives of expressions: passes that apply the rules of calculus and the rows of the function table, and nothing
 * else. Nothing here simplifies; the factories keep what comes out canonical one level deep.
 *
 * <p>{@link deriv.calculus.Derivative} goes forward, by one symbol; {@code Adjoints} goes backward, by all symbols at once;
 * {@code Elimination} factors the graph between many functions and many symbols. {@link deriv.calculus.Matrices} chooses.
 *
 * <p>No public method takes or returns {@code null}. Public types are immutable and safe to share between
 * threads; the passes behind them are confined to one.
 */
package deriv.calculus;
