package deriv.numbers;

import deriv.CompiledFunction;
import deriv.Part;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** N1: one call of a compiled f, f', f and f' together, beside the same by hand; each formula in its own process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 30, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@OperationsPerInvocation(1024)
public class ScalarBenchmark {
    @Param({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"})
    private int formula;

    private final double[] points = Scalars.points();
    private final double[] results = new double[points.length];
    private final double[] in = new double[1];
    private final double[] out = new double[1];
    private Scalars.Hand hand;
    private CompiledFunction f;
    private CompiledFunction g;
    private CompiledFunction both;

    @Setup
    public void compile() {
        hand = Scalars.byHand(formula);
        f = Scalars.function(formula, Part.VALUE);
        g = Scalars.derivative(formula);
        both = Scalars.function(formula, Part.GRADIENT);
    }

    @Benchmark
    public double[] value() {
        for (int i = 0; i < points.length; i++) {
            results[i] = f.value(points[i]);
        }
        return results;
    }

    @Benchmark
    public double[] valueByHand() {
        for (int i = 0; i < points.length; i++) {
            results[i] = hand.f(points[i]);
        }
        return results;
    }

    @Benchmark
    public double[] slope() {
        for (int i = 0; i < points.length; i++) {
            results[i] = g.value(points[i]);
        }
        return results;
    }

    @Benchmark
    public double[] slopeByHand() {
        for (int i = 0; i < points.length; i++) {
            results[i] = hand.g(points[i]);
        }
        return results;
    }

    @Benchmark
    public double[] together() {
        for (int i = 0; i < points.length; i++) {
            in[0] = points[i];
            results[i] = both.valueAndGradient(in, out) + out[0];
        }
        return results;
    }

    @Benchmark
    public double[] togetherByHand() {
        for (int i = 0; i < points.length; i++) {
            in[0] = points[i];
            results[i] = hand.both(in, out) + out[0];
        }
        return results;
    }
}
