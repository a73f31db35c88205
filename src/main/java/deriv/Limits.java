package deriv;

import deriv.core.Allowance;
import java.time.Duration;

/**
 * How much one question may cost. Interrupting the working thread ends any question too.
 *
 * @param timeout wall time for each question; one hour unless said otherwise
 * @param maxNodes distinct nodes of expressions that may be made; 20 million unless said otherwise
 * @param maxDepth how deep brackets, signs, powers and functions of a text may be nested; 100,000 unless said otherwise
 * @param cancellation ends questions from another thread
 */
public record Limits(Duration timeout, int maxNodes, int maxDepth, Cancellation cancellation) {
    /** One hour, 20 million nodes, 100,000 levels, and no cancellation. */
    public static final Limits DEFAULT = new Limits(Allowance.GENEROUS.timeout(),
            Allowance.GENEROUS.maxNodes(), 100_000, Cancellation.NONE);

    /** {@return the same limits with this wall time for each question} */
    public Limits withTimeout(Duration value) {
        return new Limits(value, maxNodes, maxDepth, cancellation);
    }

    /** {@return the same limits with so many nodes} */
    public Limits withMaxNodes(int value) {
        return new Limits(timeout, value, maxDepth, cancellation);
    }

    /** {@return the same limits with texts nested so deep} */
    public Limits withMaxDepth(int value) {
        return new Limits(timeout, maxNodes, value, cancellation);
    }

    /** {@return the same limits, which this cancellation ends too} */
    public Limits withCancellation(Cancellation value) {
        return new Limits(timeout, maxNodes, maxDepth, value);
    }

    /** {@return the part of these limits that the symbolic core keeps} */
    Allowance allowance() {
        return new Allowance(timeout, maxNodes, cancellation::isCancelled);
    }
}
