package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Comparisons with zero have one form. */
class CompareTest {

    @Test
    void multiplesOfConstantsAreDecided() {
        assertEquals(Cond.TRUE, Cond.positive(Exprs.PI.times(3)));
        assertEquals(Cond.TRUE, Cond.nonzero(Exprs.E.negate()));
        assertEquals(Cond.FALSE, Cond.zero(Exprs.PI.over(2)));
    }
}
