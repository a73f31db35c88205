package deriv.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import deriv.source.Target.Elementary;
import deriv.source.Target.Release;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated Java against the interpreter, bit for bit, on random tapes over all instructions and functions. */
class JavaAgreementTest {
    private static final long SEED = 20_261_121;

    private static final int TAPES = 150;

    /** For a long run, over 10,200 tapes: {@code -Dderiv.source.rounds=17}. */
    private static final int ROUNDS = Integer.getInteger("deriv.source.rounds", 1);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Release.class)
    void doesWhatTheInterpreterDoes(Release release) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Corpus corpus = Corpus.random(SEED + 1000 * round + release.number(), TAPES, 40);
            JavaRun run = JavaRun.of(corpus, new Target.Java(release, Elementary.OF_THE_JDK), temp);
            assertSame(corpus, corpus.expected(), run.on(JavaHome.all().getFirst()));
        }
    }

    @Test
    void longTapesAreCutIntoParts() throws Exception {
        Corpus corpus = Corpus.random(SEED - 1, 12, 3000);
        JavaRun run = JavaRun.of(corpus, new Target.Java(Release.JAVA_8, Elementary.OF_THE_JDK), temp);
        assertSame(corpus, corpus.expected(), run.on(JavaHome.all().getFirst()));
    }

    /** Elementary functions of the JDK differ between releases, here nothing may. */
    @ParameterizedTest
    @EnumSource(value = Release.class, names = {"JAVA_8", "JAVA_11", "JAVA_17"})
    void reproducibleSourcesAgreeOnAllJdks(Release release) throws Exception {
        Corpus corpus = Corpus.random(SEED + 100 + release.number(), TAPES, 40);
        JavaRun run = JavaRun.of(corpus, new Target.Java(release, Elementary.REPRODUCIBLE), temp);
        List<JavaHome> homes = JavaHome.all().stream().filter(home -> home.feature() >= release.number()).toList();
        System.out.println("reproducible for " + release + " on " + homes);
        double[] first = run.on(homes.getFirst());
        for (JavaHome other : homes.subList(1, homes.size())) {
            assertSame(corpus, first, run.on(other));
        }
        double[] expected = corpus.expected();
        int close = 0;
        for (int i = 0; i < first.length; i++) {
            close += Math.abs(first[i] - expected[i]) <= 1e-9 * Math.abs(expected[i])
                    || Double.compare(first[i], expected[i]) == 0 ? 1 : 0;
        }
        assertTrue(close > 0.98 * first.length, close + " of " + first.length + " values are near those of the JDK");
    }

    private static void assertSame(Corpus corpus, double[] expected, double[] values) {
        assertEquals(expected.length, values.length);
        for (int i = 0; i < expected.length; i++) {
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(values[i])) {
                fail(corpus.place(i) + ": " + values[i] + ", not " + expected[i]);
            }
        }
        long numbers = Arrays.stream(expected).filter(x -> x == x).count();
        assertTrue(numbers > expected.length / 4, "only " + numbers + " of " + expected.length + " values are numbers");
    }
}
