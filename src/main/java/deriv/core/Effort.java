package deriv.core;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many steps an attempt may take before it is given up. Steps are counted where loops say {@link Operation#tick},
 * so what is found depends on the input alone, never on the speed of a machine.
 */
public final class Effort {
    private static final ScopedValue<Effort> CURRENT = ScopedValue.newInstance();

    private final Effort outer;
    private final Exhausted exhausted = new Exhausted();
    private long left;

    private Effort(long steps, Effort outer) {
        this.left = steps;
        this.outer = outer;
    }

    /** Thrown through the attempt and caught by {@link #within}. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("the effort is spent", null, false, false);
        }
    }

    /**
     * {@return what the work returns; empty if it takes more steps than these}
     *
     * <p>An attempt inside an attempt spends the steps of both. Where the outer one is exhausted it ends, not the inner
     * one alone. The work must leave nothing half done behind.
     */
    public static <T> Optional<T> within(long steps, Supplier<T> work) {
        return new Effort(steps, CURRENT.isBound() ? CURRENT.get() : null).attempt(work);
    }

    /** Steps that several attempts share: what one of them takes, the next ones lack. Confined to one thread. */
    public static final class Budget {
        private long left;

        public Budget(long steps) {
            this.left = steps;
        }

        /** {@return what the work returns; empty if it takes more steps than are left} as {@link Effort#within} */
        public <T> Optional<T> within(Supplier<T> work) {
            Effort effort = new Effort(left, CURRENT.isBound() ? CURRENT.get() : null);
            try {
                return effort.attempt(work);
            } finally {
                left = Math.max(0, effort.left);
            }
        }
    }

    private <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(ScopedValue.where(CURRENT, this).call(work::get));
        } catch (Exhausted e) {
            if (e == exhausted) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static void step() {
        if (CURRENT.isBound()) {
            CURRENT.get().spend();
        }
    }

    private void spend() {
        for (Effort effort = this; effort != null; effort = effort.outer) {
            if (--effort.left < 0) {
                throw effort.exhausted;
            }
        }
    }
}
