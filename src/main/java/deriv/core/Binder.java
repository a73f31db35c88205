package deriv.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens and closes the bodies of sums and integrals. Inside a body the index has no name but a level, the number of
 * bodies between it and its own (N. G. de Bruijn, <i>Lambda calculus notation with nameless dummies</i>, 1972): what
 * differs only in the names of indices is the same expression, and what is put into a body cannot meet its index.
 *
 * <p>A pass that asks what the index means opens the body with a symbol of its own and closes the result. One that
 * replaces parts by equal parts, or symbols by expressions without open index, may work on the body as it is.
 */
public final class Binder {
    /** The most sums and integrals inside each other: passes may recurse once for each. */
    public static final int MOST = 64;

    /** What becomes of a part at so many bodies below the root; {@code null} to look into it. */
    @FunctionalInterface
    private interface Leaf {
        Expr at(Expr e, int level);
    }

    private record Task(Expr e, int level) {}

    private final Leaf leaf;
    private final List<Memo<Expr>> done = new ArrayList<>();

    private Binder(Leaf leaf) {
        this.leaf = leaf;
    }

    /** {@return the sum or the integral of an expression over a symbol, which has no meaning outside any more} */
    public static Expr over(Reduction kind, Expr symbol, Expr lower, Expr upper, Expr e) {
        return Exprs.reduce(kind, close(e, symbol), lower, upper);
    }

    /** {@return the body with this value in the place of its index}; the value may be whatever can stand outside */
    public static Expr open(Expr body, Expr value) {
        return new Binder((e, level) -> {
            if (e.openIndices() <= level) {
                return e;
            }
            return e.node() instanceof Node.Index(var index)
                    ? index == level ? raise(value, level) : Exprs.index(index - 1)
                    : null;
        }).run(body);
    }

    /** {@return the body of a sum or integral whose index this symbol is} */
    public static Expr close(Expr e, Expr symbol) {
        return new Binder((part, level) -> {
            if (part == symbol) {
                return Exprs.index(level);
            }
            if (part.openIndices() <= level && !part.mayContain(symbol)) {
                return part;
            }
            return part.node() instanceof Node.Index(var index)
                    ? Exprs.index(index < level ? index : index + 1)
                    : null;
        }).run(e);
    }

    /** {@return the expression with parts replaced, of which some have open indices: those mean what they mean at the root} */
    static Expr substituted(Expr root, Map<Expr, Expr> replacements) {
        List<Map<Expr, Expr>> byLevel = new ArrayList<>();
        return new Binder((e, level) -> {
            while (byLevel.size() <= level) {
                int bodies = byLevel.size();
                Map<Expr, Expr> raised = new HashMap<>();
                replacements.forEach((from, to) -> raised.put(raise(from, bodies), raise(to, bodies)));
                byLevel.add(raised);
            }
            Expr found = byLevel.get(level).get(e);
            return found != null || !Children.of(e.node()).isEmpty() ? found : e;
        }).run(root);
    }

    /** {@return the expression for the inside of so many more bodies} */
    private static Expr raise(Expr e, int bodies) {
        return bodies == 0 || e.openIndices() == 0 ? e : new Binder((part, level) -> {
            if (part.openIndices() <= level) {
                return part;
            }
            return part.node() instanceof Node.Index(var index) ? Exprs.index(index + bodies) : null;
        }).run(e);
    }

    /** {@return whether the value of the body depends on its index} */
    public static boolean usesIndex(Expr body) {
        return body.openIndices() == 1
                || body.openIndices() > 1 && open(body, Exprs.PI) != open(body, Exprs.E);
    }

    /** {@return how many parts of the body are made anew for each value of the index, at most} */
    static int changingParts(Expr body) {
        Binder count = new Binder((e, level) -> e.openIndices() <= level || e.node() instanceof Node.Index ? e : null);
        count.run(body);
        return count.done.stream().mapToInt(Memo::size).sum();
    }

    private Expr run(Expr root) {
        Deque<Task> open = new ArrayDeque<>();
        open.push(new Task(root, 0));
        while (!open.isEmpty()) {
            Task task = open.peek();
            if (known(task.e, task.level) != null) {
                open.pop();
            } else if (!pushUnknownParts(task, open)) {
                open.pop();
                Operation.tick();
                memo(task.level).put(task.e, rebuilt(task));
            }
        }
        return known(root, 0);
    }

    private boolean pushUnknownParts(Task task, Deque<Task> open) {
        int before = open.size();
        if (task.e.node() instanceof Node.Reduce(_, var body, var lower, var upper)) {
            pushUnknown(body, task.level + 1, open);
            pushUnknown(lower, task.level, open);
            pushUnknown(upper, task.level, open);
        } else {
            Children.of(task.e.node()).forEach(part -> pushUnknown(part, task.level, open));
        }
        return open.size() > before;
    }

    private void pushUnknown(Expr part, int level, Deque<Task> open) {
        if (known(part, level) == null) {
            open.push(new Task(part, level));
        }
    }

    private Expr rebuilt(Task task) {
        return task.e.node() instanceof Node.Reduce(var kind, var body, var lower, var upper)
                ? Exprs.reduce(kind, known(body, task.level + 1), known(lower, task.level), known(upper, task.level))
                : Children.map(task.e, part -> known(part, task.level));
    }

    private Expr known(Expr e, int level) {
        Expr answer = leaf.at(e, level);
        return answer != null ? answer : memo(level).get(e);
    }

    private Memo<Expr> memo(int level) {
        while (done.size() <= level) {
            done.add(new Memo<>());
        }
        return done.get(level);
    }
}
