package deriv.compile;

import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.List;

/**
 * A tape cut into methods: HotSpot leaves a method of more than 8,000 bytes to its interpreter for good.
 *
 * <p>The steps are dealt out as one counts: when a level is full, it becomes a method, and its call is a step of the
 * next level. So the calls form a tree of small height, and each method of calls is below the limit, too. A long part
 * of a conditional becomes a method as well, or a tree of them.
 *
 * <p>Sizes are estimated, at twelve bytes or more for each instruction. Only the storing of values that are read in another method
 * is not foreseen; it takes at most ten bytes more for each, so that a limit of {@value #LIMIT} keeps all methods below
 * 8,000 bytes.
 */
final class Outline {
    /** The greatest estimate of a method. */
    static final int LIMIT = 4_200;

    /** The least limit at which the tree of calls is one. */
    static final int LEAST_LIMIT = 128;

    private static final int FROM_LOCAL = 4;
    private static final int FROM_ARRAY = 11;
    private static final int CONSTANT = 3;
    private static final int INTO_LOCAL = 5;
    private static final int INTO_ARRAY = 10;
    private static final int OPERATION = 3;
    private static final int CALL = 8;
    private static final int RUN = 12;
    private static final int CHOICE = 48;
    private static final int FILL = 16;

    private final Tape tape;
    private final Reads reads;
    private final int limit;
    private final Destinations destinations;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Step> root;
    private int cost;

    /** @param limit the greatest estimate of a method, {@value #LEAST_LIMIT} at least */
    Outline(Tape tape, Reads reads, Destinations destinations, int limit) {
        this.tape = tape;
        this.reads = reads;
        this.limit = limit;
        this.destinations = destinations;
        this.root = cut();
    }

    /** {@return the methods, those that are called before those that call} */
    List<Chunk> chunks() {
        return chunks;
    }

    /** {@return the steps of the first method} */
    List<Step> root() {
        return root;
    }

    private List<Step> cut() {
        List<Body> open = new ArrayList<>();
        Body body = new Body(0);
        for (int i = 0; i < tape.length(); i++) {
            switch (tape.op(i)) {
                case IF -> {
                    open.add(body);
                    body = new Body(i);
                }
                case ELSE -> body.turn(i);
                case END -> {
                    Step.Choose choice = body.choice();
                    int size = CHOICE + body.choiceCost() + bytes(i, body.opened);
                    body = open.removeLast();
                    if (reads.needs(choice.instruction())) {
                        body.add(choice, size);
                    }
                }
                default -> {
                    if (reads.needs(i)) {
                        compute(i, body);
                    }
                }
            }
        }
        for (int k = 0; k < destinations.wanted(); k++) {
            if (destinations.isLate(k)) {
                body.add(new Step.Store(k), INTO_ARRAY + FROM_ARRAY);
            }
        }
        return body.finish(limit);
    }

    private void compute(int i, Body body) {
        if (tape.op(i) != Op.CALL_VARIADIC) {
            body.add(new Step.Compute(i), bytes(i, body.start));
            return;
        }
        if (!reads.isLongCall(i)) {
            body.add(new Step.Compute(i), FILL + tape.arity(i) * (FROM_ARRAY + 6) + FILL + CALL + result(i));
            return;
        }
        for (int from = 0; from < tape.arity(i); from += Reads.MANY) {
            int to = Math.min(tape.arity(i), from + Reads.MANY);
            body.add(new Step.Fill(i, from, to), FILL + (to - from) * (FROM_ARRAY + 6));
        }
        body.add(new Step.Compute(i), FILL + CALL + result(i));
    }

    /** {@return an estimate of an instruction in a method that begins with instruction {@code start}} */
    private int bytes(int i, int start) {
        cost = (tape.op(i).isCall() ? CALL : OPERATION) + result(i);
        reads.of(i, slot -> cost += load(slot, start));
        return cost;
    }

    private int result(int i) {
        return INTO_LOCAL + (destinations.place(tape.resultSlot(i)) == Destinations.NONE ? 0 : INTO_ARRAY);
    }

    private int load(int slot, int start) {
        int inputs = tape.inputs().size();
        return slot >= tape.resultSlot(start)
                ? FROM_LOCAL
                : slot >= inputs && slot < tape.resultSlot(0) ? CONSTANT : FROM_ARRAY;
    }

    /** The steps of one part of the program, in levels: those of a higher level come first. */
    private final class Body {
        private final int opened;
        private final List<List<Step>> levels = new ArrayList<>();
        private final List<Integer> costs = new ArrayList<>();
        private int start;
        private List<Step> then = List.of();
        private int thenCost;
        private int finishedCost;

        Body(int start) {
            this.opened = start;
            this.start = start;
        }

        void add(Step step, int cost) {
            if (add(0, step, cost)) {
                start = switch (step) {
                    case Step.Compute(int i) -> i;
                    case Step.Choose(int i, _, _) -> i;
                    case Step.Fill(int i, _, _) -> i;
                    case Step.Store _, Step.Run _ -> tape.length() - 1;
                };
            }
        }

        /** {@return whether the level was full} */
        private boolean add(int level, Step step, int cost) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
                costs.add(0);
            }
            boolean full = !levels.get(level).isEmpty() && costs.get(level) + cost > limit;
            if (full) {
                Step run = outlined(levels.get(level));
                levels.set(level, new ArrayList<>());
                costs.set(level, 0);
                add(level + 1, run, RUN);
            }
            levels.get(level).add(step);
            costs.set(level, costs.get(level) + cost);
            return full;
        }

        /** From here on the steps are those of the second part. */
        void turn(int i) {
            then = finish(limit / 4);
            thenCost = finishedCost;
            levels.clear();
            costs.clear();
            start = i;
        }

        Step.Choose choice() {
            return new Step.Choose(opened, then, finish(limit / 4));
        }

        int choiceCost() {
            return thenCost + finishedCost;
        }

        /** {@return all steps: as they are if they are estimated at so many bytes at most, or else a call} */
        List<Step> finish(int most) {
            finishedCost = costs.stream().mapToInt(Integer::intValue).sum();
            if (finishedCost > limit) {
                for (int level = 0; level < levels.size(); level++) {
                    if (!levels.get(level).isEmpty()) {
                        levels.set(level, List.of(outlined(levels.get(level))));
                    }
                }
                finishedCost = RUN * levels.size();
            }
            List<Step> all = new ArrayList<>();
            levels.reversed().forEach(all::addAll);
            if (finishedCost <= most) {
                return all;
            }
            finishedCost = RUN;
            return List.of(outlined(all));
        }

        private Step outlined(List<Step> steps) {
            Chunk chunk = Chunk.of(chunks.size(), steps, tape);
            chunks.add(chunk);
            return new Step.Run(chunk);
        }
    }
}
