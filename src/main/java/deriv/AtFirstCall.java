package deriv;

import deriv.compile.Program;
import java.util.function.Supplier;

/** A program that is made when it is asked for, once. Safe to share between threads. */
final class AtFirstCall {
    private final Supplier<Program> maker;

    /**
     * Read without order, so that compilers take it out of the loops of callers: a volatile field would cost as much as
     * a small function. Who sees the record sees what it holds, because its field is final.
     */
    private Made made;

    private record Made(Program program) {}

    AtFirstCall(Supplier<Program> maker) {
        this.maker = maker;
    }

    Program program() {
        Made known = made;
        return known == null ? make() : known.program;
    }

    private synchronized Program make() {
        if (made == null) {
            made = new Made(maker.get());
        }
        return made.program;
    }
}
