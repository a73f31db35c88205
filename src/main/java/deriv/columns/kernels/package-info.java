/**
 * Functions over blocks of numbers: a few elementary functions in loops that the JIT compiler vectorises.
 *
 * <p>Loops of additions, multiplications, divisions and {@code Math.fma} become vector instructions by themselves. What
 * does not ({@link deriv.columns.kernels.Bits}: powers of two, choices, looking for rows that a formula does not cover)
 * has a second version for processes that have the module {@code jdk.incubator.vector}; it differs in time, not in
 * results. Rows that a formula does not cover (NaN, infinities, huge and tiny numbers) are computed one by one as
 * everywhere else in the project, so the result of a row depends on its arguments alone.
 */
package deriv.columns.kernels;
