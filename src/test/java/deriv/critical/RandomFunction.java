package deriv.critical;

import java.util.SplittableRandom;

/** A formula in x of sums, products and compositions, some of them with kinks, jumps, poles or edges of the domain. */
final class RandomFunction {
    private static final String[] OUTER = {"sin(%s)", "cos(%s)", "exp(-(%s)^2)", "atan(%s)", "tanh(%s)", "abs(%s)",
        "sqrt((%s)^2 + 1)", "log((%s)^2 + 1/2)", "1/((%s)^2 + 1)", "max(%s, 1/2)", "sqrt(%s)", "log(%s)", "cbrt(%s)",
        "1/(%s)", "floor(%s)", "if(x > 1/3, %s, x/2)", "relu(%s)", "exp((%s)/3)", "sinc(%s)", "softplus(%s)"};

    private final SplittableRandom random;

    RandomFunction(SplittableRandom random) {
        this.random = random;
    }

    String text() {
        return sum(2);
    }

    private String sum(int depth) {
        StringBuilder sum = new StringBuilder(term(depth));
        for (int n = random.nextInt(2); n >= 0; n--) {
            sum.append(random.nextBoolean() ? " + " : " - ").append(term(depth));
        }
        return sum.toString();
    }

    private String term(int depth) {
        String factor = coefficient() + "*" + factor(depth);
        return random.nextInt(3) == 0 ? factor + "*" + factor(depth - 1) : factor;
    }

    private String factor(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? "x^" + (2 + random.nextInt(3)) : "x";
        }
        int kind = random.nextInt(OUTER.length + 6);
        return kind >= OUTER.length ? factor(0) : OUTER[kind].formatted(inner(depth - 1));
    }

    private String inner(int depth) {
        return random.nextInt(3) == 0 ? sum(depth) : coefficient() + "*x + " + coefficient();
    }

    private String coefficient() {
        return "(" + (random.nextInt(9) - 4) + "/" + (1 + random.nextInt(4)) + ")";
    }
}
