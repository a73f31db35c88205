package deriv.critical;

import deriv.algebra.RealRoot;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.domains.RealNumber;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.series.ExactSign;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A real number: known exactly, or between two close bounds.
 *
 * @param exact the number without variables, if it is known
 * @param low   not larger than the number
 * @param high  not smaller
 * @param origin by which two numbers that are not known exactly may still be the same
 */
public record Real(Optional<Expr> exact, BigDecimal low, BigDecimal high, Origin origin) {
    private static final MathContext DOWN = new MathContext(45, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(45, RoundingMode.CEILING);

    /** What makes a number that is not known exactly the only one of its kind between its bounds. */
    public sealed interface Origin {
        Origin NONE = new None();

        record None() implements Origin {}

        record Algebraic(RealRoot root) implements Origin {}

        /** The only root of this function between the bounds. */
        record RootOf(Expr function) implements Origin {}
    }

    /** {@return a closed expression as a number}; empty if its size is not known for certain */
    public static Optional<Real> of(Expr closed) {
        if (!closed.isClosed() || closed.isUndefined()) {
            return Optional.empty();
        }
        Enclosure enclosure = Enclosure.of(Map.of(), new Precision(Precision.LEAST));
        Ball ball = enclosure.of(closed);
        return ball.isKnown() && !enclosure.hasUsedKernels()
                ? Optional.of(new Real(Optional.of(closed), lower(ball), upper(ball), Origin.NONE))
                : Optional.empty();
    }

    static Real of(Rational value) {
        return new Real(Optional.of(Exprs.number(value)), decimal(value, DOWN), decimal(value, UP),
                Origin.NONE);
    }

    static Real of(RealNumber number) {
        Origin origin = number instanceof RealNumber.Root(var root) ? new Origin.Algebraic(root) : Origin.NONE;
        return new Real(number.form(), number.low(), number.high(), origin);
    }

    /** {@return a number somewhere in a ball that is known} */
    static Real within(Ball ball) {
        return new Real(Optional.empty(), lower(ball), upper(ball), Origin.NONE);
    }

    static Real between(BigDecimal low, BigDecimal high) {
        return new Real(Optional.empty(), low, high, Origin.NONE);
    }

    /** {@return the only root of a function between two bounds} */
    static Real rootOf(Expr function, BigDecimal low, BigDecimal high) {
        return new Real(Optional.empty(), low, high, new Origin.RootOf(function));
    }

    private static BigDecimal lower(Ball ball) {
        return ball.mid().subtract(ball.radius(), DOWN);
    }

    private static BigDecimal upper(Ball ball) {
        return ball.mid().add(ball.radius(), UP);
    }

    private static BigDecimal decimal(Rational r, MathContext rounding) {
        return new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()), rounding);
    }

    /** {@return its value if it is a rational number that is known} */
    Optional<Rational> rational() {
        return exact.filter(e -> e.node() instanceof Node.Num).map(e -> ((Node.Num) e.node()).value());
    }

    /** {@return all numbers between the bounds} */
    Ball ball(Precision precision) {
        return rational().map(r -> Ball.of(r, precision)).orElseGet(() -> Ball.between(low, high, precision));
    }

    /**
     * {@return the sign of this minus the other}
     *
     * @throws UndecidedOrderException if they can neither be told apart nor proved equal
     */
    int compareTo(Real o) {
        return order(o).orElseThrow(UndecidedOrderException::new);
    }

    /** {@return the sign of this minus the other}; empty if they can neither be told apart nor proved equal */
    public Optional<Integer> order(Real o) {
        if (high.compareTo(o.low) < 0) {
            return Optional.of(-1);
        }
        if (low.compareTo(o.high) > 0) {
            return Optional.of(1);
        }
        if (exact.isEmpty() || o.exact.isEmpty()) {
            return orderByOrigin(o);
        }
        Sign sign = exact.get() == o.exact.get() ? Sign.ZERO : new ExactSign().of(exact.get().minus(o.exact.get()));
        return switch (sign) {
            case ZERO -> Optional.of(0);
            case POSITIVE -> Optional.of(1);
            case NEGATIVE -> Optional.of(-1);
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Integer> orderByOrigin(Real o) {
        if (origin instanceof Origin.Algebraic(var a) && o.origin instanceof Origin.Algebraic(var b)) {
            return Optional.of(a.compareTo(b));
        }
        boolean same = origin != Origin.NONE && origin.equals(o.origin)
                && low.compareTo(o.low) == 0 && high.compareTo(o.high) == 0;
        return same ? Optional.of(0) : Optional.empty();
    }

    boolean isSame(Real o) {
        return order(o).filter(c -> c == 0).isPresent();
    }

    /** {@return the sign}; empty if it is not certain */
    Optional<Integer> sign() {
        return low.signum() > 0 ? Optional.of(1) : high.signum() < 0 ? Optional.of(-1)
                : low.signum() == 0 && high.signum() == 0 ? Optional.of(0) : order(of(Rational.ZERO));
    }

    /** {@return whether its bounds are in the range of doubles} */
    boolean isFinite() {
        return Double.isFinite(floor()) && Double.isFinite(ceiling());
    }

    Real abs() {
        return high.signum() <= 0 ? negate() : this;
    }

    private Real negate() {
        return new Real(exact.map(Expr::negate), high.negate(), low.negate(), Origin.NONE);
    }

    /** {@return a rational number strictly between this and a larger one}, with a short denominator if there is room */
    Rational between(Real larger) {
        return Fractions.simplest(rational(high), rational(larger.low));
    }

    static Rational rational(BigDecimal d) {
        return d.scale() > 0 ? Rational.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : Rational.of(d.toBigIntegerExact());
    }

    /** {@return the nearest double not above} */
    public double floor() {
        double nearest = Math.min(low.doubleValue(), Double.MAX_VALUE);
        return new BigDecimal(finite(nearest)).compareTo(low) > 0 ? Math.nextDown(nearest) : nearest;
    }

    /** {@return the nearest double not below} */
    public double ceiling() {
        double nearest = Math.max(high.doubleValue(), -Double.MAX_VALUE);
        return new BigDecimal(finite(nearest)).compareTo(high) < 0 ? Math.nextUp(nearest) : nearest;
    }

    private static double finite(double x) {
        return Math.clamp(x, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
