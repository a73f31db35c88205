package deriv.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.columns.kernels.Bits;
import deriv.columns.kernels.PlainBits;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import deriv.tape.Tape;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has not been given the module computes the same, without a word. */
class WithoutVectorModuleTest {
    /** The program of the process. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.print(Bits.best().getClass().getSimpleName() + " " + digest());
        }
    }

    private static int digest() {
        Expr x = Exprs.symbol("x");
        Expr e = Exprs.exp(x.negate()).times(Logarithms.log(x)).plus(Trigonometry.sin(x));
        double[] in = new double[100_000];
        Arrays.setAll(in, i -> i % 1000 == 7 ? Double.NaN : i * 0.001);
        double[][] out = new double[1][in.length];
        Columns.of(Tape.of(List.of("x"), List.of(e))).evaluate(new double[][] {in}, out);
        return Arrays.hashCode(out[0]);
    }

    @Test
    void theSameBits(@TempDir Path directory) throws Exception {
        assertTrue(!(Bits.best() instanceof PlainBits), "this process has the module");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator,
                        File.pathSeparator),
                Program.class.getName()).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", Files.readString(errors));
        assertEquals(0, process.waitFor());
        assertEquals("PlainBits " + digest(), output);
    }
}
