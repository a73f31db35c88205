package deriv.compile;

import deriv.tape.Tape;
import java.util.function.Supplier;

/**
 * A tape as a function over arrays of a caller: interpreted at first, a class of the virtual machine later, which no
 * caller notices but by the clock. Both tiers give the same bits.
 *
 * <p>A program of up to 500 instructions is a class from the beginning; the class of a longer one is made in the
 * background when it has been called for a while, and is used as soon as it is faster. The class goes when the program goes.
 * Programs of any length become classes, one method for 250 operations or so; those whose conditionals are nested
 * thousands deep stay interpreted.
 *
 * <p>Safe to share between threads: a call keeps nothing, and writes only into the array it was given. Calls may be
 * nested: a function of the user may call the program again. After the first calls nothing is allocated, unless more
 * calls than twice the processors are inside at once, and except what the functions themselves allocate.
 * {@code values} may be the same array as {@code point} or {@code direction}; then these are copied. The array that a
 * function of any number of arguments is given belongs to the call: whoever keeps it must copy it.
 *
 * <p>What a function of the user throws comes out as it is; in its stack trace the line of this class has the name of
 * the program where others have the name of the file.
 */
public abstract class TapeFunction {
    /** {@return the program of this tape} */
    public static TapeFunction of(Tape tape, ArrayLayout layout) {
        return of(tape, layout, () -> "a function of " + String.join(", ", tape.inputs()));
    }

    /**
     * {@return the program of this tape}
     *
     * @param name what stack traces call it, such as the text of the expression; asked only for these
     */
    public static TapeFunction of(Tape tape, ArrayLayout layout, Supplier<String> name) {
        return Tiered.begin(tape, layout, name);
    }

    /** {@return the same, interpreted until it has been called for a while}: for what may be asked once only */
    public static TapeFunction interpretedFirst(Tape tape, ArrayLayout layout, Supplier<String> name) {
        return new Tiered(tape, layout, name);
    }

    /**
     * Computes all outputs at one point. The lengths of the arrays are the caller's business.
     *
     * @param point     the first inputs
     * @param direction the other inputs; not read if there are none
     * @param values    where the outputs go, see {@link ArrayLayout.Result}
     * @return the first output
     */
    public abstract double run(double[] point, double[] direction, double[] values);

    /**
     * {@return the first output of a program of one input, without an array on the way}
     *
     * @throws IllegalArgumentException if the program has another number of inputs
     */
    public abstract double at(double x);
}
