package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Limits;
import deriv.Reader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed ends in a right answer or a clear error, in time, and the next question is answered as usual. */
class BadInputTest {
    private static final Duration WORK = Duration.ofSeconds(5);
    private static final Duration HANGING = Duration.ofSeconds(60);
    /** For each of the four questions that make an outcome. */
    private static final Limits IN_A_HURRY = Limits.DEFAULT.withTimeout(Duration.ofMillis(300));

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int LONGEST_LINE = 160;

    static List<BadInput> known() {
        return BadInput.of("bad-input.txt");
    }

    static List<BadInput> hostile() {
        return BadInput.of("hostile-input.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void hasTheAnswerOrTheErrorOfTheTable(BadInput input) {
        assertEquals(input.expected(), soon(() -> outcome(Deriv.reader(), input.text())));
    }

    /** These may take longer than anyone waits; then the limit ends them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endsInTime(BadInput input) {
        soon(() -> outcome(Deriv.reader().limits(IN_A_HURRY), input.text()));
    }

    @AfterEach
    void theNextQuestionIsAnswered() {
        assertEquals("2*x*cos(x^2)", Deriv.parse("sin(x^2)").diff("x").toString());
    }

    /** Counts processor time, which does not depend on what else the machine does; the clock only finds what hangs. */
    private static String soon(ThrowingSupplier<String> question) {
        long before = MACHINE.getProcessCpuTime();
        String outcome = assertTimeoutPreemptively(HANGING, question);
        Duration work = Duration.ofNanos(MACHINE.getProcessCpuTime() - before);
        assertTrue(work.compareTo(WORK) < 0, () -> "took " + work);
        return outcome;
    }

    /** {@return the derivative by x with its conditions, or the kind and the text of the error} */
    static String outcome(Reader reader, String text) {
        try {
            Answer derivative = reader.parse(text).diff("x");
            List<String> conditions = derivative.conditions();
            return "= " + shortened(derivative.toString())
                    + (conditions.isEmpty() ? "" : "\n  where " + shortened(String.join(", ", conditions)));
        } catch (DerivException e) {
            return "! " + e.kind() + "\n" + e.describe();
        }
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_LINE) return text;
        return "%s…%s (%d characters)".formatted(text.substring(0, 60), text.substring(text.length() - 20),
                text.length());
    }
}
