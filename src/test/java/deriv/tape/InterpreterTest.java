package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Allowance;
import deriv.core.Operation;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.functions.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {

    private static Tape tape(String... outputs) {
        TapeBuilder tape = Tape.over("x", "y");
        for (String output : outputs) {
            tape.output(Expressions.expr(output));
        }
        return tape.build();
    }

    @Test
    void manyOutputsOfOneProgram() {
        Tape tape = tape("x*y", "x*y + sin(x*y)", "x", "2", "x*y");
        assertEquals(3, tape.operations(), tape.toString());
        assertArrayEquals(new double[] {6, 6 + Math.sin(6), 2, 2, 6}, new Interpreter(tape).evaluate(2, 3));
    }

    @Test
    void vectorsAreTheirEntries() {
        Tape tape = tape("[[x, y], [x + y, 1]]");
        assertArrayEquals(new double[] {2, 3, 5, 1}, new Interpreter(tape).evaluate(2, 3));
    }

    @Test
    void noOutputAndNoInput() {
        assertEquals(0, new Interpreter(tape()).evaluate(1, 2).length);
        assertEquals(Math.PI, new Interpreter(Tape.of(List.of(), List.of(Exprs.PI))).evaluate()[0]);
        assertEquals(Double.NaN, new Interpreter(Tape.of(List.of(), List.of(Exprs.UNDEFINED))).evaluate()[0]);
    }

    @Test
    void aFrameIsUsedAgain() {
        Interpreter interpreter = new Interpreter(tape("if(x > 0, log(x), y)", "x^y"));
        assertSame(interpreter.tape(), interpreter.tape());
        Frame frame = interpreter.frame();
        double[] values = new double[2];
        for (int i = 0; i < 3; i++) {
            frame.evaluate(new double[] {1, 2}, values);
            assertArrayEquals(new double[] {0, 1}, values);
            frame.evaluate(new double[] {-3, Double.NaN}, values);
            assertArrayEquals(new double[] {Double.NaN, Double.NaN}, values);
            frame.evaluate(new double[] {-3, 2}, values);
            assertArrayEquals(new double[] {2, 9}, values);
        }
    }

    @Test
    void anUndefinedConditionLeavesNothingOfThePointBefore() {
        Frame frame = new Interpreter(tape("if(log(x) > 0, 7, 8)")).frame();
        double[] values = new double[1];
        for (double x : new double[] {2, -1, 0.5, -1}) {
            frame.evaluate(new double[] {x, 0}, values);
            assertEquals(x < 0 ? Double.NaN : x > 1 ? 7 : 8, values[0]);
        }
    }

    /** Only even powers are squares of something real everywhere. */
    @Test
    void oddPowersAreNoSquares() {
        assertEquals(Math.sqrt(3), Expressions.value("sqrt(x^3 + y^2)", -1, 2));
        assertEquals(-5, Expressions.value("x^3 - y^2", -1, 2));
        assertEquals(Math.sqrt(5), Expressions.value("sqrt(x^4 + y^2)", -1, 2));
        assertEquals(Math.sqrt(4.25), Expressions.value("sqrt(x^-2 + y^2)", -2, -2));
    }

    @Test
    void manyPoints() {
        double[][] values = new Interpreter(tape("x - y", "x/y")).evaluateAll(new double[][] {{1, 2}, {6, 3}, {0, 1}});
        assertArrayEquals(new double[][] {{-1, 0.5}, {3, 2}, {-1, 0}}, values);
    }

    @Test
    void arraysOfAnotherLengthAreRefused() {
        Interpreter interpreter = new Interpreter(tape("x"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> interpreter.evaluate(1));
        assertEquals("a program of 2 inputs and 1 outputs was given arrays of 1 and 1", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> interpreter.frame().evaluate(new double[2], new double[2]));
    }

    @Test
    void whatCannotBeEvaluatedIsNamed() {
        UnknownVariableException variable = assertThrows(UnknownVariableException.class, () -> tape("x + z"));
        assertEquals("no value for the variable 'z'; there are values for x, y", variable.getMessage());
        assertEquals("z", variable.variable());
        NoDoubleEvaluationException unknown =
                assertThrows(NoDoubleEvaluationException.class, () -> tape("if(x > 0, 1, g(x))"));
        assertEquals("the function 'g' is unknown: it has no double evaluation", unknown.getMessage());
        assertEquals("g", unknown.part());
        assertThrows(NoDoubleEvaluationException.class, () -> Tape.over("x")
                .output(Exprs.symbol("x").times(Exprs.abstractCall("h", List.of(1), List.of(Exprs.symbol("x")))))
                .build());
        assertThrows(NoDoubleEvaluationException.class, () -> Tape.over("x")
                .output(Exprs.abstractCall("h", List.of(0), List.of(Exprs.vector(List.of(Exprs.ONE)))))
                .build());
        assertThrows(IllegalArgumentException.class, () -> Tape.over("x").output(Exprs.bound(0)).build());
        assertEquals(
                "the variable 'x' is given twice",
                assertThrows(IllegalArgumentException.class, () -> Tape.over("x", "y", "x")).getMessage());
    }

    static List<Row> rowsWithNumbers() {
        return FunctionTable.all().stream()
                .filter(row -> row.kernel().isPresent() && !row.isDefinition())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rowsWithNumbers")
    void aFunctionIsCalledThroughItsKernel(Row row) {
        SplittableRandom random = new SplittableRandom(5);
        for (Sample sample : row.samples()) {
            List<String> names = new ArrayList<>();
            List<Expr> args = new ArrayList<>();
            double[] point = new double[sample.intervals().size()];
            for (int i = 0; i < point.length; i++) {
                Sample.Interval interval = sample.intervals().get(i);
                names.add("x" + i);
                args.add(Exprs.symbol("x" + i));
                point[i] = interval.isPoint() ? interval.low() : random.nextDouble(interval.low(), interval.high());
            }
            double value = new Interpreter(Tape.of(names, List.of(Exprs.apply(row, args)))).evaluate(point)[0];
            assertEquals(row.kernel().orElseThrow().at(point), value);
        }
    }

    @Test
    void theSameProgramWhateverWasMadeBefore() {
        String text = "if(x > y, sin(x)*exp(y) + x^3*y - 2, sqrt(x^2 + y^2)/(1 + x^2))*cos(x + 3*y + x*y)";
        String first = tape(text).toString();
        // Handles of other age and identity: operations have nurseries of their own.
        String second = Operation.run(Allowance.GENEROUS, () -> {
            tape("y + x", "cos(y)", "x^3*sin(x)", "1 + x^2");
            return tape(text).toString();
        });
        assertEquals(first, second);
    }

    @Test
    void oneInterpreterForManyThreads() throws Exception {
        Interpreter interpreter =
                new Interpreter(
                        tape("if(x > 0, sin(x)*exp(y), max(x, y, 1))", "x^3*y/(1 + x^2)", "logsumexp(x, y, 1)"));
        int threads = 8;
        int points = 20_000;
        List<Callable<double[]>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            work.add(() -> {
                Frame frame = interpreter.frame();
                SplittableRandom random = new SplittableRandom(3);
                double[] sum = new double[3];
                double[] values = new double[3];
                for (int i = 0; i < points; i++) {
                    frame.evaluate(new double[] {random.nextDouble(-2, 2), random.nextDouble(-2, 2)}, values);
                    for (int k = 0; k < 3; k++) {
                        sum[k] += values[k];
                    }
                }
                return sum;
            });
        }
        double[] alone = work.getFirst().call();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<double[]> future : pool.invokeAll(work)) {
                assertArrayEquals(alone, future.get());
            }
        }
    }

    @Test
    void aLongEvaluationHonoursTheTimeLimit() {
        Expr e = Exprs.symbol("x");
        for (int i = 0; i < 2000; i++) {
            e = Expressions.expr("sin(x)").times(i + 2).plus(Exprs.apply(FunctionTable.named("cos").orElseThrow(), e));
        }
        Frame frame = new Interpreter(Tape.of(List.of("x"), List.of(e))).frame();
        Allowance limits = Allowance.GENEROUS.withTimeout(Duration.ofMillis(50));
        long start = System.nanoTime();
        assertThrows(LimitException.class, () -> Operation.run(limits, () -> {
            double[] values = new double[1];
            while (true) {
                frame.evaluate(new double[] {0.5}, values);
            }
        }));
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
    }
}
