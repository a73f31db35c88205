package deriv.source;

import deriv.source.CodeBlock.Item;
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
    private final List<MethodPart> parts = new ArrayList<>();

    private Partition(Tape tape) {
        this.tape = tape;
    }

    /** {@return the parts; the last one is the whole, and each comes behind the parts that it runs} */
    static List<MethodPart> of(Tape tape) {
        Partition partition = new Partition(tape);
        partition.move(partition.fitting(partition.read()));
        return partition.parts;
    }

    /** {@return everything as one part without conditionals}, for languages that choose between numbers at the end */
    static List<MethodPart> flat(Tape tape) {
        CodeBlock block = new CodeBlock();
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

    private void addOutputs(CodeBlock block) {
        for (int i = 0; i < tape.outputCount(); i++) {
            block.add(new Item.Output(i));
        }
    }

    /** A conditional whose end is to come; the block around it, and its first branch. */
    private record Open(int instruction, CodeBlock around, CodeBlock then) {}

    private CodeBlock read() {
        Deque<Open> open = new ArrayDeque<>();
        CodeBlock block = new CodeBlock();
        for (int i = 0; i < tape.length(); i++) {
            switch (tape.op(i)) {
                case IF -> {
                    open.push(new Open(i, block, new CodeBlock()));
                    block = open.peek().then();
                }
                case ELSE -> block = new CodeBlock();
                case END -> block = closed(open.pop(), i, block);
                default -> block.add(Item.Operation.of(tape, i));
            }
        }
        addOutputs(block);
        return block;
    }

    /** {@return the block around, with the conditional} It joins one before it that has the same test. */
    private CodeBlock closed(Open open, int end, CodeBlock otherwise) {
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

    private CodeBlock apart(CodeBlock block) {
        if (block.weight() <= SHORT && block.depth() < DEEPEST) {
            return block;
        }
        CodeBlock call = new CodeBlock();
        call.add(move(block));
        return call;
    }

    private Item move(CodeBlock block) {
        MethodPart part = new MethodPart(parts.size() + 1, block);
        parts.add(part);
        return new Item.Moved(part);
    }

    /** {@return the block, or one of the same effect that is short enough} */
    private CodeBlock fitting(CodeBlock block) {
        CodeBlock fitting = block;
        while (fitting.weight() > LONGEST) {
            CodeBlock calls = new CodeBlock();
            CodeBlock run = new CodeBlock();
            for (Item item : fitting.items()) {
                if (run.weight() + item.weight() > LONGEST) {
                    calls.add(move(run));
                    run = new CodeBlock();
                }
                run.add(item);
            }
            calls.add(move(run));
            fitting = calls;
        }
        return fitting;
    }
}
