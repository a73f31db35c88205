package deriv.nonsmooth;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Compositions of smooth functions with functions that have kinks, jumps and roots, many of them at one point. Each is written
 * twice: with the functions of the language, and in pieces of elementary functions, which says what those mean.
 */
final class RandomKinks {
    private static final List<String> POINTS = List.of("0", "1", "-1", "1/2", "-3/2", "2", "1/3");

    /** A function of one or two arguments, %1$s and %2$s, and its meaning. */
    private record Form(String typed, String meaning) {
        static Form of(String both) {
            return new Form(both, both);
        }

        Formula of(Formula a, Formula b) {
            return new Formula(typed.formatted(a.typed(), b.typed()), meaning.formatted(a.meaning(), b.meaning()));
        }
    }

    /** A function of x, and the same in elementary pieces. */
    private record Formula(String typed, String meaning) {
        static Formula of(String both) {
            return new Formula(both, both);
        }
    }

    // @formatter:off
    private static final List<Form> OF_ONE = List.of(
            new Form("abs(%1$s)", "if(%1$s < 0, -(%1$s), %1$s)"),
            new Form("relu(%1$s)", "if(%1$s > 0, %1$s, 0)"),
            new Form("cbrt(%1$s)", "if(%1$s > 0, (%1$s)^(1/3), if(%1$s < 0, -(-(%1$s))^(1/3), 0))"),
            new Form("sqrt(abs(%1$s))", "if(%1$s < 0, sqrt(-(%1$s)), sqrt(%1$s))"),
            new Form("log(2 + abs(%1$s))", "log(2 + if(%1$s < 0, -(%1$s), %1$s))"),
            new Form("elu(%1$s)", "if(%1$s > 0, %1$s, exp(%1$s) - 1)"),
            new Form("leakyrelu(%1$s)", "if(%1$s > 0, %1$s, (%1$s)/100)"),
            new Form("sigmoid(%1$s)", "1/(1 + exp(-(%1$s)))"),
            new Form("tanh(%1$s)", "1 - 2/(exp(2*(%1$s)) + 1)"),
            new Form("sign(%1$s)", "if(%1$s > 0, 1, if(%1$s < 0, -1, 0))"),
            new Form("clamp(%1$s, -1, 1)", "if(%1$s < -1, -1, if(%1$s > 1, 1, %1$s))"),
            new Form("heaviside(%1$s)", "if(%1$s < 0, 0, 1)"),
            new Form("softplus(%1$s)", "log(1 + exp(%1$s))"),
            Form.of("floor(%1$s)"), Form.of("sin(%1$s)"), Form.of("exp(%1$s)"), Form.of("cos(%1$s)"), Form.of("atan(%1$s)"),
            Form.of("(%1$s)^2"), Form.of("(%1$s)^3"), Form.of("sqrt(1 + (%1$s)^2)"), Form.of("3*(%1$s)"), Form.of("-(%1$s)"),
            Form.of("1/(2 + (%1$s)^2)"), Form.of("sqrt(%1$s)"), Form.of("(%1$s)^(3/2)"));

    private static final List<Form> OF_TWO = List.of(
            new Form("max(%1$s, %2$s)", "if(%1$s < %2$s, %2$s, %1$s)"),
            new Form("min(%1$s, %2$s)", "if(%1$s > %2$s, %2$s, %1$s)"),
            new Form("hypot(%1$s, %2$s)", "sqrt((%1$s)^2 + (%2$s)^2)"),
            new Form("(%1$s)/(3 + abs(%2$s))", "(%1$s)/(3 + if(%2$s < 0, -(%2$s), %2$s))"),
            Form.of("(%1$s) + (%2$s)"), Form.of("(%1$s) - (%2$s)"), Form.of("(%1$s)*(%2$s)"), Form.of("(%1$s)*(%2$s)"));
    // @formatter:on

    private final RandomGenerator random;

    RandomKinks(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A function of x and the place where many of its parts have their kinks.
     *
     * @param meaning the same function in elementary pieces
     */
    record Case(String function, String meaning, String at) {}

    Case next() {
        String at = pick(POINTS);
        Formula f = function(at, 2 + random.nextInt(3));
        return new Case(f.typed(), f.meaning(), at);
    }

    private Formula function(String at, int depth) {
        if (depth == 0) {
            return leaf(at);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> pick(OF_ONE).of(function(at, depth - 1), leaf(at));
            case 4, 5, 6, 7 -> pick(OF_TWO).of(function(at, depth - 1), function(at, random.nextInt(depth)));
            case 8 -> Form.of("if(x " + pick(List.of("<", "<=", ">", ">=", "==")) + " " + at + ", %1$s, %2$s)")
                    .of(function(at, depth - 1), function(at, random.nextInt(depth)));
            default -> leaf(at);
        };
    }

    private Formula leaf(String at) {
        return switch (random.nextInt(8)) {
            case 0 -> Formula.of("x");
            case 1 -> Formula.of(Integer.toString(random.nextInt(-2, 4)));
            case 2 -> new Formula("abs(x - (" + at + "))", "if(x < " + at + ", " + at + " - x, x - (" + at + "))");
            case 3 -> Formula.of("2*(x - (" + at + "))");
            case 4 -> Formula.of("x^2");
            default -> Formula.of("(x - (" + at + "))");
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
