package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.tape.ReferenceEvaluator.Approximate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The tape against the naive evaluator on random expressions, as far as the rounding errors of the latter reach. */
class RandomExpressionTest {
    private static final long FIRST_SEED = 20_250_901;
    private static final int EXPRESSIONS = 1500;
    private static final int POINTS = 4;

    private int compared;
    private int undefined;

    @Test
    void agreesWithTheReference() {
        for (int i = 0; i < EXPRESSIONS; i++) {
            compare(FIRST_SEED + i);
        }
        assertTrue(compared > 4 * EXPRESSIONS, "only " + compared + " values compared");
        assertTrue(undefined > EXPRESSIONS / 8, "only " + undefined + " undefined values compared");
    }

    /** Compares an expression and, for the forms that only derivatives have, its derivative. */
    private void compare(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Expr> outputs = new ArrayList<>();
        try {
            outputs.add(new RandomExpressions(random).next(random.nextInt(1, 12)));
            outputs.add(Derivative.of(outputs.getFirst(), Exprs.symbol("x")));
        } catch (LimitException | UnsupportedOperationException tooLargeOrNotInClosedForm) {
            if (outputs.isEmpty()) {
                return;
            }
        }
        Frame frame = new Interpreter(Tape.of(List.of("x", "y", "z"), outputs)).frame();
        for (int i = 0; i < POINTS; i++) {
            double[] point = {random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(0, 5)};
            double[] values = new double[outputs.size()];
            frame.evaluate(point, values);
            Map<String, Double> named = Map.of("x", point[0], "y", point[1], "z", point[2]);
            for (int k = 0; k < values.length; k++) {
                Approximate expected = ReferenceEvaluator.at(outputs.get(k), named);
                check("seed %d, point %d, output %d: %s".formatted(seed, i, k, outputs.get(k)), expected, values[k]);
            }
        }
    }

    private void check(String message, Approximate expected, double value) {
        if (expected.isUndefined()) {
            undefined++;
            assertEquals(Double.NaN, value, message);
        } else if (expected.isKnown()) {
            compared++;
            double error = Math.abs(value - expected.value());
            assertTrue(error <= 16 * expected.error(), () -> message + ": " + value + ", not " + expected);
        }
    }
}
