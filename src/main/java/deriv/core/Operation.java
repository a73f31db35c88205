package deriv.core;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One unit of symbolic work: a nursery for what it makes, limits for what it uses.
 *
 * <p>Expressions that leave an operation are <em>published</em>: children first, into the process-wide table, the same
 * handle objects unless another thread published the same content meanwhile; then the result is rebuilt on the
 * winner's handles. Uniqueness of handles holds for everything outside operations, and inside each one. An operation
 * inside another is part of it.
 */
public final class Operation {
    private static final ScopedValue<Nursery> NURSERY = ScopedValue.newInstance();
    private static final ScopedValue<Nursery> SUSPENDED = ScopedValue.newInstance();

    private Operation() {}

    static Nursery nursery() {
        return NURSERY.isBound() ? NURSERY.get() : null;
    }

    /** {@return whether the calling code runs inside an operation} */
    public static boolean isRunning() {
        return nursery() != null;
    }

    /**
     * {@return what the work makes, in the process-wide table even if an operation is running}
     *
     * <p>For static fields: a class may be initialised inside an operation, and its constants outlive it. What the
     * operation has made already is published, so that inside it too there is one handle for one content. Another
     * thread's operation may hold a twin; so a table that compares with its constants is best initialised early.
     */
    public static <T> T outside(Supplier<T> work) {
        return isRunning()
                ? ScopedValue.where(NURSERY, null).where(SUSPENDED, nursery()).call(work::get)
                : work.get();
    }

    /** {@return the same content under a handle that may outlive the running operation} For what a function carries with it. */
    public static Expr published(Expr e) {
        Nursery nursery = nursery();
        return nursery == null ? e : new Publication(nursery).of(e);
    }

    /** {@return the handle of this content in the operation that {@link #outside} suspends, published; or null} */
    static Expr releaseSuspended(Node node, long hash) {
        Nursery nursery = SUSPENDED.isBound() ? SUSPENDED.get() : null;
        Expr young = nursery == null ? null : nursery.find(node, hash);
        return young == null ? null : new Publication(nursery).of(young);
    }

    /**
     * {@return the task as a part of the running operation, for another thread}, which may have the larger stack. The
     * operation belongs to one thread at a time: the thread that lends it waits until the task has ended.
     */
    public static Runnable lent(Runnable task) {
        Nursery nursery = nursery();
        return nursery == null ? task : () -> ScopedValue.where(NURSERY, nursery).run(task);
    }

    /**
     * For loops that make no nodes: lets the limits of the running operation interrupt them, and counts as one step of
     * the {@linkplain Effort effort} that is being made.
     */
    public static void tick() {
        Effort.step();
        Nursery nursery = nursery();
        if (nursery != null) {
            nursery.tick();
        }
    }

    /** Before a step that may take long: looks at the limits of the running operation at once. */
    public static void checkpoint() {
        Nursery nursery = nursery();
        if (nursery != null) {
            nursery.checkpoint();
        }
    }

    /**
     * {@return what the work returns}, which must not hold expressions: text, numbers, programs.
     *
     * @throws LimitException if a limit is hit
     */
    public static <T> T run(Allowance limits, Supplier<T> work) {
        return isRunning() ? work.get() : ScopedValue.where(NURSERY, new Nursery(limits)).call(work::get);
    }

    /**
     * {@return the published result of the work}
     *
     * @throws LimitException if a limit is hit
     */
    public static Expr expr(Allowance limits, Supplier<Expr> work) {
        return call(limits, work, List::of, (_, published) -> published.getFirst());
    }

    /**
     * {@return the result of the work, put together again from its published expressions}
     *
     * @param parts   the expressions that the result holds
     * @param rebuild the result with those expressions replaced, in the same order
     * @throws LimitException if a limit is hit
     */
    public static <T> T call(Allowance limits, Supplier<T> work, Function<T, List<Expr>> parts, Rebuild<T> rebuild) {
        if (isRunning()) {
            return work.get();
        }
        Nursery nursery = new Nursery(limits);
        return ScopedValue.where(NURSERY, nursery).call(() -> {
            T result = work.get();
            Publication publication = new Publication(nursery);
            return rebuild.with(result, parts.apply(result).stream().map(publication::of).toList());
        });
    }

    /** A result over other handles of the same content. */
    @FunctionalInterface
    public interface Rebuild<T> {
        T with(T result, List<Expr> published);
    }

    /** {@return how many published expressions are alive; for tests and reports} */
    public static int publishedCount() {
        return Interner.size();
    }

    private record Publication(Nursery nursery, Fold<Expr> fold) {
        Publication(Nursery nursery) {
            this(nursery, Fold.of((e, d) -> publish(e, d), e -> nursery.owns(e) ? null : e));
        }

        Expr of(Expr e) {
            return fold.at(e);
        }

        private static Expr publish(Expr e, Fold<Expr> d) {
            List<Expr> parts = Children.of(e.node());
            boolean same = true;
            for (Expr part : parts) {
                same &= d.at(part) == part;
            }
            return Interner.publish(same ? e : new Expr(Children.transplant(e.node(), d::at), e.hash()));
        }
    }
}
