package deriv.columns;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;

/**
 * In which column of a block each slot of a tape lies. Inputs and constants have their own columns; those of results are
 * used again behind their last reader, whatever branches are taken, and never by the step that reads last: a function
 * may not write where it reads.
 */
final class Places {
    private static final int UNREAD = -1;
    private static final int RELEASED = -2;

    private final int[] columnOf;
    private final int count;
    private final boolean[] readOutsideLoops;

    private Places(int[] columnOf, int count, boolean[] readOutsideLoops) {
        this.columnOf = columnOf;
        this.count = count;
        this.readOutsideLoops = readOutsideLoops;
    }

    static Places of(Tape tape, List<BlockStep> steps) {
        return new Allocation(tape, steps).places();
    }

    int of(int slot) {
        return columnOf[slot];
    }

    /** {@return the number of columns, those of inputs and constants included} */
    int count() {
        return count;
    }

    /** {@return whether something else than a loop reads the slot}, which needs its column even if it is a constant */
    boolean isReadOutsideLoops(int slot) {
        return readOutsideLoops[slot];
    }

    private static final class Allocation {
        private final Tape tape;
        private final List<BlockStep> steps;
        private final int results;
        private final int[] lastReader;
        private final int[] columnOf;
        private int[] free = new int[16];
        private int freeCount;
        private int count;

        Allocation(Tape tape, List<BlockStep> steps) {
            this.tape = tape;
            this.steps = steps;
            this.results = tape.resultSlot(0);
            this.lastReader = new int[tape.slots()];
            this.columnOf = new int[tape.slots()];
            this.count = results;
            Arrays.setAll(columnOf, slot -> slot < results ? slot : UNREAD);
            Arrays.fill(lastReader, UNREAD);
        }

        Places places() {
            boolean[] readOutsideLoops = new boolean[tape.slots()];
            for (int at = 0; at < steps.size(); at++) {
                boolean isLoop = steps.get(at) instanceof BlockStep.Group;
                for (int slot : read(steps.get(at))) {
                    lastReader[slot] = at;
                    readOutsideLoops[slot] |= !isLoop;
                }
            }
            for (int i = 0; i < tape.outputCount(); i++) {
                lastReader[tape.output(i)] = Integer.MAX_VALUE;
                readOutsideLoops[tape.output(i)] = true;
            }
            for (int at = 0; at < steps.size(); at++) {
                for (int slot : written(steps.get(at))) {
                    columnOf[slot] = freeCount > 0 ? free[--freeCount] : count++;
                }
                release(at);
            }
            return new Places(columnOf, count, readOutsideLoops);
        }

        private void release(int at) {
            for (int slot : read(steps.get(at))) {
                if (slot >= results && lastReader[slot] == at) {
                    give(slot);
                }
            }
            for (int slot : written(steps.get(at))) {
                if (lastReader[slot] == UNREAD) {
                    give(slot);
                }
            }
        }

        private void give(int slot) {
            lastReader[slot] = RELEASED;
            if (freeCount == free.length) {
                free = Arrays.copyOf(free, 2 * freeCount);
            }
            free[freeCount++] = columnOf[slot];
        }

        private int[] read(BlockStep step) {
            return switch (step) {
                case BlockStep.Group(_, var instructions) ->
                    Arrays.stream(instructions).flatMap(i -> Arrays.stream(operands(i))).toArray();
                case BlockStep.Single(var i) -> operands(i);
                case BlockStep.SineAndCosine(var sine, _) -> operands(sine);
                case BlockStep.Require(var i) -> operands(i);
                case BlockStep.If(var i, _) -> operands(i);
                case BlockStep.Otherwise _ -> new int[0];
                case BlockStep.End(var i, var test) -> new int[] {test, tape.operand(i, 0), tape.operand(i, 1)};
            };
        }

        private int[] operands(int i) {
            int[] slots = new int[tape.arity(i)];
            Arrays.setAll(slots, k -> tape.operand(i, k));
            return slots;
        }

        private int[] written(BlockStep step) {
            return switch (step) {
                case BlockStep.Group(_, var instructions) ->
                    Arrays.stream(instructions).map(tape::resultSlot).toArray();
                case BlockStep.Single(var i) -> new int[] {tape.resultSlot(i)};
                case BlockStep.SineAndCosine(var sine, var cosine) ->
                    new int[] {tape.resultSlot(sine), tape.resultSlot(cosine)};
                case BlockStep.Require _, BlockStep.If _, BlockStep.Otherwise _ -> new int[0];
                case BlockStep.End(var i, _) -> new int[] {tape.resultSlot(i)};
            };
        }
    }
}
