package deriv.compile;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A gradient of 100,000 operations in both tiers; the figures are for one operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@OperationsPerInvocation(LongGradientBenchmark.OPERATIONS)
public class LongGradientBenchmark {
    static final int OPERATIONS = 100_000;

    private static final int VARIABLES = 3600;

    private final double[] point = new double[VARIABLES];
    private final double[] gradient = new double[VARIABLES];
    private Interpreted interpreted;
    private Tiered compiled;

    @Setup
    public void compile() {
        Tape tape = Gradients.chained(VARIABLES);
        if (Math.abs(tape.operations() - OPERATIONS) > OPERATIONS / 50) {
            throw new IllegalStateException(tape.operations() + " operations");
        }
        ArrayLayout layout = ArrayLayout.of(VARIABLES, ArrayLayout.Result.RETURNED_AND_STORED);
        interpreted = new Interpreted(tape, layout);
        compiled = new Tiered(tape, layout, () -> "f").compiled();
        Arrays.fill(point, 0.7);
    }

    @Benchmark
    public double interpreted() {
        return interpreted.run(point, null, gradient);
    }

    @Benchmark
    public double compiled() {
        return compiled.run(point, null, gradient);
    }
}
