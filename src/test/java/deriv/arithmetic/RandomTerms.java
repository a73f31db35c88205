package deriv.arithmetic;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random expressions of x and y over some functions: a pool that grows, so that parts are shared. */
final class RandomTerms {
    private final RandomGenerator random;
    private final List<Row> rows;
    private final List<Expr> pool = new ArrayList<>();

    RandomTerms(RandomGenerator random, List<Row> rows) {
        this.random = random;
        this.rows = rows;
        pool.addAll(List.of(
                Exprs.symbol("x"), Exprs.symbol("y"), Exprs.ONE, Exprs.TWO, Exprs.PI,
                Exprs.number(random.nextInt(1, 20), random.nextInt(1, 20))));
    }

    /** {@return the last of so many expressions, each made of earlier ones} */
    Expr next(int size) {
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
        return switch (random.nextInt(10)) {
            case 0 -> Exprs.sum(any(), any(), any().times(random.nextInt(-3, 4)));
            case 1 -> any().minus(any());
            case 2 -> any().times(any());
            case 3 -> any().over(any());
            case 4 -> any().pow(Exprs.number(random.nextInt(-5, 6), random.nextInt(1, 5)));
            case 5 -> random.nextInt(3) == 0 ? any().pow(any()) : Exprs.exp(any().times(random.nextInt(-1, 2)));
            case 6 -> Exprs.piecewise(condition(), any(), any());
            default -> call();
        };
    }

    private Expr call() {
        Row row = rows.get(random.nextInt(rows.size()));
        int count = row.samples().get(random.nextInt(row.samples().size())).intervals().size();
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
