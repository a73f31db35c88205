package deriv.functions.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fused multiply-add for Java 8 against that of the JDK. */
class FusedMultiplyAddTest {
    private static final long SEED = 20_261_400;
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, 3, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
        -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 0x1p-537, 0x1p-538, 0x1p500,
        0x1p-450,
        0x1.fffffffffffffp-450, 0x1p-1000, 0x1p511, 1 + 0x1p-52, 1 - 0x1p-53
    };

    @Test
    void specialNumbers() {
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    check(a, b, c);
                }
            }
        }
    }

    /** Sums that cancel, that end near the middle of two numbers, and that leave the range on the way. */
    @Test
    void randomNumbers() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200_000; i++) {
            double a = random.nextDouble(-2, 2) * Math.scalb(1.0, random.nextInt(-30, 30));
            double b = random.nextBoolean() ? random.nextDouble(-2, 2) : Math.rint(random.nextDouble(-9, 9)) + 0x1p-30;
            double c = switch (random.nextInt(3)) {
                case 0 -> -(a * b);
                case 1 -> -(a * b) * (1 + random.nextInt(-4, 4) * 0x1p-52) * Math.scalb(1.0, -random.nextInt(120));
                default -> random.nextDouble(-4, 4) * Math.scalb(1.0, random.nextInt(-110, 110));
            };
            check(a, b, c);
            if (i % 100 == 0) {
                check(a * 0x1p-500, b * 0x1p-530, c * 0x1p-1000);
                check(Double.longBitsToDouble(random.nextLong()), b, Double.longBitsToDouble(random.nextLong()));
            }
        }
    }

    private static void check(double a, double b, double c) {
        assertEquals(Math.fma(a, b, c), FusedMultiplyAdd.fma(a, b, c), () -> a + " * " + b + " + " + c);
    }
}
