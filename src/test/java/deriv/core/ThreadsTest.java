package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The process-wide table under eight threads: the same handles, the same bytes. */
class ThreadsTest {
    private static final int THREADS = 8;
    /** 100,000 were run for docs/decisions/0002-core.md. */
    private static final int EXPRESSIONS = Integer.getInteger("deriv.core.expressions", 16_000);

    private static <T> List<T> onAllThreads(LongFunction<Callable<T>> task) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(pool.submit(task.apply(i)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> f : futures) {
                results.add(f.get());
            }
            return results;
        }
    }

    private static Expr inOperation(long seed) {
        return Operation.expr(Allowance.GENEROUS, () -> RandomExprs.of(seed));
    }

    @Test
    void theSameRandomExpressionsOnOneAndOnEightThreads() throws Exception {
        long[] alone = new long[EXPRESSIONS];
        for (int i = 0; i < EXPRESSIONS; i++) {
            alone[i] = RandomExprs.fingerprint(inOperation(i));
        }
        // Even seeds inside operations, odd ones straight into the table; neighbours on different threads.
        List<Expr[]> built = onAllThreads(t -> () -> {
            Expr[] mine = new Expr[EXPRESSIONS / THREADS];
            for (int i = 0; i < mine.length; i++) {
                long seed = (long) i * THREADS + t;
                mine[i] = i % 2 == 0 ? inOperation(seed) : RandomExprs.of(seed);
                assertEquals(alone[(int) seed], RandomExprs.fingerprint(mine[i]));
            }
            return mine;
        });
        for (int i = 0; i < EXPRESSIONS; i++) {
            assertSame(RandomExprs.of(i), built.get(i % THREADS)[i / THREADS], "seed " + i);
        }
    }

    /** All threads make and publish the same new graph at the same moment, again and again. */
    @Test
    void equalGraphsPublishedAtOnceAreOneGraph() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        int rounds = 1000;
        List<Expr[]> results = onAllThreads(_ -> () -> {
            Expr[] mine = new Expr[rounds];
            for (int r = 0; r < rounds; r++) {
                int round = r;
                start.await();
                mine[r] = Operation.expr(Allowance.GENEROUS, () -> graph(round));
            }
            return mine;
        });
        for (int r = 0; r < rounds; r++) {
            for (Expr[] mine : results) {
                assertSame(results.getFirst()[r], mine[r]);
            }
            assertSame(graph(r), results.getFirst()[r]);
            assertPublished(results.getFirst()[r]);
        }
    }

    private static void assertPublished(Expr root) {
        assertTrue(Fold.<Boolean>over(root,
                (e, d) -> Interner.published(e.node()) == e && Children.of(e.node()).stream().allMatch(d::at)));
    }

    /** The race lost for certain: another thread publishes each part in turn before this one comes to it. */
    @Test
    void parentsAreRebuiltOnTheHandlesOfTheWinner() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            int parts = Children.of(graph(-1).node()).size();
            for (int part = -1; part < parts; part++) {
                int round = -10 - part;
                int chosen = part;
                Expr[] winner = new Expr[1];
                Expr[] young = new Expr[1];
                Expr result = Operation.expr(Allowance.GENEROUS, () -> {
                    young[0] = graph(round);
                    winner[0] = published(other, () -> {
                        Expr all = graph(round);
                        return chosen < 0 ? all : Children.of(all.node()).get(chosen);
                    });
                    return young[0];
                });
                assertNotSame(young[0], result);
                assertSame(winner[0], chosen < 0 ? result : Children.of(result.node()).get(chosen));
                assertSame(result, graph(round));
                assertPublished(result);
            }
        }
    }

    private static Expr published(ExecutorService other, Supplier<Expr> work) {
        try {
            return other.submit(() -> Operation.expr(Allowance.GENEROUS, work)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Twenty levels of every kind that transplanting has to know. */
    private static Expr graph(int round) {
        Expr e = Exprs.symbol("race_" + round);
        for (int i = 0; i < 5; i++) {
            Expr u = e.plus(round + 1000L).times(Exprs.symbol("y_" + round + i));
            Expr v = Exprs.apply(Rows.SIN, u).pow(e.plus(i));
            Expr w = Exprs.piecewise(Cond.and(Cond.positive(u), Cond.or(Cond.zero(v), Cond.nonzero(e))), v, u);
            e = Exprs.abstractCall("g", List.of(i, 0), List.of(w, Exprs.vector(List.of(u, v))));
        }
        return e;
    }

    @Test
    void constantsFromSeveralThreadsAreOne() throws Exception {
        for (int round = 0; round < 100; round++) {
            String name = "constant_" + round;
            List<Expr> all = onAllThreads(_ -> () -> Exprs.symbol(name).plus(1).squared());
            all.forEach(e -> assertSame(all.getFirst(), e));
        }
    }
}
