package deriv.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Row 167: the error of the linearisation has slope 2 over the step if the derivative is right, and 1 if it is not. */
class SlopeTestTest {
    private static void assertSlope(double slope, boolean passes, DoubleUnaryOperator f, double claimed) {
        SlopeTest test = SlopeTest.of(f, claimed, 1);
        assertEquals(slope, test.slope(), 0.02);
        assertEquals(passes, test.passes());
    }

    @Test
    void aRightDerivativeHasSlopeTwo() {
        assertSlope(2, true, t -> Math.sin(1 + t), Math.cos(1));
        assertSlope(2, true, t -> 1e6 * Math.exp(t), 1e6);
    }

    @Test
    void withoutASecondDerivativeItIsSteeper() {
        assertSlope(3, true, Math::sin, 1);
    }

    @Test
    void aWrongOneHasSlopeOne() {
        assertSlope(1, false, t -> Math.sin(1 + t), 1.01 * Math.cos(1));
        assertSlope(1, false, t -> 3 * t + 1, 3.1);
        assertSlope(1, false, t -> Math.abs(t), 0);
    }

    @Test
    void whereOnlyRoundingIsSeenThereIsNoSlopeAndNoObjection() {
        SlopeTest test = SlopeTest.of(t -> 3 * t + 1, 3, 1);
        assertEquals(Double.NaN, test.slope());
        assertTrue(test.passes());
        assertEquals(1, test.points().getFirst().step());
        assertEquals(1e-8, test.points().getLast().step(), 1e-20);
    }
}
