package deriv.numbers;

import deriv.CompiledFunction;
import deriv.Part;
import java.util.Arrays;
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

/** N2: values, and values with all derivatives, beside the same by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 40, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class GradientBenchmark {
    private static final int N = 1000;
    private static final int D = 18;
    private static final int H = 100;

    private final double[] point = Workloads.point(N);
    private final double[] gradient = new double[N];
    private final double[] weights = Workloads.point(D * H + 2 * H + 1);
    private final double[] slopes = new double[weights.length];
    private final double[] camera = Workloads.point(15);
    private final double[] residuals = new double[2];
    private final double[] jacobian = new double[30];
    private WorkloadsByHand.Network byHand;
    private CompiledFunction rosenbrock;
    private CompiledFunction network;
    private CompiledFunction bundle;

    @Setup
    public void compile() {
        double[] sample = Arrays.stream(Workloads.sample(D)).mapToDouble(i -> i / (20.0 * D)).toArray();
        byHand = new WorkloadsByHand.Network(sample, H, new double[H]);
        rosenbrock = Workloads.rosenbrock(N).with(Part.VALUE, Part.GRADIENT).build();
        network = Workloads.network(D, H).with(Part.VALUE, Part.GRADIENT).build();
        bundle = Workloads.bundle().with(Part.VALUE, Part.JACOBIAN).build();
        double[] expected = new double[N];
        WorkloadsByHand.rosenbrock(point, expected);
        rosenbrock.valueAndGradient(point, gradient);
        requireNear(expected, gradient);
        expected = new double[weights.length];
        byHand.value(weights, expected);
        network.valueAndGradient(weights, slopes);
        requireNear(expected, slopes);
    }

    private static void requireNear(double[] expected, double[] values) {
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - values[i]) <= 1e-9 * (1 + Math.abs(expected[i])))) {
                throw new IllegalStateException("entry %d is %s, not %s".formatted(i, values[i], expected[i]));
            }
        }
    }

    @Benchmark
    public double rosenbrock() {
        return rosenbrock.value(point);
    }

    @Benchmark
    public double rosenbrockByHand() {
        return WorkloadsByHand.rosenbrock(point);
    }

    @Benchmark
    public double rosenbrockGradient() {
        return rosenbrock.valueAndGradient(point, gradient);
    }

    @Benchmark
    public double rosenbrockGradientByHand() {
        return WorkloadsByHand.rosenbrock(point, gradient);
    }

    @Benchmark
    public double network() {
        return network.value(weights);
    }

    @Benchmark
    public double networkByHand() {
        return byHand.value(weights);
    }

    @Benchmark
    public double networkGradient() {
        return network.valueAndGradient(weights, slopes);
    }

    @Benchmark
    public double networkGradientByHand() {
        return byHand.value(weights, slopes);
    }

    @Benchmark
    public double[] bundle() {
        bundle.values(camera, residuals);
        return residuals;
    }

    @Benchmark
    public double[] bundleByHand() {
        WorkloadsByHand.bundle(camera, residuals);
        return residuals;
    }

    @Benchmark
    public double[] bundleJacobian() {
        bundle.jacobian(camera, jacobian);
        return jacobian;
    }
}
