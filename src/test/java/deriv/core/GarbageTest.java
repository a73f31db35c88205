package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** A process that makes one new expression after the other stays flat. */
class GarbageTest {
    /** A million were run for docs/decisions/0002-core.md. */
    private static final int EXPRESSIONS = Integer.getInteger("deriv.core.garbage", 40_000);

    private static final int SLACK = 2000;

    /** How many published expressions survive collection; the collector may take a moment to queue references. */
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

    private static void staysFlat(LongFunction<Expr> make) throws InterruptedException {
        int before = survivors(0);
        for (long i = 0; i < EXPRESSIONS; i++) {
            assertTrue(make.apply(i).height() > 0);
        }
        int after = survivors(before + SLACK);
        assertTrue(after <= before + SLACK, before + " expressions before, " + after + " after");
    }

    private static Expr different(long i) {
        Expr x = Exprs.symbol("x");
        Expr u = x.times(i + 1_000_000).plus(Exprs.symbol("y" + i % 100));
        return Exprs.piecewise(Cond.positive(u), Exprs.apply(Rows.SIN, u), u.squared()).plus(i);
    }

    @Test
    void outsideOperations() throws InterruptedException {
        staysFlat(GarbageTest::different);
    }

    @Test
    void publishedByOperations() throws InterruptedException {
        staysFlat(i -> Operation.expr(Allowance.GENEROUS, () -> different(i)));
    }

    @Test
    void whatStaysInsideAnOperationIsNeverPublished() {
        int before = Operation.publishedCount();
        for (long i = 0; i < 20_000; i++) {
            long n = i;
            Operation.run(Allowance.GENEROUS, () -> different(n).height());
        }
        assertTrue(Operation.publishedCount() <= before + SLACK);
    }

    /** Held handles stay, whatever dies around them; a deep graph goes in one collection, not level by level. */
    @Test
    void heldGraphsStayAndDeepOnesGoAtOnce() throws InterruptedException {
        Expr held = different(-5);
        Expr chain = Exprs.symbol("garbage");
        for (int i = 0; i < 20_000; i++) {
            chain = Exprs.apply(Rows.SIN, chain);
        }
        WeakReference<Expr> top = new WeakReference<>(chain);
        int before = Operation.publishedCount();
        chain = null;
        assertTrue(survivors(before - 20_000 + SLACK) <= before - 20_000 + SLACK);
        assertEquals(null, top.get());
        assertSame(held, different(-5));
    }
}
