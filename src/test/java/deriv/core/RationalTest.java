package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {
    private static final long MAX = Long.MAX_VALUE;
    private static final long MIN = Long.MIN_VALUE;

    /** Where long arithmetic overflows, and its neighbours. */
    private static final long[] EDGES = {0, 1, -1, 2, -2, 3, 7, 10, 1L << 31, -(1L << 31), 1L << 32, 3037000499L,
        3037000500L, -3037000500L, 1L << 53, (1L << 53) + 1, 1L << 62, -(1L << 62), MAX, MAX - 1, -MAX, MIN, MIN + 1};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1/2    | 1/2
            -1/2   | -1/2
            1/-2   | -1/2
            -1/-2  | 1/2
            4/6    | 2/3
            0/5    | 0
            0/-5   | 0
            6/3    | 2
            -9223372036854775808/1                    | -9223372036854775808
            1/-9223372036854775808                    | -1/9223372036854775808
            -9223372036854775808/-9223372036854775808 | 1
            -9223372036854775808/2                    | -4611686018427387904
            9223372036854775807/-9223372036854775807  | -1
            """)
    void lowestTermsWithAPositiveDenominator(String input, String expected) {
        String[] parts = input.split("/");
        Rational value = Rational.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        assertEquals(expected, value.toString());
        assertEquals(value, Rational.of(new BigInteger(parts[0]), new BigInteger(parts[1])), "by way of BigInteger");
    }

    @Test
    void arithmeticOnTheEdgesAgreesWithBigInteger() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long c : EDGES) {
                    if (b != 0) {
                        check(Rational.of(a, b), Rational.of(c));
                        check(Rational.of(c), Rational.of(a, b));
                        if (c != 0) {
                            check(Rational.of(a, b), Rational.of(b, c));
                        }
                    }
                }
            }
        }
    }

    @Test
    void randomArithmeticAgreesWithBigInteger() {
        RandomGenerator random = new Random(1);
        for (int i = 0; i < 4000; i++) {
            check(any(random), any(random));
        }
    }

    private static Rational any(RandomGenerator random) {
        BigInteger n = new BigInteger(random.nextInt(140), Random.from(random));
        BigInteger d = new BigInteger(random.nextInt(140), Random.from(random)).add(BigInteger.ONE);
        return Rational.of(random.nextBoolean() ? n : n.negate(), d);
    }

    private static void check(Rational a, Rational b) {
        BigInteger an = a.numerator();
        BigInteger ad = a.denominator();
        BigInteger bn = b.numerator();
        BigInteger bd = b.denominator();
        same(Rational.of(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd)), a.plus(b));
        same(Rational.of(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd)), a.minus(b));
        same(Rational.of(an.multiply(bn), ad.multiply(bd)), a.times(b));
        assertEquals(an.multiply(bd).compareTo(bn.multiply(ad)), a.compareTo(b));
        same(Rational.of(an.negate(), ad), a.negate());
        assertEquals(an.signum(), a.signum());
        if (!b.isZero()) {
            same(Rational.of(an.multiply(bd), ad.multiply(bn)), a.over(b));
        }
    }

    /** Equal, stored the same way, and in lowest terms. */
    private static void same(Rational expected, Rational actual) {
        assertEquals(expected, actual);
        assertEquals(expected.hashCode(), actual.hashCode());
        assertEquals(expected.contentHash(), actual.contentHash());
        assertTrue(actual.denominator().signum() > 0);
        assertEquals(BigInteger.ONE, actual.numerator().gcd(actual.denominator()));
    }

    @Test
    void zeroDenominatorsAreRefused() {
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Rational.of(BigInteger.ONE, BigInteger.ZERO));
        assertThrows(ArithmeticException.class, Rational.ZERO::reciprocal);
        assertThrows(ArithmeticException.class, () -> Rational.ONE.over(Rational.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
    }

    @ParameterizedTest(name = "({0})^{1} = {2}")
    @CsvSource({"2,10,1024", "2,-2,1/4", "2/3,3,8/27", "-2/3,-3,-27/8", "0,0,1", "0,5,0", "1,-2147483648,1",
        "-1,-2147483648,1", "-1,2147483647,-1", "-1,0,1", "7,0,1", "2,63,9223372036854775808",
        "-2,63,-9223372036854775808", "10,19,10000000000000000000"})
    void powers(String base, int exponent, String expected) {
        assertEquals(expected, parse(base).pow(exponent).toString());
    }

    @ParameterizedTest(name = "floor({0}) = {1}")
    @CsvSource({"0,0", "7/2,3", "-7/2,-4", "-4,-4", "1/3,0", "-1/3,-1", "9223372036854775807/2,4611686018427387903",
        "-9223372036854775807/2,-4611686018427387904", "36893488147419103233/2,18446744073709551616",
        "-36893488147419103233/2,-18446744073709551617"})
    void floors(String value, String expected) {
        assertEquals(new BigInteger(expected), parse(value).floor());
    }

    @ParameterizedTest(name = "gcd({0}, {1}) = {2}")
    @CsvSource({"6,4,2", "-6,4,2", "1/2,1/3,1/6", "2/3,4/5,2/15", "0,-3/4,3/4", "3/4,0,3/4", "0,0,0", "1,1/7,1/7"})
    void greatestCommonDivisors(String a, String b, String expected) {
        assertEquals(parse(expected), parse(a).gcd(parse(b)));
    }

    @ParameterizedTest(name = "{0} terminates: {1}")
    @CsvSource({"0,true", "3,true", "1/2,true", "1/5,true", "7/40,true", "1/3,false", "1/6,false", "3/6,true",
        "1/1024,true", "1/9765625,true", "1/9765626,false", "1/25,true", "1/15,false"})
    void terminating(String value, boolean expected) {
        assertEquals(expected, parse(value).isTerminating());
    }

    @Test
    void terminatingForEveryPowerOfFive() {
        BigInteger d = BigInteger.ONE;
        for (int k = 0; k < 400; k++, d = d.multiply(BigInteger.valueOf(5))) {
            assertTrue(Rational.of(BigInteger.TWO, d).isTerminating(), "5^" + k);
            assertFalse(Rational.of(BigInteger.ONE, d.multiply(BigInteger.valueOf(7))).isTerminating(), "7·5^" + k);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0           | integer int even
            1           | integer int odd one
            -1          | integer int odd minusone
            2147483647  | integer int odd
            2147483648  | integer even
            -2147483648 | integer int even
            -2147483649 | integer odd
            36893488147419103232 | integer even
            36893488147419103233 | integer odd
            1/2         |
            3/36893488147419103232 |
            """)
    void kinds(String value, String kinds) {
        Rational r = parse(value);
        List<String> expected = kinds == null ? List.of() : List.of(kinds.split(" "));
        assertEquals(expected.contains("integer"), r.isInteger());
        assertEquals(expected.contains("int"), r.isInt());
        assertEquals(expected.contains("even"), r.isEven());
        assertEquals(expected.contains("odd"), r.isOdd());
        assertEquals(expected.contains("one"), r.isOne());
        assertEquals(expected.contains("minusone"), r.isMinusOne());
        if (r.isInt()) {
            assertEquals(Integer.parseInt(value), r.intValue());
        } else {
            assertThrows(ArithmeticException.class, r::intValue);
        }
    }

    @Test
    void valuesThatLookAlikeAreNotEqual() {
        assertNotEquals(Rational.of(1, 2), Rational.of(2, 1));
        assertNotEquals(Rational.of(1), Rational.of(-1));
        assertNotEquals(Rational.of(MIN), Rational.of(MIN).negate());
        assertNotEquals(Rational.of(1, 2).contentHash(), Rational.of(2, 1).contentHash());
    }

    /** A sum with growing denominators stays linear a step, and numbers beyond the limit are refused at once. */
    @Test
    void largeNumbersAreQuickOrRefused() {
        assertTimeout(Duration.ofSeconds(60), () -> {
            Rational sum = Rational.ZERO;
            for (int i = 1; i <= 4000; i++) {
                sum = sum.plus(Rational.of(1, i));
            }
            assertEquals(11_533, sum.bitLength(), 50);
        });
        Rational large = Rational.TWO.pow(Rational.MAX_BITS - 1);
        assertEquals(Rational.MAX_BITS + 1, large.bitLength());
        assertThrows(LimitException.class, () -> Rational.TWO.pow(Rational.MAX_BITS));
        assertThrows(LimitException.class, () -> Rational.TWO.pow(Integer.MIN_VALUE));
        assertThrows(LimitException.class, () -> Rational.of(9).pow(Integer.MAX_VALUE));
        assertThrows(LimitException.class, () -> large.times(large));
        assertThrows(LimitException.class, () -> large.plus(large));
        assertThrows(LimitException.class, () -> large.reciprocal().times(Rational.of(1, 2)));
        assertThrows(LimitException.class, () -> Rational.of(BigInteger.TWO.pow(1 << 20)));
    }

    private static Rational parse(String s) {
        String[] parts = s.split("/");
        return Rational.of(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    static Rational exact(double d) {
        BigDecimal decimal = new BigDecimal(d);
        return Rational.of(decimal.unscaledValue(), BigInteger.TEN.pow(Math.max(0, decimal.scale())))
                .times(Rational.of(BigInteger.TEN.pow(Math.max(0, -decimal.scale()))));
    }

    @Test
    void everyDoubleReadsBackExactly() {
        Random random = new Random(2);
        for (int i = 0; i < 3000; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(d)) {
                assertEquals(d, exact(d).doubleValue());
            }
        }
        for (double d : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MIN_VALUE,
            Math.nextDown(Double.MIN_NORMAL), 0.1, 1e22, 1e23, 5e-324, 0.5, 1 / 3.0}) {
            assertEquals(d, exact(d).doubleValue());
        }
    }

    /** Halfway between two doubles goes to the even one; a hair more or less decides. */
    @Test
    void halfwayCasesRoundToEven() {
        Random random = new Random(3);
        Rational hair = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(2400));
        for (int i = 0; i < 2000; i++) {
            // An eighth of them subnormal.
            long bits = i % 8 == 0 ? random.nextLong(1L << 52) : random.nextLong(0x7fe0_0000_0000_0000L);
            double low = Double.longBitsToDouble(bits);
            double high = Math.nextUp(low);
            Rational middle = exact(low).plus(exact(high)).times(Rational.HALF);
            assertEquals((bits & 1) == 0 ? low : high, middle.doubleValue());
            assertEquals(high, middle.plus(hair).doubleValue());
            assertEquals(low, middle.minus(hair).doubleValue());
            assertEquals(-high, middle.plus(hair).negate().doubleValue());
        }
        Rational underflow = exact(Double.MIN_VALUE).times(Rational.HALF);
        assertEquals(0.0, underflow.doubleValue());
        assertEquals(Double.MIN_VALUE, underflow.plus(hair).doubleValue());
        Rational overflow = exact(Double.MAX_VALUE).plus(exact(Math.ulp(Double.MAX_VALUE)).times(Rational.HALF));
        assertEquals(Double.POSITIVE_INFINITY, overflow.doubleValue());
        assertEquals(Double.MAX_VALUE, overflow.minus(hair).doubleValue());
        assertEquals(Double.NEGATIVE_INFINITY, overflow.negate().doubleValue());
    }

    @Test
    void quotientsRoundLikeBigDecimal() {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(1200), random).add(BigInteger.ONE);
            BigInteger d = new BigInteger(1 + random.nextInt(1200), random).add(BigInteger.ONE);
            double expected = new BigDecimal(n).divide(new BigDecimal(d), new MathContext(1200)).doubleValue();
            assertEquals(expected, Rational.of(n, d).doubleValue(), () -> n + "/" + d);
        }
        for (long a : EDGES) {
            for (long b : EDGES) {
                if (b != 0) {
                    BigDecimal q = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(200));
                    assertEquals(q.doubleValue(), Rational.of(a, b).doubleValue(), a + "/" + b);
                }
            }
        }
    }

    @Test
    void doublesOfHugePartsAreQuick() {
        Rational huge = Rational.of(3).pow(80_000);
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertEquals(Double.POSITIVE_INFINITY, huge.doubleValue());
            assertEquals(0.0, huge.reciprocal().doubleValue());
            assertEquals(1 / 3.0, huge.over(huge.times(Rational.of(3)).plus(Rational.ONE)).doubleValue());
        });
    }
}
