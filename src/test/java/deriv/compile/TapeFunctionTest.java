package deriv.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.functions.FunctionTable;
import deriv.functions.Kernel;
import deriv.functions.Row;
import deriv.tape.Expressions;
import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller of a program sees: the same answers in both tiers, whoever else calls, and failures with a name. */
class TapeFunctionTest {
    private static final Row SINE = FunctionTable.named("sin").orElseThrow();

    private static Tiered of(String... outputs) {
        Tape tape = Tape.of(
                List.of("x", "y"), Arrays.stream(outputs).map(Expressions::expr).toList());
        return tiered(tape, ArrayLayout.of(tape));
    }

    private static Tiered tiered(Tape tape, ArrayLayout layout) {
        return new Tiered(tape, layout, () -> "f");
    }

    /** {@return the program of a function that no name reaches} */
    private static Tiered planted(DoubleUnaryOperator function) {
        Tape tape = RandomTapes.of(SINE, new Kernel.Unary(TapeFunctionTest.class, "hidden", function), 1);
        return new Tiered(tape, ArrayLayout.of(tape), () -> "1 + planted(x)");
    }

    @Test
    void bothTiersAnswer() {
        Tiered program = of("x*y", "x/y", "3", "x");
        double[] values = new double[4];
        for (Tiered tier : List.of(program, program.compiled())) {
            assertEquals(6, tier.run(new double[] {2, 3}, null, values));
            assertArrayEquals(new double[] {6, 2.0 / 3, 3, 2}, values);
        }
        assertTrue(program.isCompiled());
    }

    @Test
    void aSmallProgramIsAClassFromTheBeginning() {
        Tape small = RandomTapes.sum(1, 5, 5);
        assertTrue(((Tiered) TapeFunction.of(small, ArrayLayout.of(small))).isCompiled());
        Tape large = RandomTapes.sum(1, 500, 500);
        assertFalse(((Tiered) TapeFunction.of(large, ArrayLayout.of(large))).isCompiled());
    }

    @Test
    void theFirstOutputMayBeReturnedOnly() {
        Tape tape = Tape.of(List.of("x", "y"), List.of(Expressions.expr("x+y"), Expressions.expr("x-y")));
        Tiered program = tiered(tape, ArrayLayout.of(1, ArrayLayout.Result.RETURNED_AND_STORED));
        double[] values = new double[1];
        for (Tiered tier : List.of(program, program.compiled())) {
            assertEquals(5, tier.run(new double[] {2}, new double[] {3}, values));
            assertArrayEquals(new double[] {-1}, values);
        }
    }

