package deriv.source;

import deriv.source.Block.Item;
import deriv.tape.Tape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a tape into parts of bounded length and bounded nesting, by its conditionals and, where they leave long runs, by
 * count; long lists of parts are cut again, so that the calls make a tree.
 */
final class Partition {
    /** Operations in a part: 3 to 6 kB of bytecode, below the 8,000 bytes beyond which nothing is ever compiled. */
    static final int LONGEST = 250;

    /** A branch of this size stays where it is, whatever its surroundings. */
    private static final int SHORT = 8;

    private static final int DEEPEST = 12;

    private final Tape tape;
    private final List<Part> parts = new ArrayList<>();

    private Partition(Tape tape) {
        this.tape = tape;
    }

    /** {@return the parts; the last one is the whole, and each comes behind the parts that it runs} */
    static List<Part> of(Tape tape) {
        Partition partition = new Partition(tape);
        partition.move(partition.fitting(partition.read()));
        return partition.parts;
    }

    /** {@return everything as one part without conditionals}, for languages that choose between numbers at the end */
    static List<Part> flat(Tape tape) {
        Block block = new Block();
        for (int i = 0; i < tape.length(); i++) {
            switch (tape.op(i)) {
                case IF, ELSE -> {}
                default -> block.add(Item.Operation.of(tape, i));
            }
        }
        Partition partition = new Partition(tape);
        partition.addOutputs(block);
        partition.move(block);
        return partition.parts;
    }

    private void addOutputs(Block block) {
        for (int i = 0; i < tape.outputCount(); i++) {
            block.add(new Item.Output(i));
        }
    }

    /** A conditional whose end is to come; the block around it, and its first branch. */
    private record Open(int instruction, Block around, Block then) {}

    private Block read() {
        Deque<Open> open = new ArrayDeque<>();
        Block block = new Block();
        for (int i = 0; i < tape.length(); i++) {
            switch (tape.op(i)) {
                case IF -> {
                    open.push(new Open(i, block, new Block()));
                    block = open.peek().then();
                }
                case ELSE -> block = new Block();
                case END -> block = closed(open.pop(), i, block);
                default -> block.add(Item.Operation.of(tape, i));
            }
        }
        addOutputs(block);
        return block;
    }

    /** {@return the block around, with the conditional} It joins one before it that has the same test. */
    private Block closed(Open open, int end, Block otherwise) {
        open.then().add(new Item.Value(end, 0));
        otherwise.add(new Item.Value(end, 1));
        int test = tape.operand(open.instruction(), 0);
        Item.Conditional whole = new Item.Conditional(test, List.of(end), open.then(), otherwise);
        List<Item> before = open.around().items();
        if (!before.isEmpty() && before.getLast() instanceof Item.Conditional last && last.test() == test) {
            List<Integer> ends = new ArrayList<>(last.ends());
            ends.add(end);
            Item.Conditional both = new Item.Conditional(
                    test, ends, last.then().and(whole.then()), last.otherwise().and(otherwise));
            if (isShort(both)) {
                open.around().replaceLast(both);
                return open.around();
            }
        }
        open.around().add(isShort(whole) ? whole
                : new Item.Conditional(test, whole.ends(), apart(fitting(whole.then())), apart(fitting(otherwise))));
        return open.around();
    }

    private static boolean isShort(Item.Conditional conditional) {
        return conditional.weight() <= LONGEST && conditional.depth() <= DEEPEST;
    }

    private Block apart(Block block) {
        if (block.weight() <= SHORT && block.depth() < DEEPEST) {
            return block;
        }
        Block call = new Block();
        call.add(move(block));
        return call;
    }

    private Item move(Block block) {
        Part part = new Part(parts.size() + 1, block);
        parts.add(part);
        return new Item.Moved(part);
    }

    /** {@return the block, or one of the same effect that is short enough} */
    private Block fitting(Block block) {
        Block fitting = block;
        while (fitting.weight() > LONGEST) {
            Block calls = new Block();
            Block run = new Block();
            for (Item item : fitting.items()) {
                if (run.weight() + item.weight() > LONGEST) {
                    calls.add(move(run));
                    run = new Block();
                }
                run.add(item);
            }
            calls.add(move(run));
            fitting = calls;
        }
        return fitting;
    }
}
