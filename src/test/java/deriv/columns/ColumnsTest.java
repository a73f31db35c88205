package deriv.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import deriv.core.Allowance;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.functions.BesselFunctions;
import deriv.functions.Trigonometry;
import deriv.tape.Tape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes, storage, errors: what holds for every tape. */
class ColumnsTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");

    /** x/y and x - y. */
    private static final Columns QUOTIENT = Columns.of(Tape.of(List.of("x", "y"), List.of(X.over(Y), X.minus(Y))));

    private static double[] numbers(int rows, double first) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, i -> first + i);
        return numbers;
    }

    private static void check(double[] x, double[] y, double[] quotient, double[] difference) {
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i] / y[i], quotient[i], "row " + i);
            assertEquals(x[i] - y[i], difference[i], "row " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 65, 511, 512, 513, 1023, 1024, 1025, 5000})
    void arraysOfAnyLength(int rows) {
        double[] x = numbers(rows, 1);
        double[] y = numbers(rows, -2.5);
        double[][] out = new double[2][rows];
        QUOTIENT.evaluate(new double[][] {x, y}, out);
        check(x, y, out[0], out[1]);
    }

    @Test
    void partsOfArrays() {
        double[] x = numbers(2000, 1);
        double[] out = new double[2000];
        QUOTIENT.evaluate(
                List.of(Column.of(x, 10, 1000), Column.constant(4)),
                List.of(Column.of(out, 1001, 1991), Column.of(out, 0, 990)));
        assertEquals(11 / 4.0, out[1001]);
        assertEquals(1000 / 4.0, out[1990]);
        assertEquals(0, out[1991]);
        assertEquals(0, out[1000]);
        assertEquals(1000 - 4.0, out[989]);
        assertEquals(0, out[990]);
    }

    @Test
    void buffersOfAnyKind() {
        int rows = 700;
        double[] x = numbers(rows, 1);
        double[] y = numbers(rows, -2.5);
        DoubleBuffer big =
                ByteBuffer.allocateDirect(8 * rows).order(ByteOrder.BIG_ENDIAN).asDoubleBuffer().put(x).flip();
        DoubleBuffer part = DoubleBuffer.wrap(numbers(rows + 5, -4.5), 2, rows).asReadOnlyBuffer();
        DoubleBuffer little = ByteBuffer.allocate(8 * rows + 3).position(3).slice().order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        DoubleBuffer wrapped = DoubleBuffer.wrap(new double[rows + 3], 3, rows);
        QUOTIENT.evaluate(new DoubleBuffer[] {big, part}, new DoubleBuffer[] {little, wrapped});
        assertEquals(rows, big.remaining());
        assertEquals(3, wrapped.position());
        double[] quotient = new double[rows];
        little.get(quotient);
        check(x, y, quotient, Arrays.copyOfRange(wrapped.array(), 3, rows + 3));
    }

    @Test
    void memorySegmentsOnAndOffTheHeap() {
        int rows = 700;
        double[] x = numbers(rows, 1);
        double[] y = numbers(rows, -2.5);
        double[] difference = new double[rows + 1];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment quotient = arena.allocate(8 * rows + 1, 8).asSlice(1);
            QUOTIENT.evaluate(
                    new MemorySegment[] {arena.allocateFrom(ValueLayout.JAVA_DOUBLE, x), MemorySegment.ofArray(y)
                            .asReadOnly()},
                    new MemorySegment[] {quotient, MemorySegment.ofArray(difference).asSlice(8)});
            check(x, y, quotient.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED), Arrays.copyOfRange(
                    difference, 1, rows + 1));
        }
    }

    @Test
    void anInputMayBeOverwrittenRowByRow() {
        double[] x = numbers(3000, 1);
        double[] y = numbers(3000, -2.5);
        double[] a = x.clone();
        double[] b = y.clone();
        QUOTIENT.evaluate(new double[][] {a, b}, new double[][] {b, a});
        check(x, y, b, a);
        double[] same = x.clone();
        QUOTIENT.evaluate(new double[][] {same, same}, new double[][] {a, same});
        check(x, x, a, same);
    }

    @Test
    void otherOverlapsAreRefused() {
        double[] x = numbers(100, 1);
        Column other = Column.of(new double[90]);
        assertRefused("two outputs share memory; give each its own",
                List.of(Column.constant(1), Column.constant(2)), List.of(Column.of(x, 0, 90), Column.of(x, 5, 95)));
        assertRefused("two outputs share memory; give each its own",
                List.of(Column.constant(1), Column.constant(2)), List.of(Column.of(x), Column.of(x)));
        String shifted = "an output shares memory with an input at other rows; give it its own, or the whole input";
        for (int at : new int[] {0, 4, 6, 10}) {
            assertRefused(shifted, List.of(Column.of(x, 5, 95), other), List.of(Column.of(x, at, at + 90), other));
            assertRefused(shifted, List.of(other, Column.of(MemorySegment.ofArray(x).asReadOnly().asSlice(8 * 5, 8
                    * 90))), List.of(other, Column.of(x, at, at + 90)));
        }
        // between input and output another input that is the output itself
        assertRefused(shifted, List.of(Column.of(x, 5, 95), Column.of(x, 6, 96)), List.of(Column.of(x, 6, 96), other));
        assertArrayEquals(numbers(100, 1), x, "nothing was written");
    }

    @Test
    void wrongShapesAreRefused() {
        double[] ten = new double[10];
        double[] nine = new double[9];
        assertRefused("a program of 2 inputs and 2 outputs was given 1 and 2 columns",
                List.of(Column.of(ten)), List.of(Column.of(ten), Column.of(ten)));
        assertRefused("a program of 2 inputs and 2 outputs was given 2 and 0 columns",
                List.of(Column.of(ten), Column.of(ten)), List.of());
        assertRefused("input 'x' has 10 rows, input 'y' has 9; columns must be equally long",
                List.of(Column.of(ten), Column.of(nine)), List.of(Column.of(ten), Column.of(ten)));
        assertRefused("input 'x' has 10 rows, output 2 has 9; columns must be equally long",
                List.of(Column.of(ten), Column.constant(1)), List.of(Column.of(ten), Column.of(nine)));
        assertRefused("output 1 cannot be written: it is a constant; give other memory",
                List.of(Column.of(ten), Column.of(ten)), List.of(Column.constant(1), Column.of(ten)));
        assertRefused("output 2 cannot be written: its memory is read-only; give other memory",
                List.of(Column.of(ten), Column.of(ten)),
                List.of(Column.of(new double[10]), Column.of(DoubleBuffer.wrap(ten).asReadOnlyBuffer())));
        assertEquals("a column needs a multiple of 8 bytes, not 12", assertThrows(IllegalArgumentException.class,
                () -> Column.of(MemorySegment.ofArray(new byte[12]))).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> Column.of(ten, 5, 11));
        assertEquals("a batch needs at least 1 thread, not 0", assertThrows(IllegalArgumentException.class,
                () -> QUOTIENT.withThreads(0)).getMessage());
    }

    private static void assertRefused(String message, List<Column> inputs, List<Column> outputs) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> QUOTIENT.evaluate(inputs, outputs))
                .getMessage());
    }

    @Test
    void noInputs() {
        double[][] out = new double[2][1000];
        Columns.of(Tape.of(List.of(), List.of(Exprs.PI, Exprs.UNDEFINED))).evaluate(new double[0][], out);
        for (int i = 0; i < 1000; i++) {
            assertEquals(Math.PI, out[0][i]);
            assertEquals(Double.NaN, out[1][i]);
        }
        Columns.of(Tape.of(List.of("x"), List.of())).evaluate(new double[1][3], new double[0][]);
    }

    @Test
    void guardsMakeRowsUndefined() {
        Columns root = Columns.of(Tape.over("x").guard(Cond.positive(X)).output(X.squared()).output(X).build());
        double[][] out = new double[2][3];
        root.evaluate(new double[][] {{-1, 2, Double.NaN}}, out);
        assertArrayEquals(new double[][] {{Double.NaN, 4, Double.NaN}, {Double.NaN, 2, Double.NaN}}, out);
    }

    /** Bessel functions go row by row, sines by the kernel, the rest by loops; all three in both branches. */
    private static Columns mixed() {
        Expr part = Exprs.apply(BesselFunctions.BESSELJ, List.of(Exprs.ONE, X)).times(Trigonometry.sin(Y));
        Expr e = Exprs.piecewise(Cond.positive(X.minus(Y)), part.plus(Exprs.exp(Y)), Trigonometry.sin(X).over(Y));
        return Columns.of(Tape.of(List.of("x", "y"), List.of(e, e.squared().plus(X))));
    }

    private static double[][] mixedPoints(int rows) {
        double[] x = new double[rows];
        double[] y = new double[rows];
        Arrays.setAll(x, i -> i * 0.37 % 5 - 1);
        Arrays.setAll(y, i -> i * 0.73 % 4 - 0.5);
        return new double[][] {x, y};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 1000})
    void threadsChangeNoBit(int threads) {
        int rows = 100_003;
        double[][] in = mixedPoints(rows);
        double[][] expected = new double[2][rows];
        double[][] out = new double[2][rows];
        mixed().evaluate(in, expected);
        mixed().withThreads(threads).evaluate(in, out);
        assertArrayEquals(expected, out);
    }

    @Test
    void oneFunctionForManyThreads() throws Exception {
        int rows = 20_011;
        double[][] in = mixedPoints(rows);
        double[][] expected = new double[2][rows];
        mixed().evaluate(in, expected);
        Columns shared = mixed();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<double[][]>> tasks = Collections.nCopies(8, () -> {
                double[][] out = new double[2][rows];
                shared.withThreads(2).evaluate(in, out);
                return out;
            });
            for (Future<double[][]> result : pool.invokeAll(tasks)) {
                assertArrayEquals(expected, result.get());
            }
        }
    }

    /** The arrays of the caller are the columns of the one loop, once it is a class; a constant needs a block. */
    @Test
    void aMillionRowsOfOneLoop() {
        int rows = 1_000_000;
        double[] x = numbers(rows, 1);
        double[] y = numbers(rows, -2.5);
        double[][] out = new double[2][rows];
        for (int round = 0; round < 3; round++) {
            QUOTIENT.evaluate(new double[][] {x, y}, out);
            check(x, y, out[0], out[1]);
            QUOTIENT.evaluate(List.of(Column.of(x), Column.constant(3)), List.of(Column.of(out[0]), Column.of(out[1])));
            assertEquals(x[777] / 3, out[0][777]);
        }
        double[] same = x.clone();
        QUOTIENT.evaluate(new double[][] {same, y}, new double[][] {same, out[1]});
        check(x, y, same, out[1]);
        QUOTIENT.withThreads(3).evaluate(
                List.of(Column.of(x, 1, rows), Column.of(y, 1, rows)),
                List.of(Column.of(out[0], 1, rows), Column.of(out[1], 0, rows - 1)));
        assertEquals(x[rows - 1] / y[rows - 1], out[0][rows - 1]);
        assertEquals(x[rows - 1] - y[rows - 1], out[1][rows - 2]);
    }

    @Test
    void onlyTheOwnerReachesAConfinedArena() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] in = {arena.allocate(80, 8), arena.allocate(80, 8)};
            MemorySegment[] out = {arena.allocate(80, 8), arena.allocate(80, 8)};
            Columns two = QUOTIENT.withThreads(2);
            assertEquals(
                    "a column lies in a confined arena, which other threads may not reach; use a shared arena, or one"
                            + " thread",
                    assertThrows(IllegalArgumentException.class, () -> two.evaluate(in, out)).getMessage());
            QUOTIENT.evaluate(in, out);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void limitsEndIt(int threads) {
        int rows = 1_000_000;
        double[][] in = mixedPoints(rows);
        double[][] out = new double[2][rows];
        Allowance short_ = Allowance.GENEROUS.withTimeout(Duration.ofMillis(20));
        assertThrows(LimitException.class, () -> Operation.run(short_, () -> {
            mixed().withThreads(threads).evaluate(in, out);
            return "";
        }));
    }
}
