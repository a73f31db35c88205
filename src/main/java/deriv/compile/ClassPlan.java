package deriv.compile;

import deriv.tape.Tape;
import java.util.List;
import java.util.stream.IntStream;

/** How a tape becomes methods, and what lies where: all that is decided before code is written. Immutable. */
final class ClassPlan {
    private final Tape tape;
    private final ArrayLayout layout;
    private final Reads reads;
    private final Outline outline;
    private final Crossings crossings;
    private final Destinations destinations;
    private final int[] arities;

    /** @param limit see {@link Outline} */
    ClassPlan(Tape tape, ArrayLayout layout, Destinations destinations, int limit) {
        this.tape = tape;
        this.layout = layout;
        this.destinations = destinations;
        this.reads = new Reads(tape, destinations.wanted());
        this.outline = new Outline(tape, reads, destinations, limit);
        this.crossings = new Crossings(tape, reads, outline);
        this.arities = IntStream.range(0, tape.length())
                .filter(i -> reads.isLongCall(i) && reads.needs(i))
                .map(tape::arity)
                .distinct()
                .toArray();
    }

    Tape tape() {
        return tape;
    }

    ArrayLayout layout() {
        return layout;
    }

    Reads reads() {
        return reads;
    }

    Crossings crossings() {
        return crossings;
    }

    /** {@return the methods that are called, each behind those that it calls} */
    List<Chunk> chunks() {
        return outline.chunks();
    }

    /** {@return the steps of the first method} */
    List<Step> root() {
        return outline.root();
    }

    /** {@return the numbers of arguments of long calls, each once} */
    int[] arities() {
        return arities;
    }

    int arityNumber(int arity) {
        return IntStream.range(0, arities.length)
                .filter(k -> arities[k] == arity)
                .findFirst()
                .orElseThrow();
    }

    Destinations destinations() {
        return destinations;
    }

    /** {@return whether a call needs memory besides that of the caller} */
    boolean needsScratch() {
        return !chunks().isEmpty() || arities.length > 0;
    }
}
