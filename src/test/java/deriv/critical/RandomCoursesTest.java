package deriv.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.CriticalPoints;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is said of random functions against their values, which use no derivative. */
class RandomCoursesTest {
    private static final long SEED = Long.getLong("deriv.seed", 30);
    private static final int FUNCTIONS = Integer.getInteger("deriv.functions", 40);

    @Test
    void allThatIsSaidAgreesWithTheValues() {
        System.out.println("random courses: seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> wrong = new ArrayList<>();
        int complete = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            String text = new RandomFunction(random).text();
            CriticalPoints answer;
            try {
                answer = Deriv.parse(text).critical("x", "-3", "7/2");
            } catch (DerivException e) {
                assertEquals(DerivException.Kind.UNDEFINED, e.kind(), text + ": " + e.getMessage());
                continue;
            }
            complete += answer.isComplete() ? 1 : 0;
            Claims.broken(answer, values(text)).forEach(c -> wrong.add(text + ": " + c));
        }
        assertEquals(List.of(), wrong);
        assertTrue(complete > FUNCTIONS * 7 / 10, "only " + complete + " of " + FUNCTIONS + " are complete");
    }

    private static java.util.function.DoubleUnaryOperator values(String text) {
        Answer f = Deriv.parse(text);
        Numbers numbers = f.numbers("x");
        return numbers::value;
    }

    /** A checker that finds nothing wrong anywhere would pass too. */
    @Test
    void plantedFaultsAreFound() {
        String text = "sin(2*x) + x/3";
        CriticalPoints right = Deriv.parse(text).critical("x", "-3", "7/2");
        assertEquals(List.of(), Claims.broken(right, values(text)));
        assertFalse(Claims.broken(right, values("sin(2*x) + x/2")).isEmpty());
        assertFalse(Claims.broken(right, values("sin(2*x + 1/100) + x/3")).isEmpty());
        assertFalse(Claims.broken(withoutCriticalPoints(right), values(text)).isEmpty());
        assertFalse(Claims.broken(Deriv.parse("abs(x)").critical("x", "-3", "7/2"), values("abs(x - 1/50)")).isEmpty());
    }

    /** {@return the answer without its critical points, and what follows from them} */
    private static CriticalPoints withoutCriticalPoints(CriticalPoints a) {
        List<CriticalPoints.Point> points = a.points().stream().filter(p -> !p.isCritical()).toList();
        return new CriticalPoints(a.variable(), a.interval(), a.derivative(), points, List.of(), List.of(), List.of(),
                List.of(), List.of(), a.least(), a.greatest(), a.steepness(), a.undecided(), a.undecidedInflections());
    }
}
