package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Depth, width and sharing without bound: linear time, a bounded stack, a clear limit. */
class LargeInputTest {
    private static final int SIZE = 100_000;
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");
    private static final Style LONG = Style.DEFAULT.withLimit(50_000_000);

    /** A hundred times what it takes, so that only another order of growth fails. */
    private static final Duration LINEAR = Duration.ofSeconds(60);

    private enum Shape {
        CALLS(e -> call("sin", e)), SUMS(e -> e.times(X).plus(1)), EXPONENTS(e -> X.pow(e)),
        FRACTIONS(e -> e.plus(1).reciprocal()), EXPONENTIALS(e -> Exprs.exp(e.negate())), ROOTS(e -> e.plus(1).sqrt()),
        BRANCHES(e -> Exprs.piecewise(Cond.positive(X), Y, e.plus(1))),
        UNKNOWNS(e -> Exprs.abstractCall("f", List.of(1), List.of(e)));

        private final UnaryOperator<Expr> step;

        Shape(UnaryOperator<Expr> step) {
            this.step = step;
        }

        Expr of(Expr leaf, int depth) {
            Expr e = leaf;
            for (int i = 0; i < depth; i++) {
                e = step.apply(e);
            }
            return e;
        }
    }

    private static Expr call(String name, Expr e) {
        return Exprs.apply(FunctionTable.named(name).orElseThrow(), e);
    }

    @ParameterizedTest
    @EnumSource
    void deepInText(Shape shape) {
        Expr e = shape.of(X, SIZE);
        assertTimeout(LINEAR, () -> assertTrue(OutputFormat.TEXT.print(e).length() > SIZE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TREE")
    void deepInEveryFormat(OutputFormat format) {
        Expr e = Shape.CALLS.of(Shape.FRACTIONS.of(X, SIZE / 2), SIZE / 2);
        assertTimeout(LINEAR, () -> assertTrue(format.print(e).length() > SIZE));
    }

    /** Brackets, signs and powers do not depend on whether a part was written at once or later. */
    @ParameterizedTest
    @EnumSource
    void depthChangesNothing(Shape shape) {
        for (int depth : new int[] {1, 2, 90, 500, 2_000}) {
            Expr e = shape.of(Y, depth).plus(X.times(shape.of(X, depth)));
            assertSame(e, ReadBack.read(OutputFormat.TEXT.print(e)));
            assertSame(e, ReadBack.read(OutputFormat.UNICODE.print(e)));
        }
    }

    @Test
    void deepPartsThatDifferAtTheBottomAreOrdered() {
        Expr a = Shape.CALLS.of(X, SIZE);
        Expr b = Shape.CALLS.of(Y, SIZE);
        assertTimeout(LINEAR, () -> assertTrue(OutputFormat.TEXT.print(a.plus(b)).endsWith("y" + ")".repeat(SIZE))));
    }

    /** Two chains side by side at every level: each pair is compared once. */
    @Test
    void parallelChainsAreOrdered() {
        Expr a = X;
        Expr b = Y;
        Expr sum = Exprs.ZERO;
        for (int i = 0; i < 5_000; i++) {
            a = call("sin", a);
            b = call("sin", b);
            sum = call("cos", sum.plus(a).plus(b));
        }
        Expr e = sum;
        assertTimeout(LINEAR, () -> assertTrue(OutputFormat.TEXT.print(e, LONG).contains("; ")));
    }

    @Test
    void wideSum() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            terms.add(Exprs.symbol("x" + i).pow(i % 7 + 1).times(i % 5 - 2));
        }
        Expr e = Exprs.sum(terms);
        assertTimeout(LINEAR, () -> assertSame(e, ReadBack.read(OutputFormat.TEXT.print(e))));
    }

    @Test
    void wideProduct() {
        List<Expr> factors = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            factors.add(Exprs.symbol("x" + i).pow(i % 7 - 3));
        }
        Expr e = Exprs.product(factors);
        assertSame(e, ReadBack.read(OutputFormat.TEXT.print(e)));
    }

    @Test
    void longListsInsideOthersKeepTheirBrackets() {
        List<Expr> symbols = new ArrayList<>();
        for (int i = 0; i <= Exprs.SPLICE; i++) {
            symbols.add(Exprs.symbol("x" + i));
        }
        Expr sum = Exprs.sum(symbols);
        Expr product = Exprs.product(symbols);
        for (Expr e : List.of(sum.plus(X), X.minus(sum), sum.times(2), sum.negate(), X.over(sum.times(2)),
                product.times(X), product.negate(), X.over(product), product.reciprocal().times(2), product.squared(),
                Exprs.piecewise(Cond.positive(sum.minus(1)), X, Y),
                Exprs.piecewise(Cond.nonzero(sum.times(2).plus(1)), X, Y))) {
            String text = OutputFormat.TEXT.print(e);
            assertSame(e, ReadBack.read(text), text);
        }
    }

    @Test
    void sharingWithoutBound() {
        Expr e = X;
        for (int i = 0; i < 1_000; i++) {
            e = call("sin", e).plus(call("cos", e));
        }
        assertSame(e, ReadBack.read(OutputFormat.TEXT.print(e)));
        Expr result = e;
        LimitException tooLong = assertThrows(LimitException.class,
                () -> OutputFormat.TEXT.print(result, Style.DEFAULT.withSharing(Sharing.INLINE)));
        assertEquals("the answer has more than 10000000 characters", tooLong.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void theLimitHolds(OutputFormat format) {
        Expr e = Shape.CALLS.of(X, SIZE);
        LimitException tooLong = assertThrows(LimitException.class,
                () -> format.print(e, Style.DEFAULT.withLimit(300_000)));
        assertEquals("the answer has more than 300000 characters", tooLong.getMessage());
    }

    @Test
    void theLimitCountsAllDefinitions() {
        Expr e = X;
        for (int i = 0; i < 1_000; i++) {
            e = call("sin", e).plus(call("cos", e));
        }
        Expr result = e;
        assertThrows(LimitException.class, () -> OutputFormat.JSON.print(result, Style.DEFAULT.withLimit(20_000)));
    }
}
