package deriv.precise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promised error at any number of digits, against the same function to many more. */
class ElementaryTest {
    private static final long SEED = 20_251_121;
    private static final int POINTS = 150;

    @FunctionalInterface
    private interface Function {
        BigDecimal at(BigDecimal x, int digits);
    }

    private enum Row {
        EXP(Elementary::exp),
        LOG(Elementary::log),
        SIN(Elementary::sin),
        COS(Elementary::cos),
        ATAN(Elementary::atan);

        private final Function function;

        Row(Function function) {
            this.function = function;
        }

        /** Relative, but where the argument is reduced, and near the zero of the logarithm. */
        private boolean isRelative(BigDecimal x) {
            return switch (this) {
                case EXP, ATAN -> true;
                case SIN, COS -> x.abs().compareTo(Elementary.SMALL_ANGLE) < 0;
                case LOG -> x.compareTo(Elementary.SMALL_ANGLE) < 0;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreBelowThePromise(Row row) {
        SplittableRandom random = new SplittableRandom(SEED + row.ordinal());
        for (int i = 0; i < POINTS; i++) {
            int digits = new int[] {60, 61, 100, 333, 1000}[random.nextInt(5)];
            BigDecimal x = argument(row, random);
            BigDecimal found = row.function.at(x, digits);
            BigDecimal truth = row.function.at(x, digits + 400);
            BigDecimal unit = row.isRelative(x) ? truth.abs() : truth.abs().max(BigDecimal.ONE);
            BigDecimal error = found.subtract(truth).abs();
            assertTrue(error.compareTo(unit.scaleByPowerOfTen(-digits)) < 0,
                    () -> "%s(%s) to %d digits: %s, error %s".formatted(row, x, digits, found,
                            error.round(new MathContext(3))));
        }
    }

    private static BigDecimal argument(Row row, SplittableRandom random) {
        BigDecimal number = new BigDecimal(random.nextDouble(0.1, 1)).add(
                new BigDecimal(random.nextLong()).scaleByPowerOfTen(-60));
        int greatest = switch (row) {
            case EXP -> 7;
            case LOG -> 1_000_000;
            case SIN, COS -> 999;
            case ATAN -> 3000;
        };
        int exponent = random.nextInt(4) == 0 ? random.nextInt(-3000, greatest) : random.nextInt(-3, 3);
        BigDecimal x = switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ONE.add(number.scaleByPowerOfTen(-random.nextInt(1, 80)));
            case 1 -> Constants.pi(100).multiply(new BigDecimal(random.nextInt(1, 9))).divide(new BigDecimal(4)).round(
                    new MathContext(random.nextInt(1, 80)));
            default -> number.scaleByPowerOfTen(exponent);
        };
        return row != Row.LOG && random.nextBoolean() ? x.negate() : x;
    }

    /** More digits than before leave no trace in fewer. */
    @Test
    void constantsDoNotDependOnWhatWasAskedBefore() {
        BigDecimal before = Constants.pi(60);
        BigDecimal many = Constants.pi(5000);
        assertEquals(before, Constants.pi(60));
        assertEquals(before, many.round(Elementary.context(60)));
        assertEquals(Constants.e(60), Constants.e(2000).round(Elementary.context(60)));
    }

    /** cos(x)^2 + sin(x)^2 = 1, exp(log(x)) = x, tan(atan(x)) = x. */
    @ParameterizedTest
    @ValueSource(ints = {60, 500, 3000})
    void identitiesHold(int digits) {
        MathContext context = Elementary.context(digits);
        for (BigDecimal x : Stream.of("0.1", "1", "1.4", "1.6", "3.1", "47.1", "1e20").map(BigDecimal::new).toList()) {
            BigDecimal s = Elementary.sin(x, digits);
            BigDecimal c = Elementary.cos(x, digits);
            assertClose(BigDecimal.ONE, s.multiply(s).add(c.multiply(c)), digits);
            assertClose(x, Elementary.exp(Elementary.log(x, digits + 20), digits), digits - 3);
            BigDecimal angle = Elementary.atan(x, digits + 40);
            assertClose(x, Elementary.sin(angle, digits + 40).divide(Elementary.cos(angle, digits + 40), context),
                    digits - 3);
        }
    }

    private static void assertClose(BigDecimal expected, BigDecimal found, int digits) {
        assertTrue(expected.subtract(found).abs().compareTo(expected.abs().scaleByPowerOfTen(-digits)
                .multiply(BigDecimal.TEN)) < 0, () -> found + ", not " + expected);
    }
}
