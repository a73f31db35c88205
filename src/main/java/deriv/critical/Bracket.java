package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.core.Expr;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.precise.Ball;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The only root of a monotone function between two points with different signs, in close bounds: Newton's method guesses,
 * and signs on both sides of the guess prove.
 */
final class Bracket {
    /** Bounds are as close as this, relative to the root. */
    private static final int DIGITS = 30;

    private static final Precision PRECISION = new Precision(Precision.LEAST);
    private static final MathContext CONTEXT = new MathContext(50);
    private static final int MOST_STEPS = 12;
    private static final int MOST_BISECTIONS = 200;

    private final Smooth f;
    private final Values values;
    private BigDecimal low;
    private BigDecimal high;
    private final boolean rising;

    private Bracket(Smooth f, Values values, Rational low, Rational high, boolean rising) {
        this.f = f;
        this.values = values;
        this.low = decimal(low);
        this.high = decimal(high);
        this.rising = rising;
    }

    /** {@return the root}: exact where it has a short name; the ends are dyadic numbers */
    static Real refined(Smooth f, Values values, Rational low, Rational high, boolean rising) {
        Bracket bracket = new Bracket(f, values, low, high, rising);
        Real close = bracket.close();
        return close.exact().isPresent() ? close
                : Recognition.root(f.derivative(0), close, values).orElse(close);
    }

    /** Dyadic, so the division ends. */
    private static BigDecimal decimal(Rational dyadic) {
        return new BigDecimal(dyadic.numerator()).divide(new BigDecimal(dyadic.denominator()));
    }

    private Real close() {
        BigDecimal guess = newton();
        BigDecimal reach = reach(guess);
        Optional<Real> exact = narrow(guess.subtract(reach)).or(() -> narrow(guess.add(reach)));
        for (int i = 0; i < MOST_BISECTIONS && exact.isEmpty() && high.subtract(low).compareTo(
                reach(low).multiply(BigDecimal.valueOf(4))) > 0; i++) {
            Operation.tick();
            exact = narrow(low.add(high).divide(BigDecimal.TWO).round(CONTEXT));
        }
        return exact.orElseGet(() -> Real.rootOf(f.derivative(0), low, high));
    }

    private static BigDecimal reach(BigDecimal at) {
        BigDecimal size = at.signum() == 0 ? BigDecimal.ONE.scaleByPowerOfTen(-DIGITS) : at.abs();
        return size.scaleByPowerOfTen(-DIGITS).round(new MathContext(1));
    }

    /** Moves one end to a point between them; {@return the point if it is the root} */
    private Optional<Real> narrow(BigDecimal at) {
        if (at.compareTo(low) <= 0 || at.compareTo(high) >= 0) {
            return Optional.empty();
        }
        Sign sign = values.sign(f.derivative(0), Real.rational(at));
        switch (sign) {
            case ZERO -> {
                return Optional.of(Real.of(Real.rational(at)));
            }
            case POSITIVE, NEGATIVE -> {
                if (sign == Sign.POSITIVE == rising) {
                    high = at;
                } else {
                    low = at;
                }
            }
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> {}
        }
        return Optional.empty();
    }

    private BigDecimal newton() {
        BigDecimal x = new BigDecimal(inDoubles());
        Expr value = f.derivative(0);
        Expr slope = f.derivative(1);
        for (int i = 0; i < MOST_STEPS; i++) {
            Rational at = Real.rational(x);
            Ball step = values.at(value, at, PRECISION).over(values.at(slope, at, PRECISION));
            BigDecimal next = x.subtract(step.mid(), CONTEXT);
            boolean done = step.mid().abs().compareTo(reach(x).scaleByPowerOfTen(DIGITS / 2)) < 0;
            if (!step.isKnown() || next.compareTo(low) <= 0 || next.compareTo(high) >= 0) {
                return x;
            }
            x = next;
            if (done) {
                return x;
            }
        }
        return x;
    }

    /** A guess with the digits of a double; by Newton's method as long as it stays inside, else the middle. */
    private double inDoubles() {
        double a = low.doubleValue();
        double b = high.doubleValue();
        double x = a / 2 + b / 2;
        for (int i = 0; i < 60; i++) {
            double value = middle(f.over(0, Interval.of(x)));
            if (value > 0 == rising) {
                b = x;
            } else {
                a = x;
            }
            double next = x - value / middle(f.over(1, Interval.of(x)));
            next = next > a && next < b ? next : a / 2 + b / 2;
            if (Math.abs(next - x) <= 4 * Math.ulp(x)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double middle(Interval x) {
        return x.low() / 2 + x.high() / 2;
    }
}
