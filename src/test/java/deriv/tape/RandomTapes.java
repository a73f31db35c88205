package deriv.tape;

import deriv.functions.FunctionTable;
import deriv.functions.Kernel;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random tapes over all instructions and all functions with numbers, made without the rest of the package: conditionals
 * in each other, values that one part of a conditional computes and a later one with the same test reads, guards,
 * outputs that are inputs, constants or given twice.
 */
public final class RandomTapes {
    private static final List<Row> ROWS =
            FunctionTable.all().stream().filter(row -> row.kernel().isPresent()).toList();
    private static final double[] SPECIAL = {
        0.0, -0.0, 1, -1, 0.5, 2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
        -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Math.PI, 1e-9, -1e9, 0.7, 3.25
    };
    private static final Op[] ARITHMETIC =
            Arrays.stream(Op.values()).filter(Op::isArithmetic).toArray(Op[]::new);

    private final RandomGenerator random;
    private final int inputs;
    private final double[] constants;
    private final List<Op> ops = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Row> functions = new ArrayList<>();

    /** What can be read, by part: the parts that are open, and those of earlier conditionals with the same tests. */
    private final List<List<Integer>> visible = new ArrayList<>();

    private final List<Part> finished = new ArrayList<>();

    private final List<Part> path = new ArrayList<>();
    private final List<Part> thens = new ArrayList<>();
    private final List<Integer> results = new ArrayList<>();

    /** One of the two parts of a conditional: it runs where the tests of those around it and its own test say so. */
    private static final class Part {
        private final List<Integer> within;
        private final int test;
        private final int side;
        private final List<Integer> values = new ArrayList<>();
        private int end;

        Part(List<Part> path, int test, int side) {
            this.within = key(path);
            this.test = test;
            this.side = side;
        }

        static List<Integer> key(List<Part> path) {
            return path.stream().map(part -> 2 * part.test + part.side).toList();
        }
    }

    private RandomTapes(double[] constants, int inputs) {
        this.random = null;
        this.inputs = inputs;
        this.constants = constants;
        visible.add(new ArrayList<>());
    }

    private RandomTapes(RandomGenerator random, int inputs, int constants) {
        this.random = random;
        this.inputs = inputs;
        this.constants = constants == 0 ? new double[0] : random.doubles(constants, -3, 3).toArray();
        for (int i = 0; i < constants; i++) {
            if (random.nextInt(4) == 0) {
                this.constants[i] = special(random);
            }
        }
        visible.add(new ArrayList<>(IntStream.range(0, inputs + constants).boxed().toList()));
    }

    /** {@return a number at which functions may be special} */
    public static double special(RandomGenerator random) {
        return SPECIAL[random.nextInt(SPECIAL.length)];
    }

    /** {@return the numbers at which functions may be special} */
    public static double[] specials() {
        return SPECIAL.clone();
    }

    /**
     * {@return a random tape}
     *
     * @param length about so many instructions
     */
    public static Tape of(RandomGenerator random, int inputs, int length) {
        RandomTapes tapes = new RandomTapes(random, inputs, random.nextInt(1, 4 + length / 4));
        int guards = random.nextInt(6) == 0 ? 2 : 0;
        while (tapes.ops.size() < length) {
            tapes.step(length, guards);
        }
        while (!tapes.path.isEmpty()) {
            tapes.end();
        }
        int count = random.nextInt(1, 2 + length / 3);
        List<Integer> root = tapes.visible.getFirst();
        int last = root.size();
        int[] outputs = IntStream.range(0, count)
                .map(k -> root.get(k == 0 ? last - 1 : random.nextInt(last)))
                .toArray();
        return tapes.tape(outputs);
    }

    /** {@return the tape of one instruction over as many inputs as it takes} */
    public static Tape of(Op op) {
        int arity = op.isCommutative() || op == Op.SUBTRACT || op == Op.DIVIDE || op == Op.POWER ? 2 : 1;
        RandomTapes tape = new RandomTapes(null, arity, 0);
        tape.add(op, 0, IntStream.range(0, arity).toArray());
        return tape.tape(arity);
    }

    /** {@return the tape that calls this kernel, which goes by the name of a function of the table} */
    public static Tape of(Row name, Kernel kernel, int arity) {
        RandomTapes tape = new RandomTapes(null, arity, 0);
        tape.functions.add(name);
        tape.add(op(kernel), 0, IntStream.range(0, arity).toArray());
        return tape.tape(List.of(kernel), new int[] {arity});
    }

