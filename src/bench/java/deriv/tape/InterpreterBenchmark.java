package deriv.tape;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
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
 * The interpreter against the same function written by hand: {@code exp(-x/2)*sin(3*x + 1)} with its derivative, and
 * Rosenbrock's function of 1000 variables (7,991 operations). The third pair is the cost of getting there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InterpreterBenchmark {
    private static final int N = 1000;

    private final Expr x = Exprs.symbol("x");
    private final Expr wave = Exprs.exp(x.over(-2)).times(Trigonometry.sin(x.times(3).plus(1)));
    private final List<String> names = new ArrayList<>();
    private Expr rosenbrock;
    private Tape rosenbrockTape;
    private Frame waveFrame;
    private Frame rosenbrockFrame;
    private final double[] waveValues = new double[2];
    private final double[] point = new double[N];
    private final double[] value = new double[1];
    private final double[] at = {0.7};

    @Setup
    public void compile() {
        waveFrame = new Interpreter(Tape.of(List.of("x"), List.of(wave, Derivative.of(wave, x)))).frame();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            names.add("x" + i);
        }
        for (int i = 0; i + 1 < N; i++) {
            Expr a = Exprs.symbol(names.get(i));
            Expr b = Exprs.symbol(names.get(i + 1));
            terms.add(b.minus(a.squared()).squared().times(100));
            terms.add(Exprs.ONE.minus(a).squared());
        }
        rosenbrock = Exprs.sum(terms);
        rosenbrockTape = Tape.of(names, List.of(rosenbrock));
        rosenbrockFrame = new Interpreter(rosenbrockTape).frame();
        Arrays.setAll(point, i -> 0.5 + i / (2.0 * N));
    }

    @Benchmark
    public double[] waveByTape() {
        waveFrame.evaluate(at, waveValues);
        return waveValues;
    }

    @Benchmark
    public double[] waveByHand() {
        double v = at[0];
        double e = Math.exp(-0.5 * v);
        double u = 3 * v + 1;
        waveValues[0] = e * Math.sin(u);
        waveValues[1] = 3 * e * Math.cos(u) - 0.5 * waveValues[0];
        return waveValues;
    }

    @Benchmark
    public double[] rosenbrockByTape() {
        rosenbrockFrame.evaluate(point, value);
        return value;
    }

    @Benchmark
    public double[] rosenbrockByHand() {
        double sum = 0;
        for (int i = 0; i + 1 < N; i++) {
            double a = point[i];
            double b = point[i + 1] - a * a;
            double c = 1 - a;
            sum += 100 * (b * b) + c * c;
        }
        value[0] = sum;
        return value;
    }

    @Benchmark
    public Tape rosenbrockToTape() {
        return Tape.of(names, List.of(rosenbrock));
    }

    @Benchmark
    public Interpreter tapeToInterpreter() {
        return new Interpreter(rosenbrockTape);
    }
}
