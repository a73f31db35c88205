import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Symja: D, and Simplify of it. Arguments: FORMULAS ANSWERS. All formulas are answered twice, and the second time is
 * what counts; a row that takes too long goes to a fresh engine.
 */
public final class SymjaPeer {
    private static final int SECONDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("Arc(Sin|Cos|Tan|Cot|Sec|Csc)h\\(", "a$1h("), Map.entry("Arc(Sin|Cos|Tan|Cot|Sec|Csc)\\(", "a$1("),
            Map.entry("\\bRealSign\\(", "sign("), Map.entry("\\bRealAbs\\(", "abs("), Map.entry("\\bCubeRoot\\(", "cbrt("),
            Map.entry("\\bSurd\\(([^,]*),3\\)", "cbrt($1)"), Map.entry("\\bPi\\b", "pi"), Map.entry("\\bE\\b", "e"));

    private final ExprEvaluator evaluator = new ExprEvaluator(true, (short) 0);

    public static void main(String[] args) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        System.out.println("Symja 3.0.0");
        try (PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
                PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            answerAll(lines, nowhere);
            answerAll(lines, out);
        }
        System.exit(0);
    }

    private static void answerAll(List<String> lines, PrintStream out) throws Exception {
        ExecutorService thread = thread();
        SymjaPeer peer = new SymjaPeer();
        for (String line : lines) {
            String[] cells = line.split("\t");
            SymjaPeer mine = peer;
            try {
                thread.submit(() -> mine.answer(cells[0], cells[1], out)).get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                out.println(cells[0] + "\tSimplify\tmore than " + SECONDS + " s\t");
                thread.shutdownNow();
                thread = thread();
                peer = new SymjaPeer();
            }
        }
    }

    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().stackSize(1L << 28)::unstarted);
    }

    private void answer(String name, String formula, PrintStream out) {
        String form = "D";
        try {
            EvalEngine engine = evaluator.getEvalEngine();
            EvalEngine.set(engine);
            IExpr f = engine.evaluate(evaluator.parse(theirs(formula)));
            IExpr x = F.symbol("x");
            long start = THREADS.getCurrentThreadCpuTime();
            IExpr derivative = engine.evaluate(F.D(f, x));
            long middle = THREADS.getCurrentThreadCpuTime();
            IExpr simple = engine.evaluate(F.Simplify(derivative));
            long end = THREADS.getCurrentThreadCpuTime();
            out.printf("%s\tD\t%.3g\t%s%n", name, 1e-9 * (middle - start), ours(derivative));
            form = "Simplify";
            out.printf("%s\tSimplify\t%.3g\t%s%n", name, 1e-9 * (end - start), ours(simple));
        } catch (RuntimeException | StackOverflowError e) { // what a system cannot do is a result
            out.println(name + "\t" + form + "\t" + e.toString().lines().findFirst().orElse("") + "\t");
        }
    }

    private static String theirs(String formula) {
        return formula.replaceAll("\\bacot\\(([^()]*)\\)", "ArcTan(1/($1))").replaceAll("\\basec\\(([^()]*)\\)",
                "ArcCos(1/($1))").replaceAll("\\bcbrt\\(", "CubeRoot(").replaceAll("\\ba(sin|cos|tan)(h?)\\(", "Arc$1$2(")
                .replaceAll("\\bmax\\(", "Max(").replaceAll("\\be\\b", "E").replaceAll("\\bpi\\b", "Pi");
    }

    private static String ours(IExpr e) {
        String text = e.toString().replace("\n", "").replace(" ", "");
        for (Map.Entry<String, String> name : NAMES) {
            text = Pattern.compile(name.getKey()).matcher(text).replaceAll(name.getValue());
        }
        return Pattern.compile("\\b[A-Za-z]+(?=\\()").matcher(text).replaceAll(m -> m.group().toLowerCase(java.util.Locale.ROOT));
    }
}
