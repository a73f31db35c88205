package deriv.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.functions.FunctionTable;
import deriv.functions.Kernel;
import deriv.functions.Row;
import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs beyond the limits of one method, one constant pool or one frame. */
class LargeProgramTest {
    /** HotSpot does not compile longer methods. */
    private static final int LONGEST_METHOD = 8_000;

    private int classes;

    /** Looks at the methods of a class before it is defined. */
    private final UnaryOperator<byte[]> measure = bytes -> {
        classes++;
        ClassFile.of().parse(bytes).methods().forEach(method -> {
            int length = method.findAttribute(Attributes.code()).orElseThrow().codeLength();
            assertTrue(length < LONGEST_METHOD, () -> method.methodName() + " has " + length + " bytes");
        });
        return bytes;
    };

    private void check(Tape tape, double... point) {
        assertEquals("", new BothTiers(tape, ArrayLayout.of(tape), Outline.LIMIT, measure).difference(point));
    }

    /** As many constants as terms: beyond 32,767 there must be several classes. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 40_000, 500_000})
    void longSums(int terms) {
        check(RandomTapes.sum(3, terms, 1000), 1, 0.5, -0.25);
        assertTrue(classes > terms / 32_767, classes + " classes");
    }

    @Test
    void manyInputsAndOutputs() {
        int inputs = 40_000;
        double[] point = new SplittableRandom(1).doubles(inputs).toArray();
        check(RandomTapes.sum(inputs, inputs, 1), point);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, 33, 300, 40_000})
    void callsOfManyArguments(int arity) {
        Row max = FunctionTable.named("max").orElseThrow();
        Kernel.FunctionN alternating = x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * (1 - i % 2 * 2);
            }
            return sum;
        };
        double[] point = new SplittableRandom(arity).doubles(arity).toArray();
        check(RandomTapes.of(max, max.kernel().orElseThrow(), arity), point);
        check(RandomTapes.of(max, new Kernel.Variadic(null, "none", alternating), arity), point);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 100, 400, 1000})
    void nestedConditionals(int depth) {
        Tape tape = RandomTapes.nested(depth);
        for (double x : new double[] {1, 0, -0.5, -1, -depth / 2.0, -depth, -depth - 1.5, Double.NaN}) {
            check(tape, x);
        }
    }

    /** Those that are nested too deeply stay interpreted, and the program works. */
    @Test
    void theDeepestConditionals() {
        Tape tape = RandomTapes.nested(50_000);
        assertTrue(Generator.routine(tape, ArrayLayout.of(tape), Outline.LIMIT).isEmpty());
        Tiered program = ((Tiered) TapeFunction.of(tape, ArrayLayout.of(tape))).compiled();
        assertEquals(0.25, program.at(-24_999.5));
        assertTrue(!program.isCompiled());
    }

    @Test
    void longRandomTapes() {
        List<String> differences = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Tape tape = RandomTapes.of(random, 3, 8000);
            double[] point = random.doubles(3, -2, 2).toArray();
            String difference = new BothTiers(tape, ArrayLayout.of(tape), Outline.LIMIT, measure).difference(point);
            differences.add(difference.isEmpty() ? "" : "seed " + seed + " " + difference);
        }
        assertEquals(Collections.nCopies(10, ""), differences);
    }

    /** Every value crosses: each is computed in one method and read in many. */
    @Test
    void allValuesCross() {
        check(RandomTapes.crossing(2, 3000, new SplittableRandom(5)), 0.5, 2);
        check(RandomTapes.signs(3000), 0.5);
    }
}
