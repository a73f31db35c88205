package deriv.simplify;

import static deriv.testing.Formulas.expr;
import static deriv.testing.Formulas.text;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Allowance;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.testing.RandomFormulas;
import deriv.testing.Shuffled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the simplified form of any derivative; the seed and the derivative are in every message. */
class SimplificationPropertiesTest {
    private static final int COUNT = 200;
    private static final Expr X = Exprs.symbol("x");

    /** A fraction bar counts more than its characters, so a text may be a little longer than what it replaces. */
    private static final double LONGER = 1.25;

    private static final int MORE = 8;

    /** Of every style: short names and long ones, orders of names kept and reversed. */
    private static final Map<String, String> RENAMED = Map.of("x", "t", "y", "u", "n", "w");

    private static final Map<String, String> REVERSED = Map.of("x", "beta", "y", "alpha_1", "n", "x");

    @ParameterizedTest
    @EnumSource
    void neverHarderToReadThanWhatCameIn(RandomFormulas.Style style) {
        derivatives(style, 1, (raw, simple) -> {
            Cost cost = new Cost();
            assertTrue(cost.of(simple) <= cost.of(raw), () -> text(raw) + " became " + text(simple));
            assertTrue(
                    text(simple).length() <= LONGER * text(raw).length() + MORE,
                    () -> text(raw) + " became " + text(simple));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameWhenSimplifiedAgain(RandomFormulas.Style style) {
        derivatives(style, 2, (raw, simple) -> {
            assertSame(simple, Simplification.of(simple), () -> text(raw) + " became " + text(simple));
            if (!simple.isUndefined()) {
                assertSame(simple, Simplification.of(expr(text(simple))), () -> text(raw));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameInAnyOrderOfTermsAndFactors(RandomFormulas.Style style) {
        SplittableRandom order = new SplittableRandom(3);
        derivatives(style, 3, (raw, simple) -> {
            if (!raw.isUndefined()) {
                String shuffled = Shuffled.text(raw, order);
                assertSame(simple, Simplification.of(expr(shuffled)), shuffled);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameUnderOtherNames(RandomFormulas.Style style) {
        derivatives(style, 4, (raw, simple) -> {
            for (Map<String, String> names : List.of(RENAMED, REVERSED)) {
                Expr renamed = Simplification.of(Substitution.of(raw, there(names)));
                assertSame(simple, Substitution.of(renamed, back(names)), () -> text(raw) + " became " + text(renamed));
            }
        });
    }

    private static Map<Expr, Expr> there(Map<String, String> names) {
        Map<Expr, Expr> map = new HashMap<>();
        names.forEach((a, b) -> map.put(Exprs.symbol(a), Exprs.symbol(b)));
        return map;
    }

    private static Map<Expr, Expr> back(Map<String, String> names) {
        Map<Expr, Expr> map = new HashMap<>();
        names.forEach((a, b) -> map.put(Exprs.symbol(b), Exprs.symbol(a)));
        return map;
    }

    private static void derivatives(RandomFormulas.Style style, long seed, BiConsumer<Expr, Expr> property) {
        System.out.println("seed " + seed + " of " + style);
        RandomFormulas formulas = new RandomFormulas(new SplittableRandom(seed + 100 * style.ordinal()), style);
        for (int i = 0; i < COUNT; i++) {
            Expr f = formulas.next(2 + i % 2);
            Operation.run(Allowance.GENEROUS, () -> {
                Expr raw = Flattening.of(Derivative.of(f, X));
                property.accept(raw, Simplification.of(raw));
                return true;
            });
        }
    }
}
