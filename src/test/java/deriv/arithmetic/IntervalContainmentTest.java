package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Intervals hold the values of 60 digits at random points, and are undefined where these are. */
class IntervalContainmentTest {
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 2000;

    @Test
    void intervalsHoldTheTrueValues() {
        Containment all = new Containment(IntervalNumbers.SYSTEM);
        assertEquals(List.of(), all.violations(FIRST_SEED, EXPRESSIONS, 10));
        assertTrue(all.compared() > 2 * EXPRESSIONS, "only " + all.compared() + " values compared");
        assertTrue(all.tight() > EXPRESSIONS / 8, "only " + all.tight() + " narrow intervals");
    }

    @ParameterizedTest
    @EnumSource
    void plantedErrorsAreFound(PlantedIntervals.Fault fault) {
        assertFalse(new Containment(new PlantedIntervals(fault)).violations(FIRST_SEED, EXPRESSIONS, 1).isEmpty());
    }
}
