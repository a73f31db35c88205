package deriv.nonsmooth;

import java.util.List;
import java.util.random.RandomGenerator;

/** Compositions of smooth functions with functions that have kinks, jumps and roots, many of them at one point. */
final class RandomKinks {
    private static final List<String> POINTS = List.of("0", "1", "-1", "1/2", "-3/2", "2", "1/3");
    private static final List<String> WRAPPERS =
            List.of("abs(%s)", "relu(%s)", "sin(%s)", "exp(%s)", "cos(%s)", "atan(%s)",
                    "(%s)^2", "(%s)^3", "cbrt(%s)", "sqrt(abs(%s))", "sqrt(1 + (%s)^2)", "log(2 + abs(%s))", "elu(%s)",
                    "leakyrelu(%s)",
                    "sigmoid(%s)", "tanh(%s)", "sign(%s)", "clamp(%s, -1, 1)", "3*(%s)", "-(%s)", "1/(2 + (%s)^2)",
                    "sqrt(%s)", "(%s)^(3/2)",
                    "heaviside(%s)", "floor(%s)", "softplus(%s)");
    private static final List<String> PAIRS =
            List.of("(%s) + (%s)", "(%s) - (%s)", "(%s)*(%s)", "max(%s, %s)", "min(%s, %s)",
                    "(%s)/(3 + abs(%s))", "hypot(%s, %s)", "(%s) + (%s)", "(%s)*(%s)");

    private final RandomGenerator random;

    RandomKinks(RandomGenerator random) {
        this.random = random;
    }

    /** A function of x and the place where many of its parts have their kinks. */
    record Case(String function, String at) {}

    Case next() {
        String at = pick(POINTS);
        return new Case(function(at, 2 + random.nextInt(3)), at);
    }

    private String function(String at, int depth) {
        if (depth == 0) {
            return leaf(at);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> pick(WRAPPERS).formatted(function(at, depth - 1));
            case 4, 5, 6, 7 -> pick(PAIRS).formatted(function(at, depth - 1), function(at, random.nextInt(depth)));
            case 8 -> "if(x %s %s, %s, %s)".formatted(pick(List.of("<", "<=", ">", ">=", "==")), at,
                    function(at, depth - 1), function(at, random.nextInt(depth)));
            default -> leaf(at);
        };
    }

    private String leaf(String at) {
        return switch (random.nextInt(8)) {
            case 0 -> "x";
            case 1 -> Integer.toString(random.nextInt(-2, 4));
            case 2 -> "abs(x - (" + at + "))";
            case 3 -> "2*(x - (" + at + "))";
            case 4 -> "x^2";
            default -> "x - (" + at + ")";
        };
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
