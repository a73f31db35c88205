package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparisons with zero have one form. */
class CompareTest {

    @Test
    void multiplesOfConstantsAreDecided() {
        assertEquals(Cond.TRUE, Cond.positive(Exprs.PI.times(3)));
        assertEquals(Cond.TRUE, Cond.nonzero(Exprs.E.negate()));
        assertEquals(Cond.FALSE, Cond.zero(Exprs.PI.over(2)));
    }

    @Test
    void longSumsAreComparedWithoutTheirContent() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i <= Exprs.SPLICE; i++) {
            terms.add(Exprs.symbol("x" + i));
        }
        Expr sum = Exprs.sum(terms);
        Cond c = Cond.positive(sum);
        assertEquals(new Cond.Compare(sum, Relation.POSITIVE), c);
        assertEquals(c, Cond.positive(sum.times(3)));
        assertEquals(c, Cond.positive(Exprs.sum(terms.stream().map(e -> e.times(2)).toList())));
    }
}
