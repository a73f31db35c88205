package deriv.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import deriv.functions.Kernel;
import deriv.functions.Row;
import deriv.tape.Op;
import deriv.tape.RandomExpressions;
import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated class against the interpreter, bit for bit. {@link PlantedFaultTest} shows that this would see faults. */
class GeneratorTest {
    private static final long FIRST_SEED = 20_261_121;
    private static final int TAPES = 3_000;
    private static final int EXPRESSIONS = 10_000;

    @Test
    void randomTapesCutAnywhere() {
        int conditionals = 0;
        int numbers = 0;
        for (int k = 0; k < TAPES; k++) {
            long seed = FIRST_SEED + k;
            SplittableRandom random = new SplittableRandom(seed);
            int inputs = random.nextInt(1, 5);
            Tape tape = RandomTapes.of(random, inputs, random.nextInt(1, 150));
            ArrayLayout layout = layout(random, tape);
            int limit = random.nextBoolean() ? Outline.LIMIT : random.nextInt(Outline.LEAST_LIMIT, 1000);
            var both = new BothTiers(tape, layout, limit);
            conditionals += tape.toString().contains("if ") ? 1 : 0;
            for (int p = 0; p < 4; p++) {
                String difference = both.difference(point(random, inputs));
                assertEquals("", difference, () -> "seed %d, limit %d, %s".formatted(seed, limit, tape));
                numbers += both.numbers();
            }
        }
        assertTrue(conditionals > TAPES / 3, "only " + conditionals + " conditionals");
        assertTrue(numbers > 4 * TAPES, "only " + numbers + " numbers");
    }

    /** With and without a direction, outputs in order or in the order of a matrix with places left out. */
    private static ArrayLayout layout(SplittableRandom random, Tape tape) {
        int inputs = tape.inputs().size();
        ArrayLayout layout = ArrayLayout.of(
                random.nextInt(4) == 0 ? random.nextInt(inputs + 1) : inputs,
                random.nextBoolean() ? ArrayLayout.Result.STORED : ArrayLayout.Result.RETURNED_AND_STORED);
        int last = 2 * tape.outputCount();
        return random.nextBoolean()
                ? layout
                : layout.at(IntStream.range(0, tape.outputCount())
                        .map(k -> last - 2 * k)
                        .toArray());
    }

    /** Expressions over all functions with numbers, and their derivatives by x. */
    @Test
    void randomExpressions() {
        int compared = 0;
        int numbers = 0;
        for (int k = 0; k < EXPRESSIONS; k++) {
            long seed = FIRST_SEED + k;
            SplittableRandom random = new SplittableRandom(seed);
            List<Expr> outputs = new ArrayList<>();
            try {
                outputs.add(new RandomExpressions(random).next(random.nextInt(1, 12)));
                outputs.add(Derivative.of(outputs.getFirst(), Exprs.symbol("x"), Derivative.Purpose.TO_COMPUTE));
            } catch (LimitException | UnsupportedOperationException tooLargeOrNotInClosedForm) {
                if (outputs.isEmpty()) {
                    continue;
                }
            }
            Tape tape = Tape.of(List.of("x", "y", "z"), outputs);
            var both = new BothTiers(tape, ArrayLayout.of(tape), Outline.LIMIT);
            for (int p = 0; p < 3; p++) {
                String difference = both.difference(point(random, 3));
                assertEquals("", difference, () -> "seed %d, %s".formatted(seed, tape));
                numbers += both.numbers();
            }
            compared++;
        }
        assertTrue(compared > EXPRESSIONS * 9 / 10, "only " + compared + " compared");
        assertTrue(numbers > 2 * EXPRESSIONS, "only " + numbers + " numbers");
    }

    private static double[] point(RandomGenerator random, int inputs) {
        double[] point = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            point[i] = random.nextInt(5) == 0 ? RandomTapes.special(random) : random.nextDouble(-4, 4);
        }
        return point;
    }

    static Stream<Op> arithmetic() {
        return Arrays.stream(Op.values()).filter(Op::isArithmetic);
    }

    @ParameterizedTest
    @MethodSource
    void arithmetic(Op op) {
        atSpecialPoints(RandomTapes.of(op));
    }

    static Stream<Row> functions() {
        return FunctionTable.all().stream().filter(row -> row.kernel().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void functions(Row row) {
        Kernel kernel = row.kernel().orElseThrow();
        int arity = switch (kernel) {
            case Kernel.Unary _ -> 1;
            case Kernel.Binary _ -> 2;
            case Kernel.Ternary _ -> 3;
            case Kernel.Variadic _ -> row.arity().fewest();
        };
        atSpecialPoints(RandomTapes.of(row, kernel, arity));
    }

    /** At all pairs of special numbers; arguments behind the second go through them, too. */
    private static void atSpecialPoints(Tape tape) {
        var both = new BothTiers(tape, ArrayLayout.of(tape), Outline.LIMIT);
        double[] specials = RandomTapes.specials();
        double[] point = new double[tape.inputs().size()];
        for (int i = 0; i < specials.length; i++) {
            for (int j = 0; j < specials.length; j++) {
                for (int k = 0; k < point.length; k++) {
                    point[k] = specials[(k == 0 ? i : k * j) % specials.length];
                }
                assertEquals("", both.difference(point), tape::toString);
            }
        }
    }

    /** One tape, cut at every size from the smallest on: each instruction is once the last of a method. */
    @Test
    void everyBorder() {
        SplittableRandom random = new SplittableRandom(FIRST_SEED);
        Tape tape = RandomTapes.of(random, 3, 400);
        double[][] points = {point(random, 3), point(random, 3), point(random, 3)};
        for (int limit = Outline.LEAST_LIMIT; limit < Outline.LEAST_LIMIT + 150; limit++) {
            var both = new BothTiers(tape, ArrayLayout.of(tape), limit);
            for (double[] point : points) {
                assertEquals("", both.difference(point), "limit " + limit);
            }
        }
    }
}
