package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.core.Expr;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.Shuffled;
import deriv.testing.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random expressions keep their value, and what is written in another order has the same normal form. */
class RandomNormalFormTest {
    static final long SEED = Long.getLong("deriv.seed", 20261121);

    private static final int COUNT = Integer.getInteger("deriv.count", 60);
    private static final int DEPTH = 4;
    private static final int POINTS = 5;

    @ParameterizedTest
    @EnumSource(Style.class)
    void valuesAreKept(Style style) {
        RandomGenerator random = new SplittableRandom(SEED + style.ordinal());
        RandomFormulas formulas = new RandomFormulas(random, style);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Expr e = formulas.next(DEPTH);
            List<Map<Expr, Real>> points = RandomFormulas.points(random, Symbols.of(e), POINTS);
            for (Mode mode : List.of(Mode.KERNELS, Mode.IDENTITIES)) {
                Optional<Expr> form = NormalForm.of(e, mode).map(NormalForm::toExpr);
                form.ifPresent(f -> points.stream()
                        .filter(point -> mode == Mode.KERNELS || exists(f, point))
                        .forEach(point -> SameValue.difference(e, f, point).ifPresent(faults::add)));
            }
        }
        assertEquals(List.of(), faults, "seed " + SEED);
    }

    /** All relations together may take {@code sqrt(y^2*u)} apart, which at y = 0 exists for negative u too. */
    private static boolean exists(Expr form, Map<Expr, Real> point) {
        try {
            return Valuation.of(form, point, Reals.ARITHMETIC).isPresent();
        } catch (Arithmetic.Undecided _) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void theOrderOfWritingDoesNotMatter(Style style) {
        RandomGenerator random = new SplittableRandom(SEED + style.ordinal());
        RandomFormulas formulas = new RandomFormulas(random, style);
        for (int i = 0; i < COUNT; i++) {
            Expr e = formulas.next(DEPTH - 1);
            Expr other = Formulas.expr(Shuffled.text(e, random));
            assertEquals(form(e), form(other), Formulas.text(e) + ", seed " + SEED);
        }
    }

    private static Optional<Expr> form(Expr e) {
        return NormalForm.of(e, Mode.KERNELS).map(NormalForm::toExpr);
    }
}
