package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Precision;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The derivative of high order of a function of one variable at one point: exactly, or as a decimal that is correctly
 * rounded. By recurrences, so order n takes n² steps. Confined to one thread.
 */
public final class PointDerivative {
    /** Formulas grow with each order; what is longer nobody wants to read. */
    private static final int MOST_ORDER_OF_FORMULA = 8;

    private static final long EFFORT_FOR_FORMULA = 200_000;

    private static final int SPARE_DIGITS = 15;

    private static final int FEWEST_DIGITS = 6;

    /** More digits than this are not tried: what they do not decide is likely to be no accident. */
    private static final int MOST_DIGITS = 20_000;

    private final Simplification simplification;
    private final RecurrenceTable table;

    private PointDerivative(Simplification simplification, RecurrenceTable table) {
        this.simplification = simplification;
        this.table = table;
    }

    /**
     * {@return the derivative at a point}; empty if the function is not certainly analytic there
     *
     * @param function a number without other symbols than this
     * @param domain   where the function as it was written has values
     * @param point    a formula without symbols
     * @throws UnsupportedOperationException if a derivative that is needed has no closed form
     * @throws LimitException                if it takes too much
     */
    public static Optional<PointDerivative> of(
            Expr function, List<Cond> domain, Expr symbol, Expr point, int order, Policy policy) {
        Simplification simplification = new Simplification(policy);
        PointValues values = new PointValues(Map.of(symbol, point), List.of(), simplification);
        try {
            domain.forEach(c -> values.requireAround(c, function));
            return Optional.of(new PointDerivative(simplification,
                    new RecurrenceTable(function, List.of(symbol), values, order)));
        } catch (SingularPointException _) {
            return Optional.empty();
        }
    }

    /** {@return the exact value}: a fraction if all values on the way are, a formula if the order is low */
    public Optional<Expr> exact() {
        Optional<Expr> fraction = fraction().map(Exprs::number);
        return fraction.isPresent() || table.order() > MOST_ORDER_OF_FORMULA ? fraction
                : Effort.within(EFFORT_FOR_FORMULA, () -> Jets.of(table, new Formulas(simplification)).getLast());
    }

    private Optional<Rational> fraction() {
        try {
            return Optional.of(Jets.of(table, new Rationals()).getLast());
        } catch (NotInRingException _) {
            return Optional.empty();
        }
    }

    /**
     * {@return the value to so many digits, halves to the even neighbour}; to fewer digits if some function has those of a
     * double only; empty if no number of digits tells the value from one that rounds to something else
     */
    public Optional<BigDecimal> rounded(int digits) {
        Optional<Rational> fraction = fraction();
        if (fraction.isPresent()) {
            return Optional.of(new BigDecimal(fraction.get().numerator()).divide(
                    new BigDecimal(fraction.get().denominator()), new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
        return rounded(digits, ring -> Jets.of(table, ring).getLast());
    }

    /** {@return the value with a proved error} */
    Ball enclosed(int digits) {
        return Jets.of(table, new Enclosures(new Precision(digits))).getLast();
    }

    /** {@return the value of a formula without symbols, in the same way} */
    public static Optional<BigDecimal> rounded(Expr value, int digits) {
        return rounded(digits, ring -> ring.of(value));
    }

    private static Optional<BigDecimal> rounded(int digits, Function<Enclosures, Ball> computation) {
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
        for (int working = Math.max(Precision.LEAST, digits + SPARE_DIGITS); working <= MOST_DIGITS; working *= 2) {
            Operation.checkpoint();
            Enclosures ring = new Enclosures(new Precision(working));
            Ball value = computation.apply(ring);
            if (isDecided(value, rounding)) {
                return Optional.of(value.mid().round(rounding));
            }
            if (ring.haveUsedKernels()) {
                return certain(value);
            }
        }
        return Optional.empty();
    }

    /** {@return the middle to the digits that it is certain of}; empty if they are few */
    private static Optional<BigDecimal> certain(Ball value) {
        if (value.mayBeZero()) {
            return Optional.empty();
        }
        int digits = exponent(value.mid()) - exponent(value.radius()) - 1;
        return digits < FEWEST_DIGITS ? Optional.empty()
                : Optional.of(value.mid().round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static boolean isDecided(Ball value, MathContext rounding) {
        return value.isKnown() && (value.radius().signum() == 0
                || value.mid().subtract(value.radius()).round(rounding)
                        .compareTo(value.mid().add(value.radius()).round(rounding)) == 0);
    }
}
