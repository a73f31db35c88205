package deriv.tape;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Chooses operations for sums and products: first what several of them have in common ({@link CommonPairs}), then in each
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
final class Expansion {
    private static final int IN_A_ROW = 8;

    /** In place of an image: not looked at yet. */
    private static final int NEW = Integer.MIN_VALUE;

    private static final int MINUS_ONE = -1;

    private final Values from;
    private final Values to;
    private final Graph graph;
    private final CommonPairs groups;
    private final int[] images;

    private Expansion(Graph graph) {
        this.graph = graph;
        from = graph.values();
        to = new Values(from.inputs());
        groups = new CommonPairs(graph).found();
        images = new int[groups.end()];
        Arrays.fill(images, NEW);
        for (int i = 0; i < from.inputs(); i++) {
            images[i] = i;
        }
    }

    static Graph of(Graph graph) {
        Expansion pass = new Expansion(graph);
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
        return groups.isGroup(value)
                ? Arrays.stream(groups.members(value)).map(Members::value).toArray()
                : graph.operands(value);
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
        if (!groups.isGroup(value)) {
            return to.again(from, value, Arrays.stream(operands).map(this::image).toArray());
        }
        int[] members = groups.members(value);
        return groups.op(value) == Op.ADD ? sum(members) : product(members);
    }

    private int sum(int[] members) {
        int[] added = side(members, false, false);
        int[] subtracted = side(members, true, false);
        if (added.length == 0) {
            return to.negate(combined(subtracted, to::add));
        }
        if (members.length > IN_A_ROW && subtracted.length > 0) {
            return to.subtract(combined(added, to::add), combined(subtracted, to::add));
        }
        int total = combined(added, to::add);
        for (int value : subtracted) {
            total = to.subtract(total, value);
        }
        return total;
    }

    private int product(int[] members) {
        int[] over = side(members, false, true);
        int[] under = side(members, true, false);
        int number = number(members);
        if (over.length == 0) {
            return under.length == 0 ? number : to.divide(number, combined(under, to::multiply));
        }
        int value = combined(over, to::multiply);
        if (under.length > 0) {
            value = to.divide(value, combined(under, to::multiply));
        }
        return to.multiply(number, value);
    }

    /** {@return the number in front of a product} */
    private int number(int[] members) {
        int number = to.constant(1);
        for (int m : members) {
            if (!Members.isInverse(m) && Values.isConstant(image(Members.value(m)))) {
                number = to.multiply(number, image(Members.value(m)));
            }
        }
        return number;
    }

    /** {@return the values of one side}, without numbers or with them in their places */
    private int[] side(int[] members, boolean inverse, boolean withoutNumbers) {
        return Arrays.stream(members)
                .filter(m -> Members.isInverse(m) == inverse)
                .map(m -> image(Members.value(m)))
                .filter(v -> !withoutNumbers || !Values.isConstant(v))
                .toArray();
    }

    private int combined(int[] values, IntBinaryOperator operation) {
        if (values.length > IN_A_ROW) {
            int middle = values.length / 2;
            return operation.applyAsInt(
                    combined(Arrays.copyOf(values, middle), operation),
                    combined(Arrays.copyOfRange(values, middle, values.length), operation));
        }
        int all = values[0];
        for (int i = 1; i < values.length; i++) {
            all = operation.applyAsInt(all, values[i]);
        }
        return all;
    }
}
