package deriv.columns;

import deriv.columns.kernels.BlockFunction;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a tape over blocks, and the column in which each slot lies. Immutable.
 *
 * <p>Between two control instructions the order of a tape is free as far as operands come first. Arithmetic that needs
 * no function is put before the functions, what needs their results behind them, so that few loops do all of it. A
 * window of {@value #WINDOW} instructions keeps this from making everything live at once.
 *
 * @param tape      what it computes
 * @param functions which functions are computed how
 * @param steps     in order; nothing jumps backwards
 * @param groups    the arithmetic among the steps
 * @param places    what lies where
 */
record Plan(Tape tape, Functions functions, List<BlockStep> steps, List<BlockStep.Group> groups, Places places) {
    private static final int WINDOW = 256;

    /** The JIT compiler does not vectorise loops of more than some forty operations, loads and stores included. */
    private static final int LONGEST_LOOP = 30;

    static Plan of(Tape tape, Functions functions) {
        return new Planner(tape, functions).plan();
    }

    /** {@return whether some function is computed row by row} */
    boolean isRowByRow() {
        return steps.stream().anyMatch(step -> step instanceof BlockStep.Single(var i)
                && functions.of(tape, i).isEmpty()
                && !isTest(tape.op(i)));
    }

    private static boolean isTest(Op op) {
        return op == Op.POSITIVE || op == Op.NONNEGATIVE || op == Op.ZERO || op == Op.NONZERO;
    }

    /** {@return whether a loop of numbers does it} */
    static boolean isLoop(Op op) {
        return switch (op) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, MAX -> true;
            case CBRT, EXP, POWER, HYPOT, POSITIVE, NONNEGATIVE, ZERO, NONZERO -> false;
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END -> false;
        };
    }

    private static final class Planner {
        private final Tape tape;
        private final Functions functions;
        private final List<BlockStep> steps = new ArrayList<>();
        private final List<BlockStep.Group> groups = new ArrayList<>();
        /** For IF and ELSE where their step is, for all others how many loops and calls come before. */
        private final int[] mark;

        Planner(Tape tape, Functions functions) {
            this.tape = tape;
            this.functions = functions;
            this.mark = new int[tape.length()];
        }

        Plan plan() {
            int from = 0;
            for (int i = 0; i < tape.length(); i++) {
                boolean isControl = tape.op(i).isControl();
                if (isControl || i - from == WINDOW) {
                    stretch(from, i);
                    from = i;
                }
                if (isControl) {
                    control(i);
                    from = i + 1;
                }
            }
            stretch(from, tape.length());
            return new Plan(tape, functions, List.copyOf(steps), List.copyOf(groups), Places.of(tape, steps));
        }

        private void control(int i) {
            switch (tape.op(i)) {
                case REQUIRE -> steps.add(new BlockStep.Require(i));
                case IF -> {
                    mark[i] = steps.size();
                    mark[tape.target(i)] = i;
                    steps.add(null); // when its ELSE is known
                }
                case ELSE -> {
                    int opened = mark[i];
                    steps.set(mark[opened], new BlockStep.If(opened, steps.size()));
                    mark[tape.target(i)] = opened;
                    mark[i] = steps.size();
                    steps.add(null);
                }
                case END -> {
                    int opened = mark[i];
                    int turned = tape.target(opened);
                    steps.set(mark[turned], new BlockStep.Otherwise(turned, steps.size()));
                    steps.add(new BlockStep.End(i, tape.operand(opened, 0)));
                }
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, CBRT, EXP, POWER, HYPOT, MAX, POSITIVE,
                        NONNEGATIVE, ZERO, NONZERO, CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                    throw new IllegalArgumentException(tape.op(i) + " controls nothing");
            }
        }

        /** Arithmetic has even levels, all else odd ones; each level needs only itself and what is below. */
        private void stretch(int from, int to) {
            int highest = 0;
            for (int i = from; i < to; i++) {
                boolean loop = isLoop(tape.op(i));
                int level = loop ? 0 : 1;
                for (int k = 0; k < tape.arity(i); k++) {
                    int operand = tape.operand(i, k) - tape.resultSlot(0);
                    if (operand >= from) {
                        level = Math.max(level, mark[operand] + (loop == isLoop(tape.op(operand)) ? 0 : 1));
                    }
                }
                mark[i] = level;
                highest = Math.max(highest, level);
            }
            int[][] byLevel = new int[highest + 1][];
            int[] sizes = new int[highest + 1];
            for (int i = from; i < to; i++) {
                sizes[mark[i]]++;
            }
            Arrays.setAll(byLevel, level -> new int[sizes[level]]);
            Arrays.fill(sizes, 0);
            for (int i = from; i < to; i++) {
                byLevel[mark[i]][sizes[mark[i]]++] = i;
            }
            for (int level = 0; level <= highest; level++) {
                if (level % 2 == 0) {
                    loops(byLevel[level]);
                } else {
                    singles(byLevel[level]);
                }
            }
        }

        private void loops(int[] instructions) {
            Set<Integer> loaded = new HashSet<>();
            int first = 0;
            for (int at = 0; at < instructions.length; at++) {
                int i = instructions[at];
                for (int k = 0; k < tape.arity(i); k++) {
                    loaded.add(tape.operand(i, k));
                }
                loaded.add(tape.resultSlot(i));
                if (loaded.size() >= LONGEST_LOOP || at + 1 == instructions.length) {
                    BlockStep.Group group =
                            new BlockStep.Group(groups.size(), Arrays.copyOfRange(instructions, first, at + 1));
                    groups.add(group);
                    steps.add(group);
                    loaded.clear();
                    first = at + 1;
                }
            }
        }

        private void singles(int[] instructions) {
            boolean[] done = new boolean[instructions.length];
            for (int at = 0; at < instructions.length; at++) {
                if (done[at]) {
                    continue;
                }
                int partner = partner(instructions, at);
                if (partner < 0) {
                    steps.add(new BlockStep.Single(instructions[at]));
                    continue;
                }
                done[partner] = true;
                boolean sineFirst = functions.of(tape, instructions[at]).orElseThrow() == BlockFunction.SIN;
                steps.add(sineFirst
                        ? new BlockStep.SineAndCosine(instructions[at], instructions[partner])
                        : new BlockStep.SineAndCosine(instructions[partner], instructions[at]));
            }
        }

        /** {@return the place of the cosine of the same argument if this is a sine, or the other way round; or -1} */
        private int partner(int[] instructions, int at) {
            BlockFunction one = functions.of(tape, instructions[at]).orElse(null);
            if (one != BlockFunction.SIN && one != BlockFunction.COS) {
                return -1;
            }
            BlockFunction wanted = one == BlockFunction.SIN ? BlockFunction.COS : BlockFunction.SIN;
            for (int other = at + 1; other < instructions.length; other++) {
                if (tape.operand(instructions[other], 0) == tape.operand(instructions[at], 0)
                        && functions.of(tape, instructions[other]).orElse(null) == wanted) {
                    return other;
                }
            }
            return -1;
        }
    }
}
