package deriv;

import deriv.compile.TapeFunction;
import java.util.function.Supplier;

/** A program that is made when it is asked for, once. Safe to share between threads. */
final class AtFirstCall {
    private final Supplier<TapeFunction> maker;

    /**
     * Read without order, so that compilers take it out of the loops of callers: a volatile field would cost as much as
     * a small function. Who sees the record sees what it holds, because its field is final.
     */
    private Made made;

    private record Made(TapeFunction program) {}

    AtFirstCall(Supplier<TapeFunction> maker) {
        this.maker = maker;
    }

    TapeFunction program() {
        Made known = made;
        return known == null ? make() : known.program;
    }

    private synchronized TapeFunction make() {
        if (made == null) {
            made = new Made(maker.get());
        }
        return made.program;
    }
}
