package deriv.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Divisors and factors of what derivatives are made of, own methods beside Rings; the time for 50 of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PolynomialBenchmark {
    @Param({"1", "2", "3"})
    public int variables;

    private final List<IntegerPolynomial> first = new ArrayList<>();
    private final List<IntegerPolynomial> second = new ArrayList<>();
    private final List<IntegerPolynomial> squareFree = new ArrayList<>();

    @Setup
    public void draw() {
        for (long seed = 0; seed < 50; seed++) {
            RandomPolynomials random = new RandomPolynomials(seed, variables);
            Polynomial common = random.factor(2, 2, 5);
            Polynomial a = random.factor(3, 2, 9).times(common);
            first.add(a.primitivePart());
            second.add(random.factor(3, 2, 9).times(common).primitivePart());
            squareFree.add(a.squareFree().powers().getLast().base().primitivePart());
        }
    }

    @Benchmark
    public int divisors() {
        int terms = 0;
        for (int i = 0; i < first.size(); i++) {
            terms += Gcd.of(first.get(i), second.get(i)).size();
        }
        return terms;
    }

    @Benchmark
    public int divisorsByRings() {
        int terms = 0;
        for (int i = 0; i < first.size(); i++) {
            terms += RingsLibrary.gcd(first.get(i), second.get(i)).size();
        }
        return terms;
    }

    @Benchmark
    public int factors() {
        int factors = 0;
        for (IntegerPolynomial p : squareFree) {
            factors += Factoring.of(p).size();
        }
        return factors;
    }

    @Benchmark
    public int factorsByRings() {
        int factors = 0;
        for (IntegerPolynomial p : squareFree) {
            factors += RingsLibrary.factors(p).size();
        }
        return factors;
    }
}
