package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    private static final Expr X = Exprs.symbol("x");

    private static Expr chain(int depth, UnaryOperator<Expr> step) {
        Expr e = X;
        for (int i = 0; i < depth; i++) {
            e = step.apply(e);
        }
        return e;
    }

    private static Integer depth(Expr e, Fold<Integer> d) {
        return 1 + Children.of(e.node()).stream().mapToInt(d::at).max().orElse(-1);
    }

    /** Every kind of node that can make a chain, one after the other. */
    private static Expr mixed(Expr e) {
        Expr u = Exprs.apply(Rows.SIN, e.plus(X));
        Expr v = Exprs.abstractCall("g", List.of(1), List.of(u.pow(X).times(X)));
        return Exprs.piecewise(Cond.positive(v), Exprs.exp(v), v.times(X)).plus(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 513, 1000, 100_000, 1_000_000})
    void deepChainsOnASmallStack(int depth) throws Exception {
        OnSmallStack.run(() -> Operation.run(Allowance.GENEROUS, () -> {
            Expr e = chain(depth, u -> Exprs.apply(Rows.SIN, u));
            assertEquals(depth, e.height());
            assertEquals(depth, Fold.over(e, FoldTest::depth));
            assertEquals(1, Symbols.of(e).size());
            Expr y = Exprs.symbol("y");
            Expr replaced = Substitution.of(e, Map.of(X, y));
            assertSame(e, Substitution.of(replaced, Map.of(y, X)));
            return e.toString();
        }));
    }

    @Test
    void deepChainsOfEveryKind() throws Exception {
        OnSmallStack.run(() -> {
            Expr e = chain(3000, FoldTest::mixed);
            assertEquals(e.height(), Fold.over(e, FoldTest::depth));
            Expr y = Exprs.symbol("y");
            assertSame(e, Substitution.of(Substitution.of(e, Map.of(X, y)), Map.of(y, X)));
            Expr published = Operation.expr(Allowance.GENEROUS,
                    () -> Substitution.of(e, Map.of(X, Exprs.symbol("deep_and_new"))));
            assertEquals(e.height(), published.height());
        });
    }

    /** 2^60 paths, 60 levels: every node once. */
    @Test
    void sixtyDoublings() throws Exception {
        OnSmallStack.run(() -> {
            Expr e = chain(60, u -> Exprs.apply(Rows.F, u, u));
            int[] steps = {0};
            BigInteger leaves = Fold.over(e, (n, d) -> {
                steps[0]++;
                return Children.of(n.node()).stream().map(d::at).reduce(BigInteger::add).orElse(BigInteger.ONE);
            });
            assertEquals(BigInteger.TWO.pow(60), leaves);
            assertEquals(61, steps[0]);
            Expr squares = chain(60, u -> u.times(u).plus(u));
            assertEquals(1, Symbols.of(squares).size());
            assertEquals(squares.height(), Fold.over(squares, FoldTest::depth));
        });
    }

    /** A tall graph in which every node has many parents: each is stepped into once, and looked at few times. */
    @Test
    void tallAndBroad() {
        int levels = 2000;
        Expr e = X;
        Expr before = X;
        for (int i = 0; i < levels; i++) {
            Expr next = Exprs.apply(Rows.F, e, before, e, X);
            before = e;
            e = next;
        }
        int[] steps = {0};
        Fold.<Integer>over(e, (n, d) -> {
            steps[0]++;
            return depth(n, d);
        });
        assertEquals(levels + 1, steps[0]);
    }

    /** One node with a hundred thousand tall children, each the child of the next. */
    @Test
    void tallChildrenOfOneNode() {
        Expr[] all = new Expr[20_000];
        Expr e = X;
        for (int i = 0; i < all.length; i++) {
            e = Exprs.apply(Rows.SIN, e);
            all[i] = e;
        }
        Expr top = Exprs.vector(List.of(all));
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60),
                () -> assertEquals(all.length + 1, Fold.over(top, FoldTest::depth)));
    }

    @Test
    void severalRootsShareOneMemo() {
        Map<Expr, Integer> steps = new HashMap<>();
        Fold<Integer> fold = Fold.of((e, d) -> {
            steps.merge(e, 1, Integer::sum);
            return depth(e, d);
        });
        Expr shared = chain(700, u -> Exprs.apply(Rows.SIN, u));
        assertEquals(701, fold.at(Exprs.apply(Rows.COS, shared)));
        assertEquals(701, fold.at(Exprs.apply(Rows.F, shared)));
        assertEquals(700, fold.at(shared));
        assertEquals(List.of(1), steps.values().stream().distinct().toList());
    }

    @Test
    void aShortcutAnswersWithoutLookingBelow() {
        Expr inner = chain(1000, u -> Exprs.apply(Rows.SIN, u));
        Expr e = Exprs.apply(Rows.F, inner, Exprs.apply(Rows.COS, inner));
        Fold<Integer> fold = Fold.of(FoldTest::depth, n -> {
            assertNotSame(X, n, "looked below the shortcut");
            return n == inner ? Integer.valueOf(5) : null;
        });
        assertEquals(7, fold.at(e));
    }

    @Test
    void aStepMayFail() {
        Fold<Integer> fold = Fold.of((e, d) -> {
            if (e == X) {
                throw new IllegalStateException("no");
            }
            return depth(e, d);
        });
        Expr e = chain(1000, u -> Exprs.apply(Rows.SIN, u));
        assertThrows(IllegalStateException.class, () -> fold.at(e));
        assertThrows(IllegalStateException.class, () -> fold.at(e));
    }

    @Test
    void memo() {
        Memo<Integer> memo = new Memo<>();
        List<Expr> keys = IntStream.range(0, 5000).mapToObj(i -> Exprs.symbol("m" + i)).toList();
        keys.forEach(k -> assertNull(memo.get(k)));
        IntStream.range(0, 5000).forEach(i -> memo.put(keys.get(i), i));
        IntStream.range(0, 5000).forEach(i -> memo.put(keys.get(i), 2 * i));
        assertEquals(5000, memo.size());
        IntStream.range(0, 5000).forEach(i -> assertEquals(2 * i, memo.get(keys.get(i))));
        Memo<Integer> colliding = new Memo<>();
        List<Expr> twins = IntStream.range(0, 100).mapToObj(i -> new Expr(new Node.Sym("c" + i), 7)).toList();
        IntStream.range(0, 100).forEach(i -> colliding.put(twins.get(i), i));
        IntStream.range(0, 100).forEach(i -> assertEquals(i, colliding.get(twins.get(i))));
    }
}
