package deriv.nonsmooth;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random continuous functions of up to four variables many of whose pieces meet at one point, whose coordinates are halves. What
 * is compared there is exactly 0 in double.
 */
public final class RandomTies {
    private static final List<String> NAMES = List.of("x", "y", "z", "w");

    private final SplittableRandom random;
    private final List<Expr> symbols;
    private final int[] halves;
    private final boolean isLinear;

    private RandomTies(SplittableRandom random, int variables, boolean isLinear) {
        this.random = random;
        this.symbols = NAMES.subList(0, variables).stream().map(Exprs::symbol).toList();
        this.halves = random.ints(variables, -4, 5).toArray();
        this.isLinear = isLinear;
    }

    /**
     * A function and the point where its pieces meet.
     *
     * @param halves the coordinates, doubled
     */
    public record Tied(Expr function, List<String> variables, int[] halves) {
        public double[] point() {
            return IntStream.of(halves).mapToDouble(h -> h / 2.0).toArray();
        }

        public List<Expr> symbols() {
            return variables.stream().map(Exprs::symbol).toList();
        }
    }

    /** {@return a function made of linear ones and kinks} */
    public static Tied linear(SplittableRandom random, int variables, int depth) {
        RandomTies ties = new RandomTies(random, variables, true);
        return ties.tied(ties.zero(depth));
    }

    /** {@return a function with smooth parts in it} */
    public static Tied smooth(SplittableRandom random, int variables, int depth) {
        RandomTies ties = new RandomTies(random, variables, false);
        return ties.tied(ties.zero(depth).times(ties.coefficient()).plus(ties.zero(depth - 1)));
    }

    /** {@return a convex function}: sums and maxima of convex functions, norms, and convex increasing functions of them */
    public static Tied convex(SplittableRandom random, int variables, int depth) {
        RandomTies ties = new RandomTies(random, variables, false);
        return ties.tied(ties.convex(depth));
    }

    private Tied tied(Expr f) {
        return new Tied(f, NAMES.subList(0, symbols.size()), halves);
    }

    private Expr coefficient() {
        return Exprs.number(random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1));
    }

    /** {@return a linear function that is 0 at the point} */
    private Expr line() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (random.nextInt(3) > 0) {
                terms.add(symbols.get(i).minus(Exprs.number(halves[i], 2)).times(coefficient()));
            }
        }
        return terms.isEmpty() ? line() : Exprs.sum(terms);
    }

    /** {@return a function that is 0 at the point} */
    private Expr zero(int depth) {
        if (depth <= 0) {
            return line();
        }
        Expr a = zero(depth - 1);
        return switch (random.nextInt(isLinear ? 10 : 15)) {
            case 0 -> call("abs", a);
            case 1 -> call("max", a, zero(depth - 1));
            case 2 -> call("min", a, zero(depth - 1), zero(depth - 2));
            case 3 -> call("relu", a);
            case 4 -> call("leakyrelu", a, Exprs.number(1, 4));
            case 5 -> call("clamp", a, Exprs.ZERO, Exprs.number(random.nextInt(1, 3)));
            case 6 -> a.plus(zero(depth - 1));
            case 7 -> a.minus(zero(depth - 1).times(coefficient()));
            case 8 -> glued(a, zero(depth - 1));
            case 9 -> call("max", a, zero(depth - 1), zero(depth - 2), line(), Exprs.MINUS_ONE);
            case 10 -> call("sin", a);
            case 11 -> a.times(call("cosh", line()));
            case 12 -> a.times(zero(depth - 1));
            case 13 -> a.plus(line().squared());
            default -> call("elu", a, Exprs.number(1, 2));
        };
    }

    /** Two pieces on both sides of where they are the same. */
    private Expr glued(Expr a, Expr b) {
        return Exprs.piecewise(Cond.positive(a.minus(b)), a, b.times(2).minus(a));
    }

    private Expr convex(int depth) {
        if (depth <= 0) {
            return line().plus(random.nextInt(-2, 3));
        }
        Expr a = convex(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> call("abs", line());
            case 1, 2 -> call("max", a, convex(depth - 1), line());
            case 3 -> call("relu", a);
            case 4 -> a.plus(convex(depth - 1));
            case 5 -> line().squared().plus(line().squared()).sqrt();
            case 6 -> line().squared().plus(a);
            default -> Exprs.exp(a.times(Exprs.number(1, 4)));
        };
    }

    private static Expr call(String name, Expr... args) {
        return Exprs.apply(FunctionTable.named(name).orElseThrow(), args);
    }
}
