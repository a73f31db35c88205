package deriv.compile;

import deriv.tape.Tape;
import java.util.function.Supplier;

/**
 * A tape as a function over arrays of a caller: interpreted at first, a class of the virtual machine later, which no
 * caller notices but by the clock. Both tiers give the same bits.
 *
 * <p>Safe to share between threads: a call keeps nothing, and writes only into the array it was given. Calls may be
 * nested (a function of the user may call the program again). Nothing is allocated by a call of the class, unless more
 * calls than twice the processors are inside at once. {@code values} may be the same array as {@code point} or
 * {@code direction}; then they are copied.
 *
 * <p>What a function of the user throws comes out as it is; the line of this class in its stack trace has the name of
 * the program in place of the name of the file.
 *
 * <p>The class goes when the program goes. Programs of any length become classes, one method for 250 operations or so.
 * Those whose conditionals are nested thousands deep stay interpreted.
 */
public final class Program {
    /** Up to so many instructions the class is made in the thread of the caller: within a few milliseconds. */
    private static final int SMALL = 1_000;

    /** So many instructions have been interpreted before the class is made: as much time as making it takes. */
    private static final int TRIED = 2_000;

    private final Supplier<String> name;
    private final int calls;

    /** Read without order: all that a routine has are final fields. */
    private Routine routine;

    private volatile Interpreted interpreted;

    private Program(Interpreted interpreted, Supplier<String> name) {
        this.interpreted = interpreted;
        this.name = name;
        this.calls = 0;
    }

    /** {@return the program of this tape} */
    public static Program of(Tape tape, Layout layout) {
        return of(tape, layout, () -> String.join(", ", tape.inputs()) + " -> " + tape.outputCount());
    }

    /**
     * {@return the program of this tape}
     *
     * @param name what stack traces call it, such as the text of the expression; asked only for these
     */
    public static Program of(Tape tape, Layout layout, Supplier<String> name) {
        return new Program(new Interpreted(tape, layout), name);
    }

    /**
     * Computes all outputs at one point. The lengths of the arrays are the caller's business.
     *
     * @param point     the first inputs
     * @param direction the other inputs; not read if there are none
     * @param values    where the outputs go, see {@link Layout.Result}
     * @return the first output
     */
    public double run(double[] point, double[] direction, double[] values) {
        try {
            Routine made = routine;
            return made != null && values != point && values != direction
                    ? made.run(point, direction, values)
                    : runSlowly(point, direction, values);
        } catch (Throwable failure) {
            throw failure;
        }
    }

    /**
     * {@return the first output of a program of one input, without an array on the way}
     *
     * @throws IllegalArgumentException if the program has another number of inputs
     */
    public double at(double x) {
        Routine made = routine;
        return made != null ? made.at(x) : atSlowly(x);
    }

    private double runSlowly(double[] point, double[] direction, double[] values) {
        Interpreted first = interpreted;
        if (first != null) {
            return first.run(point, direction, values);
        }
        return routine.run(point.clone(), direction.clone(), values);
    }

    private double atSlowly(double x) {
        Interpreted first = interpreted;
        return first != null ? first.at(x) : routine.at(x);
    }

    /** Makes the class now, in this thread. {@return this program} */
    public Program compiled() {
        Interpreted first = interpreted;
        if (first != null) {
            Generator.routine(first.tape(), first.layout(), Outline.LIMIT).ifPresent(made -> {
                routine = made;
                interpreted = null;
            });
        }
        return this;
    }
}
