package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexTest {
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 1500;
    private static final double ULP = 0x1p-53;

    private static Complex principal(String formula, Complex z) {
        return new Evaluator<>(ComplexNumbers.PRINCIPAL, Map.of("z", z)).of(Formulas.expr(formula));
    }

    /** The values of complex.txt are from mpmath: complex.py. Errors are in ulps of the size; a power multiplies them. */
    @Test
    void principalValues() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        try (InputStream in = ComplexTest.class.getResourceAsStream("complex.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.split(" \\| ");
                Complex z = number(cells, 1);
                boolean isPower = cells[0].equals("pow");
                Complex found = isPower ? z.pow(number(cells, 3)) : principal(cells[0] + "(z)", z);
                Complex expected = number(cells, isPower ? 5 : 3);
                lines++;
                double ulps = isPower ? 20 * Math.max(1, number(cells, 3).abs()) : 20;
                if (!(found.minus(expected).abs() <= ulps * ULP * expected.abs())) {
                    wrong.add(line + ", not " + found);
                }
            }
        }
        assertTrue(lines > 500, lines + " lines");
        assertEquals(List.of(), wrong);
    }

    private static Complex number(String[] cells, int at) {
        return new Complex(Double.parseDouble(cells[at].strip()), Double.parseDouble(cells[at + 1].strip()));
    }

    /** On the real line the numbers of the interpreter, bit for bit; undefined where it has none. */
    @Test
    void realNumbersStayReal() {
        List<Row> rows = FunctionTable.all().stream().filter(row -> row.kernel().isPresent()).toList();
        int compared = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EXPRESSIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Tape tape;
            try {
                tape = Tape.of(List.of("x", "y"), List.of(new RandomTerms(random, rows).next(random.nextInt(1, 12))));
            } catch (LimitException _) {
                continue;
            }
            double x = random.nextDouble(-3, 3);
            double y = random.nextDouble(0, 5);
            double expected = new Interpreter(tape).evaluate(x, y)[0];
            Complex found = Machine.of(tape, ComplexNumbers.CONTINUED).evaluate(List.of(Complex.of(x), Complex.of(y)))
                    .getFirst();
            assertTrue(expected == found.re() && found.isReal() || expected != expected && found.isUndefined(),
                    "seed %d at %s, %s: %s, not %s\n%s".formatted(seed, x, y, found, expected, tape));
            compared += expected == expected ? 1 : 0;
        }
        assertTrue(compared > EXPRESSIONS / 3, "only " + compared + " values compared");
    }

    /** What the formula says, not what is true of real numbers only: cuts are kept. */
    @ParameterizedTest(name = "{0} at {1} + {2}i")
    @CsvSource(delimiter = '|', textBlock = """
            log(exp(z))          | 1  | 4   | 1                  | -2.2831853071795862
            sqrt(z^2)            | -1 | 2   | 1                  | -2
            log(z^2)             | -1 | 0.5 | 0.22314355131420976 | -0.9272952180016122
            (z^3)^(1/3)          | -1 | 1   | 1.3660254037844386 | 0.36602540378443865
            log(exp(z) + exp(z + 1)) | 0 | 4 | 1.3132616875182228 | -2.2831853071795862
            if(z == 0, 5, 1/z)   | 0  | 0   | 5                  | 0
            if(z == 0, 5, 1/z)   | 0  | 2   | 0                  | -0.5
            if(z != 1, z^2, 3)   | 0  | 1   | -1                 | 0
            z^z                  | 0  | 1   | 0.20787957635076193 | 0
            abs(2)*z + max(1, 2) | 1  | 1   | 4                  | 2
            """)
    void formulasMeanWhatIsWritten(String formula, double x, double y, double re, double im) {
        Complex found = principal(formula, new Complex(x, y));
        assertEquals(re, found.re(), 1e-14);
        assertEquals(im, found.im(), 1e-14);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            erf(z)             | the function 'erf' has no complex values here: give it real arguments only
            abs(z)             | the function 'abs' has no complex values here: give it real arguments only
            f(z)               | the function 'f' is unknown: it has no values
            if(z > 0, 1, 2)    | a comparison with > needs real numbers, and one is 1.0 - 2.0*i
            if(z >= 2, 1, 2)   | a comparison with >= needs real numbers, and one is -1.0 - 2.0*i
            z + y              | no value for the variable 'y'
            """)
    void errorsSayWhatAndWhy(String formula, String message) {
        assertEquals(message, assertThrows(NumberSystemException.class, () -> principal(formula, new Complex(1, -2)))
                .getMessage());
    }

    /** A part that is never computed is no error. */
    @Test
    void branchesThatAreNotTakenAreNotComputed() {
        assertEquals(Complex.I, principal("if(1/2 > z - z, z, erf(z))", Complex.I));
    }

    @ParameterizedTest(name = "{0} at 0")
    @ValueSource(strings = {"1/z", "log(z)", "z^-2", "z^z", "z^(-1/2)", "cot(z)", "acsch(z)", "coth(z)"})
    void polesAreUndefined(String formula) {
        Complex found = principal(formula, Complex.ZERO);
        assertTrue(found.isUndefined() || Double.isInfinite(found.re()), found::toString);
    }

    @ParameterizedTest
    @CsvSource({"3e300, 4e300, 2e300, -1e300", "3e-300, 4e-300, 2e-300, -1e-300", "1e200, 1e-200, 1e200, 1e200",
        "1, 1, 1e-310, 1e-310", "5e-324, 5e-324, 5e-324, 5e-324"})
    void quotientsDoNotOverflowOnTheWay(double a, double b, double c, double d) {
        Complex quotient = new Complex(a, b).over(new Complex(c, d));
        Complex back = quotient.times(new Complex(c, d));
        double size = Math.hypot(a, b);
        assertTrue(back.minus(new Complex(a, b)).abs() <= 8 * ULP * size || !Double.isFinite(quotient.abs()),
                () -> quotient + " " + back);
    }

    @Test
    void whatIsUndefinedStaysSo() {
        Complex nan = Complex.UNDEFINED;
        for (Complex z : List.of(nan.plus(Complex.ONE), nan.times(Complex.I), Complex.I.over(nan), nan.sqrt(),
                nan.log(),
                nan.exp(), nan.pow(Complex.ONE), Complex.I.pow(nan), new Complex(Double.NaN, 0).times(2))) {
            assertTrue(z.isUndefined(), z::toString);
        }
        Evaluator<Complex> at = new Evaluator<>(ComplexNumbers.PRINCIPAL, Map.of("z", nan));
        Expr one = Formulas.expr("if(z == z + 1, 1, 2)");
        assertTrue(at.of(Formulas.expr("if(z > 1, 1, 2)")).isUndefined());
        assertEquals(Complex.of(2), at.of(one));
        assertTrue(at.of(one, Cond.nonzero(Formulas.expr("z"))).isUndefined());
    }
}
