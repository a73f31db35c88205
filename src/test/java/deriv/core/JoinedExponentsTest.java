package deriv.core;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers of one base with a number and a symbol in the exponent: one form, found in finite time. */
class JoinedExponentsTest {
    private static final Expr X = Exprs.symbol("x");

    @Test
    void aWholeNumberLeavesTheExponentOfANumber() {
        assertSame(Exprs.TWO.times(Exprs.TWO.pow(X)), Exprs.TWO.pow(X.plus(1)));
    }

    @Test
    void aRootLeavesTheExponentOfANumber() {
        assertSame(Exprs.TWO.sqrt().times(Exprs.TWO.pow(X)), Exprs.TWO.pow(X.plus(Exprs.HALF)));
        Expr third = Exprs.number(2, 3);
        assertSame(third.sqrt().times(third.pow(X)), third.pow(X.plus(Exprs.HALF)));
    }

    @Test
    void aRootOfMinusOneStaysBelowOne() {
        Expr power = Exprs.MINUS_ONE.pow(X.plus(Exprs.number(-8, 3)));
        assertSame(Exprs.MINUS_ONE.pow(X).times(Exprs.MINUS_ONE.pow(Exprs.number(1, 3))).negate(), power);
    }

    @Test
    void aWholePowerOfAProductIsItsFactors() {
        Expr xy = X.times(Exprs.symbol("y"));
        assertSame(xy.squared().times(xy.pow(X)), xy.pow(X.plus(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 9, 32, 33, 100})
    void powersOfProductsOfAnyLengthMerge(int length) {
        Expr p = Exprs.product(IntStream.range(0, length).mapToObj(i -> Exprs.symbol("x" + i)).toList());
        assertSame(p.pow(3), Exprs.product(List.of(p, p, p)));
        assertSame(p.squared(), Exprs.product(List.of(p, p), Exprs.CALCULUS_SPLICE));
        assertSame(p.times(p.pow(X)), p.pow(X).times(p));
    }
}
