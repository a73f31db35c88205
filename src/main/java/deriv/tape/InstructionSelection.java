package deriv.tape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntBinaryOperator;

/**
 * Chooses operations for sums and products: first what several of them have in common ({@link Reciprocals},
 * {@link WholePowers}, {@link CommonPairs}), then in each
 *
 * <ul>
 *   <li>up to {@value #IN_A_ROW} members one after the other; more of them in halves, which rounds less and lets a processor
 *       compute in parallel;
 *   <li>what is added first, then the rest by subtraction; one division a product, by the product of all divisors;
 *   <li>numbers last, where they meet what is divided.
 * </ul>
 *
 * <p>Values are written when they are first needed, operands in the order of the graph.
 */
final class InstructionSelection {
    private static final int IN_A_ROW = 8;

    /** In place of an image: not looked at yet. */
    private static final int NEW = Integer.MIN_VALUE;

    private final Values from;
    private final Values to;
    private final Graph graph;
    private final Groups groups;
    private final int[] images;
    private final Ints lastInputs = new Ints();

    private InstructionSelection(Graph graph) {
        this.graph = graph;
        from = graph.values();
        to = new Values(from.inputs());
        groups = new Groups(graph);
        Reciprocals.share(groups, new Exactness(graph));
        WholePowers.share(groups);
        CommonPairs.share(groups);
        images = new int[groups.end()];
        Arrays.fill(images, NEW);
        for (int i = 0; i < from.inputs(); i++) {
            images[i] = i;
        }
    }

    static Graph of(Graph graph) {
        InstructionSelection pass = new InstructionSelection(graph);
        for (int v = graph.values().inputs(); v < graph.values().end(); v++) {
            if (graph.values().op(v) == Op.REQUIRE) {
                pass.write(v);
            }
        }
        int[] outputs = graph.outputs();
        for (int output : outputs) {
            if (!Values.isConstant(output)) {
                pass.write(output);
            }
        }
        return new Graph(pass.to, Arrays.stream(outputs).map(pass::image).toArray());
    }

    private int image(int value) {
        return Values.isConstant(value) ? to.constant(from.constantAt(value)) : images[value];
    }

    private int[] operands(int value) {
        int group = groups.of(value);
        if (group < 0) {
            return graph.operands(value);
        }
        int[] operands = groups.members(group).clone();
        for (int i = 0; i < operands.length; i++) {
            operands[i] = Members.value(operands[i]);
        }
        return operands;
    }

    /** Writes a value, operands first. */
    private void write(int root) {
        Ints path = new Ints();
        path.add(root);
        for (int step = 0; !path.isEmpty(); step++) {
            Pace.tick(step);
            int value = path.get(path.size() - 1);
            if (images[value] != NEW) {
                path.removeLast();
                continue;
            }
            int[] operands = operands(value);
            boolean ready = true;
            for (int i = operands.length - 1; i >= 0; i--) {
                if (!Values.isConstant(operands[i]) && images[operands[i]] == NEW) {
                    path.add(operands[i]);
                    ready = false;
                }
            }
            if (ready) {
                images[value] = written(value, operands);
                path.removeLast();
            }
        }
    }

    private int written(int value, int[] operands) {
        int group = groups.of(value);
        if (group >= 0) {
            return groups.op(group) == Op.ADD ? sum(groups.members(group)) : product(groups.members(group));
        }
        for (int i = 0; i < operands.length; i++) {
            operands[i] = image(operands[i]);
        }
        return to.again(from, value, operands);
    }

    private int sum(int[] members) {
        Ints added = new Ints();
        Ints subtracted = new Ints();
        for (int m : members) {
            (Members.isInverse(m) ? subtracted : added).add(image(Members.value(m)));
        }
        if (added.isEmpty()) {
            return to.negate(combined(subtracted.toArray(), to::add));
        }
        int total = combined(added.toArray(), to::add);
        if (members.length > IN_A_ROW && !subtracted.isEmpty()) {
            return to.subtract(total, combined(subtracted.toArray(), to::add));
        }
        for (int i = 0; i < subtracted.size(); i++) {
            total = to.subtract(total, subtracted.get(i));
        }
        return total;
    }

    private int product(int[] members) {
        int number = to.constant(1);
        Ints over = new Ints();
        Ints under = new Ints();
        for (int m : members) {
            int value = image(Members.value(m));
            if (Members.isInverse(m)) {
                under.add(value);
            } else if (Values.isConstant(value)) {
                number = to.multiply(number, value);
            } else {
                over.add(value);
            }
        }
        if (over.isEmpty()) {
            return under.isEmpty() ? number : to.divide(number, combined(under.toArray(), to::multiply));
        }
        int value = combined(over.toArray(), to::multiply);
        if (!under.isEmpty()) {
            value = to.divide(value, combined(under.toArray(), to::multiply));
        }
        return to.multiply(number, value);
    }

    /** Members that depend on neighbouring inputs come together: what a gradient does with them lies close by then. */
    private int combined(int[] values, IntBinaryOperator operation) {
        if (values.length <= IN_A_ROW) {
            return inHalves(values, operation);
        }
        int[] sorted = Arrays.stream(values)
                .boxed()
                .sorted(Comparator.comparingInt(this::lastInput).thenComparingInt(v -> v))
                .mapToInt(v -> v)
                .toArray();
        return inHalves(sorted, operation);
    }

    /** {@return the last input that a value depends on} */
    private int lastInput(int value) {
        for (int v = lastInputs.size() + to.inputs(); v <= value; v++) {
            int last = -1;
            for (int k = 0; k < to.arity(v); k++) {
                last = Math.max(last, lastInputOf(to.operand(v, k)));
            }
            lastInputs.add(last);
        }
        return lastInputOf(value);
    }

    private int lastInputOf(int value) {
        return Values.isConstant(value) ? -1 : value < to.inputs() ? value : lastInputs.get(value - to.inputs());
    }

    private static int inHalves(int[] values, IntBinaryOperator operation) {
        if (values.length > IN_A_ROW) {
            int middle = values.length / 2;
            return operation.applyAsInt(
                    inHalves(Arrays.copyOf(values, middle), operation),
                    inHalves(Arrays.copyOfRange(values, middle, values.length), operation));
        }
        int all = values[0];
        for (int i = 1; i < values.length; i++) {
            all = operation.applyAsInt(all, values[i]);
        }
        return all;
    }
}
