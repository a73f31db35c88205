package deriv.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the factories take for the shapes that go quadratic in a careless core, each in an operation of its own: a
 * chain of calls, a product of n factors at once and one after the other, the running sums of Euler's method
 * ({@code x + h*f(x)}, 5000 steps), and a sum of piecewise expressions.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FactoryBenchmark {
    @Param({"1000", "5000"})
    private int n;

    private final Expr x = Exprs.symbol("x");
    private final Expr h = Exprs.symbol("h");
    private List<Expr> symbols;
    private List<Expr> powers;

    @Setup
    public void prepare() {
        symbols = new ArrayList<>();
        powers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            symbols.add(Exprs.symbol("x" + i));
            powers.add(Exprs.symbol("x" + i % 50).pow(i % 7 - 3));
        }
    }

    private static Expr inOperation(Supplier<Expr> work) {
        Expr[] result = new Expr[1];
        Operation.run(Allowance.GENEROUS, () -> result[0] = work.get());
        return result[0];
    }

    @Benchmark
    public Expr chain() {
        return inOperation(() -> {
            Expr e = x;
            for (int i = 0; i < n; i++) {
                e = Exprs.apply(BenchmarkFn.F, i % 2 == 0 ? e : e.plus(1));
            }
            return e;
        });
    }

    @Benchmark
    public Expr chainFolded() {
        return inOperation(() -> {
            Expr e = x;
            for (int i = 0; i < n; i++) {
                e = Exprs.apply(BenchmarkFn.F, i % 2 == 0 ? e : e.plus(1));
            }
            return Substitution.of(e, java.util.Map.of(x, h));
        });
    }

    @Benchmark
    public Expr productAtOnce() {
        return inOperation(() -> Exprs.product(symbols));
    }

    @Benchmark
    public Expr productOfPowers() {
        return inOperation(() -> Exprs.product(powers));
    }

    @Benchmark
    public Expr productInALoop() {
        return inOperation(() -> symbols.stream().reduce(Exprs.ONE, Expr::times));
    }

    @Benchmark
    public Expr sumAtOnce() {
        return inOperation(() -> Exprs.sum(symbols));
    }

    @Benchmark
    public Expr runningSum() {
        return inOperation(() -> {
            Expr e = x;
            for (int i = 0; i < n; i++) {
                e = e.plus(h.times(Exprs.apply(BenchmarkFn.F, e)));
            }
            return e;
        });
    }

    @Benchmark
    public Expr piecewise() {
        return inOperation(() -> {
            SumBuilder sum = new SumBuilder(n);
            for (Expr s : symbols) {
                sum.add(Exprs.piecewise(Cond.and(Cond.positive(s), Cond.nonzero(x.minus(s))), s.squared(), s));
            }
            return sum.build();
        });
    }
}
