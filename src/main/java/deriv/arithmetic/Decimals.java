package deriv.arithmetic;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.precise.Ball;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of expressions to any number of digits, correctly rounded: the precision rises until all numbers that the value
 * may be round to the same one.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Decimals {
    /** A number of this many digits takes seconds. */
    public static final int MOST_DIGITS = 10_000;

    /** More digits than are asked for, at first. */
    private static final int SPARE = 10;

    /** More than twice as many and these are not tried: what they do not decide is likely to be no accident. */
    private static final int MOST_SPARE = 360;

    private final Map<String, Expr> point;
    private final MathContext rounding;

    /**
     * @param point the exact values of the variables, expressions without variables
     * @param digits from 1 to {@link #MOST_DIGITS}, halves to the even neighbour
     */
    public Decimals(Map<String, Expr> point, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("from 1 to " + MOST_DIGITS + " digits, not " + digits);
        }
        this.point = Map.copyOf(point);
        this.rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
    }

    /**
     * {@return the value at the point}; empty if there is no real one, or the domain does not hold
     *
     * @throws NumberSystemException if a function is not computed to any number of digits, or the value cannot be told
     * from one that rounds to something else: it is 0, half-way, or at a jump, as far as can be seen
     */
    public Optional<BigDecimal> value(Expr e, Cond domain) {
        Attempt attempt = attempt(e, domain, point);
        if (!isDecided(attempt.value) && !point.isEmpty()) {
            // What balls cannot tell from 0 may be 0 in exact arithmetic: x - 1/3 at 1/3.
            Map<Expr, Expr> values = new HashMap<>();
            point.forEach((name, value) -> values.put(Exprs.symbol(name), value));
            attempt = attempt(Substitution.of(e, values), domain.map(part -> Substitution.of(part, values)), Map.of());
        }
        if (!isDecided(attempt.value)) {
            throw new NumberSystemException("value", undecided(attempt));
        }
        return attempt.value.isUndefined() ? Optional.empty() : Optional.of(attempt.value.mid().round(rounding));
    }

    private record Attempt(Ball value, int digits) {}

    private Attempt attempt(Expr e, Cond domain, Map<String, Expr> at) {
        int most = 2 * Math.max(rounding.getPrecision(), Precision.LEAST) + MOST_SPARE;
        int digits = Math.max(rounding.getPrecision() + SPARE, Precision.LEAST);
        Ball value = at(e, domain, at, digits);
        while (digits < most && !isDecided(value)) {
            digits = Math.min(most, 2 * digits);
            value = at(e, domain, at, digits);
        }
        return new Attempt(value, digits);
    }

    private static Ball at(Expr e, Cond domain, Map<String, Expr> at, int digits) {
        Operation.checkpoint();
        BallNumbers numbers = new BallNumbers(new Precision(digits));
        Evaluator<Ball> exact = new Evaluator<>(numbers, Map.of());
        Map<String, Ball> values = new HashMap<>();
        at.forEach((name, value) -> values.put(name, exact.of(value)));
        try {
            return new Evaluator<>(numbers, values).of(e, domain);
        } catch (ArithmeticException _) {
            return Ball.UNKNOWN; // an exponent that BigDecimal does not hold
        }
    }

    private boolean isDecided(Ball value) {
        if (!value.isKnown()) {
            return value.isUndefined();
        }
        return value.radius().signum() == 0 || value.mid().subtract(value.radius()).round(rounding).compareTo(
                value.mid().add(value.radius()).round(rounding)) == 0;
    }

    private String undecided(Attempt attempt) {
        Ball value = attempt.value;
        if (!value.isKnown()) {
            return "the value cannot be found with " + attempt.digits
                    + " digits: a comparison is undecided, or a number on the way is too large";
        }
        int exponent = value.radius().precision() - value.radius().scale();
        return value.mayBeZero()
                ? "the value is 0 or smaller than 1e" + exponent + ": " + attempt.digits + " digits do not tell which"
                : "the value lies half-way between two numbers of " + rounding.getPrecision()
                        + " digits, as far as " + attempt.digits + " digits tell: ask for one digit more or less";
    }
}
