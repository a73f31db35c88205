package deriv.implicit;

import deriv.core.Expr;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Solutions of equations by Newton's method with difference quotients, in {@value #DIGITS} digits: values of the equations alone,
 * no derivative of this program. Confined to one thread.
 */
final class NearbySolutions {
    private static final int DIGITS = 100;
    private static final MathContext CONTEXT = new MathContext(DIGITS);
    private static final Precision PRECISION = new Precision(DIGITS + 20);

    /** Of the difference quotients in the matrix of Newton's method. */
    private static final BigDecimal STEP = BigDecimal.ONE.scaleByPowerOfTen(-40);

    private static final BigDecimal CONVERGED = BigDecimal.ONE.scaleByPowerOfTen(-80);
    private static final int MOST_STEPS = 60;

    /** No step is longer, so that a start far away does not run off. */
    private static final BigDecimal LONGEST = BigDecimal.ONE;

    private final ImplicitSystem system;
    private boolean usesKernels;

    NearbySolutions(ImplicitSystem system) {
        this.system = system;
    }

    /** {@return whether a value had the digits of a double only, so that nothing can be said} */
    boolean usesKernels() {
        return usesKernels;
    }

    /** {@return the value of an expression, if it has one that is known to many digits} */
    Optional<BigDecimal> value(Expr e, Map<Expr, BigDecimal> point) {
        Map<Expr, Rational> exact = new HashMap<>();
        point.forEach((symbol, value) -> exact.put(symbol, rational(value)));
        Enclosure enclosure = Enclosure.of(exact, PRECISION);
        Ball ball = enclosure.of(e);
        usesKernels |= enclosure.hasUsedKernels();
        return ball.isKnown() && !enclosure.hasUsedKernels() ? Optional.of(ball.mid().round(CONTEXT))
                : Optional.empty();
    }

    private static Rational rational(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return Rational.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** {@return the point with the unknowns moved to where the equations hold; empty if that was not reached} */
    Optional<Map<Expr, BigDecimal>> near(Map<Expr, BigDecimal> start) {
        Map<Expr, BigDecimal> point = new HashMap<>(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            Operation.checkpoint();
            Optional<List<BigDecimal>> values = values(point);
            Optional<BigDecimal[][]> slopes = values.flatMap(v -> slopes(point, v));
            Optional<BigDecimal[]> move = slopes.flatMap(s -> solve(s, values.get()));
            if (move.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal length = BigDecimal.ZERO;
            for (BigDecimal part : move.get()) {
                length = length.max(part.abs());
            }
            BigDecimal factor = length.compareTo(LONGEST) > 0 ? LONGEST.divide(length, CONTEXT) : BigDecimal.ONE;
            for (int i = 0; i < system.unknowns().size(); i++) {
                BigDecimal part = move.get()[i].multiply(factor);
                point.merge(system.unknowns().get(i), part, (a, b) -> a.subtract(b).round(CONTEXT));
            }
            if (length.compareTo(CONVERGED) < 0) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Optional<List<BigDecimal>> values(Map<Expr, BigDecimal> point) {
        List<BigDecimal> values = new ArrayList<>();
        for (Expr f : system.functions()) {
            Optional<BigDecimal> value = value(f, point);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private Optional<BigDecimal[][]> slopes(Map<Expr, BigDecimal> point, List<BigDecimal> values) {
        int n = values.size();
        BigDecimal[][] slopes = new BigDecimal[n][n];
        for (int j = 0; j < n; j++) {
            Map<Expr, BigDecimal> aside = new HashMap<>(point);
            aside.merge(system.unknowns().get(j), STEP, BigDecimal::add);
            Optional<List<BigDecimal>> there = values(aside);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < n; i++) {
                slopes[i][j] = there.get().get(i).subtract(values.get(i)).divide(STEP, CONTEXT);
            }
        }
        return Optional.of(slopes);
    }

    /** {@return the solution by elimination with the largest pivots; empty if one is 0} */
    private static Optional<BigDecimal[]> solve(BigDecimal[][] matrix, List<BigDecimal> right) {
        int n = right.size();
        BigDecimal[] b = right.toArray(BigDecimal[]::new);
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = matrix[i][k].abs().compareTo(matrix[pivot][k].abs()) > 0 ? i : pivot;
            }
            if (matrix[pivot][k].signum() == 0) {
                return Optional.empty();
            }
            BigDecimal[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            BigDecimal value = b[pivot];
            b[pivot] = b[k];
            b[k] = value;
            for (int i = k + 1; i < n; i++) {
                BigDecimal factor = matrix[i][k].divide(row[k], CONTEXT);
                for (int j = k; j < n; j++) {
                    matrix[i][j] = matrix[i][j].subtract(factor.multiply(row[j]), CONTEXT);
                }
                b[i] = b[i].subtract(factor.multiply(b[k]), CONTEXT);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] = b[i].subtract(matrix[i][j].multiply(b[j]), CONTEXT);
            }
            b[i] = b[i].divide(matrix[i][i], CONTEXT);
        }
        return Optional.of(b);
    }
}
