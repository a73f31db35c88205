package deriv.critical;

import deriv.analysis.Domain;
import deriv.analysis.Smoothness;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a function of several variables does at a point: by its gradient and, where that is 0, by the signs of the pivots of its
 * Hessian (Sylvester's law of inertia; the second-derivative test). Everything is exact.
 *
 * @param value    of the function
 * @param gradient in the order of the variables
 * @param hessian  the second derivatives, row by row; empty if the point is not critical
 * @param verdict  what the point is
 */
public record PointTest(Expr value, List<Expr> gradient, List<List<Expr>> hessian, Verdict verdict) {
    /** Derivatives of a function of one variable up to here are looked at. */
    private static final int MOST_ORDER = 20;

    /** What a point is. */
    public enum Verdict {
        /** The gradient is not 0. */
        NOT_CRITICAL,
        /** The Hessian is positive definite. */
        MINIMUM,
        /** The Hessian is negative definite. */
        MAXIMUM,
        /** The Hessian has values of both signs. */
        SADDLE,
        /** In one variable: the first derivative that is not 0 is of odd order. */
        NEITHER,
        /** The Hessian is semidefinite, with a direction in which the second derivative is 0: it does not decide. */
        INCONCLUSIVE,
        /** Some sign of an exact number was not found. */
        UNDECIDED,
        /** The function has no value there. */
        UNDEFINED,
        /** The function may have a kink there. */
        NOT_SMOOTH
    }

    public PointTest {
        gradient = List.copyOf(gradient);
        hessian = List.copyOf(hessian);
    }

    /** @param typed conditions of the domain that the function itself may have lost */
    public static PointTest of(
            Expr function, Collection<Cond> typed, SequencedMap<Expr, Expr> point, Policy policy) {
        return new Judge(point, new Simplification(policy)).of(function, typed);
    }

    /** Confined to one thread. */
    private record Judge(SequencedMap<Expr, Expr> point, Simplification simplification) {
        PointTest of(Expr function, Collection<Cond> typed) {
            List<Expr> variables = List.copyOf(point.keySet());
            List<Cond> domain = new ArrayList<>(typed);
            domain.addAll(Domain.of(function));
            Expr value = here(function);
            if (!allHold(domain)) {
                return without(Verdict.UNDEFINED);
            }
            List<Cond> smooth = new ArrayList<>(Smoothness.of(function, variables));
            List<Expr> slopes = variables.stream().map(x -> simplification.apply(Derivative.of(function, x))).toList();
            slopes.forEach(s -> smooth.addAll(Domain.of(s)));
            slopes.forEach(s -> smooth.addAll(Smoothness.of(s, variables)));
            if (!allHold(smooth)) {
                return new PointTest(value, List.of(), List.of(), Verdict.NOT_SMOOTH);
            }
            List<Expr> gradient = slopes.stream().map(this::here).toList();
            List<Sign> signs = gradient.stream().map(this::sign).toList();
            if (signs.stream().anyMatch(s -> s == Sign.POSITIVE || s == Sign.NEGATIVE)) {
                return new PointTest(value, gradient, List.of(), Verdict.NOT_CRITICAL);
            }
            if (signs.stream().anyMatch(s -> s != Sign.ZERO)) {
                return new PointTest(value, gradient, List.of(), Verdict.UNDECIDED);
            }
            List<List<Expr>> hessian = slopes.stream()
                    .map(s -> variables.stream().map(y -> here(Derivative.of(s, y))).toList()).toList();
            Verdict verdict = verdict(hessian);
            return new PointTest(value, gradient, hessian, verdict == Verdict.INCONCLUSIVE && variables.size() == 1
                    ? byHigherDerivatives(slopes.getFirst(), variables.getFirst())
                    : verdict);
        }

        /** The first derivative that is not 0 decides: of even order by its sign, of odd order there is no extremum. */
        private Verdict byHigherDerivatives(Expr slope, Expr x) {
            Expr derivative = simplification.apply(Derivative.of(slope, x));
            for (int order = 3; order <= MOST_ORDER; order++) {
                if (!allHold(Smoothness.of(derivative, List.of(x)))) {
                    return Verdict.INCONCLUSIVE;
                }
                derivative = simplification.apply(Derivative.of(derivative, x));
                if (!allHold(Domain.of(derivative))) {
                    return Verdict.INCONCLUSIVE;
                }
                Sign sign = sign(here(derivative));
                if (sign == Sign.POSITIVE || sign == Sign.NEGATIVE) {
                    return order % 2 == 1 ? Verdict.NEITHER : sign == Sign.POSITIVE ? Verdict.MINIMUM : Verdict.MAXIMUM;
                }
                if (sign != Sign.ZERO) {
                    return Verdict.INCONCLUSIVE;
                }
            }
            return Verdict.INCONCLUSIVE;
        }

        private static PointTest without(Verdict verdict) {
            return new PointTest(Exprs.UNDEFINED, List.of(), List.of(), verdict);
        }

        private Expr here(Expr e) {
            return simplification.apply(Substitution.of(e, Map.copyOf(point)));
        }

        private boolean allHold(Collection<Cond> conditions) {
            return conditions.stream().allMatch(c -> holds(c.map(this::here)));
        }

        private boolean holds(Cond c) {
            return switch (c) {
                case Cond.Truth(var value) -> value;
                case Cond.Compare(var e, var relation) -> sign(e).implies(relation);
                case Cond.And(var parts) -> parts.stream().allMatch(this::holds);
                case Cond.Or(var parts) -> parts.stream().anyMatch(this::holds);
            };
        }

        private Sign sign(Expr closed) {
            if (!closed.isClosed() || closed.isUndefined()) {
                return Sign.UNKNOWN;
            }
            Enclosure enclosure = Enclosure.of(Map.of(), new Precision(Precision.LEAST));
            Ball ball = enclosure.of(closed);
            if (ball.sign() != 2 && !enclosure.hasUsedKernels()) {
                return ball.isPositive() ? Sign.POSITIVE : ball.isNegative() ? Sign.NEGATIVE : Sign.ZERO;
            }
            return simplification.apply(closed) == Exprs.ZERO ? Sign.ZERO : Sign.UNKNOWN;
        }

        /**
         * Congruent elimination with diagonal pivots, which keeps the inertia. With no pivot left but a number beside the diagonal
         * both signs occur: {@code [[0, a], [a, 0]]}.
         */
        private Verdict verdict(List<List<Expr>> hessian) {
            List<List<Expr>> rest = hessian;
            boolean positive = false;
            boolean negative = false;
            while (!rest.isEmpty()) {
                Optional<Integer> pivot = pivot(rest);
                if (pivot.isEmpty()) {
                    return ofZeroDiagonal(rest, positive, negative);
                }
                int k = pivot.get();
                Sign sign = sign(rest.get(k).get(k));
                positive |= sign == Sign.POSITIVE;
                negative |= sign == Sign.NEGATIVE;
                rest = eliminated(rest, k);
            }
            return positive && negative ? Verdict.SADDLE : positive ? Verdict.MINIMUM : Verdict.MAXIMUM;
        }

        private Optional<Integer> pivot(List<List<Expr>> rest) {
            for (int i = 0; i < rest.size(); i++) {
                Sign sign = sign(rest.get(i).get(i));
                if (sign == Sign.POSITIVE || sign == Sign.NEGATIVE) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        private Verdict ofZeroDiagonal(List<List<Expr>> rest, boolean positive, boolean negative) {
            if (positive && negative) {
                return Verdict.SADDLE;
            }
            boolean certain = true;
            for (int i = 0; i < rest.size(); i++) {
                boolean zero = sign(rest.get(i).get(i)) == Sign.ZERO;
                certain &= zero;
                for (int j = 0; j < i; j++) {
                    Sign beside = sign(rest.get(i).get(j));
                    if ((beside == Sign.POSITIVE || beside == Sign.NEGATIVE) && zero
                            && sign(rest.get(j).get(j)) == Sign.ZERO) {
                        return Verdict.SADDLE;
                    }
                    certain &= beside == Sign.ZERO;
                }
            }
            return certain ? Verdict.INCONCLUSIVE : Verdict.UNDECIDED;
        }

        /** {@return the Schur complement of a pivot} */
        private List<List<Expr>> eliminated(List<List<Expr>> a, int k) {
            List<List<Expr>> rows = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                if (i == k) {
                    continue;
                }
                List<Expr> row = new ArrayList<>();
                for (int j = 0; j < a.size(); j++) {
                    if (j != k) {
                        Expr taken = a.get(i).get(k).times(a.get(k).get(j)).over(a.get(k).get(k));
                        row.add(simplification.apply(a.get(i).get(j).minus(taken)));
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
