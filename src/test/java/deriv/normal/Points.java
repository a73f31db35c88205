package deriv.normal;

import deriv.core.Expr;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Two expressions at random points: special functions are known to double precision, all others to many digits. */
final class Points {
    private static final int POINTS = 24;
    private static final int ENOUGH = 2;
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /** Numerators over 13: within (-1, 1), around 0, above 1, between 0 and 1. */
    private static final int[][] REACHES = {{-12, 12}, {-40, 40}, {14, 50}, {1, 12}};

    private Points() {}

    /** {@return where both exist and differ, or that this is at too few points to tell} */
    static List<String> where(Expr left, Expr right, RandomGenerator random) {
        List<String> faults = new ArrayList<>();
        int compared = 0;
        Set<Expr> symbols = new LinkedHashSet<>(Symbols.of(left));
        symbols.addAll(Symbols.of(right));
        for (int i = 0; i < POINTS; i++) {
            Map<Expr, Real> point = point(symbols, random, REACHES[i % REACHES.length]);
            try {
                Optional<Real> a = Valuation.of(left, point, Reals.ARITHMETIC);
                Optional<Real> b = a.isEmpty() ? a : Valuation.of(right, point, Reals.ARITHMETIC);
                if (b.isPresent()) {
                    compared++;
                    if (!isClose(a.get(), b.get())) {
                        faults.add("%s is %s, %s is %s at %s".formatted(Formulas.text(left), a.get().doubleValue(),
                                Formulas.text(right), b.get().doubleValue(), point));
                    }
                }
            } catch (Arithmetic.Undecided _) {
                // no decision, no fault
            }
        }
        if (compared < ENOUGH) {
            faults.add("only %d points to compare %s and %s"
                    .formatted(compared, Formulas.text(left), Formulas.text(right)));
        }
        return faults;
    }

    private static Map<Expr, Real> point(Set<Expr> symbols, RandomGenerator random, int[] reach) {
        Map<Expr, Real> point = new HashMap<>();
        symbols.forEach(s -> point.put(s, Real.of(random.nextInt(reach[0], reach[1] + 1), 13)));
        return point;
    }

    static boolean isClose(Real a, Real b) {
        BigDecimal size = a.decimal().abs().max(b.decimal().abs()).max(BigDecimal.ONE);
        return a.decimal().subtract(b.decimal()).abs().compareTo(size.multiply(TOLERANCE)) <= 0;
    }
}