    /** {@return a sum of this many terms {@code constant * input}, with a partial sum as an output now and then} */
    public static Tape sum(int inputs, int terms, int everyOutput) {
        double[] factors = new double[terms];
        Arrays.setAll(factors, i -> 1 + i / 1024.0);
        RandomTapes made = new RandomTapes(factors, inputs);
        List<Integer> outputs = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < terms; i++) {
            int product = made.value(Op.MULTIPLY, 0, inputs + i, i % inputs);
            sum = made.value(Op.ADD, 0, sum, product);
            if (i % everyOutput == 0) {
                outputs.add(sum);
            }
        }
        outputs.addFirst(sum);
        return made.tape(outputs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** {@return a tape whose operands may be any earlier value, all of which are outputs} */
    public static Tape crossing(int inputs, int length, RandomGenerator random) {
        RandomTapes tape = new RandomTapes(new double[] {0.5}, inputs);
        Op[] ops = {Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.MAX};
        for (int i = 0; i < length; i++) {
            int made = inputs + 1 + i;
            tape.value(ops[random.nextInt(ops.length)], 0, random.nextInt(made), random.nextInt(made));
        }
        return tape.tape(IntStream.range(0, length).map(i -> inputs + 1 + i).toArray());
    }

    /** {@return x, -x, x, … and the sum of them all: the shortest instructions whose values are all read far away} */
    public static Tape signs(int length) {
        RandomTapes tape = new RandomTapes(new double[0], 1);
        for (int i = 0; i < length; i++) {
            tape.value(Op.NEGATE, 0, i);
        }
        int sum = 0;
        for (int i = 1; i <= length; i++) {
            sum = tape.value(Op.ADD, 0, sum, i);
        }
        return tape.tape(sum);
    }

    /** {@return conditionals in each other, each in the second part of the one around it} */
    public static Tape nested(int depth) {
        RandomTapes tape = new RandomTapes(new double[] {1}, 1);
        List<Integer> thens = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < depth; i++) {
            int test = tape.value(Op.POSITIVE, 0, x);
            tape.add(Op.IF, 0, test);
            thens.add(tape.value(Op.MULTIPLY, 0, x, x));
            tape.add(Op.ELSE, 0);
            x = tape.value(Op.ADD, 0, x, 1);
        }
        for (int i = 0; i < depth; i++) {
            x = tape.value(Op.END, 0, thens.removeLast(), x);
        }
        return tape.tape(x);
    }

