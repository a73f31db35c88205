package deriv.testing;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.functions.FunctionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Random expressions of one style. Few symbols and arguments, so that parts meet: a rule that needs {@code sin(u)} and
 * {@code cos(u)} is of no use in a test where u never repeats.
 */
public final class RandomFormulas {
    /** What the expressions are made of. */
    public enum Style {
        RATIONAL(List.of(), "x", "x", "y", "1", "2", "3", "x + 1", "x - 1", "x^2 - 1", "x + y"),
        RADICAL(List.of("cbrt", "abs"), "x", "y", "2", "3", "x + 1", "x - 1", "x^2 + 1", "1 - x", "x*y"),
        EXPONENTIAL(
                List.of("exp", "log", "exp", "log", "log2", "log1p", "expm1", "softplus", "sigmoid"),
                "x", "y", "n", "2", "x + 1", "2*x", "-x", "x*y", "n - 1"),
        TRIGONOMETRIC(
                List.of("sin", "cos", "sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan"),
                "x", "x", "2*x", "y", "1", "2", "x^2"),
        HYPERBOLIC(
                List.of("sinh", "cosh", "sinh", "cosh", "tanh", "coth", "sech", "csch", "asinh", "acosh", "atanh",
                        "exp", "log"),
                "x", "x", "2*x", "y", "1", "2"),
        STEPS(
                List.of("abs", "sign", "abs", "sign", "max", "min", "floor", "relu", "heaviside", "if", "if"),
                "x", "x", "y", "1", "2", "x - 1", "x^2", "-x"),
        MIXED(
                List.of("exp", "log", "sin", "cos", "tan", "atan", "asin", "sinh", "tanh", "abs", "sign", "max", "if",
                        "cbrt", "relu", "sigmoid", "erf", "gamma", "hypot", "atan2", "logaddexp"),
                "x", "x", "y", "n", "1", "2", "x + 1", "2*x", "pi", "e");

        private final List<String> functions;
        private final List<String> leaves;

        Style(List<String> functions, String... leaves) {
            this.functions = functions;
            this.leaves = List.of(leaves);
        }
    }

    private static final List<Rational> EXPONENTS = List.of(
            Rational.TWO, Rational.TWO, Rational.of(3), Rational.MINUS_ONE, Rational.MINUS_ONE, Rational.of(-2));
    private static final List<Rational> FRACTIONS = List.of(
            Rational.HALF, Rational.HALF, Rational.of(-1, 2), Rational.of(3, 2), Rational.of(1, 3), Rational.of(2, 3));

    private static final Map<Style, List<Expr>> LEAVES = new EnumMap<>(Style.class);

    static {
        for (Style style : Style.values()) {
            LEAVES.put(style, style.leaves.stream().map(Formulas::expr).toList());
        }
    }

    private final RandomGenerator random;
    private final Style style;
    private final List<Expr> leaves;

    public RandomFormulas(RandomGenerator random, Style style) {
        this.random = random;
        this.style = style;
        this.leaves = LEAVES.get(style);
    }

    public Expr next(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        int kind = random.nextInt(style.functions.isEmpty() ? 8 : 12);
        return switch (kind) {
            case 0, 1, 2 -> Exprs.sum(some(depth));
            case 3, 4 -> Exprs.product(some(depth));
            case 5 -> next(depth - 1).over(next(depth - 1));
            case 6, 7 -> power(depth);
            default -> call(pick(style.functions), depth);
        };
    }

    private Expr leaf() {
        return pick(leaves);
    }

    /** Terms and factors with small coefficients; minus signs are as common as in life. */
    private List<Expr> some(int depth) {
        List<Expr> parts = new ArrayList<>();
        for (int n = random.nextInt(2, 4); n > 0; n--) {
            Expr part = next(depth - 1);
            parts.add(switch (random.nextInt(6)) {
                case 0 -> part.negate();
                case 1 -> part.times(random.nextInt(2, 4));
                case 2 -> part.over(random.nextInt(2, 4));
                default -> part;
            });
        }
        return parts;
    }

    private Expr power(int depth) {
        boolean fraction = style != Style.RATIONAL && random.nextInt(3) == 0;
        boolean symbolic = (style == Style.EXPONENTIAL || style == Style.MIXED) && random.nextInt(4) == 0;
        Expr exponent = symbolic ? leaf() : Exprs.number(pick(fraction ? FRACTIONS : EXPONENTS));
        return next(depth - 1).pow(exponent);
    }

    private Expr call(String name, int depth) {
        return switch (name) {
            case "exp" -> Exprs.exp(next(depth - 1));
            case "if" -> piecewise(depth);
            case "max", "min", "hypot", "atan2", "logaddexp" -> apply(name, next(depth - 1), leaf());
            default -> apply(name, random.nextInt(3) == 0 ? next(depth - 1) : leaf());
        };
    }

    private static Expr apply(String name, Expr... args) {
        return Exprs.apply(FunctionTable.named(name).orElseThrow(), args);
    }

    private Expr piecewise(int depth) {
        Expr boundary = leaf();
        Cond condition = switch (random.nextInt(5)) {
            case 0 -> Cond.nonnegative(boundary);
            case 1 -> Cond.zero(boundary);
            case 2 -> Cond.and(Cond.positive(boundary), Cond.positive(leaf()));
            case 3 -> Cond.or(Cond.positive(boundary), Cond.nonnegative(leaf().negate()));
            default -> Cond.positive(boundary);
        };
        return Exprs.piecewise(List.of(new Branch(condition, next(depth - 1))), next(depth - 1));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Small fractions, whole numbers and 0 among them, of both signs. */
    public static List<Map<Expr, Real>> points(RandomGenerator random, Iterable<Expr> symbols, int count) {
        List<Map<Expr, Real>> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Expr, Real> point = new HashMap<>();
            for (Expr symbol : symbols) {
                boolean whole = random.nextInt(4) == 0;
                point.put(symbol, whole ? Real.of(random.nextInt(-3, 4), 1) : Real.of(random.nextInt(-30, 31), 13));
            }
            points.add(point);
        }
        return points;
    }
}
