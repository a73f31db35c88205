package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.precise.BallFunctions;
import deriv.testing.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 800;

    private static Optional<BigDecimal> value(String formula, String x, int digits) {
        return new Decimals(Map.of("x", Formulas.expr(x)), digits).value(Formulas.expr(formula), Cond.TRUE);
    }

    /** The values of decimals.txt are from mpmath: decimals.py. */
    @ParameterizedTest
    @ValueSource(ints = {30, 50, 100})
    void everyDigitIsRight(int digits) throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        try (InputStream in = DecimalsTest.class.getResourceAsStream("decimals.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.split(" \\| ");
                if (Integer.parseInt(cells[2]) == digits) {
                    lines++;
                    try {
                        BigDecimal found = value(cells[0], cells[1], digits).orElseThrow();
                        assertEquals(0, found.compareTo(new BigDecimal(cells[3])), found::toString);
                    } catch (AssertionError | RuntimeException e) {
                        wrong.add(line + ": " + e);
                    }
                }
            }
        }
        assertTrue(lines > 200, lines + " lines");
        assertEquals(List.of(), wrong);
    }

    /** What is computed to few digits is what is computed to many, rounded. */
    @Test
    void fewDigitsAreManyRounded() {
        List<Row> rows = FunctionTable.all().stream()
                .filter(row -> BallFunctions.of(row).isPresent() && row.arity().fewest() == row.arity().most())
                .toList();
        int compared = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EXPRESSIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Expr> point = Map.of("x", Formulas.expr(random.nextInt(-50, 50) + "/8"), "y",
                    Formulas.expr(random.nextInt(-50, 50) + "/7"));
            int digits = random.nextInt(1, 60);
            try {
                Expr e = new RandomTerms(random, rows).next(random.nextInt(1, 8));
                Optional<BigDecimal> few = new Decimals(point, digits).value(e, Cond.TRUE);
                Optional<BigDecimal> many = new Decimals(point, digits + 200).value(e, Cond.TRUE);
                BigDecimal rounded = many.map(v -> v.round(new MathContext(digits, RoundingMode.HALF_EVEN)))
                        .orElse(null);
                compared += few.isPresent() ? 1 : 0;
                assertEquals(0, few.isEmpty() && many.isEmpty() ? 0 : few.orElseThrow().compareTo(rounded),
                        () -> "%s at %s to %d digits: %s, but %s".formatted(e, point, digits, few, many));
            } catch (NumberSystemException | LimitException _) {
                // undecided, or too large to build
            }
        }
        assertTrue(compared > EXPRESSIONS / 3, "only " + compared + " values compared");
    }

    /** Exact points and constants: 0.1 is one tenth, and pi is pi. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x                  | 0.1    | 40 | 0.1
            1/x                | 3      | 5  | 0.33333
            x^2                | 1.25   | 3  | 1.56
            x^2                | 1.35   | 3  | 1.82
            sqrt(x)            | 1.5625 | 2  | 1.2
            log(x)             | 1      | 30 | 0
            sin(x)             | pi     | 30 | 0
            sin(x)             | pi/6   | 30 | 0.5
            sign(x - 2/3)      | 2/3    | 30 | 0
            round(15*x/4)      | 2/3    | 30 | 2
            max(x, 2/3)        | 2/3    | 4  | 0.6667
            if(x > 2/3, 1, 2)  | 2/3    | 30 | 2
            abs(x)             | 0      | 30 | 0
            relu(x)            | 0      | 30 | 0
            heaviside(x)       | 0      | 30 | 1
            x^0.5              | 0      | 30 | 0
            exp(x)             | 0      | 30 | 1
            10^x               | 400    | 3  | 1e400
            exp(-x)            | 1e6    | 3  | 3.30e-434295
            cbrt(x)            | -8     | 20 | -2
            x^y                | 2      | 20 | 8
            """)
    void exactNumbersStayExact(String formula, String x, int digits, BigDecimal expected) {
        Optional<BigDecimal> found = new Decimals(Map.of("x", Formulas.expr(x), "y", Formulas.expr("3")), digits)
                .value(Formulas.expr(formula), Cond.TRUE);
        assertEquals(0, found.orElseThrow().compareTo(expected), found::toString);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1/x             | 0
            log(x)          | 0
            log(x)          | -1
            sqrt(x)         | -1e-100
            x^x             | 0
            x^-2            | 0
            asin(x)         | 1.0000000000000000000000001
            acosh(x)        | 0.9
            tan(x)          | pi/2
            1/(x - 1/3)     | 1/3
            sqrt(sin(x)-2)  | 3
            if(1/x > 0, 1, 2) | 0
            """)
    void whatHasNoValueIsEmpty(String formula, String x) {
        assertEquals(Optional.empty(), value(formula, x, 30));
    }

    @Test
    void theDomainDecides() {
        Decimals at = new Decimals(Map.of("x", Formulas.expr("-1")), 20);
        assertEquals(Optional.empty(), at.value(Formulas.expr("x^2"), Formulas.condition("x > 0")));
        assertEquals(Optional.empty(), at.value(Formulas.expr("x^2"), Formulas.condition("log(x) > 0")));
        assertEquals(Optional.of(BigDecimal.ONE), at.value(Formulas.expr("x^2"), Formulas.condition("x < 0")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            besselj(0, x)                   | the function 'besselj' has the digits of a double only: it is not computed to any number of digits
            f(x)                            | the function 'f' is unknown: it has no values
            x + y                           | no value for the variable 'y'
            sin(x)^2 + cos(x)^2 - 1         | the value is 0 or smaller than 1e-479: 480 digits do not tell which
            exp(exp(exp(20*x)))             | the value cannot be found with 480 digits: a comparison is undecided, or a number on the way is too large
            floor(sin(x)^2 + cos(x)^2)      | the value cannot be found with 480 digits: a comparison is undecided, or a number on the way is too large
            if(sin(x)^2 + cos(x)^2 > 1, 1, 2) | the value cannot be found with 480 digits: a comparison is undecided, or a number on the way is too large
            x + 5*(sin(x)^2 + cos(x)^2)*10^-30 | the value lies half-way between two numbers of 30 digits, as far as 480 digits tell: ask for one digit more or less
            """)
    void errorsSayWhatAndWhy(String formula, String message) {
        assertEquals(message, assertThrows(NumberSystemException.class, () -> value(formula, "2", 30)).getMessage()
                .replaceAll("1e-4\\d\\d", "1e-479"));
    }

    @Test
    void tenThousandDigits() {
        BigDecimal root = value("sqrt(x)", "2", 10_000).orElseThrow();
        BigDecimal unit = root.ulp();
        BigDecimal two = BigDecimal.TWO;
        assertTrue(root.subtract(unit).pow(2).compareTo(two) < 0 && root.add(unit).pow(2).compareTo(two) > 0);
        BigDecimal pi = value("4*atan(x)", "1", 10_000).orElseThrow();
        assertEquals("525637568", pi.toPlainString().substring(10_001 - 9));
        assertThrows(IllegalArgumentException.class, () -> new Decimals(Map.of(), 10_001));
        assertThrows(IllegalArgumentException.class, () -> new Decimals(Map.of(), 0));
    }
}
