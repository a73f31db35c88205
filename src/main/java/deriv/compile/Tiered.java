package deriv.compile;

import deriv.tape.Tape;
import java.util.function.Supplier;

/**
 * A program that is interpreted at first and runs as a class as soon as that is faster.
 *
 * <p>A call of the class costs one reading of a field and two comparisons more than the class itself.
 */
final class Tiered extends Program {
    private final Supplier<String> name;

    /** Read without order, which costs nothing: all that a routine has are final fields. */
    private Routine routine;

    /** Null as soon as there is a routine. */
    private volatile Interpreted interpreted;

    Tiered(Tape tape, Layout layout, Supplier<String> name) {
        this.interpreted = new Interpreted(tape, layout);
        this.name = name;
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
