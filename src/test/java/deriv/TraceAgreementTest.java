package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Trace.Mode;
import deriv.testing.RandomTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Traces of random formulas: the last line is what {@code eval} computes, and both modes give the derivatives of {@code gradient}. */
class TraceAgreementTest {
    private static final int FORMULAS = Integer.getInteger("deriv.formulas", 250);
    private static final long FIRST = Long.getLong("deriv.first", 1);
    /** Doubles lose digits in formulas that cancel; the trace does not. */
    private static final double TOLERANCE = 1e-8;

    private int compared;
    private int undefined;

    @Test
    void tracesAgreeWithValuesAndGradients() {
        for (long seed = FIRST; seed < FIRST + FORMULAS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = new RandomTexts(random).next(1 + random.nextInt(3));
            compare(text, random, "seed " + seed + ": " + text);
        }
        assertTrue(compared > FORMULAS / 3, compared + " compared, " + undefined + " undefined");
        assertTrue(undefined > FORMULAS / 50, compared + " compared, " + undefined + " undefined");
    }

    private void compare(String text, SplittableRandom random, String what) {
        Answer formula;
        try {
            formula = Deriv.reader().withoutVerification().parse(text);
        } catch (DerivException e) {
            return;
        }
        List<String> names = formula.variables();
        if (names.isEmpty() || formula.shape() != Answer.Shape.SCALAR) {
            return;
        }
        double[] point = names.stream().mapToDouble(_ -> random.nextInt(-150, 350) / 100.0).toArray();
        Map<String, Double> at = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            at.put(names.get(i), point[i]);
        }
        double value = formula.numbers(names).value(point);
        double[] gradient;
        Trace reverse;
        try {
            gradient = formula.gradient(names).numbers(names).values(point);
            reverse = formula.trace(Mode.REVERSE, at);
        } catch (DerivException e) {
            assertTrue(Double.isNaN(value) || e.getMessage().equals("there is no derivative anywhere"),
                    what + " at " + at + ": " + e);
            undefined++;
            return;
        }
        assertSame(value, reverse.values().getFirst(), what + " at " + at);
        Trace forward = formula.trace(Mode.FORWARD, at);
        for (int i = 0; i < names.size(); i++) {
            double adjoint = reverse.adjoints().getFirst().gradient().get(names.get(i));
            double tangent = forward.tangents().get(i).outputs().getFirst();
            // A kink or the derivative of a root at 0 has a convention in one place and none in the other.
            if (!Double.isNaN(adjoint) && !Double.isNaN(gradient[i]) && forward.notes().isEmpty()) {
                assertSame(gradient[i], adjoint, "d/d" + names.get(i) + " of " + what + " at " + at);
                compared++;
            }
            assertTrue(
                    Double.compare(adjoint, tangent) == 0 || Math.abs(adjoint - tangent) <= 1e-14 * Math.abs(adjoint),
                    what + ": " + adjoint + " backwards, " + tangent + " forwards");
        }
    }

    private static void assertSame(double expected, double actual, String what) {
        if (Double.isFinite(expected) && Math.abs(expected) < 1e200) {
            assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)), what);
        }
    }
}
