package deriv.functions;

import static deriv.core.Exprs.E;
import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.number;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Arguments at which functions may have exact values or simpler forms: numbers, multiples of pi, roots, calls of
 * functions.
 */
final class ExactArguments {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");
    static final Map<Expr, Double> VALUES = Map.of(X, 0.7, Y, -1.3);

    private ExactArguments() {}

    static List<List<Expr>> of(Row row) {
        Sample sample = row.samples().getFirst();
        List<Expr> pool = sample.intervals().size() == 1 ? numbersAndCalls(row) : numbers();
        List<List<Expr>> lists = List.of(List.of());
        for (int i = 0; i < sample.intervals().size(); i++) {
            Sample.Interval interval = sample.intervals().get(i);
            List<Expr> values = i < 2 ? pool
                    : interval.isPoint() ? List.of(RowCheck.exactly(interval.low())) : pool.subList(0, 12);
            List<List<Expr>> longer = new ArrayList<>();
            for (List<Expr> list : lists) {
                for (Expr e : values) {
                    List<Expr> next = new ArrayList<>(list);
                    next.add(e);
                    longer.add(next);
                }
            }
            lists = longer;
        }
        return lists;
    }

    private static List<Expr> numbers() {
        List<Expr> pool = new ArrayList<>();
        for (int k = -5; k <= 6; k++) {
            pool.add(number(k));
        }
        // Exact in double: the kernels of mod and floor must see the same number.
        for (int d = 2; d <= 8; d *= 2) {
            for (int k : new int[] {-9, -5, -3, -1, 1, 3, 5, 7}) {
                pool.add(number(k, d));
            }
        }
        pool.addAll(List.of(X, Y, X.times(-2), X.times(3), PI, number(2).sqrt()));
        return pool;
    }

    private static List<Expr> numbersAndCalls(Row row) {
        List<Expr> pool = numbers();
        for (int k = -30; k <= 30; k++) {
            pool.add(PI.times(number(k, 12)));
            pool.add(PI.times(number(k, 7)));
        }
        for (Expr root : List.of(number(2).sqrt(), number(3).sqrt(), number(6).sqrt().plus(number(2).sqrt()),
                number(6).sqrt().minus(number(2).sqrt()))) {
            for (int d : new int[] {1, 2, 3, 4}) {
                pool.add(root.over(d));
                pool.add(root.over(-d));
            }
        }
        pool.addAll(List.of(number(2).plus(number(3).sqrt()), number(2).minus(number(3).sqrt()),
                number(3).sqrt().times(number(2, 3))));
        pool.addAll(List.of(E, E.pow(2), E.pow(-3), E.sqrt(), number(1024), number(1, 8), number(1000), number(1, 100),
                HALF, number(-8)));
        pool.addAll(List.of(X.times(number(2).sqrt()), PI.times(X), X.times(Y)));
        for (Row inner : FunctionTable.all()) {
            if (inner.arity().most() == 1 && inner != row) {
                pool.add(Exprs.apply(inner, X));
                pool.add(Exprs.apply(inner, Y.times(2)));
            }
        }
        pool.add(Exprs.apply((Fn) row, X));
        return pool;
    }
}
