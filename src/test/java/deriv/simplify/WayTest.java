package deriv.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a simplification says it has done. */
class WayTest {
    private static final long SEED = 6;

    /** Whoever asks for the way gets the same answer as who does not. */
    @ParameterizedTest
    @EnumSource
    void theWayLeadsToTheSameForm(RandomFormulas.Style style) {
        var random = new RandomFormulas(new SplittableRandom(SEED), style);
        for (int i = 0; i < 40; i++) {
            Expr e = random.next(4);
            Rewrite.Way way = new Simplification().way(e);
            assertSame(Simplification.of(e), way.result(), () -> "seed " + SEED + ": " + e);
            for (Rewrite rewrite : way.rewrites()) {
                assertFalse(rewrite.name().isBlank() || rewrite.before() == rewrite.after(), rewrite::toString);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2*cos(x) + 2*x*sin(x) | common factors out
            tan(x)^2 + 1            | rule '1 + tan^2'
            x*(x + 1) - x^2         | multiplied out
            sqrt(x^2)               | powers of powers
            """)
    void oneChangeHasItsName(String text, String name) {
        List<Rewrite> rewrites = new Simplification().way(Formulas.expr(text)).rewrites();
        assertEquals(List.of(name), rewrites.stream().map(Rewrite::name).toList());
    }

    @Test
    void whatHadToBeKnownIsNamed() {
        Expr x = Exprs.symbol("x");
        Policy policy = new Policy(List.of(Cond.positive(x)), Policy.Values.REAL, Policy.Effort.NORMAL);
        Rewrite rewrite = new Simplification(policy).way(Formulas.expr("log(x^2)")).rewrites().getFirst();
        assertEquals(List.of(Cond.positive(x)), rewrite.guards());
    }
}
