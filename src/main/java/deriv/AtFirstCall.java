package deriv;

import deriv.compile.Program;
import java.util.function.Supplier;

/** A program that is made when it is called for the first time. */
final class AtFirstCall extends Program {
    private final Supplier<Program> maker;
    private volatile Program made;

    AtFirstCall(Supplier<Program> maker) {
        this.maker = maker;
    }

    @Override
    public double run(double[] point, double[] direction, double[] values) {
        return made().run(point, direction, values);
    }

    @Override
    public double at(double x) {
        return made().at(x);
    }

    private Program made() {
        Program program = made;
        return program == null ? make() : program;
    }

    private synchronized Program make() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
