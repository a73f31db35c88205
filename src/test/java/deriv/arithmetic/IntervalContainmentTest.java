package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalContainmentTest {
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 2000;

    @Test
    void intervalsHoldTheTrueValues() {
        Containment all = new Containment(IntervalNumbers.SYSTEM);
        long t = System.nanoTime();
        assertEquals(List.of(), all.violations(FIRST_SEED, EXPRESSIONS, 10));
        System.out.println(all.compared() + " " + all.tight() + " " + (System.nanoTime() - t) / 1e9);
        assertTrue(all.compared() > EXPRESSIONS, "only " + all.compared() + " values compared");
        assertTrue(all.tight() > EXPRESSIONS / 8, "only " + all.tight() + " narrow intervals");
    }
}
