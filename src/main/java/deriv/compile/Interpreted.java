package deriv.compile;

import deriv.tape.Frame;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** The first tier: a program that is ready at once. */
final class Interpreted {
    /** A class costs as much as interpreting it so many times, and so many instructions besides. */
    private static final int CALLS = 100;

    private static final int INSTRUCTIONS = 10_000;

    private final Tape tape;
    private final ArrayLayout layout;
    private final Pool<Memory> pool;

    /** Counted without order: a few calls more or less do not matter. */
    private int callsLeft;

    private final AtomicBoolean due = new AtomicBoolean();

    Interpreted(Tape tape, ArrayLayout layout) {
        this.tape = tape;
        this.layout = layout;
        this.callsLeft = CALLS + INSTRUCTIONS / (1 + tape.length());
        Interpreter interpreter = new Interpreter(tape);
        int inputs = tape.inputs().size();
        int outputs = tape.outputCount();
        this.pool = new Pool<>(() -> new Memory(interpreter.frame(), new double[inputs], new double[outputs]));
    }

    private record Memory(Frame frame, double[] point, double[] values) {}

    /** {@return the number of instructions} */
    int length() {
        return tape.length();
    }

    /** {@return the least length of the array of outputs} */
    int stored() {
        return layout.stored(tape);
    }

    /** {@return whether it calls functions that are objects of the user} */
    boolean callsObjects() {
        KernelCalls calls = new KernelCalls(tape, new ArrayList<>());
        return IntStream.range(0, tape.length()).anyMatch(i -> tape.op(i).isCall() && !calls.isDirect(i));
    }

    /** {@return the class of the program, made now, unless its conditionals are nested too deeply} */
    Optional<Routine> routine() {
        return Generator.routine(tape, layout, Outline.LIMIT);
    }

    /** {@return true once: when it has been called so often that a class pays} */
    boolean isDue() {
        return --callsLeft < 0 && !due.getAndSet(true);
    }

    /** See {@link TapeFunction#run}. */
    double run(double[] point, double[] direction, double[] values) {
        Memory memory = pool.take();
        int here = layout.point();
        int there = memory.point.length - here;
        System.arraycopy(point, 0, memory.point, 0, here);
        if (there > 0) {
            System.arraycopy(direction, 0, memory.point, here, there);
        }
        memory.frame.evaluate(memory.point, memory.values);
        for (int k = layout.firstStored(); k < memory.values.length; k++) {
            values[layout.place(k)] = memory.values[k];
        }
        double result = memory.values[0];
        pool.give(memory);
        return result;
    }

    /** See {@link TapeFunction#at}. */
    double at(double x) {
        if (tape.inputs().size() != 1) {
            throw Routine.severalInputs();
        }
        Memory memory = pool.take();
        memory.point[0] = x;
        memory.frame.evaluate(memory.point, memory.values);
        double result = memory.values[0];
        pool.give(memory);
        return result;
    }
}
