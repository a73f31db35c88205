package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationTest {
    private static final Allowance GENEROUS = Allowance.GENEROUS;

    /** A number of its own for every call, so that no other test can have made it. */
    private static long fresh = 1_000_003L << 20;

    private static Expr freshSymbol() {
        return Exprs.symbol("operation_" + fresh++);
    }

    private static boolean isPublished(Expr e) {
        return Interner.published(e.node()) == e;
    }

    @Test
    void resultsArePublishedAndNothingElse() {
        AtomicReference<Expr> temporary = new AtomicReference<>();
        Expr result = Operation.expr(GENEROUS, () -> {
            Expr x = freshSymbol();
            temporary.set(Exprs.apply(Rows.SIN, x));
            return x.squared().plus(1);
        });
        assertTrue(isPublished(result));
        assertTrue(Children.of(result.node()).stream().allMatch(OperationTest::isPublished));
        assertFalse(isPublished(temporary.get()));
        assertSame(result, Substitution.of(result, java.util.Map.of()));
    }

    @Test
    void aPublishedResultIsTheSameObject() {
        AtomicReference<Expr> inside = new AtomicReference<>();
        Expr result = Operation.expr(GENEROUS, () -> {
            inside.set(freshSymbol().plus(1));
            return inside.get();
        });
        assertSame(inside.get(), result);
    }

    @Test
    void knownHandlesAreFoundInside() {
        Expr x = freshSymbol();
        Expr sum = x.plus(Exprs.PI);
        Operation.run(GENEROUS, () -> {
            assertSame(sum, Exprs.sum(Exprs.symbol(((Node.Sym) x.node()).name()), Exprs.PI));
            return null;
        });
    }

    @Test
    void callRebuildsAnyShapeOfResult() {
        record Pair(String note, List<Expr> exprs) {}
        Pair pair = Operation.call(GENEROUS,
                () -> new Pair("two", List.of(freshSymbol(), freshSymbol().plus(2))),
                Pair::exprs,
                (result, published) -> new Pair(result.note(), published));
        assertEquals("two", pair.note());
        assertEquals(2, pair.exprs().size());
        assertTrue(pair.exprs().stream().allMatch(OperationTest::isPublished));
    }

    @Test
    void anOperationInsideAnotherIsPartOfIt() {
        assertFalse(Operation.isRunning());
        Allowance narrow = GENEROUS.withMaxNodes(10);
        Expr outer = Operation.expr(GENEROUS, () -> {
            assertTrue(Operation.isRunning());
            Expr inner = Operation.expr(narrow, () -> {
                List<Expr> many = IntStream.range(0, 100).mapToObj(_ -> freshSymbol()).toList();
                return Exprs.sum(many);
            });
            assertFalse(isPublished(inner), "published by the outer operation only");
            assertEquals("text", Operation.run(narrow, () -> "text"));
            return inner;
        });
        assertTrue(isPublished(outer));
    }

    @Test
    void tooManyNodes() {
        Allowance limits = GENEROUS.withMaxNodes(100);
        LimitException e = assertThrows(LimitException.class,
                () -> Operation.run(limits, () -> IntStream.range(0, 101).mapToObj(_ -> freshSymbol()).toList()));
        assertEquals("--max-nodes", e.limit());
        assertEquals("more than 100 nodes are needed", e.getMessage());
        assertEquals(100, Operation.run(limits,
                () -> IntStream.range(0, 100).mapToObj(_ -> freshSymbol()).toList()).size());
    }

    @Test
    void tooMuchTime() {
        LimitException e = assertTimeout(Duration.ofSeconds(60), () -> assertThrows(LimitException.class,
                () -> Operation.run(GENEROUS.withTimeout(Duration.ofMillis(50)), () -> {
                    for (Expr x = freshSymbol();;) {
                        x = Exprs.apply(Rows.SIN, x);
                    }
                })));
        assertEquals("--timeout", e.limit());
        assertEquals("the time limit of 0.05 seconds is over", e.getMessage());
    }

    /** Work that makes nothing new, or few but large things, notices the time too. */
    @Test
    void timeIsNoticedWithoutNewNodes() {
        Allowance limits = GENEROUS.withTimeout(Duration.ofMillis(50));
        Expr x = Exprs.symbol("x");
        List<Expr> symbols = IntStream.range(0, 20_000).mapToObj(i -> Exprs.symbol("x" + i)).toList();
        List<Runnable> loops = List.of(
                () -> x.plus(1),
                () -> Operation.tick(),
                () -> Exprs.sum(symbols),
                () -> Exprs.product(symbols),
                () -> Cond.and(Cond.positive(x), Cond.zero(x)),
                () -> Rational.of(3).pow(60_000).plus(Rational.of(7).pow(30_000).reciprocal())
                        .times(Rational.of(7).pow(30_000)));
        for (Runnable loop : loops) {
            assertTimeout(Duration.ofSeconds(60), () -> assertThrows(LimitException.class,
                    () -> Operation.run(limits, () -> {
                        while (true) {
                            loop.run();
                        }
                    })));
        }
    }

    @Test
    void cancellation() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                Operation.run(GENEROUS, () -> {
                    for (Expr x = freshSymbol();;) {
                        x = Exprs.apply(Rows.SIN, x);
                        if (x.height() > 100_000) {
                            x = freshSymbol();
                        }
                    }
                });
            } catch (LimitException e) {
                thrown.set(e);
                assertTrue(Thread.currentThread().isInterrupted(), "the flag is the caller's to clear");
            }
        });
        thread.start();
        Thread.sleep(50);
        thread.interrupt();
        thread.join(5000);
        assertFalse(thread.isAlive());
        assertEquals("cancellation", ((LimitException) thrown.get()).limit());
    }

    @Test
    void aLimitLeavesTheProcessHealthy() {
        Expr x = freshSymbol();
        Expr expected = x.plus(1).squared();
        for (int i = 0; i < 50; i++) {
            Allowance limits = GENEROUS.withMaxNodes(i);
            assertThrows(LimitException.class, () -> Operation.expr(limits, () -> {
                Expr e = Exprs.symbol(((Node.Sym) x.node()).name());
                for (int k = 0; k <= limits.maxNodes(); k++) {
                    e = e.times(freshSymbol()).plus(Exprs.ONE);
                }
                return e;
            }));
            assertFalse(Operation.isRunning());
            assertSame(expected, Operation.expr(GENEROUS, () -> x.plus(1).squared()));
        }
    }

    @Test
    void timeLimitsMayBeAbsurd() {
        for (Duration d : List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(365_000), Duration.ofDays(1))) {
            assertNotNull(Operation.expr(GENEROUS.withTimeout(d), () -> {
                List<Expr> many = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    many.add(freshSymbol());
                }
                return Exprs.sum(many);
            }));
        }
    }

    /** A class whose constants need expressions, initialised in the middle of an operation. */
    private static final class Constants {
        static final Expr NUMBER = Operation.outside(() -> Exprs.number(123_456_789, 1000));
        static final Expr ANGLE = Operation.outside(() -> Exprs.PI.times(Exprs.number(1, 12_345)));
        static final List<Expr> UNSEEN = Operation.outside(() -> List.of(Exprs.symbol("unseen").plus(77)));
    }

    @Test
    void constantsOfAClassAreTheHandlesOfTheRunningOperation() {
        Expr result = Operation.expr(GENEROUS, () -> {
            Expr number = Exprs.number(123_456_789, 1000);
            Expr angle = Exprs.PI.times(Exprs.number(1, 12_345));
            assertNull(Interner.published(angle.node()));
            assertSame(number, Constants.NUMBER);
            assertSame(angle, Constants.ANGLE);
            assertSame(Exprs.symbol("unseen").plus(77), Constants.UNSEEN.getFirst());
            assertSame(angle, Exprs.PI.times(Exprs.number(1, 12_345)));
            return angle.plus(number);
        });
        assertTrue(isPublished(Constants.NUMBER));
        assertTrue(isPublished(Constants.ANGLE));
        assertTrue(isPublished(Constants.UNSEEN.getFirst()));
        assertSame(result, Constants.ANGLE.plus(Constants.NUMBER));
    }

    @Test
    void outsideIsOutside() {
        Operation.run(GENEROUS, () -> {
            assertFalse(Operation.outside(Operation::isRunning));
            assertTrue(isPublished(Operation.outside(OperationTest::freshSymbol)));
            assertTrue(Operation.isRunning());
            return null;
        });
        assertTrue(isPublished(Operation.outside(OperationTest::freshSymbol)));
    }
}
