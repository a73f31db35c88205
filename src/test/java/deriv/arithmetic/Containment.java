package deriv.arithmetic;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.testing.Formulas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Whether intervals hold the 60-digit values at random points of random boxes. */
final class Containment {
    private static final List<Row> ROWS = FunctionTable.all().stream()
            .filter(row -> IntervalFunctions.of(row).isPresent() && !row.isDefinition())
            .toList();
    private static final int POINTS = 4;

    private final NumberSystem<Interval> system;
    private int compared;
    private int tight;

    Containment(NumberSystem<Interval> system) {
        this.system = system;
    }

    /** {@return the number of points that said something} */
    int compared() {
        return compared;
    }

    /** {@return how many of the intervals were narrow} */
    int tight() {
        return tight;
    }

    /** {@return what one seed has found wrong} */
    Optional<String> violation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Expr e;
        try {
            e = new RandomTerms(random, ROWS).next(random.nextInt(1, 9));
        } catch (LimitException _) {
            return Optional.empty();
        }
        Interval x = box(random);
        Interval y = box(random);
        Interval found = new Evaluator<>(system, Map.of("x", x, "y", y)).of(e);
        for (int i = 0; i < POINTS; i++) {
            double a = inside(random, x);
            double b = inside(random, y);
            Enclosure at = new Enclosure(Map.of(
                    Exprs.symbol("x"), new BigDecimal(a), Exprs.symbol("y"), new BigDecimal(b)));
            Ball truth = at.of(e);
            if (truth.isUndefined() && found.isDefined()) {
                return Optional.of("seed %d: %s at x in %s, y in %s is %s everywhere, but at (%s, %s) undefined"
                        .formatted(seed, Formulas.text(e), x, y, found, a, b));
            }
            if (truth.isKnown() && !at.hasUsedKernels()) {
                compared++;
                if (!holds(found, truth)) {
                    return Optional.of("seed %d: %s at x in %s, y in %s is %s, but at (%s, %s) it is %s"
                            .formatted(seed, Formulas.text(e), x, y, found, a, b, truth));
                }
            }
        }
        if (!found.isEmpty() && found.high() - found.low() <= 1e-10 * Math.abs(found.high())) {
            tight++;
        }
        return Optional.empty();
    }

    private static boolean holds(Interval found, Ball truth) {
        return !found.isEmpty()
                && (found.low() == Double.NEGATIVE_INFINITY || truth.mid().add(truth.radius()).compareTo(
                        new BigDecimal(found.low())) >= 0)
                && (found.high() == Double.POSITIVE_INFINITY || truth.mid().subtract(truth.radius()).compareTo(
                        new BigDecimal(found.high())) <= 0);
    }

    private static Interval box(SplittableRandom random) {
        double middle = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextDouble(-1, 1);
            default -> random.nextDouble(-10, 10);
        };
        double width = switch (random.nextInt(4)) {
            case 0, 1 -> 0;
            case 2 -> Math.abs(middle) * Math.pow(10, random.nextInt(-15, 0));
            default -> random.nextDouble(0, 5);
        };
        return Interval.of(middle, middle + width);
    }

    private static double inside(SplittableRandom random, Interval x) {
        return switch (random.nextInt(4)) {
            case 0 -> x.low();
            case 1 -> x.high();
            default -> x.low() == x.high() ? x.low()
                    : Math.min(x.high(), Math.max(x.low(), random.nextDouble(x.low(), x.high())));
        };
    }

    /** {@return the first few violations of so many seeds} */
    List<String> violations(long firstSeed, int seeds, int most) {
        List<String> found = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds && found.size() < most; seed++) {
            violation(seed).ifPresent(found::add);
        }
        return found;
    }
}
