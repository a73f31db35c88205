package deriv.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import deriv.testing.Formulas;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of pieces in pieces: guards are exact where they are short, on the safe side and small where they are long. */
class NestedPiecesTest {
    private static final Expr X = Exprs.symbol("x");

    /** {@code if(x < 1, sin(x), if(x < 2, sin(2*x), … innermost))}. */
    private static Expr nest(int depth, Expr innermost) {
        Expr e = innermost;
        for (int k = depth; k >= 1; k--) {
            Cond below = Cond.positive(Exprs.number(k).minus(X));
            e = Exprs.piecewise(below, Trigonometry.sin(X.times(k)), e);
        }
        return e;
    }

    @Test
    void aShortGuardIsWrittenOut() {
        Set<Cond> domain = Domain.of(nest(2, Logarithms.log(X.minus(5))));
        assertEquals("[x < 1 or x < 2 or x > 5]", domain.stream().map(Formulas::text).toList().toString());
        assertEquals(domain, Domain.implied(nest(2, Logarithms.log(X.minus(5)))));
    }

    /** The outer 51 conditions are forgotten. */
    @Test
    void aLongGuardIsForgottenOrTheDemandIs() {
        Expr e = nest(53, Logarithms.log(X.minus(70)));
        assertEquals(Set.of("x < 52 or x < 53 or x > 70"), texts(Domain.of(e)));
        assertEquals(Set.of(), Domain.implied(e));
    }

    /** Above height 256 a fold finishes branches by itself: 300 pieces once gave 95,193 conditions, most without guard. */
    @ParameterizedTest
    @ValueSource(ints = {40, 300, 3_000})
    void eachBoundaryOnceAndFewParts(int depth) {
        Set<Cond> smooth = Smoothness.of(nest(depth, X), List.of(X));
        assertEquals(depth, smooth.size());
        assertTrue(smooth.stream().mapToInt(c -> c.exprs().size()).sum() <= 51 * depth);
    }

    /** Two ways lead to each inner piece: 2^40 in all. */
    @Test
    void sharedBranchesAreNotSearchedOnEachWay() {
        Expr e = X;
        for (int k = 1; k <= 40; k++) {
            e = Exprs.piecewise(Cond.positive(X.minus(k)), e.plus(k), e.times(2).plus(Logarithms.log(X)));
        }
        Set<Cond> domain = Domain.of(e);
        assertTrue(texts(domain).contains("x > 0"), () -> domain.size() + " conditions");
    }

    private static Set<String> texts(Set<Cond> conditions) {
        return conditions.stream().map(Formulas::text).collect(Collectors.toSet());
    }
}
