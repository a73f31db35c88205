/**
 * From tapes to source code that depends on nothing: Java for releases 8 to 25 (also compiled, as class files or a jar),
 * C, and Python with NumPy. What is asked for is a {@link deriv.source.Unit}; {@link deriv.source.Sources} writes it for a
 * {@link deriv.source.Target}, and {@link deriv.source.Delivery} puts the files in place. Uses functions and tape.
 *
 * <p>The texts do operation by operation what the tape says. Functions that a language lacks are copied from the kernels
 * of this program by a step of the build ({@code src/build/java/Kernels.java}).
 */
package deriv.source;
