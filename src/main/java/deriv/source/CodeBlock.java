package deriv.source;

import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.List;

/** What runs one after the other: a part of a method, or a branch of a conditional. */
final class CodeBlock {
    /** A piece of work, with its size in operations and how deep conditionals nest in it. */
    sealed interface Item {
        int weight();

        default int depth() {
            return 0;
        }

        default boolean mayRefuse() {
            return false;
        }

        /** An instruction of the tape. */
        record Operation(int instruction, int weight, boolean mayRefuse) implements Item {
            static Operation of(Tape tape, int i) {
                return new Operation(i, Math.max(1, tape.arity(i) - 1), tape.op(i) == Op.REQUIRE);
            }
        }

        /** An output goes to its place. */
        record Output(int number) implements Item {
            @Override
            public int weight() {
                return 1;
            }
        }

        /** The value of a conditional, in one of its branches: its end, and which of its operands. */
        record Value(int end, int side) implements Item {
            @Override
            public int weight() {
                return 1;
            }
        }

        /**
         * Conditionals on one test, one behind the other.
         *
         * @param test its slot
         * @param ends the last instructions, which have the values
         */
        record Conditional(int test, List<Integer> ends, CodeBlock then, CodeBlock otherwise) implements Item {
            public Conditional {
                ends = List.copyOf(ends);
            }

            @Override
            public int weight() {
                return 2 + then.weight() + otherwise.weight();
            }

            @Override
            public int depth() {
                return 1 + Math.max(then.depth(), otherwise.depth());
            }
        }

        /** What has moved to a part of its own. */
        record Moved(MethodPart part) implements Item {
            @Override
            public int weight() {
                return 1;
            }

            @Override
            public boolean mayRefuse() {
                return part.mayRefuse();
            }
        }
    }

    private final List<Item> items = new ArrayList<>();
    private int weight;
    private int depth;
    private CodeBlock parent;
    private MethodPart part;

    void add(Item item) {
        items.add(item);
        weight += item.weight();
        depth = Math.max(depth, item.depth());
    }

    /** {@return this block, and another one behind it} */
    CodeBlock and(CodeBlock other) {
        CodeBlock both = new CodeBlock();
        items.forEach(both::add);
        other.items.forEach(both::add);
        return both;
    }

    /** Puts an item, which is not shorter, in the place of the last one. */
    void replaceLast(Item item) {
        weight -= items.removeLast().weight();
        add(item);
    }

    List<Item> items() {
        return items;
    }

    int weight() {
        return weight;
    }

    int depth() {
        return depth;
    }

    boolean mayRefuse() {
        return items.stream().anyMatch(Item::mayRefuse);
    }

    void place(MethodPart part, CodeBlock parent) {
        this.part = part;
        this.parent = parent;
    }

    MethodPart part() {
        return part;
    }

    /** {@return whether this block is the other one or stands inside it, in the same part} */
    boolean isInside(CodeBlock other) {
        CodeBlock block = this;
        while (block != null && block != other) {
            block = block.parent;
        }
        return block != null;
    }
}
