package deriv.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.Deriv;
import deriv.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/accuracy.md} says of compiled functions and their derivatives. */
class AccuracyTest {

    @Test
    void patternsAreStableByConstruction() {
        List<String> failures = new ArrayList<>();
        Patterns.measured().forEach((pattern, worst) -> {
            for (int order = 0; order < worst.size(); order++) {
                if (worst.get(order).ulps() > pattern.bounds().get(order)) {
                    failures.add(worst.get(order).where() + ": " + worst.get(order).ulps() + " ulp");
                }
            }
        });
        assertEquals(List.of(), failures);
    }

    /** The figures of the document, with a little room for another JDK. */
    @Test
    void formulasWithKnownTroubleLoseLittle() {
        for (TroubledFormulas.Summary s : TroubledFormulas.summaries(TroubledFormulas.measured())) {
            boolean moderate = s.sample().equals("moderate");
            double mean = moderate ? List.of(0.8, 1.5, 2.2).get(s.order()) : List.of(4.5, 10.0, 10.5).get(s.order());
            assertTrue(s.mean() <= mean, s::toString);
            assertTrue(s.lost() <= (moderate ? 0.2 : 16), s::toString);
            assertTrue(s.mean() < s.sympyMean() / 2, s::toString);
        }
    }

    /** Cases that were wrong once; exact values by mpmath 1.3 with 60 digits. */
    @ParameterizedTest(name = "{0} by {1} at {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ei(x)                        | xxx | 715      | 0       | 4.624169138017728597e+307
            lambertw(x)                  | xx  | 1e120    | 0       | -9.9630609863169652614e-241
            lambertw(x)                  | xx  | 1e150    | 0       | -9.9705506405790471755e-301
            hypot(x, y)                  | xx  | 3e160    | 4e160   | 1.2800000000000000636e-161
            hypot(x, y)                  | xy  | 3e160    | 4e160   | -9.5999999999999999773e-162
            atan2(y, x)                  | x   | 3e160    | 4e160   | -1.6000000000000000495e-161
            sigmoid(x)                   | xx  | 1e-9     | 0       | -1.2500000000000000774e-10
            softmax([x, y, 0])[1]        | x   | 50       | 0       | 3.857499695927835566e-22
            softmax([x, y, 0])[1]        | xx  | 50       | 0       | -3.857499695927835566e-22
            logsumexp(x, y, 0)           | xx  | 50       | 0       | 3.857499695927835566e-22
            bessely(1, x)                | xx  | 1e-100   | 0       | -1.2732395447351626098e+300
            bessely(0, x)                | xx  | 1e-150   | 0       | -6.3661977236758133506e+299
            x^100*exp(-x)                | -   | 800      | 0       | 7.4715924846528422449e-58
            x^2*exp(-x^2)                | -   | 1e160    | 0       | 0.0
            x^3*exp(-x^2)                | x   | -1e120   | 0       | 0.0
            exp(-x)*(x^4 - x)            | -   | 1e90     | 0       | 0.0
            x^12*exp(-x)                 | x   | 1000     | 0       | -5.0150473907788632841e-399
            x^5*exp(-x)                  | -   | 720      | 0       | 3.9321992119042731666e-299
            1/sqrt(1 + x^2) - 1          | -   | 1e200    | 0       | -1.0
            sqrt(x) - sqrt(y)            | -   | 0        | 0       | 0.0
            log(cos(x))                  | -   | 1e-5     | 0       | -5.0000000000833341514e-11
            ei(x) - log(x)               | x   | 1e-9     | 0       | 1.0000000005000000002
            sqrt(x^2 + y^2) - x          | -   | 1e200    | 1e190   | 5.0000000000000008769e+179
            atan(x + 1) - atan(x)        | -   | 1e10     | 0       | 9.999999999e-21
            atan(x + 1) - atan(x)        | xx  | 0        | 0       | -0.5
            x/(x^2 + 1)^2 - (x + 1)/((x + 1)^2 + 1)^2 | - | 1 | 0   | 0.17
            """)
    void keepsItsDigits(String formula, String derivative, double x, double y, double exact) {
        Answer answer = Deriv.reader().withoutVerification().parse(formula);
        Answer wanted = derivative.equals("-") ? answer : answer.diff(derivative.split(""));
        double value = Numbers.of(List.of(wanted), List.of("x", "y")).value(x, y);
        assertEquals(exact, value, 8 * Math.ulp(exact));
    }

    /** Acceptance, row 169: finite for every double. */
    @Test
    void sigmoidIsFiniteForEveryDouble() {
        Numbers sigmoid = numbers("1/(1 + exp(-x))", "");
        Numbers slope = numbers("1/(1 + exp(-x))", "x");
        long seed = 169;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            double s = sigmoid.value(x);
            assertTrue(Double.isNaN(x) || s >= 0 && s <= 1, () -> "seed " + seed + ", x = " + x + ": " + s);
            double d = slope.value(x);
            assertTrue(Double.isNaN(x) || d >= 0 && d <= 0.25, () -> "seed " + seed + ", x = " + x + ": " + d);
        }
    }

    /** Row 170: what s*(1 - s) would give is not what is computed. */
    @Test
    void slopeOfSigmoidKeepsItsTail() {
        Numbers slope = numbers("sigmoid(x)", "x");
        assertEquals(2.3195228302435684e-16, slope.value(36), 1e-31);
        assertEquals(8.533047625744066e-17, slope.value(37), 1e-31);
        assertEquals(4.248354255291589e-18, slope.value(40), 1e-32);
        double s = 1 / (1 + Math.exp(-40));
        assertEquals(0, s * (1 - s));
    }

    /** Row 171: the quotient as typed, where its parts overflow. */
    @Test
    void slopeOfSigmoidAsTypedIsRightFarOut() {
        Numbers slope = numbers("1/(1 + exp(-x))", "x");
        assertEquals(4.5080270656067418e-157, slope.value(-360), 1e-171);
        assertEquals(1.53e-322, slope.value(-741), 0);
        assertEquals(0, slope.value(-800));
    }

    /** Row 172. */
    @Test
    void logSigmoidIsMinusLogaddexp() {
        Numbers typed = numbers("ln(1/(1 + exp(-x)))", "");
        assertEquals(-4.2483542552915889e-18, typed.value(40), 1e-32);
        assertEquals(-1000, typed.value(-1000));
    }

    /** Row 173: no value of softmax leaves [0, 1], and they add up to 1. */
    @Test
    void softmaxDoesNotOverflow() {
        Numbers softmax = Numbers.of(
                List.of(Deriv.reader().withoutVerification().parse("softmax([x, y, 0])")), List.of("x", "y"));
        for (double x : new double[] {-1e300, -1e3, 0, 1e3, 1e300}) {
            double[] p = softmax.values(x, 2e3);
            assertEquals(1, p[0] + p[1] + p[2], 1e-15);
        }
    }

    /** Row 174: near a removable point the derivative is right, at it it stays undefined; no eps is added anywhere. */
    @Test
    void quotientsAreRightNearRemovablePoints() {
        Numbers slope = numbers("sin(x)/x", "x");
        for (double x : new double[] {1e-300, 1e-160, 1e-20, 1e-9, 1e-4}) {
            assertEquals(-x / 3, slope.value(x), 1e-8 * x);
            assertEquals(x / 3, slope.value(-x), 1e-8 * x);
        }
        assertTrue(Double.isNaN(slope.value(0)));
    }

    /** Row 175: the gradient of fused softmax and cross-entropy is p - y. */
    @Test
    void fusedCrossEntropyHasTheGradientOfSoftmaxLessOne() {
        for (String typed : List.of("logsumexp(x, y, 0) - x", "-ln(softmax([x, y, 0])[1])")) {
            Numbers slope = numbers(typed, "x");
            assertEquals(-2 * Math.exp(-50) / (1 + 2 * Math.exp(-50)), slope.value(50, 0), 1e-36, typed);
            assertEquals(-1, slope.value(-800, 3), 0, typed);
        }
    }

    private static Numbers numbers(String formula, String derivative) {
        var answer = Deriv.reader().withoutVerification().parse(formula);
        List<String> variables = answer.variables();
        return Numbers.of(List.of(derivative.isEmpty() ? answer : answer.diff(derivative)), variables);
    }
}
