package deriv.preservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.DecimalNumbers;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Sums of like terms, {@code p*f(a) - q*f(b)}, as programs and in twenty digits. Programs compute such sums by forms that do
 * not cancel, which are others than those that are printed, so a mistake in them shows in numbers only.
 */
class LikeTermsTest {
    private static final int SUMS = 1_500;
    private static final long SEED = 20_261_121;
    private static final double TOLERANCE = 1e-9;

    private static final List<String> FUNCTIONS = List.of("1/(%s)", "(%s)^-2", "(%s)^-3", "sqrt(%s)", "1/sqrt(%s)",
            "(%s)^(3/2)", "log(%s)", "log1p(%s)", "exp(%s)", "exp(-(%s))", "sin(%s)", "cos(%s)", "tan(%s)", "atan(%s)");
    private static final List<String> ARGUMENTS = List.of("x", "x + 1", "x + 3", "2*x", "x^2 + 1", "(x + 1)^2 + 1",
            "x^2 + x", "x^2", "x*y", "x + y");
    private static final List<String> COFACTORS =
            List.of("1", "2", "x", "x + 1", "x + 3", "x^2", "x^2 + 2", "y", "y + 1");
    private static final List<String> POINTS = List.of("0", "1/1000", "1", "-7/10", "5/2", "6");

    @Test
    void areComputedRight() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> faults = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < SUMS; i++) {
            String f = any(FUNCTIONS, random);
            String left = "(%s)*".formatted(any(COFACTORS, random)) + f.formatted(any(ARGUMENTS, random));
            String right = "(%s)*".formatted(any(COFACTORS, random)) + f.formatted(any(ARGUMENTS, random));
            compared += compared(left, right, random, faults);
        }
        assertEquals(List.of(), faults, "seed " + SEED);
        assertTrue(compared > 2 * SUMS, compared + " values");
    }

    private static int compared(String left, String right, SplittableRandom random, List<String> faults) {
        List<String> names = List.of("x", "y");
        Answer sum = Deriv.parse(left + " - " + right);
        Numbers numbers = Numbers.of(List.of(sum, Deriv.parse(left), Deriv.parse(right)), names);
        DecimalNumbers exact = DecimalNumbers.of(List.of(sum), 20);
        int compared = 0;
        for (int k = 0; k < 4; k++) {
            Answer x = Deriv.parse(any(POINTS, random));
            Answer y = Deriv.parse(any(POINTS, random));
            Optional<BigDecimal> wanted = value(exact, Map.of("x", x, "y", y));
            double[] point = {x.numbers(List.of()).value(), y.numbers(List.of()).value()};
            double[] found = numbers.values(point);
            if (wanted.isPresent()) {
                double size = Math.abs(found[1]) + Math.abs(found[2]);
                compared++;
                if (!(Math.abs(found[0] - wanted.get().doubleValue()) <= TOLERANCE * size)) {
                    faults.add("%s - %s at %s, %s: %s, not %s".formatted(left, right, x, y, found[0], wanted.get()));
                }
            }
        }
        return compared;
    }

    /** {@return the value; empty outside the domain, and where it is zero or too close to it for a number of digits} */
    private static Optional<BigDecimal> value(DecimalNumbers exact, Map<String, Answer> point) {
        try {
            return exact.values(point).getFirst();
        } catch (DerivException e) {
            return Optional.empty();
        }
    }

    private static String any(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
