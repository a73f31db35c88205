package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Allowance;
import deriv.core.Expr;
import deriv.core.Operation;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.tape.TapeMeasures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The operations of functions and of functions with their derivatives: {@code OperationTable FILE.slp... harmonics:N...}, a
 * line each; the second ratio is that of the derivatives alone.
 * Independent of the machine, except the column of times.
 */
public final class OperationTable {
    private static final int REGISTERS = 16;
    private static final String HARMONICS = "harmonics:";

    private OperationTable() {}

    public static void main(String[] args) throws IOException {
        System.out
                .println(
                        "workload | f | f and derivatives | ratio | alone | needed at once | reloads | lowering, ms | check");
        for (String arg : args) {
            if (arg.startsWith(HARMONICS)) {
                int degree = Integer.parseInt(arg.substring(HARMONICS.length()));
                print(arg, () -> SphericalHarmonics.upTo(degree));
            } else {
                List<String> lines = Files.readAllLines(Path.of(arg));
                String name = Path.of(arg).getFileName().toString().replace(".slp", "");
                print(name, () -> StraightLineProgram.of(lines));
            }
        }
    }

    private static void print(String name, Supplier<StraightLineProgram> program) {
        System.out.println(name + " | " + Operation.run(Allowance.GENEROUS, () -> row(program.get())));
    }

    private static String row(StraightLineProgram p) {
        Tape f = Tape.of(p.inputs(), p.outputs());
        List<Expr> all = new ArrayList<>(p.outputs());
        all.add(p.outputs().size() == 1
                ? Matrices.gradient(p.outputs().getFirst(), p.symbols(), Purpose.TO_COMPUTE)
                : Matrices.jacobian(p.outputs(), p.symbols(), Purpose.TO_COMPUTE).dense());
        Operations alone = Operations.of(Tape.of(p.inputs(), all.subList(p.outputs().size(), all.size())));
        long start = System.nanoTime();
        Tape both = Tape.of(p.inputs(), all);
        double time = (System.nanoTime() - start) * 1e-6;
        Operations one = Operations.of(f);
        Operations two = Operations.of(both);
        return "%s | %s | %.2f | %.2f | %d | %d | %.0f | %s".formatted(
                one, two, (double) two.total() / one.total(), (double) alone.total() / one.total(),
                TapeMeasures.live(both),
                TapeMeasures.reloads(both, REGISTERS), time, check(p, both));
    }

    /** {@return the first value and the weighted sum of derivatives, as the reference files of the workloads have them} */
    private static String check(StraightLineProgram p, Tape both) {
        double[] point = new double[p.inputs().size()];
        Arrays.setAll(point, i -> 0.3 + 0.05 * (i * 7 % 11));
        double[] values = new Interpreter(both).evaluate(point);
        double sum = 0;
        for (int k = p.outputs().size(); k < values.length; k++) {
            sum += values[k] * (1 + (k - p.outputs().size()) % point.length % 3);
        }
        return values[0] + " " + sum;
    }
}
