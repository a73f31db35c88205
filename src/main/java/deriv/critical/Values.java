package deriv.critical;

import deriv.arithmetic.Evaluator;
import deriv.arithmetic.Interval;
import deriv.arithmetic.NumberSystemException;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.simplify.Simplification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proven values of expressions in one variable, at points and over intervals. What is not proved is unknown: values of
 * functions with measured errors count for nothing here. Keeps what it has simplified; confined to one thread.
 */
final class Values {
    private static final List<Precision> PRECISIONS =
            List.of(new Precision(60), new Precision(150), new Precision(500));

    /** Exact values at numbers with more bits than these are longer than anybody reads. */
    private static final int LONG = 128;

    private final Expr x;
    private final String name;
    private final Simplification simplification;
    private final Map<Expr, Boolean> provable = new HashMap<>();

    /** @param x the variable */
    Values(Expr x, Simplification simplification) {
        this.x = x;
        this.name = ((Node.Sym) x.node()).name();
        this.simplification = simplification;
    }

    Expr variable() {
        return x;
    }

    Expr simplified(Expr e) {
        return simplification.apply(e);
    }

    /** {@return whether all functions in it have enclosures} */
    boolean isProvable(Expr e) {
        return provable.computeIfAbsent(e, f -> over(f, Interval.of(0.5)).isPresent());
    }

    /** {@return bounds of all values that the expression takes over the interval}; empty if some part has no proven ones */
    Optional<Interval> over(Expr e, Interval values) {
        Operation.tick();
        try {
            return Optional.of(new Evaluator<>(BoxNumbers.SYSTEM, Map.of(name, values)).of(e));
        } catch (NumberSystemException _) {
            return Optional.empty();
        }
    }

    /** {@return the same with many digits, over the numbers of a ball}; unknown where no part is proved */
    Ball over(Expr e, Ball values, Precision precision) {
        Operation.tick();
        Enclosure enclosure = Enclosure.over(x, values, precision);
        Ball ball = enclosure.of(e);
        return enclosure.hasUsedKernels() && ball.isKnown() ? Ball.UNKNOWN : ball;
    }

    /** {@return the value at a rational number with at least 60 digits}; unknown if it is not proved */
    Ball at(Expr e, Rational point, Precision precision) {
        return over(e, Ball.of(point, precision), precision);
    }

    /** {@return the expression with a number in place of the variable}; empty if it is too large */
    Optional<Expr> at(Expr e, Expr point) {
        try {
            return Optional.of(Substitution.of(e, Map.of(x, point)));
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Optional.empty();
            }
            throw tooLarge;
        }
    }

    /** {@return its sign at a rational number} */
    Sign sign(Expr e, Rational point) {
        for (Precision precision : PRECISIONS) {
            Ball value = at(e, point, precision);
            if (value.isUndefined()) {
                return Sign.UNKNOWN;
            }
            if (value.sign() != 2) {
                return Sign.of(Rational.of(value.sign()));
            }
        }
        return at(e, Exprs.number(point)).map(this::sign).orElse(Sign.UNKNOWN);
    }

    /** {@return the sign of a closed expression}, known only if it is positive, negative or 0 for certain */
    Sign sign(Expr closed) {
        if (closed.node() instanceof Node.Num(var value)) {
            return Sign.of(value);
        }
        Sign sign = signOfBall(closed, PRECISIONS.getFirst());
        if (sign != Sign.UNKNOWN) {
            return sign;
        }
        Expr simple = simplified(closed);
        if (simple.node() instanceof Node.Num(var value)) {
            return Sign.of(value);
        }
        return signOfBall(simple, PRECISIONS.getLast());
    }

    private Sign signOfBall(Expr closed, Precision precision) {
        Ball value = over(closed, Ball.ZERO, precision);
        return value.sign() == 2 ? Sign.UNKNOWN : Sign.of(Rational.of(value.sign()));
    }

    /** {@return the sign at a number} */
    Sign sign(Expr e, Real point) {
        if (point.exact().isPresent()) {
            return point.rational().map(r -> sign(e, r))
                    .orElseGet(() -> at(e, point.exact().get()).map(this::sign).orElse(Sign.UNKNOWN));
        }
        Precision precision = PRECISIONS.getFirst();
        Ball value = over(e, point.ball(precision), precision);
        return value.sign() != 2 ? Sign.of(Rational.of(value.sign())) : isZero(e, point) ? Sign.ZERO : Sign.UNKNOWN;
    }

    /** {@return whether a number that is not known exactly is a root, by what it was found as} */
    private boolean isZero(Expr e, Real point) {
        return switch (point.origin()) {
            case Real.Origin.None _ -> false;
            case Real.Origin.RootOf(var function) -> simplified(e.over(function)).isClosed();
            case Real.Origin.Algebraic(var root) -> NormalForm.of(e, Level.IDENTITIES)
                    .filter(form -> form.variables() == 1 && form.kernel(0) == x)
                    .filter(form -> form.numerator().powers().stream().anyMatch(p -> root.sign(p.base(), 0) == 0))
                    .isPresent();
        };
    }

    /** {@return whether the condition holds there}; empty if that is not certain */
    Optional<Boolean> holds(Cond c, Rational point) {
        return holds(c, Real.of(point));
    }

    /** {@return whether the condition holds there}; empty if that is not certain */
    Optional<Boolean> holds(Cond c, Real point) {
        return c.decided(comparison(point));
    }

    Optional<Boolean> allHold(List<Cond> conditions, Real point) {
        return Cond.allDecided(conditions, comparison(point));
    }

    private Function<Cond.Compare, Optional<Boolean>> comparison(Real point) {
        return part -> sign(part.expr(), point).decides(part.relation());
    }

    /** {@return the value there}: exact if the number is; empty if it is not proved */
    Optional<Real> value(Expr e, Real point) {
        Precision precision = PRECISIONS.getFirst();
        if (point.rational().filter(r -> r.bitLength() > LONG).isPresent()) {
            return known(over(e, point.ball(precision), precision));
        }
        Optional<Real> exact = point.exact().flatMap(p -> at(e, p)).map(this::simplified).flatMap(Real::of);
        if (exact.isPresent()) {
            return exact;
        }
        Ball ball = point.exact().flatMap(p -> at(e, p))
                .map(p -> over(p, Ball.ZERO, precision))
                .orElseGet(() -> over(e, point.ball(precision), precision));
        return known(ball);
    }

    private static Optional<Real> known(Ball ball) {
        return ball.isKnown() ? Optional.of(Real.within(ball)) : Optional.empty();
    }
}