    private static Op op(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Unary _ -> Op.CALL_UNARY;
            case Kernel.Binary _ -> Op.CALL_BINARY;
            case Kernel.Ternary _ -> Op.CALL_TERNARY;
            case Kernel.Variadic _ -> Op.CALL_VARIADIC;
        };
    }

    private void step(int length, int guards) {
        int choice = random.nextInt(20);
        if (choice < 10) {
            Op op = ARITHMETIC[random.nextInt(ARITHMETIC.length)];
            value(op, 0, any(), any());
        } else if (choice < 13) {
            call();
        } else if (choice < 15 && path.size() < 12) {
            open();
        } else if (choice < 18 && !path.isEmpty()) {
            if (path.getLast().side == 0) {
                turn();
            } else {
                end();
            }
        } else if (choice == 19 && path.isEmpty() && random.nextInt(length) < guards) {
            add(Op.REQUIRE, 0, test());
        } else {
            value(random.nextBoolean() ? Op.MULTIPLY : Op.SUBTRACT, 0, recent(), recent());
        }
    }

    private int any() {
        List<Integer> part = visible.get(random.nextInt(visible.size()));
        return part.isEmpty() ? visible.getFirst().getFirst() : part.get(random.nextInt(part.size()));
    }

    private int recent() {
        List<Integer> part = visible.getLast();
        return part.isEmpty() ? any() : part.get(Math.max(0, part.size() - 1 - random.nextInt(3)));
    }

    private int test() {
        Op[] tests = {Op.POSITIVE, Op.NONNEGATIVE, Op.ZERO, Op.NONZERO};
        return switch (random.nextInt(4)) {
            case 0 -> any();
            default -> value(tests[random.nextInt(4)], 0, any());
        };
    }

    private void call() {
        Row row = ROWS.get(random.nextInt(ROWS.size()));
        Kernel kernel = row.kernel().orElseThrow();
        int count = switch (kernel) {
            case Kernel.Unary _ -> 1;
            case Kernel.Binary _ -> 2;
            case Kernel.Ternary _ -> 3;
            case Kernel.Variadic _ ->
                Math.min(
                        row.arity().most(),
                        Math.max(row.arity().fewest(), random.nextInt(1, random.nextInt(5) == 0 ? 90 : 6)));
        };
        Op op = op(kernel);
        int number = functions.indexOf(row);
        if (number < 0) {
            number = functions.size();
            functions.add(row);
        }
        value(op, number, IntStream.range(0, count).map(_ -> any()).toArray());
    }

    /** Opens a conditional, half of the time one with the test of an earlier one, whose values are there then. */
    private void open() {
        List<Integer> here = Part.key(path);
        List<Part> again = finished.stream().filter(part -> part.within.equals(here)).toList();
        int test = again.isEmpty() || random.nextBoolean()
                ? test()
                : again.get(random.nextInt(again.size())).test;
        add(Op.IF, 0, test);
        enter(test, 0);
    }

    private void turn() {
        Part then = leave();
        thens.add(then);
        results.add(then.values.isEmpty() ? any() : then.values.getLast());
        add(Op.ELSE, 0);
        enter(then.test, 1);
    }

    private void end() {
        if (path.getLast().side == 0) {
            turn();
        }
        Part otherwise = leave();
        int second = otherwise.values.isEmpty() ? any() : otherwise.values.getLast();
        int end = value(Op.END, 0, results.removeLast(), second);
        otherwise.end = end;
        thens.removeLast().end = end;
    }

    /** A value of an earlier part is read together with the value of its conditional, so that this one is alive. */
    private void enter(int test, int side) {
        Part part = new Part(path, test, side);
        List<Part> earlier = finished.stream()
                .filter(old -> old.test == test && old.side == side && old.within.equals(part.within) && old.end > 0)
                .toList();
        path.add(part);
        visible.add(part.values);
        for (Part old : earlier) {
            if (!old.values.isEmpty()) {
                int there = old.values.get(random.nextInt(old.values.size()));
                value(random.nextBoolean() ? Op.SUBTRACT : Op.MAX, 0, there, old.end);
            }
        }
    }

    private Part leave() {
        visible.removeLast();
        Part part = path.removeLast();
        finished.add(part);
        return part;
    }

    private int value(Op op, int target, int... args) {
        boolean two = op.isCommutative() || op == Op.SUBTRACT || op == Op.DIVIDE || op == Op.POWER;
        add(op, target, op.isArithmetic() && !two ? Arrays.copyOf(args, 1) : args);
        int slot = inputs + constants.length + ops.size() - 1;
        visible.getLast().add(slot);
        return slot;
    }

    private void add(Op op, int target, int... args) {
        ops.add(op);
        targets.add(target);
        operands.add(args);
    }

    private Tape tape(int... outputs) {
        return tape(functions.stream().map(row -> row.kernel().orElseThrow()).toList(), outputs);
    }

    private Tape tape(List<Kernel> kernels, int[] outputs) {
        int base = inputs + constants.length;
        boolean[] live = live(outputs);
        int[] slotOf = new int[base + ops.size()];
        int[] order = IntStream.range(0, ops.size()).filter(i -> live[base + i]).toArray();
        Arrays.setAll(slotOf, slot -> slot);
        for (int k = 0; k < order.length; k++) {
            slotOf[base + order[k]] = base + k;
        }
        List<Integer> open = new ArrayList<>();
        int[] starts = new int[order.length + 1];
        int[] target = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            Op op = ops.get(order[k]);
            starts[k + 1] = starts[k] + operands.get(order[k]).length;
            target[k] = targets.get(order[k]);
            if (op == Op.ELSE || op == Op.END) {
                target[open.removeLast()] = k;
            }
            if (op == Op.IF || op == Op.ELSE) {
                open.add(k);
            }
        }
        return new Tape(
                IntStream.range(0, inputs).mapToObj(i -> "x" + i).toList(),
                constants,
                Arrays.stream(order).mapToObj(ops::get).toArray(Op[]::new),
                target,
                starts,
                Arrays.stream(order)
                        .flatMap(i -> Arrays.stream(operands.get(i)))
                        .map(slot -> slotOf[slot])
                        .toArray(),
                functions,
                kernels,
                Arrays.stream(outputs).map(slot -> slotOf[slot]).toArray());
    }

    /** A tape has no instruction that nothing reads. */
    private boolean[] live(int[] outputs) {
        int base = inputs + constants.length;
        boolean[] live = new boolean[base + ops.size()];
        Arrays.stream(outputs).forEach(slot -> live[slot] = true);
        List<Boolean> open = new ArrayList<>();
        for (int i = ops.size() - 1; i >= 0; i--) {
            switch (ops.get(i)) {
                case END -> open.add(live[base + i]);
                case ELSE -> live[base + i] = open.getLast();
                case IF -> live[base + i] = open.removeLast();
                case REQUIRE -> live[base + i] = true;
                default -> {}
            }
            if (live[base + i]) {
                Arrays.stream(operands.get(i)).forEach(slot -> live[slot] = true);
            }
        }
        return live;
    }
}
