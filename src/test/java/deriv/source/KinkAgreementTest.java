package deriv.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.compile.ArrayLayout;
import deriv.compile.TapeFunction;
import deriv.core.Expr;
import deriv.nonsmooth.RandomTies;
import deriv.nonsmooth.RandomTies.Tied;
import deriv.nonsmooth.TieRule;
import deriv.nonsmooth.Ties;
import deriv.source.Target.Elementary;
import deriv.source.Target.Release;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradients at points where many pieces meet: the same bits from the interpreter, from classes and from generated Java. */
class KinkAgreementTest {
    private static final long SEED = 20_261_128;
    private static final int FUNCTIONS = 30;
    private static final List<String> NAMES = List.of("x", "y");

    @TempDir
    Path temp;

    @Test
    void allTiersAgree() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Tape> tapes = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < FUNCTIONS; n++) {
            Tied tied = RandomTies.smooth(random, 2, 4);
            TieRule rule = n % 5 == 0 ? TieRule.NONE : TieRule.LEXICOGRAPHIC;
            Ties ties = new Ties(rule, tied.symbols(), 1);
            Expr gradient = ties.unmarked(
                    Matrices.gradient(ties.marked(tied.function()), tied.symbols(), Purpose.TO_COMPUTE));
            tapes.add(Tape.over(NAMES).output(tied.function()).output(gradient).build());
            points.add(tied.point());
            points.add(moved(random, tied));
        }
        Corpus corpus = new Corpus(SEED, tapes,
                tapes.stream().map(_ -> points.toArray(double[][]::new)).toArray(double[][][]::new));
        double[] expected = corpus.expected();
        JavaRun run = JavaRun.of(corpus, new Target.Java(Release.JAVA_8, Elementary.OF_THE_JDK), temp);
        assertSame(corpus, expected, run.on(JavaHome.all().getFirst()));
        assertClassesAgree(tapes, points);
        assertTrue(Arrays.stream(expected).filter(v -> v == v).count() > expected.length / 2);
    }

    private static double[] moved(SplittableRandom random, Tied tied) {
        double[] point = tied.point();
        point[random.nextInt(2)] = random.nextDouble(-3, 3);
        return point;
    }

    private static void assertClassesAgree(List<Tape> tapes, List<double[]> points) {
        for (int n = 0; n < tapes.size(); n++) {
            Interpreter interpreter = new Interpreter(tapes.get(n));
            TapeFunction asClass = TapeFunction.of(tapes.get(n), ArrayLayout.of(tapes.get(n)), () -> "ties");
            for (double[] point : points) {
                double[] values = new double[3];
                asClass.run(point, new double[0], values);
                double[] reference = interpreter.evaluate(point);
                for (int i = 0; i < values.length; i++) {
                    assertEquals(Double.doubleToLongBits(reference[i]), Double.doubleToLongBits(values[i]),
                            "seed " + SEED + ", function " + n);
                }
            }
        }
    }

    private static void assertSame(Corpus corpus, double[] expected, double[] values) {
        assertEquals(expected.length, values.length);
        for (int i = 0; i < expected.length; i++) {
            int place = i;
            assertEquals(Double.doubleToLongBits(expected[i]), Double.doubleToLongBits(values[i]),
                    () -> values[place] + ", not " + expected[place] + ": " + corpus.place(place));
        }
    }
}
