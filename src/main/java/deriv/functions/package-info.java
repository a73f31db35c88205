/**
 * The table of functions: one {@link deriv.functions.Row} a function, grouped by family, holding all that the project
 * knows of it. Parser, printers, calculus, tape, bytecode and tests read the rows; none of them names a function.
 *
 * <p>To add a function, add its row to a family (and its kernel, if {@link java.lang.Math} has none, to
 * {@code deriv.functions.kernels}); the row's tests come by themselves.
 */
package deriv.functions;
