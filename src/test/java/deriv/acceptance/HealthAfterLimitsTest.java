package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.Cancellation;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Format;
import deriv.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Questions that end in a limit, wherever in a pass it hits, change no later answer: what this process says after
 * thousands of them is what a fresh process says.
 */
class HealthAfterLimitsTest {
    private static final int BROKEN = 3_000;
    private static final long SEED = Long.getLong("deriv.seed", 20261121);

    /** The programs whose answers are compared: none of those that were broken off, and some of them. */
    private static final List<String> PROGRAMS = LongStream.concat(LongStream.range(1_000_000, 1_000_080),
            LongStream.range(0, 40)).mapToObj(RandomPrograms::program).toList();

    /** Prints the answers of a process that has done nothing else. */
    public static void main(String[] args) {
        byte[] bytes = answers().getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    @Test
    void brokenOffQuestionsChangeNoAnswer() throws Exception {
        Process fresh = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), HealthAfterLimitsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var random = new SplittableRandom(SEED);
        Map<Ending, Integer> hit = new EnumMap<>(Ending.class);
        for (int i = 0; i < BROKEN; i++) {
            Ending ending = Ending.values()[i % Ending.values().length];
            if (isBrokenOff(RandomPrograms.program(i), ending, random)) {
                hit.merge(ending, 1, Integer::sum);
            }
        }
        String expected = new String(fresh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, answers());
        assertTrue(hit.values().stream().allMatch(n -> n > BROKEN / 100) && hit.size() == Ending.values().length,
                hit::toString);
    }

    /** How a question ends early. */
    private enum Ending {
        NODES, TIME, CANCELLATION, INTERRUPT
    }

    private static boolean isBrokenOff(String program, Ending ending, SplittableRandom random) {
        Cancellation cancellation = new Cancellation();
        Limits limits = switch (ending) {
            case NODES -> Limits.DEFAULT.withMaxNodes(random.nextInt(60));
            case TIME -> Limits.DEFAULT.withTimeout(Duration.ofNanos(random.nextInt(300_000)));
            case CANCELLATION, INTERRUPT -> Limits.DEFAULT.withCancellation(cancellation);
        };
        Thread worker = Thread.currentThread();
        Thread other = new Thread(() -> {
            if (ending == Ending.INTERRUPT) {
                worker.interrupt();
            } else {
                cancellation.cancel();
            }
        });
        try {
            if (ending == Ending.CANCELLATION || ending == Ending.INTERRUPT) {
                other.start();
            }
            Answer formula = Deriv.reader().limits(limits).parse(program);
            Answer derivative = formula.diff("x");
            derivative.toString();
            for (Format format : Format.values()) derivative.render(format);
            derivative.numbers(derivative.variables());
            return false;
        } catch (DerivException e) {
            return e.kind() == DerivException.Kind.LIMIT;
        } finally {
            join(other);
            Thread.interrupted();
        }
    }

    private static void join(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // It was meant for the question.
            }
        }
    }

    private static String answers() {
        StringBuilder all = new StringBuilder();
        for (String program : PROGRAMS) {
            all.append(program).append("\n  ");
            try {
                Answer derivative = Deriv.parse(program).diff("x");
                all.append(derivative).append(derivative.conditions()).append(derivative.toLatex());
            } catch (DerivException e) {
                all.append(e.describe());
            }
            all.append('\n');
        }
        return all.toString();
    }
}
