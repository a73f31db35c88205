package deriv.core;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Always new expressions of 26 nodes, the case that benchmarks on a repeated corpus hide: in an operation that returns
 * no expression, in one that publishes its result, and straight into the weak table. At the end nothing may be left.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@OperationsPerInvocation(ChurnBenchmark.BATCH)
public class ChurnBenchmark {
    /** A million expressions take this many calls: the counter below never repeats. */
    static final int BATCH = 100;

    private long next = 1L << 32;

    @TearDown
    public void report() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(20);
            Operation.publishedCount();
        }
        System.out.println(
                (next - (1L << 32)) + " expressions, " + Operation.publishedCount() + " nodes published and alive");
    }

    private Expr fresh() {
        long c = next++;
        Expr x = Exprs.symbol("x");
        Expr u = x.squared().plus(Exprs.number(c));
        Expr v = Exprs.apply(BenchmarkFn.F, x.times(c));
        Expr w = Exprs.exp(x.squared().over(-c));
        Expr p = u.times(v).over(x.plus(c));
        return p.plus(w.times(v.squared())).plus(Exprs.apply(BenchmarkFn.F, u.pow(Exprs.HALF)).times(w)).times(u);
    }

    @Benchmark
    public long nursery() {
        long hash = 0;
        for (int i = 0; i < BATCH; i++) {
            hash += Operation.run(Allowance.GENEROUS, () -> fresh().hash());
        }
        return hash;
    }

    @Benchmark
    public long published() {
        long hash = 0;
        for (int i = 0; i < BATCH; i++) {
            hash += Operation.expr(Allowance.GENEROUS, this::fresh).hash();
        }
        return hash;
    }

    @Benchmark
    public long weakTable() {
        long hash = 0;
        for (int i = 0; i < BATCH; i++) {
            hash += fresh().hash();
        }
        return hash;
    }
}
