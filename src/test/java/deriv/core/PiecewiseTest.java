package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecewiseTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");
    private static final Expr Z = Exprs.symbol("z");
    private static final Cond XP = Cond.positive(X);
    private static final Cond YP = Cond.positive(Y);

    private static Branch branch(Cond c, Expr value) {
        return new Branch(c, value);
    }

    @Test
    void decidedBranchesGo() {
        assertSame(Y, Exprs.piecewise(Cond.TRUE, Y, Z));
        assertSame(Z, Exprs.piecewise(Cond.FALSE, Y, Z));
        assertSame(Z, Exprs.piecewise(List.of(), Z));
        assertSame(Exprs.piecewise(XP, X, Y), Exprs.piecewise(List.of(
                branch(Cond.FALSE, Z), branch(XP, X), branch(Cond.TRUE, Y), branch(YP, Z)), Z));
    }

    @Test
    void branchesWithOneValueAreOne() {
        assertSame(Z, Exprs.piecewise(XP, Z, Z));
        assertSame(Exprs.piecewise(Cond.or(XP, YP), X, Z),
                Exprs.piecewise(List.of(branch(XP, X), branch(YP, X)), Z));
        assertSame(Exprs.piecewise(XP, X, Z), Exprs.piecewise(List.of(branch(XP, X), branch(YP, Z)), Z));
        assertSame(Exprs.piecewise(List.of(branch(XP, X), branch(YP, Y)), X), Exprs.piecewise(
                List.of(branch(XP, X), branch(Cond.FALSE, Z), branch(YP, Y), branch(Cond.zero(Z), X)), X));
    }

    @Test
    void undefinedConditionsAndValues() {
        Cond undefined = Cond.positive(Exprs.UNDEFINED);
        assertSame(Exprs.UNDEFINED, Exprs.piecewise(undefined, X, Y));
        assertSame(Exprs.piecewise(XP, X, Exprs.UNDEFINED),
                Exprs.piecewise(List.of(branch(XP, X), branch(undefined, Y)), Z));
        assertTrue(Exprs.piecewise(XP, Exprs.UNDEFINED, Y).node() instanceof Node.Piecewise, "lazy");
        assertSame(Exprs.UNDEFINED, Exprs.piecewise(Cond.and(XP, undefined), X, Y));
    }

    @Test
    void isAnAtomOfSumsAndProducts() {
        Expr p = Exprs.piecewise(XP, X, Y);
        assertSame(p.times(2), p.plus(p));
        assertSame(p.squared(), p.times(p));
        assertSame(Exprs.ZERO, p.minus(p));
        assertEquals(List.of(X, X, Y), Children.of(p.node()));
    }

    @Test
    void substitutionDecidesConditions() {
        Expr p = Exprs.piecewise(List.of(branch(Cond.positive(X.minus(1)), X.squared()), branch(XP, Y)), Z);
        assertSame(Exprs.number(4), Substitution.of(p, Map.of(X, Exprs.TWO)));
        assertSame(Y, Substitution.of(p, Map.of(X, Exprs.ONE)));
        assertSame(Z, Substitution.of(p, Map.of(X, Exprs.ZERO)));
        assertSame(Exprs.UNDEFINED, Substitution.of(p, Map.of(X, Exprs.UNDEFINED)));
        assertSame(p, Substitution.of(p, Map.of(Exprs.symbol("w"), Y)));
    }

    @Test
    void thousandsOfBranchesAreLinear() {
        List<Branch> same = new ArrayList<>();
        List<Branch> different = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            Cond c = Cond.positive(Exprs.symbol("x" + i));
            same.add(branch(c, Y));
            different.add(branch(c, Exprs.number(i)));
        }
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertEquals(1, ((Node.Piecewise) Exprs.piecewise(same, Z).node()).branches().size());
            assertEquals(50_000, ((Node.Piecewise) Exprs.piecewise(different, Z).node()).branches().size());
        });
    }

    /** A chain of conditions nested in values is deep, not wide: no recursion in building or folding it. */
    @Test
    void nestedChains() {
        Expr e = IntStream.range(0, 50_000).mapToObj(i -> Exprs.symbol("x" + i))
                .reduce(Z, (inner, x) -> Exprs.piecewise(Cond.positive(x), x, inner));
        assertEquals(50_000, e.height());
        assertEquals(50_001, Symbols.of(e).size());
        assertTrue(Substitution.of(e, Map.of(Z, Y)) != e);
    }
}