    @Test
    void onlyAProgramOfOneInputTakesANumber() {
        Tiered program = of("x*y");
        for (Tiered tier : List.of(program, program.compiled())) {
            var error = assertThrows(IllegalArgumentException.class, () -> tier.at(1));
            assertEquals("one number is the point of a program of one input only", error.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000})
    void resultsMayOverwriteThePoint(int terms) {
        Tape tape = RandomTapes.sum(3, terms, 1 + terms / 3);
        Tiered program = tiered(tape, ArrayLayout.of(tape));
        double[] expected = new double[tape.outputCount()];
        program.run(new double[] {1, 2, 3}, null, expected);
        for (Tiered tier : List.of(program, program.compiled())) {
            double[] both = {1, 2, 3, 0, 0};
            tier.run(both, null, both);
            assertArrayEquals(expected, Arrays.copyOf(both, expected.length));
        }
    }

    @Test
    void aProgramBecomesItsClassByItself() throws InterruptedException {
        for (int length : new int[] {4, 4000}) {
            Tape tape = RandomTapes.sum(5, length / 2, length);
            Tiered program = tiered(tape, ArrayLayout.of(tape));
            double[] point = {1, 2, 3, 4, 5};
            double[] values = new double[tape.outputCount()];
            double first = program.run(point, null, values);
            assertFalse(program.isCompiled());
            for (int wait = 0; wait < 60_000 && !program.isCompiled(); wait++) {
                for (int call = 0; call < 10_000 / length + 1; call++) {
                    assertEquals(first, program.run(point, null, values));
                }
                Thread.sleep(1);
            }
            assertTrue(program.isCompiled(), "still interpreted at length " + length);
            assertEquals(first, program.run(point, null, values));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureNamesTheExpression(boolean compiled) {
        var failure = new AtomicReference<RuntimeException>();
        Tiered program = planted(x -> {
            failure.set(new IllegalStateException("no number for " + x));
            throw failure.get();
        });
        Tiered tier = compiled ? program.compiled() : program;
        for (Runnable call : List.<Runnable>of(() -> tier.at(2),
                () -> tier.run(new double[] {2}, null, new double[1]))) {
            var thrown = assertThrows(IllegalStateException.class, call::run);
            assertSame(failure.get(), thrown);
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            assertTrue(text.toString().contains("at deriv.compile.Tiered."), text::toString);
            assertTrue(text.toString().contains("(1 + planted(x))"), text::toString);
        }
    }

    /** Each call has its own place in the trace. */
    @Test
    void nestedFailuresNameAllExpressions() {
        Tiered inner = planted(x -> {
            throw new IllegalStateException();
        }).compiled();
        Tape tape = RandomTapes.of(SINE, new Kernel.Unary(null, "none", inner::at), 1);
        Tiered outer = new Tiered(tape, ArrayLayout.of(tape), () -> "outer(x)").compiled();
        var thrown = assertThrows(IllegalStateException.class, () -> outer.at(1));
        List<String> names = Arrays.stream(thrown.getStackTrace())
                .filter(line -> line.getClassName().equals(Tiered.class.getName()))
                .map(StackTraceElement::getFileName)
                .toList();
        assertEquals(List.of("1 + planted(x)", "outer(x)"), names);
    }

    /** A function may call the program that calls it, on the same arrays of scratch memory if there were any. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callsMayBeNested(boolean compiled) {
        var self = new AtomicReference<Tiered>();
        Kernel.FunctionN factorial =
                x -> x[0] <= 1 ? 1 : x[0] * self.get().run(new double[] {x[0] - 1, x[1]}, null, new double[1]);
        Tape tape = RandomTapes.of(SINE, new Kernel.Variadic(null, "none", factorial), 2);
        self.set(tiered(tape, ArrayLayout.of(tape)));
        if (compiled) {
            self.get().compiled();
        }
        assertEquals(720, self.get().run(new double[] {6, 0}, null, new double[1]));
    }

    @Test
    void threadsDoNotMeet() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(20_261_123);
        Tape tape = RandomTapes.sum(7, 3000, 500);
        Tiered program = tiered(tape, ArrayLayout.of(tape));
        var failure = new AtomicReference<String>("");
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            double[] point = random.doubles(7).toArray();
            double[] expected = new double[tape.outputCount()];
            TapeFunction.of(tape, ArrayLayout.of(tape)).run(point, null, expected);
            threads[t] = new Thread(() -> {
                double[] values = new double[expected.length];
                for (int i = 0; i < 400 && failure.get().isEmpty(); i++) {
                    if (i == 100) {
                        program.compiled();
                    }
                    program.run(point, null, values);
                    if (!Arrays.equals(expected, values)) {
                        failure.set(Arrays.toString(values) + " at " + Arrays.toString(point));
                    }
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals("", failure.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 5000})
    void aClassGoesWithItsProgram(int terms) throws InterruptedException {
        Tape tape = RandomTapes.sum(2, terms, terms);
        ArrayLayout layout = ArrayLayout.of(tape);
        Routine routine = Generator.routine(tape, layout, Outline.LIMIT).orElseThrow();
        routine.run(new double[2], null, new double[tape.outputCount()]);
        var type = new WeakReference<Class<?>>(routine.getClass());
        routine = null;
        for (int i = 0; i < 100 && type.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(null, type.get());
    }

    /** One input or several, one method or many, with and without calls of any number of arguments. */
    @Test
    void aCallAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Tape many = RandomTapes.sum(3, 2000, 100);
        for (Tiered program : List.of(
                of("sin(x)*y", "max(x,y,1)", "if(x > y, log(x), x^3)"),
                tiered(many, ArrayLayout.of(many)))) {
            program.compiled();
            double[] point = {1.5, 2.5, 3.5};
            double[] values = new double[many.outputCount()];
            for (int i = 0; i < 100; i++) {
                program.run(point, null, values);
            }
            // The bean itself allocates now and then; a call that does would do so 100 times.
            long least = Long.MAX_VALUE;
            for (int attempt = 0; attempt < 20; attempt++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 100; i++) {
                    program.run(point, null, values);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertTrue(least < 100, "allocated " + least + " bytes in 100 calls");
        }
    }
}
