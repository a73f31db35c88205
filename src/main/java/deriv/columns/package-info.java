/**
 * A tape over many points at once: columns of numbers in, columns of numbers out. {@link deriv.columns.Columns} is what
 * callers hold, {@link deriv.columns.Column} is where numbers lie. Uses core, functions and tape.
 */
package deriv.columns;
