package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.simplify.Cost;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.SameValue;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the simplification all together, on random expressions. */
class RewritingTest {
    private static final long SEED = 20261122;
    private static final int EXPRESSIONS = 300;

    /** {@link MatchingTest#rewritten} fails if there is no end. */
    @ParameterizedTest
    @EnumSource
    void endsWithTheSameValue(RandomFormulas.Style style) {
        SplittableRandom random = new SplittableRandom(SEED + style.ordinal());
        RandomFormulas formulas = new RandomFormulas(random, style);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr e = formulas.next(3);
            SameValue.check(e, MatchingTest.rewritten(e, RuleTables.REAL_RULES, new Signs()), SEED + i);
        }
    }

    /** The same rules, the last ones first: few expressions have two ends, and those read equally well. */
    @Test
    void theOrderOfTheTablesHardlyMatters() {
        Rulebook reversed = new Rulebook("reversed", RuleTables.REAL_RULES.tables().reversed());
        List<Expr> expressions = expressions();
        long different = expressions.stream()
                .filter(e -> MatchingTest.rewritten(e, RuleTables.REAL_RULES, new Signs())
                        != MatchingTest.rewritten(e, reversed, new Signs()))
                .count();
        assertTrue(different <= expressions.size() / 100, different + " of " + expressions.size() + ", seed " + SEED);
    }

    /** Names decide the order of terms inside; what is found must not hang on them. */
    @Test
    void theNamesOfSymbolsDoNotMatter() {
        Cost cost = new Cost();
        Map<Expr, Expr> there = Map.of(symbol("x"), symbol("q1"), symbol("y"), symbol("b"), symbol("n"), symbol("zz"));
        Map<Expr, Expr> back = Map.of(symbol("q1"), symbol("x"), symbol("b"), symbol("y"), symbol("zz"), symbol("n"));
        for (Expr e : expressions()) {
            Expr once = MatchingTest.rewritten(e, RuleTables.REAL_RULES, new Signs());
            Expr renamed = MatchingTest.rewritten(Substitution.of(e, there), RuleTables.REAL_RULES, new Signs());
            assertEquals(cost.of(once), cost.of(Substitution.of(renamed, back)),
                    () -> Formulas.text(once) + " and " + Formulas.text(renamed));
        }
    }

    private static List<Expr> expressions() {
        return Stream.of(RandomFormulas.Style.values())
                .flatMap(style -> {
                    RandomFormulas formulas = new RandomFormulas(new SplittableRandom(SEED), style);
                    return Stream.generate(() -> formulas.next(3)).limit(EXPRESSIONS);
                })
                .toList();
    }

    private static Expr symbol(String name) {
        return Exprs.symbol(name);
    }
}
