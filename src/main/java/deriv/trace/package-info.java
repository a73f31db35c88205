/**
 * Evaluation traces: the elementary operations of a formula at a point, one a row in the order in which it was typed, with
 * the tangents of forward mode and the adjoints of reverse mode, as tables and as graphs.
 *
 * <p>Griewank and Walther, <cite>Evaluating Derivatives</cite>, 2nd ed. (SIAM 2008), chapters 2 and 3, have both modes and
 * the tables that are imitated. Uses core, functions, text, print, calculus, precise and tape. No public method takes or
 * returns {@code null}; all types are immutable, except builders, which belong to one thread.
 */
package deriv.trace;
