package deriv.core;

import java.util.List;

/**
 * A memoised bottom-up pass over a shared graph that never recurses on the depth of the input.
 *
 * <p>A step sees a node and a look-up {@code d}; {@code d.at(child)} is the result for a child. It reads as recursion
 * and is one below height {@value #RECURSION}, where the height bounds it; above, an explicit stack finishes the tall
 * children first, so that the look-up is a memo hit. CORE.md 4 has the measurements: the limit leaves a factor 2.5 on
 * a cold stack of 512 kB and costs nothing.
 *
 * <p>Results are never {@code null}. A fold may be asked for several roots and keeps what it has computed. Confined
 * to one thread.
 */
public final class Fold<R> {
    static final int RECURSION = 256;

    /** Computes the result of one node from those of its children. */
    @FunctionalInterface
    public interface Step<R> {
        R apply(Expr e, Fold<R> d);
    }

    /** Answers for a node without looking below it, or returns {@code null} to have it stepped into. */
    @FunctionalInterface
    public interface Shortcut<R> {
        R answer(Expr e);
    }

    private final Step<R> step;
    private final Shortcut<R> shortcut;
    private final Memo<R> memo = new Memo<>();

    private Fold(Step<R> step, Shortcut<R> shortcut) {
        this.step = step;
        this.shortcut = shortcut;
    }

    public static <R> Fold<R> of(Step<R> step) {
        return new Fold<>(step, _ -> null);
    }

    public static <R> Fold<R> of(Step<R> step, Shortcut<R> shortcut) {
        return new Fold<>(step, shortcut);
    }

    /** {@return the result at the root of a fresh pass} */
    public static <R> R over(Expr root, Step<R> step) {
        return of(step).at(root);
    }

    /** {@return the result at this node} */
    public R at(Expr e) {
        R done = known(e);
        if (done != null) {
            return done;
        }
        if (e.height() > RECURSION) {
            finishTall(e);
        }
        return compute(e);
    }

    private R known(Expr e) {
        R quick = shortcut.answer(e);
        return quick != null ? quick : memo.get(e);
    }

    private R compute(Expr e) {
        R done = memo.get(e);
        if (done == null) {
            Operation.tick();
            done = step.apply(e, this);
            memo.put(e, done);
        }
        return done;
    }

    /** Computes all unfinished descendants that are taller than the recursion may reach, lowest first. */
    private void finishTall(Expr root) {
        Expr[] stack = new Expr[64];
        int top = 0;
        stack[top++] = root;
        while (top > 0) {
            Expr e = stack[top - 1];
            if (known(e) != null) { // finished meanwhile, as a descendant of a sibling
                top--;
                continue;
            }
            int before = top;
            List<Expr> children = Children.of(e.node());
            for (int i = 0; i < children.size(); i++) {
                Expr child = children.get(i);
                if (child.height() > RECURSION && known(child) == null) {
                    if (top == stack.length) {
                        stack = java.util.Arrays.copyOf(stack, 2 * top);
                    }
                    stack[top++] = child;
                }
            }
            if (top == before) {
                top--;
                compute(e);
            }
        }
    }
}
