package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taylor polynomials and derivatives of high order against numbers that come by other ways. */
class TaylorTest {
    private static final int DIGITS = 120;

    static Stream<String> references() throws IOException {
        try (InputStream stream = TaylorTest.class.getResourceAsStream("taylor/values.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void derivativesAgreeWithMpmath(String line) {
        String[] fields = line.split(" \\| ");
        int order = Integer.parseInt(fields[2]);
        double expected = Double.parseDouble(fields[3]);
        double tolerance = (isByKernel(fields[0]) ? 1e-8 : 1e-12) * Math.max(1, Math.abs(expected));
        Answer f = Deriv.parse(fields[0]);
        if (order <= 3) {
            String coefficient = f.taylor("x", fields[1], order).coefficients().getFirst().get(order).value();
            double found = factorial(order) * Deriv.parse(coefficient).numbers().value();
            assertEquals(expected, found, tolerance);
        }
        if (order > 0) {
            HighOrder derivative = HighOrder.of(f, Collections.nCopies(order, "x"));
            Map<String, Answer> point = Map.of("x", Deriv.parse(fields[1]));
            assertEquals(expected, derivative.value(point, 17).orElseThrow().doubleValue(), tolerance);
        }
    }

    /** Some special functions have the digits of a double, of which recurrences lose some. */
    private static boolean isByKernel(String function) {
        return function.matches(".*(lambertw|bessel|gamma|airy|si\\().*");
    }

    private static double factorial(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    // --- against repeated differentiation ---

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomCompositionsAgreeWithRepeatedDifferentiation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int compared = 0;
        for (int i = 0; i < 12; i++) {
            String f = composition(random, 3);
            String at = random.nextInt(-3, 4) + "/" + random.nextInt(1, 5);
            Optional<Taylor> taylor = taylor(f, at);
            Answer derivative = Deriv.reader().withoutVerification().parse(f);
            for (int k = 0; taylor.isPresent() && k <= Math.min(3, taylor.get().order()); k++) {
                double expected = derivative.numbers("x").value(Deriv.parse(at).numbers().value());
                String coefficient = taylor.get().coefficients().getFirst().get(k).value();
                assertEquals(expected, factorial(k) * Deriv.parse(coefficient).numbers().value(),
                        1e-8 * Math.max(1, Math.abs(expected)),
                        "seed " + seed + ": order " + k + " of " + f + " at " + at);
                derivative = derivative.diff("x");
                compared++;
            }
        }
        assertTrue(compared > 20, "seed " + seed + ": only " + compared);
    }

    /** At a kink the function may have no derivatives. */
    private static Optional<Taylor> taylor(String f, String at) {
        try {
            return Optional.of(Deriv.parse(f).taylor("x", at, 3));
        } catch (DerivException e) {
            assertEquals(DerivException.Kind.UNDEFINED, e.kind(), f);
            return Optional.empty();
        }
    }

    private static String composition(SplittableRandom random, int depth) {
        if (depth == 0) return random.nextInt(3) == 0 ? Integer.toString(random.nextInt(1, 4)) : "x";
        String a = composition(random, depth - 1);
        String b = composition(random, depth - 1);
        return switch (random.nextInt(11)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + ")*(" + b + ")";
            case 2 -> "(" + a + ")/(4 + (" + b + ")^2)";
            case 3 -> "sin(" + a + ")";
            case 4 -> "exp((" + a + ")/4)";
            case 5 -> "log(3 + (" + a + ")^2)";
            case 6 -> "sqrt(1 + (" + a + ")^2)";
            case 7 -> "atan(" + a + ")";
            case 8 -> "tanh(" + a + ")";
            case 9 -> "(" + a + ")^3";
            default -> "cos(" + a + " - " + b + ")";
        };
    }

    // --- the remainder ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(sin(x))           | 0    | 7
            exp(sin(x))           | 1    | 3
            tan(x)                | 1/2  | 5
            sqrt(x)*log(x)        | 2    | 4
            1/(x^2 + x + 1)       | -1   | 6
            atan(x)^2             | 1    | 3
            sin(x)/x              | 0    | 5
            (exp(x) - 1 - x)/x^2  | 0    | 4
            1/x - 1/sin(x)        | 0    | 4
            x^x                   | 3/2  | 3
            cos(pi*x)             | 1/3  | 6
            x*abs(x)              | 0    | 1
            abs(x)^3              | 0    | 2
            if(x > 0, sin(x), x)  | 0    | 2
            log(1 + x)/x          | 0    | 3
            sinh(x)^2*cbrt(x)     | 1    | 3
            """)
    void theRemainderGoesWithTheNextPower(String f, String at, int order) {
        Answer function = Deriv.parse(f);
        Taylor taylor = function.taylor("x", at, order);
        assertEquals(order, taylor.order());
        assertTrue(isRemainder(function, taylor.polynomial(), at, order), taylor.toString());
        // A coefficient that is wrong by a millionth is found.
        Answer wrong = Deriv.parse(taylor.polynomial().infix() + " + 1e-6*(x - (" + at + "))^" + order);
        assertFalse(isRemainder(function, wrong, at, order), "a planted error in " + taylor);
    }

    /** {@return whether the difference shrinks like h^(order + 1) on both sides} */
    private static boolean isRemainder(Answer f, Answer p, String at, int order) {
        for (int sign : new int[] {1, -1}) {
            double far = distance(f, p, at + " + " + sign + "/1000000");
            double near = distance(f, p, at + " + " + sign + "/1000000000");
            if (near > Math.pow(1000, -order - 0.9) * far) return false;
        }
        return true;
    }

    private static double distance(Answer f, Answer p, String x) {
        Map<String, Answer> point = Map.of("x", Deriv.parse(x));
        List<Optional<BigDecimal>> values = DecimalNumbers.of(List.of(f, p), DIGITS).values(point);
        return values.get(0).orElseThrow().subtract(values.get(1).orElseThrow()).abs().doubleValue();
    }

    // --- several variables ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2*y + sin(x*y)        | 1  | 2
            exp(x - y^2)            | 0  | 1
            log(x^2 + y^2)          | 1  | -1
            atan2(y, x)             | 1  | 1/2
            sqrt(x*y)/(1 + y)       | 2  | 2
            max(x, y)^2             | 2  | 1
            x^y                     | 3  | 2
            """)
    void gradientAndHessianAreReadOff(String f, String x, String y) {
        Answer function = Deriv.parse(f);
        SequencedMap<String, Answer> around = new LinkedHashMap<>();
        around.put("x", Deriv.parse(x));
        around.put("y", Deriv.parse(y));
        Taylor taylor = function.taylor(around, 2);
        double[] at = {Deriv.parse(x).numbers().value(), Deriv.parse(y).numbers().value()};
        double[] gradient = function.gradient(List.of("x", "y")).numbers("x", "y").values(at);
        double[] hessian = function.hessian(List.of("x", "y")).numbers("x", "y").values(at);
        assertEquals(function.numbers("x", "y").value(at), coefficient(taylor, 0, 0), 1e-12);
        assertEquals(gradient[0], coefficient(taylor, 1, 0), 1e-12);
        assertEquals(gradient[1], coefficient(taylor, 0, 1), 1e-12);
        assertEquals(hessian[0] / 2, coefficient(taylor, 2, 0), 1e-12);
        assertEquals(hessian[1], coefficient(taylor, 1, 1), 1e-12);
        assertEquals(hessian[3] / 2, coefficient(taylor, 0, 2), 1e-12);
    }

    private static double coefficient(Taylor taylor, Integer... powers) {
        return taylor.coefficients().getFirst().stream().filter(c -> c.powers().equals(Arrays.asList(powers)))
                .mapToDouble(c -> Deriv.parse(c.value()).numbers().value()).findFirst().orElse(0);
    }

    @Test
    void mixedDerivativesAtAPointAreCoefficients() {
        Answer f = Deriv.parse("exp(x*y)*sin(z)");
        Map<String, Answer> point = Map.of("x", Deriv.parse("1/2"), "y", Deriv.parse("2"), "z", Deriv.parse("1"));
        List<String> by = List.of("x", "y", "y", "z");
        double expected = f.diff(by).numbers("x", "y", "z").value(0.5, 2, 1);
        assertEquals(expected, f.derivativeAt(by, point).numbers().value(), 1e-12 * Math.abs(expected));
    }

    // --- high orders ---

    @Test
    void highOrdersAreExactWhereValuesAreFractions() {
        Map<String, Answer> zero = Map.of("x", Deriv.parse("0"));
        // So says a central difference of 51 values with 2200 digits, by mpmath.
        assertEquals("230274007498423316642647161064485112882129",
                Deriv.parse("exp(sin(x))").derivativeAt(Collections.nCopies(50, "x"), zero).infix());
        // 200! is beyond the range of double.
        String factorial = Deriv.parse("1/(1 - x)").derivativeAt(Collections.nCopies(200, "x"), zero).infix();
        assertEquals(Deriv.parse("200!").infix(), factorial);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)      | 0   | 1000000 | a derivative of order 1000000 takes too long
            x^2*abs(x)  | 0   | 3       | there is no derivative of order 3 at x = 0: the function has 2 there
            log(x)      | -1  | 12      | there is no Taylor polynomial at x = -1: the function has no values around this point
            zeta(x)     | 2   | 2       | the derivative of zeta(s) has no closed form
            """)
    void saysWhyThereIsNone(String f, String at, int order, String message) {
        Answer function = Deriv.parse(f);
        Map<String, Answer> point = Map.of("x", Deriv.parse(at));
        DerivException e = assertThrows(DerivException.class,
                () -> function.derivativeAt(Collections.nCopies(order, "x"), point));
        assertEquals(message, e.getMessage());
    }
}
