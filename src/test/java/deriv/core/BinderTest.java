package deriv.core;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;
import static deriv.core.Exprs.number;
import static deriv.core.Exprs.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums and integrals bind their index: equal up to its name, and nothing is captured. */
class BinderTest {
    private static final Expr I = symbol("i");
    private static final Expr J = symbol("j");
    private static final Expr N = symbol("n");
    private static final Expr M = symbol("m");
    private static final Expr X = symbol("x");
    private static final Expr T = symbol("t");

    private static Expr sum(Expr index, Expr lower, Expr upper, Expr body) {
        return Binder.over(Reduction.SUM, index, lower, upper, body);
    }

    private static Expr integral(Expr index, Expr lower, Expr upper, Expr body) {
        return Binder.over(Reduction.INTEGRAL, index, lower, upper, body);
    }

    private static Expr put(Expr e, Expr from, Expr to) {
        return Substitution.of(e, Map.of(from, to));
    }

    @Test
    void theNameOfAnIndexDoesNotMatter() {
        assertSame(sum(I, ONE, N, X.pow(I)), sum(J, ONE, N, X.pow(J)));
        assertSame(
                sum(I, ONE, N, sum(J, ONE, I, I.times(J).times(X))),
                sum(J, ONE, N, sum(I, ONE, J, I.times(J).times(X))));
        assertNotSame(sum(I, ONE, N, X.pow(I)), sum(I, ONE, N, X.pow(J)));
        assertNotSame(sum(T, ONE, N, X.pow(T)), integral(T, ONE, N, X.pow(T)));
    }

    @Test
    void whichIndexIsMeantDoesMatter() {
        Expr first = sum(I, ONE, N, sum(J, ONE, M, I.squared().times(J)));
        Expr second = sum(I, ONE, N, sum(J, ONE, M, J.squared().times(I)));
        assertNotSame(first, second);
    }

    @Test
    void theIndexIsNoSymbolOfTheWhole() {
        Expr e = sum(I, ONE, N, X.pow(I));
        assertEquals(Set.of(N, X), Set.copyOf(Symbols.of(e)));
        assertEquals(Set.of(I, N), Set.copyOf(Symbols.of(sum(I, ONE, I.plus(N), I.squared()))), "limits lie outside");
        assertEquals(0, e.openIndices());
        assertFalse(e.isClosed());
        assertTrue(sum(I, ONE, number(1_000_000), I.squared()).isClosed());
        assertFalse(Binder.close(I.squared(), I).isClosed(), "a body has no value of its own");
    }

    @Test
    void whatIsPutIntoABodyDoesNotMeetItsIndex() {
        Expr e = sum(I, ONE, N, X.pow(I));
        assertSame(sum(J, ONE, N, I.pow(J)), put(e, X, I));
        assertSame(sum(J, ONE, N, I.plus(J).pow(J)), put(sum(I, ONE, N, X.plus(I).pow(I)), X, I));
        assertSame(e, put(e, I, M), "the index is not the symbol i");
        assertSame(sum(J, ONE, I, X.pow(J)), put(e, N, I), "in a limit");
    }

    @Test
    void aSumCanBePutIntoASum() {
        Expr inner = sum(I, ONE, N, I.squared());
        Expr outer = put(sum(I, ONE, M, X.times(I).sqrt()), X, inner);
        assertSame(sum(J, ONE, M, sum(T, ONE, N, T.squared()).times(J).sqrt()), outer);
        assertSame(sum(I, ONE, inner, I.squared()), put(sum(I, ONE, X, I.squared()), X, inner), "in a limit");
        assertEquals(2, outer.binders());
    }

    @Test
    void anInnerIndexShadowsAnOuterOne() {
        Expr shadowed = sum(I, ONE, N, I.times(sum(I, ONE, M, I.squared())));
        assertSame(sum(I, ONE, N, I.times(sum(J, ONE, M, J.squared()))), shadowed);
    }

    @Test
    void openingGivesTheIndexAValue() {
        Node.Reduce r = (Node.Reduce) sum(I, ONE, N, sum(J, I, M, X.pow(I.times(J)))).node();
        assertSame(sum(J, N, M, X.pow(N.times(J))), Binder.open(r.body(), N));
        assertSame(sum(I, J, M, X.pow(J.times(I))), Binder.open(r.body(), J),
                "a value under the name of the inner index");
        assertSame(r.body(), Binder.close(Binder.open(r.body(), T), T));
    }

