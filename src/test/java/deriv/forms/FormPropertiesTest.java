package deriv.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static deriv.testing.Formulas.expr;
import static deriv.testing.Formulas.text;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import deriv.core.Allowance;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Symbols;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.simplify.Flattening;
import deriv.simplify.Policy;
import deriv.testing.Arithmetic;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.Shuffled;
import deriv.testing.Valuation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each form of any expression; the seed and the expression are in every message. */
class FormPropertiesTest {
    private static final int COUNT = 120;
    private static final Expr X = Exprs.symbol("x");

    /** The forms, by name for messages. */
    private enum Wanted {
        EXPANDED(Expanded::of),
        FACTORED(e -> Factored.of(e, Policy.DEFAULT)),
        FRACTION(e -> Fraction.of(e, Policy.DEFAULT)),
        COLLECTED(e -> Collected.of(e, X, Policy.DEFAULT)),
        APART(e -> Apart.of(e, X, Policy.DEFAULT)),
        TRIG(e -> MultipleAngles.of(e, Policy.DEFAULT)),
        EXP(e -> ExponentialForm.of(e, Policy.DEFAULT));

        private final UnaryOperator<Expr> form;

        Wanted(UnaryOperator<Expr> form) {
            this.form = form;
        }

        /** {@return the form}; empty if it would be too large */
        Optional<Expr> of(Expr e) {
            try {
                return Optional.of(form.apply(e));
            } catch (LimitException tooLarge) {
                return Optional.empty();
            }
        }
    }

    static Stream<Arguments> all() {
        return Stream.of(Wanted.values()).flatMap(w -> Stream.of(Style.values()).map(s -> Arguments.of(w, s)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameValueWhereverTheInputHasOne(Wanted wanted, Style style) {
        formulas(wanted, style, 1, (e, form) -> {
            // Poles that depend on parameters may coincide, where there are no partial fractions.
            if (wanted != Wanted.APART || Symbols.of(e).size() < 2) {
                SameValue.check(e, form, 1);
            } else {
                sameValueWhereBothHaveOne(e, form);
            }
        });
    }

    private static void sameValueWhereBothHaveOne(Expr e, Expr form) {
        for (Map<Expr, Real> point : RandomFormulas.points(new SplittableRandom(1), Symbols.of(e), 6)) {
            boolean defined;
            try {
                defined = Valuation.of(form, point, Reals.ARITHMETIC).isPresent();
            } catch (Arithmetic.Undecided _) {
                defined = false;
            }
            if (defined) {
                SameValue.difference(e, form, point).ifPresent(text -> fail("seed 1: " + text));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Wanted.class)
    void deepNestsEndWithoutRecursion(Wanted wanted) {
        Expr square = X;
        Expr fraction = X;
        for (int i = 0; i < 20_000; i++) {
            square = square.plus(1).pow(2);
            fraction = X.over(fraction.plus(1));
        }
        for (Expr deep : List.of(square, fraction)) {
            try {
                Operation.run(Allowance.GENEROUS.withTimeout(Duration.ofSeconds(2)), () -> wanted.of(deep).isPresent());
            } catch (LimitException tooLong) {
                assertEquals("--timeout", tooLong.limit());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameWhenAskedForAgain(Wanted wanted, Style style) {
        formulas(wanted, style, 2,
                (e, form) -> assertSame(form, wanted.of(form).orElse(form), () -> text(e) + " became " + text(form)
                        + " and then " + text(wanted.of(form).orElse(form))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameInAnyOrderOfTermsAndFactors(Wanted wanted, Style style) {
        SplittableRandom order = new SplittableRandom(3);
        formulas(wanted, style, 3, (e, form) -> {
            String shuffled = Shuffled.text(e, order);
            assertSame(form, wanted.of(Flattening.of(expr(shuffled))).orElse(form), shuffled);
        });
    }

    /** Of rational expressions all forms but those of functions are proved to be equal. */
    @ParameterizedTest
    @EnumSource
    void formsOfRationalExpressionsAreEqual(Wanted wanted) {
        formulas(wanted, Style.RATIONAL, 4, (e, form) -> assertTrue(
                NormalForm.of(e.minus(form), Level.IDENTITIES).orElseThrow().isZero(),
                () -> text(e) + " became " + text(form)));
    }

    // --- shapes ---

    @ParameterizedTest
    @EnumSource
    void expandedHasNoProductOfSums(Style style) {
        formulas(Wanted.EXPANDED, style, 5, (e, form) -> {
            boolean product = some(form, part -> part.node() instanceof Node.Product(var coefficient, var factors)
                    && factors.stream().anyMatch(f -> f.base().isSum() && isWhole(f.exponent(), factors.size() > 1
                            || !coefficient.isOne() ? 1 : 2)));
            assertTrue(!product, () -> text(e) + " became " + text(form));
        });
    }

    @Test
    void factoredHasFactorsWithoutFactors() {
        formulas(Wanted.FACTORED, Style.RATIONAL, 6, (e, form) -> {
            for (Factor f : Factor.factorsOf(form)) {
                Expr again = Factored.of(f.base(), Policy.DEFAULT);
                assertTrue(!again.isProduct() || !f.base().isSum(), () -> text(e) + " became " + text(form));
            }
        });
    }

    @Test
    void aFractionHasNoFractionInside() {
        for (Wanted wanted : new Wanted[] {Wanted.FRACTION, Wanted.FACTORED}) {
            formulas(wanted, Style.RATIONAL, 7, (e, form) -> Factor.factorsOf(form).forEach(f -> assertTrue(
                    !f.base().isSum() || !some(f.base(), part -> part.isProduct()
                            && Factor.factorsOf(part).stream().anyMatch(inner -> inner.exponent().isNegative())),
                    () -> text(e) + " became " + text(form))));
        }
    }

    @Test
    void exponentialsHaveNoHyperbolicFunctions() {
        formulas(Wanted.EXP, Style.HYPERBOLIC, 8, (e, form) -> {
            String t = text(form);
            assertTrue(!t.matches("(?s).*\\b(sinh|cosh|tanh|coth|sech|csch)\\(.*"), () -> text(e) + " became " + t);
        });
    }

    private static boolean isWhole(Expr exponent, int least) {
        return exponent.node() instanceof Node.Num(var n) && n.isInt() && n.intValue() >= least;
    }

    private static boolean some(Expr e, java.util.function.Predicate<Expr> property) {
        return Fold.over(e, (part, d) -> {
            boolean inside = property.test(part);
            for (Expr child : Children.of(part.node())) {
                inside |= d.at(child);
            }
            return inside;
        });
    }

    private static void formulas(Wanted wanted, Style style, long seed, BiConsumer<Expr, Expr> property) {
        System.out.println("seed " + seed + " of " + wanted + ", " + style);
        RandomFormulas formulas = new RandomFormulas(new SplittableRandom(seed + 100 * style.ordinal()), style);
        for (int i = 0; i < COUNT; i++) {
            Expr f = formulas.next(2 + i % 2);
            Operation.run(Allowance.GENEROUS, () -> {
                Expr e = Flattening.of(f);
                if (!e.isUndefined()) {
                    wanted.of(e).ifPresent(form -> property.accept(e, form));
                }
                return true;
            });
        }
    }
}
