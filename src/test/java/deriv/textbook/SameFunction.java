package deriv.textbook;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.TypedValue;
import deriv.testing.Valuation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Whether two texts say the same of a formula: compared in fifty digits where the formula, as typed, has a value. */
final class SameFunction {
    static final int POINTS = 12;

    private static final int TRIES = 400;
    private static final int GRID = 64;
    private static final int DIGITS = 50;

    private final TypedValue formula;
    private final Expr expected;
    private final Expr actual;
    private final Map<String, Expr> symbols = new LinkedHashMap<>();

    SameFunction(String formula, String expected, String actual) {
        this.formula = new TypedValue(formula);
        this.expected = Formulas.expr(expected);
        this.actual = Formulas.expr(actual);
        for (Expr e : new Expr[] {Formulas.expr(formula), this.expected, this.actual, Exprs.symbol("x")}) {
            Symbols.of(e).forEach(s -> symbols.put(Formulas.text(s), s));
        }
    }

    /** {@return what differs, with the seed and the point; empty if nothing does} */
    Optional<String> difference(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int compared = 0;
        for (int i = 0; i < TRIES && compared < POINTS; i++) {
            Map<Expr, Real> point = next(random, i % 2 == 0 ? -3 : 0);
            try {
                Optional<Real> value = Valuation.of(expected, point, Reals.ARITHMETIC);
                if (formula.at(point).isEmpty() || value.isEmpty()) {
                    continue;
                }
                Optional<Real> found = Valuation.of(actual, point, Reals.ARITHMETIC);
                if (found.isEmpty() || !agree(found.get().decimal(), value.get().decimal())) {
                    return Optional.of("%s, expected %s, at %s (seed %d)".formatted(found, value.get(), point, seed));
                }
                compared++;
            } catch (Arithmetic.Undecided _) {
                // another point
            }
        }
        return compared == POINTS ? Optional.empty()
                : Optional.of("only %d points (seed %d)".formatted(compared, seed));
    }

    private static boolean agree(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.abs().max(BigDecimal.ONE).movePointLeft(DIGITS)) <= 0;
    }

    /** Up to 3, and no whole numbers, where much is special. */
    private Map<Expr, Real> next(SplittableRandom random, int low) {
        Map<Expr, Real> point = new LinkedHashMap<>();
        for (Expr symbol : symbols.values()) {
            point.put(symbol, Real.of(2L * random.nextInt(low * GRID, 3 * GRID) + 1, 2L * GRID));
        }
        return point;
    }
}
