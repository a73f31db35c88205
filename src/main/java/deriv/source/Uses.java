package deriv.source;

import deriv.source.CodeBlock.Item;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.List;

/** Where the results of a tape are computed and used, once it is cut into parts: what has to outlive its block. */
final class Uses {
    private final Tape tape;
    private final CodeBlock[] home;
    private final int[] counts;
    private final boolean[] shared;
    private final boolean[] hoisted;
    /** Tests that only decide: they are written where they decide. */
    private final boolean[] deciding;
    /** By the end of a conditional: the slot of its test. */
    private final int[] tests;

    Uses(Tape tape, List<MethodPart> parts) {
        this.tape = tape;
        int slots = tape.slots();
        this.home = new CodeBlock[slots];
        this.counts = new int[slots];
        this.shared = new boolean[slots];
        this.hoisted = new boolean[slots];
        this.deciding = new boolean[slots];
        this.tests = new int[tape.length()];
        findDecidingTests();
        parts.forEach(part -> place(part.block(), part, null));
        parts.forEach(part -> count(part.block()));
    }

    /** {@return how often a result is read} A test that is written where it decides counts as reading its operand. */
    int count(int slot) {
        return counts[slot];
    }

    /** {@return whether another part reads it} */
    boolean isShared(int slot) {
        return shared[slot];
    }

    /** {@return whether it is read outside the branch that computes it} */
    boolean isHoisted(int slot) {
        return hoisted[slot] && !shared[slot];
    }

    boolean isDeciding(int slot) {
        return deciding[slot];
    }

    /** {@return the slot of the test of a conditional, given its last instruction} */
    int test(int end) {
        return tests[end];
    }

    private void findDecidingTests() {
        for (int i = 0; i < tape.length(); i++) {
            deciding[tape.resultSlot(i)] = switch (tape.op(i)) {
                case POSITIVE, NONNEGATIVE, ZERO, NONZERO -> true;
                default -> false;
            };
        }
        for (int i = 0; i < tape.length(); i++) {
            boolean decides = tape.op(i) == Op.IF || tape.op(i) == Op.REQUIRE;
            if (tape.op(i) == Op.IF) {
                tests[tape.target(tape.target(i))] = tape.operand(i, 0);
            }
            for (int k = 0; !decides && k < tape.arity(i); k++) {
                deciding[tape.operand(i, k)] = false;
            }
        }
        for (int i = 0; i < tape.outputCount(); i++) {
            deciding[tape.output(i)] = false;
        }
    }

    private void place(CodeBlock block, MethodPart part, CodeBlock parent) {
        block.place(part, parent);
        for (Item item : block.items()) {
            switch (item) {
                case Item.Operation operation -> home[tape.resultSlot(operation.instruction())] = block;
                case Item.Conditional whole -> {
                    whole.ends().forEach(end -> home[tape.resultSlot(end)] = block);
                    place(whole.then(), part, block);
                    place(whole.otherwise(), part, block);
                }
                case Item.Output _, Item.Moved _, Item.Value _ -> {}
            }
        }
    }

    private void count(CodeBlock block) {
        for (Item item : block.items()) {
            switch (item) {
                case Item.Operation(int i, _, _) -> {
                    for (int k = 0; k < tape.arity(i) && !deciding[tape.resultSlot(i)]; k++) {
                        use(tape.operand(i, k), block);
                    }
                    if (tape.op(i) == Op.END) {
                        useTwice(tests[i], block);
                    }
                }
                case Item.Conditional whole -> {
                    useTwice(whole.test(), block);
                    count(whole.then());
                    count(whole.otherwise());
                }
                case Item.Value(int end, int side) -> {
                    use(tape.operand(end, side), block);
                    int slot = tape.resultSlot(end);
                    shared[slot] |= home[slot].part() != block.part();
                }
                case Item.Output(int number) -> use(tape.output(number), block);
                case Item.Moved _ -> {}
            }
        }
    }

    /** A test is written for either branch. */
    private void useTwice(int slot, CodeBlock block) {
        use(slot, block);
        use(slot, block);
    }

    private void use(int slot, CodeBlock block) {
        if (deciding[slot]) {
            useTwice(tape.operand(slot - tape.resultSlot(0), 0), block);
            return;
        }
        counts[slot]++;
        if (home[slot] != null) {
            shared[slot] |= home[slot].part() != block.part();
            hoisted[slot] |= !block.isInside(home[slot]);
        }
    }
}
