package deriv.preservation;

import java.util.concurrent.atomic.LongAdder;

/** How much was compared, so that a run that compares nothing is seen. */
final class Tally {
    private final LongAdder certified = new LongAdder();
    private final LongAdder close = new LongAdder();
    private final LongAdder outside = new LongAdder();
    private final LongAdder kinks = new LongAdder();
    private final LongAdder undecided = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** @param sharp whether to 50 digits, with a bound of the error */
    void agreed(boolean sharp) {
        (sharp ? certified : close).increment();
    }

    void outside() {
        outside.increment();
    }

    /** The function may have no derivative here, and the answer claims none. */
    void kink() {
        kinks.increment();
    }

    void undecided() {
        undecided.increment();
    }

    /** The library gives no answer: there is no value, or no closed form. */
    void refused() {
        refused.increment();
    }

    long certifiedCount() {
        return certified.sum();
    }

    long outsideCount() {
        return outside.sum();
    }

    @Override
    public String toString() {
        return ("%d points agree to 50 digits, %d to fewer, %d are outside the domain, %d at kinks, %d undecided; "
                + "%d expressions without an answer")
                .formatted(certified.sum(), close.sum(), outside.sum(), kinks.sum(), undecided.sum(), refused.sum());
    }
}
