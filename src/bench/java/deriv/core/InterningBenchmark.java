package deriv.core;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for one node of a random graph: made for the first time (miss) or found (hit), in the nursery of an operation
 * and in the weak table, there also with two threads that make different nodes or all the same. Every run has a fresh
 * table, so that it makes its nodes; all nodes stay alive.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 12)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@OperationsPerInvocation(InterningBenchmark.NODES)
public class InterningBenchmark {
    static final int NODES = 200_000;
    private static final Node.Sym LEAF = new Node.Sym("x");

    /** A table and a thread's own graph over it. */
    @FunctionalInterface
    private interface Table {
        Expr intern(Node node, long hash);

        /** Each node is a power or sum of two earlier ones, both young, as in real graphs. */
        default Expr[] grow(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr[] all = new Expr[NODES];
            all[0] = intern(LEAF, Hash.of(LEAF));
            for (int i = 1; i < NODES; i++) {
                Expr a = all[i - 1 - random.nextInt(Math.min(i, 100))];
                Expr b = all[i - 1 - random.nextInt(Math.min(i, 2000))];
                Rational c = Rational.of(i % 50 + 1, 7);
                Node node = i % 3 == 0
                        ? new Node.Product(c, List.of(new Factor(a, b)))
                        : new Node.Sum(c, List.of(new Term(Rational.ONE, a), new Term(c, b)));
                all[i] = intern(node, Hash.of(node));
            }
            return all;
        }
    }

    @State(Scope.Benchmark)
    public static class Empty {
        private Nursery nursery;
        private WeakTable weak;
        private final AtomicInteger threads = new AtomicInteger();

        @Setup(Level.Invocation)
        public void clear() {
            nursery = new Nursery(Allowance.GENEROUS);
            weak = new WeakTable();
        }

        Table strong() {
            return strongTable(nursery);
        }
    }

    @State(Scope.Benchmark)
    public static class Full {
        private final Nursery nursery = new Nursery(Allowance.GENEROUS);
        private final WeakTable weak = new WeakTable();
        private Expr[][] alive;

        @Setup(Level.Trial)
        public void fill() {
            alive = new Expr[][] {strongTable(nursery).grow(1), ((Table) weak::intern).grow(1)};
        }
    }

    private static Table strongTable(Nursery nursery) {
        return (node, hash) -> {
            Expr found = nursery.find(node, hash);
            return found != null ? found : nursery.add(new Expr(node, hash));
        };
    }

    @Benchmark
    public Expr[] nurseryMiss(Empty state) {
        return state.strong().grow(1);
    }

    @Benchmark
    public Expr[] nurseryHit(Full state) {
        return strongTable(state.nursery).grow(1);
    }

    @Benchmark
    public Expr[] weakMiss(Empty state) {
        return ((Table) state.weak::intern).grow(1);
    }

    @Benchmark
    public Expr[] weakHit(Full state) {
        return ((Table) state.weak::intern).grow(1);
    }

    @Benchmark
    @Threads(2)
    public Expr[] weakMissTwoThreads(Empty state) {
        return ((Table) state.weak::intern).grow(state.threads.incrementAndGet());
    }

    @Benchmark
    @Threads(2)
    public Expr[] weakSameTwoThreads(Empty state) {
        return ((Table) state.weak::intern).grow(1);
    }

    @Benchmark
    @Threads(2)
    public Expr[] weakHitTwoThreads(Full state) {
        return ((Table) state.weak::intern).grow(1);
    }
}
