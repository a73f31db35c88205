package deriv.trace;

import deriv.precise.Ball;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a trace.
 *
 * @param value empty where there is none, as of the derivative of a root at 0
 * @param exact whether it is known without an error
 */
public record Amount(Optional<BigDecimal> value, boolean exact) {
    public static final Amount ZERO = new Amount(Optional.of(BigDecimal.ZERO), true);

    static final Amount NONE = new Amount(Optional.empty(), false);

    /** Of what cannot be told from 0 to more digits than anybody asked for, 0 is what is shown. */
    static Amount of(Ball ball) {
        return ball.isKnown()
                ? new Amount(Optional.of(ball.sign() == 2 ? BigDecimal.ZERO : ball.mid()), ball.radius().signum() == 0)
                : NONE;
    }

    /** {@return whether it is known to be 0} */
    public boolean isZero() {
        return exact && value.filter(v -> v.signum() == 0).isPresent();
    }

    /** {@return the nearest double}; NaN if there is no value */
    public double doubleValue() {
        return value.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
}