    @Test
    void openIndicesKeepTheirMeaningWhenPutDeeper() {
        Node.Reduce outer = (Node.Reduce) sum(I, ONE, N, sum(J, ONE, M, X.times(J).sqrt()).times(I.sqrt())).node();
        Expr put = Substitution.of(outer.body(), Map.of(X, Binder.close(I, I)));
        assertSame(
                sum(I, ONE, N, sum(J, ONE, M, I.times(J).sqrt()).times(I.sqrt())),
                Exprs.reduce(Reduction.SUM, put, ONE, N));
    }

    @Test
    void whetherTheIndexOccurs() {
        Node.Reduce r = (Node.Reduce) sum(I, ONE, N, sum(J, ONE, M, I.plus(X).sqrt())).node();
        assertTrue(Binder.usesIndex(r.body()));
        assertFalse(Binder.usesIndex(((Node.Reduce) r.body().node()).body()), "only that of the outer sum");
    }

    @Test
    void shortSumsBetweenNumbersAreWrittenOut() {
        assertSame(Exprs.sum(X, X.squared(), X.pow(3)), sum(I, ONE, number(3), X.pow(I)));
        assertSame(ZERO, sum(I, ONE, ZERO, X.pow(I)));
        assertSame(ZERO, sum(I, number(5), ONE, X.pow(I)), "from 5 to 1 there is nothing");
        assertSame(X.times(7), sum(I, number(-3), number(3), X));
        assertSame(X.times(number(1_000_000_000_000_000_000L)),
                sum(I, ONE, number(1_000_000_000_000_000_000L), X));
        assertTrue(sum(I, Exprs.HALF, N, X.pow(I)).isUndefined());
        assertTrue(sum(I, ZERO, number(3), I.reciprocal()).isUndefined(), "1/0 is among the terms");
        assertTrue(sum(I, ONE, number(21), X.pow(I)).node() instanceof Node.Reduce);
        assertSame(sum(I, ONE, number(3), X.pow(I)), put(sum(I, ONE, N, X.pow(I)), N, number(3)));
    }

    @Test
    void nestedShortSumsDoNotMultiplyWithoutEnd() {
        Expr e = X;
        for (int depth = 0; depth < Binder.MOST; depth++) {
            Expr index = symbol("k" + depth);
            e = sum(index, ONE, number(20), Exprs.sum(e, index, X).sqrt());
        }
        int[] nodes = {0};
        Fold.<Boolean>over(e, (part, d) -> {
            nodes[0]++;
            Children.of(part.node()).forEach(d::at);
            return true;
        });
        assertTrue(nodes[0] < 5_000, () -> nodes[0] + " nodes");
    }

    @Test
    void equalLimitsLeaveNothingToIntegrate() {
        assertSame(ZERO, integral(T, X, X, T.sqrt()));
        assertTrue(integral(T, ZERO, ZERO, T.reciprocal()).isUndefined());
    }

    @Test
    void nestsHaveALimit() {
        Expr e = X;
        for (int depth = 0; depth < Binder.MOST; depth++) {
            e = sum(I, ONE, N, e.plus(I).sqrt());
        }
        Expr deepest = e;
        assertEquals(Binder.MOST, deepest.binders());
        assertThrows(LimitException.class, () -> sum(I, ONE, N, deepest.plus(I)));
        assertSame(put(deepest, X, J), put(put(deepest, X, T), T, J));
    }

    @Test
    void tallBodiesTakeNoStack() throws InterruptedException {
        OnSmallStack.run(() -> {
            Expr tall = I;
            for (int depth = 0; depth < 50_000; depth++) {
                tall = tall.plus(X).sqrt();
            }
            Expr e = sum(I, ONE, N, tall);
            assertSame(e, put(put(e, X, M), M, X));
            assertEquals(0, e.openIndices());
        });
    }

    @Test
    void publishedSumsAreTheSameHandles() {
        Expr inside = Operation.expr(Allowance.GENEROUS,
                () -> sum(I, ONE, N, X.pow(I).plus(sum(J, I, N, J.times(X).sqrt()))));
        assertSame(sum(J, ONE, N, X.pow(J).plus(sum(I, J, N, I.times(X).sqrt()))), inside);
    }
}
