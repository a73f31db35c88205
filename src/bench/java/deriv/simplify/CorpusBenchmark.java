package deriv.simplify;

import deriv.Deriv;
import deriv.Reader;
import deriv.calculus.Derivative;
import deriv.core.Allowance;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.functions.FunctionTable;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.SyntaxParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The textbook corpus, one call for all of it: derivatives as they are, simplified, and the whole answer as text. Every
 * expression has an operation of its own. {@code -Dcorpus=FILE} names the file.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class CorpusBenchmark {
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);

    private final Reader reader = Deriv.reader().withoutVerification();
    private List<String> texts;
    private List<Program> read;

    @Setup
    public void read() throws IOException {
        texts = Files.readAllLines(Path.of(System.getProperty("corpus"))).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        SyntaxParser parser = new SyntaxParser();
        read = texts.stream().map(text -> parser.parse(text, ParseOptions.DEFAULT)).toList();
    }

    @Benchmark
    public long raw() {
        long hash = 0;
        for (Program program : read) {
            hash += Operation.run(Allowance.GENEROUS, () -> raw(program).hash());
        }
        return hash;
    }

    @Benchmark
    public long simplified() {
        long hash = 0;
        for (Program program : read) {
            hash += Operation.run(Allowance.GENEROUS, () -> Simplification.of(raw(program)).hash());
        }
        return hash;
    }

    @Benchmark
    public long answered() {
        long length = 0;
        for (String text : texts) {
            length += reader.parse(text).diff("x").toString().length();
        }
        return length;
    }

    private static Expr raw(Program program) {
        return Derivative.of(BUILDER.build(program).result(), Exprs.symbol("x"));
    }
}
