package deriv.compile;

import deriv.tape.Frame;
import deriv.tape.Interpreter;
import deriv.tape.Tape;

/** The first tier: a program that is ready at once. */
final class Interpreted {
    private final Tape tape;
    private final Layout layout;
    private final Pool<Memory> pool;

    Interpreted(Tape tape, Layout layout) {
        this.tape = tape;
        this.layout = layout;
        Interpreter interpreter = new Interpreter(tape);
        int inputs = tape.inputs().size();
        int outputs = tape.outputCount();
        this.pool = new Pool<>(() -> new Memory(interpreter.frame(), new double[inputs], new double[outputs]));
    }

    private record Memory(Frame frame, double[] point, double[] values) {}

    Tape tape() {
        return tape;
    }

    Layout layout() {
        return layout;
    }

    /** See {@link Program#run}. */
    double run(double[] point, double[] direction, double[] values) {
        Memory memory = pool.take();
        int here = layout.point();
        int there = memory.point.length - here;
        System.arraycopy(point, 0, memory.point, 0, here);
        if (there > 0) {
            System.arraycopy(direction, 0, memory.point, here, there);
        }
        boolean held = memory.frame.evaluate(memory.point, memory.values);
        if (held) {
            for (int k = layout.firstStored(); k < memory.values.length; k++) {
                values[layout.place(k)] = memory.values[k];
            }
        } else {
            Routine.refused(values, layout.extent(tape));
        }
        double result = memory.values[0];
        pool.give(memory);
        return result;
    }

    /** See {@link Program#at}. */
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
