package deriv.tape;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.functions.FunctionTable;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random expressions of x, y and z over all functions that have numbers: a pool that grows, so that parts are shared.
 */
public final class RandomExpressions {
    private static final List<Row> ROWS = FunctionTable.all().stream()
            .filter(row -> row.kernel().isPresent() && keepsUndefined(row))
            .toList();

    private final RandomGenerator random;
    private final List<Expr> pool = new ArrayList<>();

    public RandomExpressions(RandomGenerator random) {
        this.random = random;
        pool.addAll(List.of(
                Exprs.symbol("x"), Exprs.symbol("y"), Exprs.symbol("z"), Exprs.ONE, Exprs.TWO, Exprs.PI,
                Exprs.number(random.nextInt(1, 20), random.nextInt(1, 20))));
    }

    /** A kernel that answers where an argument is undefined is a matter of the tests of rows, not of this one. */
    private static boolean keepsUndefined(Row row) {
        int count = Math.min(row.arity().most(), Math.max(row.arity().fewest(), 3));
        return IntStream.range(0, count).allMatch(i -> {
            double[] args = new double[count];
            Arrays.fill(args, 1);
            args[i] = Double.NaN;
            return Double.isNaN(row.kernel().orElseThrow().at(args));
        });
    }

    /** {@return the last of so many expressions, each made of earlier ones} */
    public Expr next(int size) {
        for (int i = 0; i < size; i++) {
            Expr e = step();
            if (!e.isUndefined()) {
                pool.add(e);
            }
        }
        return pool.getLast();
    }

    private Expr any() {
        return pool.get(random.nextInt(random.nextBoolean() ? 0 : pool.size() / 2, pool.size()));
    }

    private Expr step() {
        return switch (random.nextInt(11)) {
            case 0 -> Exprs.sum(any(), any(), any().times(random.nextInt(-3, 4)));
            case 1 -> any().minus(any());
            case 2 -> any().times(any());
            case 3 -> any().over(any());
            case 4 -> any().pow(Exprs.number(random.nextInt(-5, 6), random.nextInt(1, 5)));
            case 5 -> random.nextInt(4) == 0 ? any().pow(any()) : Exprs.exp(any().times(random.nextInt(-1, 2)));
            case 6, 7 -> call();
            case 8, 9 -> stableShape();
            default -> Exprs.piecewise(condition(), any(), any());
        };
    }

    /** Something near the shapes that are computed in another form than they are written. */
    private Expr stableShape() {
        Expr a = Exprs.exp(any());
        Expr b = random.nextBoolean() ? Exprs.exp(any()).times(random.nextInt(1, 3)) : Exprs.ONE;
        int sign = random.nextInt(2) * 2 - 1;
        return switch (random.nextInt(8)) {
            case 0 -> Exprs.ONE.plus(call().times(sign));
            case 1 -> call().squared().times(sign).plus(1);
            case 2 -> a.plus(b.times(sign));
            case 3 -> a.pow(random.nextInt(0, 3)).over(a.plus(b).pow(random.nextInt(1, 4)));
            case 4 -> a.times(any()).plus(b).over(a.plus(b.times(sign)));
            case 5 -> Logarithms.log(a.times(sign).plus(b).pow(random.nextInt(-1, 2)));
            case 6 -> any().squared().plus(any().squared().times(4 * sign)).pow(Exprs.number(random.nextInt(-3, 4), 2));
            default -> Logarithms.log(any().plus(1));
        };
    }

    private Expr call() {
        Row row = ROWS.get(random.nextInt(ROWS.size()));
        int count = Math.min(row.arity().most(), Math.max(row.arity().fewest(), random.nextInt(1, 4)));
        if (row == Logarithms.SCALED_EXP) {
            // An exponent, then pairs.
            count |= 1;
        }
        List<Expr> args = new ArrayList<>();
        while (args.size() < count) {
            args.add(any());
        }
        return Exprs.apply(row, args);
    }

    private Cond condition() {
        Relation[] relations = Relation.values();
        Cond one = Cond.compare(any().minus(any()), relations[random.nextInt(relations.length)]);
        return switch (random.nextInt(4)) {
            case 0 -> Cond.and(one, condition());
            case 1 -> Cond.or(one, condition());
            default -> one;
        };
    }
}
