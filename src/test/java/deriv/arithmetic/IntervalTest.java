package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Rational;
import deriv.core.Relation;
import deriv.testing.Formulas;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Interval at(String formula, double low, double high) {
        return new Evaluator<>(IntervalNumbers.SYSTEM, Map.of("x", Interval.of(low, high))).of(Formulas.expr(formula));
    }

    /** Where the bounds are exact they are the nearest; poles, ends of domains and infinite intervals. */
    @ParameterizedTest(name = "{0} on [{1}, {2}]")
    @CsvSource(delimiter = '|', textBlock = """
            x^2             | -1  | 2         | [0.0, 4.0]
            x^3             | -2  | 1         | [-8.0, 1.0]
            x^-2            | -1  | 2         | [0.25, Infinity] or undefined
            x - x           | 0   | 1         | [0.0, 0.0]
            1/x             | -1  | 1         | [-Infinity, Infinity] or undefined
            1/x             | 0   | 2         | [0.5, Infinity] or undefined
            1/x             | 0   | 0         | undefined
            x/x^2           | 0   | 0         | undefined
            sqrt(x)         | -1  | 4         | [0.0, 2.0] or undefined
            sqrt(x)         | -2  | -1        | undefined
            sqrt(x)         | 0   | Infinity  | [0.0, Infinity]
            x^2             | -Infinity | 1   | [0.0, Infinity]
            0*log(x) + 1    | 1   | 2         | [1.0, 1.0]
            abs(x)          | -3  | 2         | [0.0, 3.0]
            sign(x)         | -3  | 2         | [-1.0, 1.0]
            floor(x)        | 0.5 | 2.5       | [0.0, 2.0]
            floor(x)        | -Infinity | 2.5 | [-Infinity, 2.0]
            max(x, 1)       | 0   | 3         | [1.0, 3.0]
            min(x, 1)       | 0   | 3         | [0.0, 1.0]
            clamp(x, 0, 2)  | 1   | 3         | [1.0, 2.0]
            clamp(1, x, 2)  | 1   | 3         | [1.0, 2.0] or undefined
            mod(x, 3)       | 1   | 2         | [1.0, 2.0]
            mod(x, 3)       | 1   | 4         | [0.0, 3.0]
            relu(x)         | -1  | 2         | [0.0, 2.0]
            leakyrelu(x, 2) | -1  | 2         | [-2.0, 2.0]
            sin(x)          | 0   | 100       | [-1.0, 1.0]
            sin(x)          | -Infinity | Infinity | [-1.0, 1.0]
            cos(x)          | -0.5 | 1e300    | [-1.0, 1.0]
            tan(x)          | 1   | 2         | [-Infinity, Infinity] or undefined
            sec(x)          | 0   | 4         | [-Infinity, Infinity] or undefined
            acos(x)         | 2   | 3         | undefined
            log(x)          | -2  | 0         | undefined
            log(x)          | 0   | 1         | [-Infinity, 1.5E-323] or undefined
            exp(x)          | 800 | 900       | [1.7976931348623157E308, Infinity]
            exp(x)          | -Infinity | -800 | [0.0, 1.5E-323]
            cosh(x)         | -1e4 | 1e4      | [1.0, Infinity]
            tanh(x)         | -Infinity | Infinity | [-1.0, 1.0]
            sigmoid(x)      | -Infinity | Infinity | [0.0, 1.0]
            atanh(x)        | -1  | 1         | [-Infinity, Infinity] or undefined
            acosh(x)        | 0   | 1         | [0.0, 1.5E-323] or undefined
            x^x             | 0   | 1         | [0.0, 1.0000000000000007] or undefined
            x^0.5           | 0   | 0         | [0.0, 0.0]
            x^-0.5          | 0   | 0         | undefined
            if(x > 0, x, 2) | -1  | 1         | [-1.0, 2.0]
            if(x > 0, 1, 2) | 1   | 3         | [1.0, 1.0]
            if(1/x > 0, 1, 2) | 0 | 3         | [1.0, 1.0] or undefined
            if(1/x > 0, 1, 2) | 0 | 0         | undefined
            if(x != 0 and 1/x > 0, 1, 2) | -1 | 1 | [1.0, 2.0] or undefined
            if(x > 2 or x < 1, 1, if(x == 1, 2, 3)) | 0 | 0.5 | [1.0, 1.0]
            if(log(x) > 0, 1, 2) | -3 | -2    | undefined
            """)
    void boundsAreRight(String formula, double low, double high, String expected) {
        String found = at(formula, low, high).toString();
        assertEquals(expected, found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            erf(x)   | the function 'erf' has no enclosure here: the error of its values is measured, not proven
            gamma(x) | the function 'gamma' has no enclosure here: the error of its values is measured, not proven
            f(x)     | the function 'f' is unknown: it has no values
            """)
    void withoutAProofThereIsNoEnclosure(String formula, String message) {
        assertEquals(message, assertThrows(NumberSystemException.class, () -> at(formula, 1, 2)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void whatIsNoIntervalIsRefused(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> Interval.of(low, high));
    }

    /** Narrow arguments have narrow values: not all of the guarantee is bought by width. */
    @ParameterizedTest
    @ValueSource(strings = {"sin(x)", "cos(x)", "tan(x)", "cot(x)", "asin(x)", "acos(x)", "atan(x)", "sinh(x)",
        "cosh(x)",
        "tanh(x)", "asinh(x)", "acosh(x + 1)", "atanh(x)", "exp(x)", "log(x)", "log1p(x)", "expm1(x)", "log2(x)",
        "log10(x)",
        "cbrt(x)", "x^0.3", "x^x", "sigmoid(x)", "softplus(x)", "hypot(x, 2)", "atan2(x, -1)", "sech(x)", "asech(x)",
        "logaddexp(x, 2)", "mish(x)", "root(5, -x)", "x^100", "acoth(1/x)", "csch(x)"})
    void narrowArgumentsHaveNarrowValues(String formula) {
        for (double x : new double[] {0.03, 0.5, 0.7, 0.97}) {
            Interval found = at(formula, x, x);
            double ulps = (found.high() - found.low()) / Math.ulp(found.high());
            assertTrue(found.isDefined() && ulps <= 64, () -> found + " has " + ulps + " ulp");
        }
    }

    /** Directed rounding of single operations against exact arithmetic, over the whole range of exponents. */
    @Test
    void singleOperationsAreRoundedOutwardAndNoFurther() {
        SplittableRandom random = new SplittableRandom(20_251_121);
        for (int i = 0; i < 200_000; i++) {
            double a = any(random);
            double b = any(random);
            BigDecimal x = new BigDecimal(a);
            BigDecimal y = new BigDecimal(b);
            check(x.add(y), Rounding.addDown(a, b), Rounding.addUp(a, b), a + " + " + b);
            check(x.multiply(y), Rounding.multiplyDown(a, b), Rounding.multiplyUp(a, b), a + " * " + b);
            if (b != 0) {
                double down = Rounding.divideDown(a, b);
                double up = Rounding.divideUp(a, b);
                String text = a + " / " + b;
                // down <= x/y by down*y <= x or >= x, without dividing
                boolean isBelow = down == -INFINITY
                        || (new BigDecimal(down).multiply(y).compareTo(x) * (b > 0 ? 1 : -1)) <= 0;
                boolean isAbove = up == INFINITY
                        || (new BigDecimal(up).multiply(y).compareTo(x) * (b > 0 ? 1 : -1)) >= 0;
                assertTrue(isBelow && isAbove && isClose(down, up), () -> text + ": " + down + ", " + up);
            }
            if (a >= 0) {
                double down = Rounding.rootDown(a);
                double up = Rounding.rootUp(a);
                assertTrue(new BigDecimal(down).pow(2).compareTo(x) <= 0 && new BigDecimal(up).pow(2).compareTo(x) >= 0
                        && isClose(down, up), () -> "sqrt " + a);
            }
        }
    }

    private static double any(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(-9, 10);
            case 1 -> Double.longBitsToDouble(random.nextLong() & ~(0x7ffL << 52)) * random.nextInt(1, 9); // subnormal
            case 2 -> Math.scalb(random.nextDouble(-1, 1), random.nextInt(900, 1025));
            case 3 -> (double) random.nextLong() * 0x1p-40;
            default -> {
                double x = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(x) ? x : 1;
            }
        };
    }

    private static void check(BigDecimal exact, double down, double up, String text) {
        boolean isBelow = down == -INFINITY || new BigDecimal(down).compareTo(exact) <= 0;
        boolean isAbove = up == INFINITY || new BigDecimal(up).compareTo(exact) >= 0;
        assertTrue(isBelow && isAbove && isClose(down, up),
                () -> text + " = " + exact.round(new java.math.MathContext(30, RoundingMode.DOWN)) + ": " + down + ", "
                        + up);
    }

    /** Neighbours, or two apart where the error of the nearest is no double. */
    private static boolean isClose(double down, double up) {
        return up <= Math.nextUp(Math.nextUp(down));
    }

    @Test
    void numbersAreEnclosed() {
        assertEquals(Interval.of(0.5), IntervalNumbers.SYSTEM.number(Rational.HALF));
        Interval tenth = IntervalNumbers.SYSTEM.number(Rational.of(1, 10));
        assertEquals(Interval.of(Math.nextDown(0.1), 0.1), tenth);
        Rational huge = Rational.of(java.math.BigInteger.TEN.pow(400));
        assertEquals(Interval.of(Double.MAX_VALUE, INFINITY), IntervalNumbers.SYSTEM.number(huge));
        assertEquals(Interval.of(0, Double.MIN_VALUE), IntervalNumbers.SYSTEM.number(huge.reciprocal()));
        assertEquals(Truth.UNDECIDED, IntervalNumbers.SYSTEM.compare(Interval.of(0, 1), Relation.POSITIVE));
    }

    @Test
    void theDomainCounts() {
        Evaluator<Interval> at = new Evaluator<>(IntervalNumbers.SYSTEM, Map.of("x", Interval.of(-1, 1)));
        assertEquals("[0.0, 1.0] or undefined", at.of(Formulas.expr("x^2"), Formulas.condition("x > 0")).toString());
        assertEquals("undefined", at.of(Formulas.expr("x^2"), Formulas.condition("x > 2")).toString());
        assertEquals("[0.0, 1.0]", at.of(Formulas.expr("x^2"), Formulas.condition("x > -2")).toString());
    }
}
