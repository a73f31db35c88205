package deriv;

import deriv.calculus.Derivative;
import deriv.calculus.Matrices;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Allowance;
import deriv.core.Operation;
import deriv.functions.FunctionTable;
import deriv.print.OutputFormat;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The driver of the symbolic workloads: straight-line programs, textbook corpus, high orders, long texts. One task a
 * process: {@code grad|hess|jac FILE.slp}, {@code corpus FILE}, {@code hi EXPR K}, {@code parse FILE}.
 *
 * <p>Raw derivatives: factories only, no simplifier. Prints {@code RESULT<tab>name<tab>value} and {@code CHECK} lines.
 * Every repetition runs in an operation of its own, so it makes its nodes anew.
 */
public final class SymbolicDriver {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);

    /** Processor time of this thread: what else runs on the machine does not count, nor do collector and compiler. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Seconds for each figure; half of it is warm-up. */
    private static final long SECONDS = Long.getLong("seconds", 5);

    private SymbolicDriver() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "grad", "jac" -> gradient(Path.of(args[1]));
            case "hess" -> {
                gradient(Path.of(args[1]));
                hessian(Path.of(args[1]));
            }
            case "corpus" -> corpus(Path.of(args[1]));
            case "hi" -> high(args[1], Integer.parseInt(args[2]));
            case "parse" -> parse(Files.readString(Path.of(args[1])));
            default -> System.out.println("FAIL\tno task " + args[0]);
        }
    }

    private static void gradient(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        report("build", () -> StraightLineProgram.of(lines));
        timedAfter("diff", () -> StraightLineProgram.of(lines), SymbolicDriver::derivatives);
        Operation.run(Allowance.GENEROUS, () -> {
            StraightLineProgram p = StraightLineProgram.of(lines);
            List<Expr> all = new ArrayList<>();
            for (Expr f : p.outputs()) {
                all.add(f);
                p.symbols().forEach(x -> all.add(Derivative.of(f, x)));
            }
            double[] point = new double[p.inputs().size()];
            Arrays.setAll(point, i -> 0.3 + 0.05 * (i * 7 % 11));
            double[] values = new Interpreter(Tape.of(p.inputs(), all)).evaluate(point);
            int row = point.length + 1;
            for (int k = 0; k < p.outputs().size(); k++) {
                double sum = 0;
                for (int i = 0; i < point.length; i++) {
                    sum += values[k * row + 1 + i] * (1 + i % 3);
                }
                System.out.println("CHECK\t" + values[k * row] + "\t" + sum);
            }
            return true;
        });
    }

    private static Object derivatives(StraightLineProgram p) {
        return p.outputs().size() == 1
                ? Matrices.gradient(p.outputs().getFirst(), p.symbols(), Derivative.Purpose.TO_COMPUTE)
                : Matrices.jacobian(p.outputs(), p.symbols(), Derivative.Purpose.TO_COMPUTE);
    }

    private static void hessian(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        timedAfter("hess", () -> StraightLineProgram.of(lines),
                p -> Matrices.hessian(p.outputs().getFirst(), p.symbols(), Derivative.Purpose.TO_COMPUTE));
    }

    private static void corpus(Path file) throws IOException {
        List<String> texts = Files.readAllLines(file).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();
        Expr x = Exprs.symbol("x");
        long[] characters = {0};
        double seconds = report("corpus", () -> {
            characters[0] = 0;
            for (String text : texts) {
                Expr e = BUILDER.build(PARSER.parse(text, ParseOptions.DEFAULT)).result();
                characters[0] += OutputFormat.TEXT.print(Derivative.of(e, x)).length();
            }
            return characters;
        });
        result("expr_per_s", texts.size() / seconds);
        result("chars", characters[0]);
        Reader reader = Deriv.reader();
        answers("verified", reader, texts);
        answers("simplified", reader.withoutVerification(), texts);
    }

    private static void answers(String name, Reader reader, List<String> texts) {
        double seconds = report(name, () -> {
            texts.forEach(text -> reader.parse(text).diff("x").toString());
            return texts;
        });
        result(name + "_per_s", texts.size() / seconds);
    }

    private static void high(String text, int order) {
        Expr x = Exprs.symbol("x");
        Supplier<Expr> work = () -> {
            Expr e = BUILDER.build(PARSER.parse(text, ParseOptions.DEFAULT)).result();
            for (int i = 0; i < order; i++) {
                e = Derivative.of(e, x);
            }
            return e;
        };
        report("diff", work);
        Operation.run(Allowance.GENEROUS, () -> {
            Expr e = work.get();
            result("diff_chars", OutputFormat.TEXT.print(e).length());
            System.out.println("CHECK\t" + new Interpreter(Tape.of(List.of("x"), List.of(e))).evaluate(0.7)[0]);
            return true;
        });
    }

    private static void parse(String text) {
        Supplier<Expr> read = () -> BUILDER.build(PARSER.parse(text, ParseOptions.DEFAULT)).result();
        report("parse", read);
        timedAfter("diff", read, e -> Derivative.of(e, Exprs.symbol("x")));
    }

    // --- timing ---

    private static double report(String name, Supplier<?> work) {
        return timedAfter(name, () -> true, _ -> work.get());
    }

    /** Median over the second half of the repetitions: at least 2 s of warm-up, as CORE.md asks. */
    private static <T> double timedAfter(String name, Supplier<T> prepare, Function<T, ?> work) {
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        while (times.size() < 5 || System.nanoTime() - start < SECONDS * 1_000_000_000L && times.size() < 20_000) {
            times.add(Operation.run(Allowance.GENEROUS, () -> {
                T input = prepare.get();
                long before = THREADS.getCurrentThreadCpuTime();
                work.apply(input);
                return (THREADS.getCurrentThreadCpuTime() - before) * 1e-9;
            }));
            if (System.nanoTime() - start > 60_000_000_000L) {
                break;
            }
        }
        double[] warm = times.subList(times.size() / 2, times.size()).stream()
                .mapToDouble(t -> t)
                .sorted()
                .toArray();
        double median = warm[warm.length / 2];
        result(name + "_ms", median * 1e3);
        result(name + "_min_ms", warm[0] * 1e3);
        return median;
    }

    private static void result(String name, double value) {
        System.out.printf("RESULT\t%s\t%.6g%n", name, value);
    }
}
