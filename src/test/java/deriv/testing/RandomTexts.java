package deriv.testing;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random formulas as people type them, with whatever they lose when they are read: {@code x/x}, {@code sqrt(x)^2}. */
public final class RandomTexts {
    private static final List<String> FUNCTIONS = List.of(
            "sqrt", "sqrt", "log", "log", "exp", "sin", "cos", "tan", "abs", "abs", "sign", "relu", "asin", "acos",
            "atan",
            "cbrt", "floor", "tanh", "acosh", "cot", "sec", "heaviside", "elu", "softplus");
    private static final List<String> LEAVES =
            List.of("x", "x", "x", "x", "1", "2", "(x - 1)", "(x + 1)", "x^2", "3", "y", "2*x");

    private final RandomGenerator random;

    public RandomTexts(RandomGenerator random) {
        this.random = random;
    }

    /** {@return a text in brackets where that is needed} */
    public String next(int depth) {
        if (depth == 0) {
            return pick(LEAVES);
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> "(%s + %s)".formatted(next(depth - 1), next(depth - 1));
            case 2 -> "(%s - %s)".formatted(next(depth - 1), next(depth - 1));
            case 3, 4 -> "%s*%s".formatted(next(depth - 1), next(depth - 1));
            case 5, 6 -> "(%s/%s)".formatted(next(depth - 1), next(depth - 1));
            case 7 ->
                "(%s)^%s".formatted(next(depth - 1), pick(List.of("2", "3", "(-1)", "(1/2)", "(3/2)", "0", "(-2)")));
            case 8 -> "if(%s %s %s, %s, %s)".formatted(
                    pick(LEAVES), pick(List.of(">", "<", ">=", "<=", "==", "!=")), pick(LEAVES), next(depth - 1),
                    next(depth - 1));
            case 9 -> "%s(%s, %s)".formatted(pick(List.of("max", "min", "hypot", "atan2", "mod")), next(depth - 1),
                    pick(LEAVES));
            default -> "%s(%s)".formatted(pick(FUNCTIONS), next(depth - 1));
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
