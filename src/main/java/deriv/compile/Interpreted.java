package deriv.compile;

import deriv.tape.Frame;
import deriv.tape.Interpreter;

/** The first tier: a program that is ready at once. */
final class Interpreted extends Program {
    private final Interpreter interpreter;
    private final Layout layout;
    private final int inputs;
    private final int outputs;

    Interpreted(Interpreter interpreter, Layout layout) {
        this.interpreter = interpreter;
        this.layout = layout;
        this.inputs = interpreter.tape().inputs().size();
        this.outputs = interpreter.tape().outputCount();
    }

    @Override
    public double run(double[] point, double[] direction, double[] values) {
        double[] all = new double[inputs];
        System.arraycopy(point, 0, all, 0, layout.point());
        System.arraycopy(direction, 0, all, layout.point(), inputs - layout.point());
        double[] results = new double[outputs];
        Frame frame = interpreter.frame();
        frame.evaluate(all, results);
        for (int k = layout.firstStored(); k < outputs; k++) {
            values[layout.place(k)] = results[k];
        }
        return results[0];
    }

    @Override
    public double at(double x) {
        return interpreter.evaluate(x)[0];
    }
}
