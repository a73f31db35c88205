package deriv.compile;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Trigonometry;
import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time until there is something to call: from an expression of ten operations to a class with its first result, to
 * the interpreter with its first result, and from a tape of 100,000 operations to both. The median counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LatencyBenchmark {
    private static final int VARIABLES = 3600;

    private final Expr x = Exprs.symbol("x");
    private Expr wave;
    private Tape large;
    private ArrayLayout layout;
    private final double[] point = new double[VARIABLES];
    private final double[] gradient = new double[VARIABLES];

    @Setup
    public void build() {
        Expr f = Exprs.exp(x.over(-2)).times(Trigonometry.sin(x.times(3).plus(1)));
        wave = Derivative.of(f, x);
        large = Gradients.chained(VARIABLES);
        layout = ArrayLayout.of(VARIABLES, ArrayLayout.Result.RETURNED_AND_STORED);
        Arrays.fill(point, 0.7);
    }

    private Tape small() {
        return Tape.of(List.of("x"), List.of(wave));
    }

    @Benchmark
    public Tape tape() {
        return small();
    }

    @Benchmark
    public double interpreted() {
        Tape tape = small();
        return new Tiered(tape, ArrayLayout.of(tape), () -> "f").at(0.7);
    }

    @Benchmark
    public double compiled() {
        Tape tape = small();
        return new Tiered(tape, ArrayLayout.of(tape), () -> "f").compiled().at(0.7);
    }

    @Benchmark
    public double largeInterpreted() {
        return new Tiered(large, layout, () -> "f").run(point, null, gradient);
    }

    @Benchmark
    public TapeFunction largeCompiled() {
        return new Tiered(large, layout, () -> "f").compiled();
    }
}
