package deriv;

import deriv.compile.Program;
import java.util.function.Supplier;

/** A program that is made when it is asked for, once. Safe to share between threads. */
final class AtFirstCall {
    private final Supplier<Program> maker;
    private volatile Program made;

    AtFirstCall(Supplier<Program> maker) {
        this.maker = maker;
    }

    Program program() {
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
