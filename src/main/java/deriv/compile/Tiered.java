package deriv.compile;

import deriv.tape.Tape;
import java.util.function.Supplier;

/**
 * A program that is interpreted at first and runs as a class as soon as that is faster; a small one from the beginning.
 */
final class Tiered extends TapeFunction {
    /** The class of so many instructions takes less than a millisecond, except for the first one of a process. */
    private static final int SMALL = 500;

    private final Supplier<String> name;

    /** Read without order, which costs nothing: all that a routine has are final fields. */
    private Routine routine;

    /** Null as soon as there is a routine. */
    private volatile Interpreted interpreted;

    Tiered(Tape tape, ArrayLayout layout, Supplier<String> name) {
        this.interpreted = new Interpreted(tape, layout);
        this.name = name;
    }

    /**
     * {@return a program that is its class from the beginning, if it is small} HotSpot then never sees the interpreter
     * in it, and compiles what calls it as if it were written by hand.
     */
    static Tiered begin(Tape tape, ArrayLayout layout, Supplier<String> name) {
        Tiered program = new Tiered(tape, layout, name);
        return tape.length() <= SMALL ? program.compiled() : program;
    }

    @Override
    public double run(double[] point, double[] direction, double[] values) {
        try {
            Routine made = routine;
            return made != null && values != point && values != direction
                    ? made.run(point, direction, values)
                    : runSlowly(point, direction, values);
        } catch (Throwable failure) {
            StackTraces.name(failure, name);
            throw failure;
        }
    }

    @Override
    public double at(double x) {
        try {
            Routine made = routine;
            return made != null ? made.at(x) : atSlowly(x);
        } catch (Throwable failure) {
            StackTraces.name(failure, name);
            throw failure;
        }
    }

    private double runSlowly(double[] point, double[] direction, double[] values) {
        Interpreted first = interpreted;
        if (first == null) {
            return routine.run(copy(point), copy(direction), values);
        }
        double result = first.run(point, direction, values);
        if (first.isDue()) {
            Promotion.begin(this, first, point, direction);
        }
        return result;
    }

    private static double[] copy(double[] array) {
        return array == null ? null : array.clone();
    }

    private double atSlowly(double x) {
        Interpreted first = interpreted;
        if (first == null) {
            return routine.at(x);
        }
        double result = first.at(x);
        if (first.isDue()) {
            double[] point = {x};
            Promotion.begin(this, first, point, point);
        }
        return result;
    }

    /**
     * Makes the class now, in the thread of the caller, so that the next call runs it.
     *
     * @return itself
     */
    Tiered compiled() {
        Interpreted first = interpreted;
        if (first != null) {
            first.routine().ifPresent(this::become);
        }
        return this;
    }

    /** {@return whether calls run the class} */
    boolean isCompiled() {
        return interpreted == null;
    }

    void become(Routine made) {
        routine = made;
        interpreted = null;
    }
}
