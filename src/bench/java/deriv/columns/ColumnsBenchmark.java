package deriv.columns;

import static deriv.core.Exprs.exp;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import deriv.tape.Tape;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
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

/**
 * Workload N3: a function and its derivative over a million numbers, nanoseconds a number. {@code byHand} is the loop that
 * one writes in Java; {@code columns} has the vector module, {@code columnsWithoutModule} has not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ColumnsBenchmark {
    private static final int N = 1_000_000;
    private static final int ROUNDS = 300;

    /** Which formula of N3. */
    public enum Formula {
        RATIONAL,
        EXP_LOG,
        SIN_COS
    }

    @Param
    private Formula formula;

    private final double[] x = new double[N];
    private final double[][] out = new double[2][N];
    private Columns columns;

    @Setup
    public void prepare() {
        Arrays.setAll(x, i -> 0.5 + 2.0 * (i * 389L % N) / N);
        Expr v = Exprs.symbol("x");
        Expr f = switch (formula) {
            case RATIONAL ->
                v.pow(3).minus(v.squared().times(4)).plus(v.times(7)).minus(Exprs.number(11)).over(v.squared().plus(1));
            case EXP_LOG -> exp(v.over(-2)).times(Logarithms.log(v.squared().plus(1)));
            case SIN_COS -> Trigonometry.sin(v.squared()).times(Trigonometry.cos(v.times(3).plus(1)));
        };
        columns = Columns.of(Tape.of(List.of("x"), List.of(f, Derivative.of(f, v))));
    }

    @Benchmark
    @OperationsPerInvocation(N)
    @Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
    public double[][] columns() {
        columns.evaluate(new double[][] {x}, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(N)
    @Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
    public double[][] columnsOnAllCores() {
        columns.withThreads(Runtime.getRuntime().availableProcessors()).evaluate(new double[][] {x}, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(N)
    public double[][] columnsWithoutModule() {
        columns.evaluate(new double[][] {x}, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(N)
    public double[][] byHand() {
        switch (formula) {
            case RATIONAL -> rational(x, out[0], out[1]);
            case EXP_LOG -> expLog(x, out[0], out[1]);
            case SIN_COS -> sinCos(x, out[0], out[1]);
        }
        return out;
    }

    private static void rational(double[] x, double[] f, double[] g) {
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            double a = ((t - 4) * t + 7) * t - 11;
            double r = 1 / (t * t + 1);
            f[i] = a * r;
            g[i] = (((3 * t - 8) * t + 7) - 2 * t * a * r) * r;
        }
    }

    private static void expLog(double[] x, double[] f, double[] g) {
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            double q = 1 + t * t;
            double l = Math.log(q);
            double h = Math.exp(-0.5 * t);
            f[i] = h * l;
            g[i] = h * (2 * t / q - 0.5 * l);
        }
    }

    private static void sinCos(double[] x, double[] f, double[] g) {
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            double a = t * t;
            double b = 3 * t + 1;
            double sa = Math.sin(a);
            double cb = Math.cos(b);
            f[i] = sa * cb;
            g[i] = 2 * t * Math.cos(a) * cb - 3 * sa * Math.sin(b);
        }
    }

    /** One quick round without JMH: the least processor time of many, for machines that are busy. */
    public static void main(String[] arguments) {
        for (Formula formula : Formula.values()) {
            ColumnsBenchmark benchmark = new ColumnsBenchmark();
            benchmark.formula = formula;
            benchmark.prepare();
            System.out.printf(
                    "%s: columns %.2f, by hand %.2f ns%n", formula, least(benchmark::columns),
                    least(benchmark::byHand));
        }
    }

    private static double least(Runnable work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, (clock.getCurrentThreadCpuTime() - start) / (double) N);
        }
        return least;
    }
}
