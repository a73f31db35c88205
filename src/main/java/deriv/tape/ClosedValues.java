package deriv.tape;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Expressions without variables, rounded once: {@code 2*pi/3} is the nearest double, not a product of rounded numbers.
 *
 * <p>Computed to some sixty digits with a bound of the error; where that does not decide the double, or a function is known
 * by its kernel only, there is no value, and the expression is computed like any other.
 */
final class ClosedValues {
    /** So many expressions are computed; a long calculation with numbers alone is not what this is for. */
    private static final int MOST = 1000;

    private final Memo<OptionalDouble> values = new Memo<>();
    private Enclosure enclosure;

    /** {@return the double nearest to the value, if it is known to be that} */
    OptionalDouble of(Expr e) {
        if (!e.isClosed() || e.isUndefined() || e.node() instanceof Node.Vector) {
            return OptionalDouble.empty();
        }
        OptionalDouble known = values.get(e);
        if (known == null) {
            known = values.size() < MOST && Children.of(e.node()).stream().noneMatch(this::isRefused)
                    ? computed(e)
                    : OptionalDouble.empty();
            values.put(e, known);
        }
        return known;
    }

    private boolean isRefused(Expr part) {
        OptionalDouble known = values.get(part);
        return known != null && known.isEmpty();
    }

    private OptionalDouble computed(Expr e) {
        if (enclosure == null || enclosure.hasUsedKernels()) {
            enclosure = new Enclosure(Map.of());
        }
        Ball ball = enclosure.of(e);
        if (!ball.isKnown() || enclosure.hasUsedKernels()) {
            return OptionalDouble.empty();
        }
        BigDecimal radius = ball.radius();
        double least = ball.mid().subtract(radius).doubleValue();
        double greatest = ball.mid().add(radius).doubleValue();
        return least == greatest ? OptionalDouble.of(least) : OptionalDouble.empty();
    }
}
