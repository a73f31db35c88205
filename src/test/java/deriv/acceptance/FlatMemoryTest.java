package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Deriv;
import deriv.core.Operation;
import org.junit.jupiter.api.Test;

/** A process that answers one different formula after the other keeps nothing of them. {@code deriv.Churn} is the long run. */
class FlatMemoryTest {
    private static final int FORMULAS = Integer.getInteger("deriv.formulas", 20_000);

    /** Constants and tables that are loaded on the way, and what the collector has not come to yet. */
    private static final int SLACK = 2_000;

    @Test
    void differentFormulasLeaveNothingBehind() throws InterruptedException {
        answer(0, 500);
        int before = survivors(0);
        answer(500, FORMULAS);
        int after = survivors(before + SLACK);
        assertTrue(after <= before + SLACK, before + " expressions before, " + after + " after");
    }

    /** Each has names and numbers of its own, some fail: what was read until then is dropped, too. */
    private static void answer(int from, int to) {
        for (int i = from; i < to; i++) {
            String n = Integer.toString(i + 1_000_000);
            String program = switch (i % 4) {
                case 0 -> "sin(" + n + "*x)*exp(-x^2/" + n + ")";
                case 1 -> "u = x^2 + a" + i + "; log(u)/(u + " + n + ")";
                case 2 -> "if(x > " + n + ", abs(x - " + i + "), tanh(x*y" + i + "))";
                default -> "sqrt(x + " + n + ") + 1/(x - x + 0*c" + i + ")";
            };
            try {
                assertTrue(!Deriv.parse(program).diff("x").toString().isEmpty());
            } catch (deriv.DerivException e) {
                assertTrue(i % 4 == 3, program + ": " + e.getMessage());
            }
        }
    }

    private static int survivors(int enough) throws InterruptedException {
        int unchanged = 0;
        for (int count = -1; Operation.publishedCount() > enough && unchanged < 5;) {
            System.gc();
            Thread.sleep(20);
            unchanged = Operation.publishedCount() == count ? unchanged + 1 : 0;
            count = Operation.publishedCount();
        }
        return Operation.publishedCount();
    }
}
