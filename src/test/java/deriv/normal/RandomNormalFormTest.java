package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Complex;
import deriv.core.Expr;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Complexes;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.Shuffled;
import deriv.testing.Valuation;
import java.util.ArrayList;
import java.util.HashMap;
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
                        .filter(point -> !isKept(e, f, point, mode))
                        .forEach(point -> SameValue.difference(e, f, point).ifPresent(faults::add)));
            }
        }
        assertEquals(List.of(), faults, "seed " + SEED);
    }

    /**
     * All relations together may take {@code sqrt(y^2*u)} apart, which at y = 0 exists for negative u too. Special
     * functions are known to double precision.
     */
    private static boolean isKept(Expr e, Expr form, Map<Expr, Real> point, Mode mode) {
        try {
            Optional<Real> value = Valuation.of(e, point, Reals.ARITHMETIC);
            Optional<Real> found = Valuation.of(form, point, Reals.ARITHMETIC);
            return value.isEmpty()
                    || found.map(v -> Points.isClose(v, value.get())).orElse(mode == Mode.IDENTITIES);
        } catch (Arithmetic.Undecided _) {
            return true;
        }
    }

    /** With complex symbols no relation is used that holds for real ones only. */
    @ParameterizedTest
    @EnumSource(value = Style.class, names = {"RADICAL", "STEPS", "MIXED"}, mode = EnumSource.Mode.EXCLUDE)
    void complexValuesAreKept(Style style) {
        RandomGenerator random = new SplittableRandom(SEED + style.ordinal());
        RandomFormulas formulas = new RandomFormulas(random, style);
        List<String> faults = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < COUNT; i++) {
            Expr e = formulas.next(DEPTH - 1);
            Optional<Expr> form = NormalForm.of(e, Mode.IDENTITIES.with(Numbers.COMPLEX)).map(NormalForm::toExpr);
            for (int k = 0; k < POINTS && form.isPresent(); k++) {
                compared += compare(e, form.get(), complexPoint(e, random), faults);
            }
        }
        assertEquals(List.of(), faults, "seed " + SEED);
        assertTrue(compared > COUNT / 2, compared + " points are too few");
    }

    private static Map<Expr, Complex> complexPoint(Expr e, RandomGenerator random) {
        Map<Expr, Complex> point = new HashMap<>();
        Symbols.of(e).forEach(s -> point.put(s,
                new Complex(random.nextDouble(-2.5, 2.5), random.nextDouble(-1.5, 1.5))));
        return point;
    }

    private static int compare(Expr e, Expr form, Map<Expr, Complex> point, List<String> faults) {
        try {
            Optional<Complex> value = Valuation.of(e, point, Complexes.ARITHMETIC);
            Optional<Complex> found = Valuation.of(form, point, Complexes.ARITHMETIC);
            if (value.isEmpty() || found.isEmpty()) {
                return 0;
            }
            double error = value.get().plus(found.get().times(new Complex(-1, 0))).abs();
            if (!(error <= 1e-6 * (1 + value.get().abs()))) {
                faults.add("%s is %s, %s is %s at %s".formatted(
                        Formulas.text(e), value.get(), Formulas.text(form), found.get(), point));
            }
            return 1;
        } catch (Arithmetic.Undecided _) {
            return 0;
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
