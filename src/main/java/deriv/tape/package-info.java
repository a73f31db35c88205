/**
 * From exact expressions to numbers: {@link deriv.tape.Tape} is the program, {@link deriv.tape.Interpreter} runs it.
 *
 * <p>The way of the data: {@link deriv.tape.TapeBuilder} collects outputs, {@link deriv.tape.Lowering} turns them into
 * {@link deriv.tape.Values}, {@link deriv.tape.Schedule} puts these in order, {@link deriv.tape.Emission} writes the
 * tape. Uses core and functions only.
 */
package deriv.tape;
