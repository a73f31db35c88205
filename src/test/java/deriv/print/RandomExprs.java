package deriv.print;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions of all kinds, the same for the same seed. */
final class RandomExprs {
    private static final List<Row> FUNCTIONS = FunctionTable.words().stream().filter(row -> !row.isDefinition())
            .toList();
    private static final String[] NAMES = {"x", "y", "z", "a", "b", "x1", "x_2", "alpha", "β", "gamma", "t1"};
    private static final long[] DENOMINATORS = {1, 1, 1, 2, 3, 4, 5, 10, 7, 1000, 1L << 40};

    private final Random random;

    RandomExprs(long seed) {
        random = new Random(seed);
    }

    Expr next() {
        while (true) {
            try {
                return expr(1 + random.nextInt(5));
            } catch (LimitException _) {
                // A number has become too large: take another expression.
            }
        }
    }

    Cond condition() {
        while (true) {
            try {
                return condition(2, 2);
            } catch (LimitException _) {
                // As above.
            }
        }
    }

    private Expr expr(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> Exprs.sum(list(depth, 2 + random.nextInt(3)));
            case 3, 4, 5 -> Exprs.product(list(depth, 2 + random.nextInt(3)));
            case 6, 7 -> power(expr(depth - 1), Exprs.number(1 + random.nextInt(5) - 3, 1 + random.nextInt(3)));
            case 8 -> power(expr(depth - 1), expr(depth - 1));
            case 9 -> Exprs.exp(expr(depth - 1));
            case 10, 11 -> call(depth);
            case 12 -> unknown(depth);
            default -> random.nextInt(4) == 0 ? piecewise(depth) : expr(depth - 1);
        };
    }

    private List<Expr> list(int depth, int size) {
        List<Expr> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(expr(random.nextInt(depth)));
        }
        return list;
    }

    /** Huge numbers are no test of printing. */
    private static Expr power(Expr base, Expr exponent) {
        return base.isNumber() && exponent.isNumber() && exponent != Exprs.HALF ? exponent : base.pow(exponent);
    }

    private Expr call(int depth) {
        Row row = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        int arguments = Math.min(row.arity().most(), row.arity().fewest() + random.nextInt(2));
        return Exprs.apply(row, list(depth, arguments));
    }

    private Expr unknown(int depth) {
        if (random.nextBoolean()) {
            return Exprs.abstractCall("f", List.of(random.nextInt(4)), list(depth, 1));
        }
        return Exprs.abstractCall("g", List.of(random.nextInt(2), random.nextInt(2)), list(depth, 2));
    }

    private Expr piecewise(int depth) {
        List<Branch> branches = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            branches.add(new Branch(condition(depth, 2), expr(depth - 1)));
        }
        return Exprs.piecewise(branches, random.nextInt(5) == 0 ? Exprs.UNDEFINED : expr(depth - 1));
    }

    private Cond condition(int depth, int nesting) {
        return switch (random.nextInt(nesting == 0 ? 3 : 5)) {
            case 3 -> Cond.and(condition(depth, nesting - 1), condition(depth, nesting - 1));
            case 4 -> Cond.or(condition(depth, nesting - 1), condition(depth, nesting - 1));
            default -> Cond.compare(expr(random.nextInt(depth)), Relation.values()[random.nextInt(4)]);
        };
    }

    private Expr leaf() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> Exprs.symbol(NAMES[random.nextInt(random.nextInt(NAMES.length) + 1)]);
            case 4 -> random.nextInt(3) == 0 ? Exprs.PI : Exprs.symbol("x");
            case 5 -> random.nextInt(3) == 0 ? Exprs.E : Exprs.symbol("y");
            default -> Exprs
                    .number(Rational.of(random.nextInt(41) - 20, DENOMINATORS[random.nextInt(DENOMINATORS.length)]));
        };
    }
}
