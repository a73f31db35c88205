package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadicalTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            4^(1/2)          | 2
            8^(1/2)          | (product 2 2 1/2)
            2^(-1/2)         | (product 1/2 2 1/2)
            8^(1/3)          | 2
            16^(1/3)         | (product 2 2 1/3)
            2^(7/3)          | (product 4 2 1/3)
            2^(-7/3)         | (product 1/8 2 2/3)
            (4/9)^(1/2)      | 2/3
            (4/9)^(-1/2)     | 3/2
            (4/9)^(3/2)      | 8/27
            (1/2)^(1/2)      | (product 1/2 2 1/2)
            12^(1/2)         | (product 2 3 1/2)
            1000000^(1/6)    | 10
            1018081^(1/2)    | 1009
            1027243729^(1/2) | (product 1009 1009 1/2)
            1027243729^(1/3) | 1009
            1027243729^(2/3) | 1018081
            1^(1/2)          | 1
            0^(1/2)          | 0
            0^(-1/2)         | undefined
            0^0              | undefined
            0^(-1)           | undefined
            0^3              | 0
            7^0              | 1
            (-1)^(1/2)       | (product 1 -1 1/2)
            (-1)^(-1/2)      | (product -1 -1 1/2)
            (-1)^(3/2)       | (product -1 -1 1/2)
            (-1)^(5/2)       | (product 1 -1 1/2)
            (-1)^(7/3)       | (product 1 -1 1/3)
            (-1)^(-2/3)      | (product -1 -1 1/3)
            (-4)^(1/2)       | (product 2 -1 1/2)
            (-8)^(1/3)       | (product 2 -1 1/3)
            (-8)^(2/3)       | (product 4 -1 2/3)
            (-8)^2           | 64
            (-8)^3           | -512
            2^(1/1000000007) | (product 1 2 1/1000000007)
            4^(1/1000000007) | (product 1 2 2/1000000007)
            """)
    void power(String input, String expected) {
        assertEquals(expected, Formula.of(input).toString());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            6^(1/2)              | 2^(1/2)*3^(1/2)
            (2/3)^(1/2)          | 6^(1/2)/3
            1/2^(1/2)            | 2^(1/2)/2
            18^(1/2)+8^(1/2)     | 5*2^(1/2)
            72^(1/3)             | 2*9^(1/3)
            (1009*1013)^(1/2)*2  | 1022117^(1/2)*2
            """)
    void equalNumbersAreEqualHandles(String a, String b) {
        assertSame(Formula.of(a), Formula.of(b));
    }

    /** Every root against the complex principal value. */
    @Test
    void valuesArePrincipal() {
        for (int p = -40; p <= 40; p++) {
            for (int q = 1; q <= 6; q++) {
                for (int s = -7; s <= 7; s++) {
                    for (int t = 2; t <= 6 && p != 0; t++) {
                        Expr root = Exprs.number(p, q).pow(Exprs.number(s, t));
                        Complex expected = Complex.of((double) p / q).pow(Complex.of((double) s / t));
                        Complex actual = ComplexValue.of(root, Map.of());
                        assertTrue(expected.isCloseTo(actual, 1e-12), p + "/" + q + "^" + s + "/" + t);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 12, 30, 64, 97, 128})
    void perfectPowersAreFound(int k) {
        Random random = new Random(k);
        for (int bits : new int[] {10, 17, 40, 64, 65, 200}) {
            BigInteger prime = BigInteger.valueOf(1009).max(BigInteger.probablePrime(bits, random));
            PerfectPower found = PerfectPower.of(prime.pow(k), 10);
            assertEquals(new PerfectPower(prime, k), found);
            BigInteger near = prime.pow(k).add(BigInteger.valueOf(random.nextBoolean() ? 2 : -2));
            assertEquals(near, PerfectPower.of(near, 10).root());
        }
    }

    @Test
    void floorsOfRoots() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(900), random).add(BigInteger.ONE);
            int k = 2 + random.nextInt(12);
            BigInteger r = PerfectPower.floorRoot(n, k);
            assertTrue(r.pow(k).compareTo(n) <= 0 && r.add(BigInteger.ONE).pow(k).compareTo(n) > 0, n + " " + k);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2^131000", "3^80000", "7^40001", "1009^13000", "1000003^6000", "10^20000+7", "2^131000-1",
        "2^60000*3^30000*1013^100", "123456789123456789^1000"})
    void rootsOfHugeIntegersAreQuick(String formula) {
        Expr n = Formula.of(formula);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (Expr exponent : new Expr[] {Exprs.HALF, Formula.of("-7/1000000007")}) {
                n.pow(exponent);
            }
        });
    }

    @Test
    void rootsOfHugePowersAreExact() {
        assertSame(Formula.of("3^40000"), Formula.of("3^80000").sqrt());
        assertSame(Formula.of("1009^4000"), Formula.of("1009^12000").pow(Formula.of("1/3")));
        assertSame(Formula.of("3^10000*2^(1/2)"), Formula.of("2*3^20000").sqrt());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"9^9^9^9", "2^(10^9)", "2^(10^20)", "2^(10^9+1/2)", "(1/7)^(10^9)", "10^100000", "7^(-10^9)",
                "(2*x)^(10^9)", "2^(x+10^9)"})
    void numbersBeyondAllBoundsAreRefused(String formula) {
        LimitException e = assertTimeout(Duration.ofSeconds(60),
                () -> assertThrows(LimitException.class, () -> Formula.of(formula)));
        assertEquals("number size", e.limit());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x^(10^9)", "(x+1)^100000", "x^(10^30)", "1^(10^30)", "(-1)^(10^30)", "x^(1/10^30)"})
    void hugeExponentsOfSymbolsAreFine(String formula) {
        assertTimeout(Duration.ofSeconds(60), () -> Formula.of(formula));
    }
}
