package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.functions.Activations;
import deriv.functions.Trigonometry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {
    private static final double[] NUMBERS = {
        0, -0.0, 1, -1, 0.5, -2.5, 3, 1e-300, 1e300, -1e300, 1e200, 7, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.NaN
    };

    private static final Set<Op> UNARY = Set.of(
            Op.NEGATE, Op.SQRT, Op.CBRT, Op.EXP, Op.POSITIVE, Op.NONNEGATIVE, Op.ZERO, Op.NONZERO);

    private final Values values = new Values(2);

    @Test
    void equalOperationsAreOneValue() {
        int sum = values.add(0, 1);
        assertEquals(sum, values.add(0, 1));
        assertEquals(sum, values.add(1, 0), "sums may be turned round");
        assertNotEquals(values.subtract(0, 1), values.subtract(1, 0));
        assertNotEquals(values.call(Trigonometry.SIN, 0), values.call(Trigonometry.COS, 0));
        assertEquals(values.call(Trigonometry.SIN, sum), values.call(Trigonometry.SIN, sum));
        assertEquals(values.constant(0.1), values.constant(0.1));
        assertNotEquals(values.constant(0.0), values.constant(-0.0));
    }

    @Test
    void manyOperationsStayDistinct() {
        int before = values.end();
        for (int i = 0; i < 10_000; i++) {
            values.multiply(values.constant(i + 2), values.add(0, values.constant(i + 0.5)));
        }
        assertEquals(before + 20_000, values.end());
        assertEquals(10_000, Set.of(values.constant(17.5)).size() + 9_999);
        for (int i = 0; i < 10_000; i++) {
            values.multiply(values.constant(i + 2), values.add(0, values.constant(i + 0.5)));
        }
        assertEquals(before + 20_000, values.end(), "nothing new the second time");
    }

    @Test
    void signsAreTakenIn() {
        int minus = values.negate(1);
        assertEquals(1, values.negate(minus));
        assertEquals(values.subtract(0, 1), values.add(0, minus));
        assertEquals(values.add(0, 1), values.subtract(0, minus));
        assertEquals(values.subtract(1, 0), values.negate(values.subtract(0, 1)));
        assertEquals(minus, values.multiply(1, values.constant(-1)));
        assertEquals(1, values.multiply(values.constant(1), 1));
        assertEquals(0, values.divide(0, values.constant(1)));
    }

    @Test
    void aConditionalOnAConstantIsOneBranch() {
        assertEquals(0, values.select(values.constant(1), 0, 1));
        assertEquals(1, values.select(values.constant(0), 0, 1));
        assertEquals(values.constant(Double.NaN), values.select(values.constant(Double.NaN), 0, 1));
    }

    @Test
    void callsOfConstantsAreConstants() {
        assertEquals(Math.sin(0.5), values.constantAt(values.call(Trigonometry.SIN, values.constant(0.5))));
        assertTrue(Values.isConstant(
                values.call(Activations.LOGSUMEXP, values.constant(1), values.constant(2), values.constant(3))));
    }

    /** What is folded and what is interpreted is the same, to the bit. */
    @ParameterizedTest
    @EnumSource(value = Op.class)
    void constantsAreComputedAsTheInterpreterDoes(Op op) {
        if (!op.isArithmetic()) {
            return;
        }
        Values graph = new Values(2);
        int value = UNARY.contains(op) ? graph.unary(op, 0) : graph.binary(op, 0, 1);
        Interpreter interpreter = new Interpreter(Schedule.of(List.of("x", "y"), graph, new int[] {value}));
        for (double x : NUMBERS) {
            for (double y : NUMBERS) {
                assertEquals(Arithmetic.apply(op, x, y), interpreter.evaluate(x, y)[0], op + " of " + x + ", " + y);
            }
        }
    }
}
