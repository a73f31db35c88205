package deriv.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.functions.Sample;
import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated C and Python against the interpreter: bit for bit where only operations that IEEE 754 defines are used, and
 * each function near the kernel it is translated from. Skipped where gcc or python3 with NumPy is missing.
 */
class OtherLanguagesTest {
    private static final long SEED = 20_261_200;

    /** Exact to a few units in the last place of their amplitude, not of a value near a zero. */
    private static final Set<String> OSCILLATING = Set.of("besselj", "bessely", "airyai", "airybi", "airyaiprime",
            "airybiprime", "ci");

    @TempDir
    Path temp;

    private interface Runner {
        double[] run(Corpus corpus, Path directory) throws Exception;
    }

    private static void assumeC() {
        assumeTrue(CRun.hasProgram("gcc", "--version"), "gcc is missing");
    }

    private static void assumePython() {
        assumeTrue(CRun.hasProgram("python3", "-c", "import numpy"), "python3 with NumPy is missing");
    }

    @Test
    void exactOperationsInC() throws Exception {
        assumeC();
        exactOperations(CRun::c, 300);
    }

    @Test
    void exactOperationsInPython() throws Exception {
        assumePython();
        exactOperations(CRun::python, 100);
    }

    private void exactOperations(Runner runner, int count) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Tape> tapes = Stream.generate(() -> RandomTapes.of(random, Corpus.INPUTS, random.nextInt(2, 12)))
                .filter(OtherLanguagesTest::isExact).limit(count).toList();
        Corpus corpus = Corpus.of(SEED, tapes);
        double[] expected = corpus.expected();
        double[] values = runner.run(corpus, temp);
        assertEquals(expected.length, values.length);
        for (int i = 0; i < expected.length; i++) {
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(values[i])) {
                fail(corpus.place(i) + ": " + values[i] + ", not " + expected[i]);
            }
        }
    }

    private static boolean isExact(Tape tape) {
        return IntStream.range(0, tape.length()).allMatch(i -> switch (tape.op(i)) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, MAX, POSITIVE, NONNEGATIVE, ZERO, NONZERO, REQUIRE, IF,
                    ELSE,
                    END ->
                true;
            case CBRT, EXP, POWER, HYPOT, CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> false;
        });
    }

    /** Calls inside of programs: nearly all values are near, which random cancellation does not allow for all. */
    @Test
    void programsInC() throws Exception {
        assumeC();
        Corpus corpus = Corpus.random(SEED + 2, 150, 40);
        assertMostlyNear(corpus, CRun.c(corpus, temp));
    }

    @Test
    void longProgramsInC() throws Exception {
        assumeC();
        Corpus corpus = Corpus.random(SEED + 3, 6, 3000);
        assertMostlyNear(corpus, CRun.c(corpus, temp));
    }

    @Test
    void programsInPython() throws Exception {
        assumePython();
        Corpus corpus = Corpus.random(SEED + 4, 60, 40);
        assertMostlyNear(corpus, CRun.python(corpus, temp));
    }

    private static void assertMostlyNear(Corpus corpus, double[] values) {
        double[] expected = corpus.expected();
        assertEquals(expected.length, values.length);
        int near = 0;
        List<String> far = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            boolean isNear = Math.abs(values[i] - expected[i]) <= 1e-9 * Math.abs(expected[i])
                    || Double.compare(values[i], expected[i]) == 0;
            near += isNear ? 1 : 0;
            if (!isNear) {
                far.add(corpus.place(i).lines().findFirst().orElseThrow() + ": " + values[i] + ", not " + expected[i]);
            }
        }
        assertTrue(near >= 0.97 * expected.length, near + " of " + expected.length + " values are near: " + far);
    }

    @Test
    void functionsInC() throws Exception {
        assumeC();
        functions(CRun::c, 60);
    }

    @Test
    void functionsInPython() throws Exception {
        assumePython();
        functions(CRun::python, 10);
    }

    private void functions(Runner runner, int count) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<Row> rows = FunctionTable.all().stream().filter(row -> row.kernel().isPresent()).toList();
        double[][][] points = rows.stream().map(row -> points(row, random, count)).toArray(double[][][]::new);
        List<Tape> tapes = IntStream.range(0, rows.size())
                .mapToObj(i -> call(rows.get(i), points[i][0].length)).toList();
        Corpus corpus = new Corpus(SEED + 1, tapes, points);
        double[] expected = corpus.expected();
        double[] values = runner.run(corpus, temp);
        int[] tapeOf = corpus.tapeOf();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            Row row = rows.get(tapeOf[i]);
            double error = error(expected[i], values[i]);
            if (!(error <= (OSCILLATING.contains(row.name()) ? 1000 : 4))) {
                wrong.add(row.name() + ", " + corpus.place(i).lines().findFirst().orElseThrow() + ": " + values[i]
                        + ", not " + expected[i]);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Tape call(Row row, int arity) {
        List<String> names = IntStream.range(0, arity).mapToObj(i -> "x" + i).toList();
        return Tape.of(names, List.of(Exprs.apply(row, names.stream().map(Exprs::symbol).toList())));
    }

    /** {@return the difference in units of the last place} */
    private static double error(double expected, double value) {
        if (Double.compare(expected, value) == 0) {
            return 0;
        }
        return Double.isFinite(expected) && Double.isFinite(value)
                ? Math.abs(value - expected) / Math.ulp(expected)
                : Double.POSITIVE_INFINITY;
    }

    private static double[][] points(Row row, SplittableRandom random, int count) {
        int arity = row.samples().getFirst().intervals().size();
        List<Sample> samples = row.samples().stream().filter(it -> it.intervals().size() == arity).toList();
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            Sample sample = samples.get(i % samples.size());
            boolean isSpecial = i % 3 == 2;
            points[i] = sample.intervals().stream()
                    .mapToDouble(it -> isSpecial ? RandomTapes.special(random)
                            : it.low() + (it.high() - it.low()) * random.nextDouble())
                    .toArray();
        }
        return points;
    }
}
