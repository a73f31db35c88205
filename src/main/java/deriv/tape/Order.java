package deriv.tape;

import java.util.Arrays;

/**
 * Puts values into an order in which few of them are needed at once: what fits into registers is faster, and what fits
 * into one chunk of bytecode need not be stored.
 *
 * <p>From each output downwards, of two operands the one first that takes more registers (Sethi and Ullman, <cite>The
 * generation of optimal code for arithmetic expressions</cite>, 1970; on a graph a good guess). And as soon as all
 * that a value is still needed for can be computed, it is: so what a gradient does with a part of the function follows
 * close behind that part. Linear in the size of the program. It depends on the order of making alone.
 */
final class Order {
    /** A value is used up at once if no more values than this take its place. */
    private static final int SUCCESSORS = 3;

    private final Graph graph;
    private final Values from;
    private final int base;
    private final Values to;
    private final int[] images;
    private final boolean[] written;

    /** The users of each value, one after the other: those of value {@code v} begin at {@code firstUser[v - base]}. */
    private final int[] users;

    private final int[] firstUser;
    /** How many operands are still to be written, and how many users, and how many of these could be written now. */
    private final int[] missing;

    private final int[] unwrittenUsers;
    private final int[] readyUsers;
    private final int[] registers;
    private final int[] uses;
    private final Ints closed = new Ints();

    private Order(Graph graph) {
        this.graph = graph;
        from = graph.values();
        base = from.inputs();
        to = new Values(base);
        int n = from.end();
        images = new int[n];
        written = new boolean[n];
        for (int i = 0; i < base; i++) {
            images[i] = i;
            written[i] = true;
        }
        uses = graph.uses();
        missing = new int[n];
        unwrittenUsers = new int[n];
        readyUsers = new int[n];
        registers = new int[n];
        firstUser = new int[n + 1];
        users = new int[countUses()];
        fillUsers();
    }

    static Graph of(Graph graph) {
        Order pass = new Order(graph);
        for (int v = pass.base; v < pass.from.end(); v++) {
            if (pass.from.op(v) == Op.REQUIRE) {
                pass.writeWithOperands(v);
                pass.closed.clear();
            }
        }
        for (int output : graph.outputs()) {
            if (!Values.isConstant(output)) {
                pass.writeWithOperands(output);
            }
        }
        return new Graph(pass.to, Arrays.stream(graph.outputs()).map(pass::image).toArray());
    }

    private boolean counts(int v) {
        return uses[v] > 0 || from.op(v) == Op.REQUIRE;
    }

    private boolean isComputed(int value) {
        return value >= base;
    }

    private int countUses() {
        for (int v = base; v < from.end(); v++) {
            Pace.tick(v);
            if (counts(v)) {
                for (int k = 0; k < from.arity(v); k++) {
                    int operand = from.operand(v, k);
                    if (isComputed(operand)) {
                        unwrittenUsers[operand]++;
                        missing[v]++;
                    }
                }
                registers[v] = registers(v);
            }
        }
        int total = 0;
        for (int v = base; v < from.end(); v++) {
            firstUser[v] = total;
            total += unwrittenUsers[v];
        }
        firstUser[from.end()] = total;
        return total;
    }

    private void fillUsers() {
        int[] next = firstUser.clone();
        for (int v = base; v < from.end(); v++) {
            if (counts(v)) {
                for (int k = 0; k < from.arity(v); k++) {
                    int operand = from.operand(v, k);
                    if (isComputed(operand)) {
                        users[next[operand]++] = v;
                    }
                }
            }
        }
    }

    /** {@return how many registers the value takes with all it is made of, as if nothing were shared} */
    private int registers(int v) {
        int[] needs = new int[from.arity(v)];
        for (int k = 0; k < needs.length; k++) {
            int operand = from.operand(v, k);
            needs[k] = isComputed(operand) ? registers[operand] : 0;
        }
        Arrays.sort(needs);
        int most = 1;
        for (int k = 0; k < needs.length; k++) {
            most = Math.max(most, needs[needs.length - 1 - k] + k);
        }
        return most;
    }

    private int image(int value) {
        return Values.isConstant(value) ? to.constant(from.constantAt(value)) : images[value];
    }

    private void writeWithOperands(int root) {
        Ints path = new Ints();
        path.add(root);
        for (int step = 0; !path.isEmpty(); step++) {
            Pace.tick(step);
            int v = path.get(path.size() - 1);
            if (written[v]) {
                path.removeLast();
            } else if (missing[v] > 0) {
                pushOperands(path, v);
            } else {
                path.removeLast();
                write(v);
                useUp();
            }
        }
    }

    /** Pushes what is missing, the most expensive operand last, so that it comes first. */
    private void pushOperands(Ints path, int v) {
        int[] operands = graph.operands(v);
        int from = path.size();
        for (int i = operands.length - 1; i >= 0; i--) {
            if (isComputed(operands[i]) && !written[operands[i]]) {
                path.add(operands[i]);
                for (int k = path.size() - 1; k > from && registers[path.get(k - 1)] > registers[path.get(k)]; k--) {
                    path.swap(k - 1, k);
                }
            }
        }
    }

    private void write(int v) {
        int[] operands = graph.operands(v);
        int[] mapped = new int[operands.length];
        Arrays.setAll(mapped, k -> image(operands[k]));
        images[v] = to.again(from, v, mapped);
        written[v] = true;
        for (int operand : operands) {
            if (isComputed(operand)) {
                unwrittenUsers[operand]--;
                readyUsers[operand]--;
            }
        }
        for (int i = firstUser[v]; i < firstUser[v + 1]; i++) {
            int user = users[i];
            if (--missing[user] == 0) {
                becomesReady(user);
            }
        }
    }

    private void becomesReady(int user) {
        for (int k = 0; k < from.arity(user); k++) {
            int operand = from.operand(user, k);
            if (isComputed(operand) && ++readyUsers[operand] == unwrittenUsers[operand]) {
                closed.add(operand);
            }
        }
    }

    /** Writes the users of values that have nothing to wait for any more. */
    private void useUp() {
        while (!closed.isEmpty()) {
            int value = closed.removeLast();
            if (unwrittenUsers[value] > 0 && successors(value) <= SUCCESSORS) {
                for (int i = firstUser[value]; i < firstUser[value + 1]; i++) {
                    if (!written[users[i]] && missing[users[i]] == 0) {
                        write(users[i]);
                    }
                }
            }
        }
    }

    /** {@return how many values would take the place of this one}; what is only an output takes none */
    private int successors(int value) {
        int successors = 0;
        for (int i = firstUser[value]; i < firstUser[value + 1] && successors <= SUCCESSORS; i++) {
            successors += written[users[i]] || unwrittenUsers[users[i]] == 0 ? 0 : 1;
        }
        return successors;
    }
}
