package deriv.preservation;

import deriv.core.Expr;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomTexts;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The inputs of the long run, the same for the same number: half of them as people type, with whatever is lost when they
 * are read, most others in one style, so that parts meet and rules apply, and some with a function and its inverse.
 */
final class RandomInput {
    private static final RandomFormulas.Style[] STYLES = RandomFormulas.Style.values();

    /** What undoes what, everywhere or only somewhere. */
    private static final List<String> PAIRS = List.of("asin(sin(%s))", "acos(cos(%s))", "atan(tan(%s))",
            "acosh(cosh(%s))",
            "asinh(sinh(%s))", "atanh(tanh(%s))", "log(exp(%s))", "exp(log(%s))", "sqrt((%s)^2)", "sqrt(%s)^2",
            "((%s)^2)^(3/2)", "((%s)^4)^(1/4)", "log((%s)^2)", "log((%s)^3)", "sin(asin(%s))", "tan(acos(%s))",
            "cos(atan(%s))", "cosh(asinh(%s))", "sinh(acosh(%s))", "cbrt((%s)^3)", "((%s)^3)^(1/3)", "abs(abs(%s) - 1)",
            "max(%s, x)^2", "exp(2*log(%s))", "sign(%s)*abs(%1$s)", "abs(%s)/(%1$s)", "(%s)/abs(%1$s)", "(%s)^0",
            "0*log(%s)", "(%s)/(%1$s)", "log(abs(%s))", "relu(%s)^2", "atan2(%s, 1)", "hypot(%s, 0)", "exp(x*log(%s))");

    private static final List<String> FRAMES = List.of("%s", "%s", "x*%s", "%s + x", "1/(%s)", "(%s)^2 - 1", "y - %s",
            "sqrt(%s)", "%s*%1$s", "%s/(%1$s + 1)");

    private RandomInput() {}

    static String text(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int depth = 1 + random.nextInt(3);
        if (number % 2 == 0) {
            return new RandomTexts(random).next(depth);
        }
        return number % 8 == 7 ? pair(random, depth - 1) : ofStyle(random, depth);
    }

    private static String pair(SplittableRandom random, int depth) {
        String inner = new RandomTexts(random).next(Math.min(depth, 1));
        String pair = PAIRS.get(random.nextInt(PAIRS.size())).formatted(inner);
        return FRAMES.get(random.nextInt(FRAMES.size())).formatted(pair);
    }

    private static String ofStyle(SplittableRandom random, int depth) {
        RandomFormulas.Style style = STYLES[random.nextInt(STYLES.length)];
        RandomFormulas formulas = new RandomFormulas(random, style);
        Expr e = formulas.next(depth);
        while (e.isUndefined()) {
            e = formulas.next(depth);
        }
        return Formulas.text(e);
    }
}
