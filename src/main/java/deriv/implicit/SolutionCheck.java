package deriv.implicit;

import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Symbols;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The comparison of derivatives of implicit functions with solutions of the equations: each order against the difference of
 * the order before it between two solutions a small step apart. It shares no derivatives with what it checks.
 */
public final class SolutionCheck {
    /** So many points that agree are enough. */
    private static final int ENOUGH = 3;

    private static final int MOST_STARTS = 40;
    private static final long STEPS = 4_000_000;
    private static final int MOST_UNKNOWNS = 8;
    private static final MathContext CONTEXT = new MathContext(60);

    /** Of the difference; its error is about the square, relative to higher derivatives. */
    private static final BigDecimal STEP = BigDecimal.ONE.scaleByPowerOfTen(-20);

    private static final BigDecimal TOLERANCE = BigDecimal.ONE.scaleByPowerOfTen(-15);

    private final ImplicitSystem system;
    private final NearbySolutions solutions;

    public SolutionCheck(ImplicitSystem system) {
        this.system = system;
        this.solutions = new NearbySolutions(system);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The derivatives agree at so many points, at least one, and disagree at none. */
        record Agrees(int points) implements Outcome {}

        /** Nothing can be said, and why. */
        record Unknown(String reason) implements Outcome {}

        /** A derivative is certainly wrong. */
        record Differs(String point, double claimed, double found) implements Outcome {}
    }

    /**
     * {@return what solutions near each other say}
     *
     * @param orders     the unknown itself, its derivative by the first of the symbols, by the first two, and so on
     * @param symbols    one less than orders
     */
    public Outcome of(List<Expr> orders, List<Expr> symbols) {
        if (!system.dependents().isEmpty()) {
            return new Outcome.Unknown("names that depend on another one have no values");
        }
        if (system.unknowns().size() > MOST_UNKNOWNS) {
            return new Outcome.Unknown("the system of equations is too large");
        }
        return Effort.within(STEPS, () -> compared(orders, symbols))
                .orElse(new Outcome.Unknown("it would take too long"));
    }

    private Outcome compared(List<Expr> orders, List<Expr> symbols) {
        Set<Expr> all = new LinkedHashSet<>(symbols);
        all.addAll(system.unknowns());
        system.functions().forEach(f -> all.addAll(Symbols.of(f)));
        SplittableRandom random = new SplittableRandom(0x1417L);
        int agreements = 0;
        for (int start = 0; start < MOST_STARTS && agreements < ENOUGH; start++) {
            Map<Expr, BigDecimal> point = new HashMap<>();
            double spread = start < MOST_STARTS / 2 ? 2 : 8;
            for (Expr symbol : all) {
                double low = start % 2 == 0 ? 0.1 : -spread;
                point.put(symbol, BigDecimal.valueOf(random.nextInt((int) (low * 256), (int) (spread * 256)) + 0.5)
                        .divide(BigDecimal.valueOf(256)));
            }
            Optional<Map<Expr, BigDecimal>> solution = solutions.near(point);
            if (solutions.usesKernels()) {
                return new Outcome.Unknown("a function has no values of many digits");
            }
            if (solution.isPresent()) {
                switch (at(solution.get(), orders, symbols)) {
                    case Outcome.Agrees _ -> agreements++;
                    case Outcome.Unknown _ -> {}
                    case Outcome.Differs differs -> {
                        return differs;
                    }
                }
            }
        }
        return agreements > 0 ? new Outcome.Agrees(agreements)
                : new Outcome.Unknown("no solution of the equations was found");
    }

    private Outcome at(Map<Expr, BigDecimal> point, List<Expr> orders, List<Expr> symbols) {
        for (int n = 0; n < symbols.size(); n++) {
            Optional<BigDecimal> found = slope(point, orders.get(n), symbols.get(n));
            Optional<BigDecimal> claimed = solutions.value(orders.get(n + 1), point);
            if (found.isEmpty() || claimed.isEmpty()) {
                return new Outcome.Unknown("no value");
            }
            BigDecimal scale = BigDecimal.ONE.max(claimed.get().abs());
            BigDecimal error = found.get().subtract(claimed.get()).abs();
            if (error.compareTo(scale.multiply(TOLERANCE)) > 0) {
                return isSmooth(point, orders.get(n), symbols.get(n), found.get())
                        ? new Outcome.Differs(text(point), claimed.get().doubleValue(), found.get().doubleValue())
                        : new Outcome.Unknown("the differences vary too much");
            }
        }
        return new Outcome.Agrees(1);
    }

    /** {@return whether half the step finds the same}: near a vertical tangent it does not */
    private boolean isSmooth(Map<Expr, BigDecimal> point, Expr e, Expr x, BigDecimal found) {
        return slope(point, e, x, STEP.divide(BigDecimal.TWO)).filter(finer -> finer.subtract(found).abs()
                .compareTo(BigDecimal.ONE.max(found.abs()).multiply(TOLERANCE)) < 0).isPresent();
    }

    private Optional<BigDecimal> slope(Map<Expr, BigDecimal> point, Expr e, Expr x) {
        return slope(point, e, x, STEP);
    }

    private Optional<BigDecimal> slope(Map<Expr, BigDecimal> point, Expr e, Expr x, BigDecimal step) {
        List<BigDecimal> ends = new ArrayList<>();
        for (BigDecimal h : List.of(step.negate(), step)) {
            Map<Expr, BigDecimal> aside = new HashMap<>(point);
            aside.merge(x, h, BigDecimal::add);
            solutions.near(aside).flatMap(there -> solutions.value(e, there)).ifPresent(ends::add);
        }
        return ends.size() < 2 ? Optional.empty()
                : Optional.of(ends.getLast().subtract(ends.getFirst()).divide(step.multiply(BigDecimal.TWO), CONTEXT));
    }

    private static String text(Map<Expr, BigDecimal> point) {
        List<String> parts = new ArrayList<>();
        point.forEach((symbol, value) -> parts.add(((Node.Sym) symbol.node()).name() + " = "
                + value.round(new MathContext(6)).toPlainString()));
        parts.sort(null);
        return String.join(", ", parts);
    }
}
