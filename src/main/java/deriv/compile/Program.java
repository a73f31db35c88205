package deriv.compile;

import deriv.tape.Interpreter;
import deriv.tape.Tape;

/**
 * A tape as a function over arrays of a caller: interpreted at first, a class of the virtual machine later.
 *
 * <p>Safe to share between threads: a call keeps nothing, and writes only into the array it was given.
 */
public abstract class Program {
    /** {@return the program of this tape} */
    public static Program of(Tape tape, Layout layout) {
        return new Interpreted(new Interpreter(tape), layout);
    }

    /**
     * Computes all outputs at one point. The lengths of the arrays are the caller's business.
     *
     * @param point     the first inputs
     * @param direction the other inputs; not read if there are none
     * @param values    where the outputs go, see {@link Layout.Result}
     * @return the first output
     */
    public abstract double run(double[] point, double[] direction, double[] values);

    /** {@return the first output of a program of one input, without an array on the way} */
    public abstract double at(double x);
}
