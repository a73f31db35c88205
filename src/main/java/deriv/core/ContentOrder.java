package deriv.core;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The order of entries inside nodes: by content hash, ties by structure. Never by age or identity, so that it is the
 * same in every run; never recursive, because two deep chains may differ only at the bottom.
 */
final class ContentOrder {
    private static final int INSERTION = 12;

    /** Above this length sorting takes longer than a look at the clock. */
    private static final int LONG = 1000;

    private ContentOrder() {}

    /** Sorts the first {@code size} entries by the expression each is about; equal expressions become neighbours. */
    static <T> void sort(T[] entries, int size, Function<T, Expr> about) {
        if (size <= INSERTION) {
            for (int i = 1; i < size; i++) {
                T entry = entries[i];
                Expr e = about.apply(entry);
                int j = i;
                for (; j > 0 && compare(about.apply(entries[j - 1]), e) > 0; j--) {
                    entries[j] = entries[j - 1];
                }
                entries[j] = entry;
            }
            return;
        }
        if (size > LONG) {
            Operation.checkpoint();
        }
        // Sort the upper halves of the hashes with the indices packed below: no boxing, no comparator.
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = about.apply(entries[i]).hash() & 0xffffffff00000000L | i;
        }
        Arrays.sort(keys);
        T[] unsorted = Arrays.copyOf(entries, size);
        for (int i = 0; i < size; i++) {
            entries[i] = unsorted[(int) keys[i]];
        }
        for (int from = 0; from < size;) {
            int to = from + 1;
            while (to < size && keys[from] >>> 32 == keys[to] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                settle(entries, from, to, about);
            }
            from = to;
        }
    }

    /** Orders a run whose packed keys agree; almost always copies of one expression. */
    private static <T> void settle(T[] entries, int from, int to, Function<T, Expr> about) {
        Expr first = about.apply(entries[from]);
        boolean same = true;
        for (int i = from + 1; i < to; i++) {
            same &= about.apply(entries[i]) == first;
        }
        if (!same) {
            Arrays.sort(entries, from, to, (a, b) -> compare(about.apply(a), about.apply(b)));
        }
    }

    static int compare(Expr a, Expr b) {
        return a == b ? 0 : a.hash() != b.hash() ? Long.compare(a.hash(), b.hash()) : byStructure(a, b);
    }

    /** Compares two different expressions whose hashes collide: first difference in a walk in step. */
    static int byStructure(Expr a, Expr b) {
        Deque<Expr> open = new ArrayDeque<>(List.of(a, b));
        while (!open.isEmpty()) {
            Expr left = open.pop();
            Expr right = open.pop();
            if (left == right) {
                continue;
            }
            if (left.hash() != right.hash()) {
                return Long.compare(left.hash(), right.hash());
            }
            int shallow = shape(left).compareTo(shape(right));
            if (shallow != 0) {
                return shallow;
            }
            List<Expr> lefts = Children.of(left.node());
            List<Expr> rights = Children.of(right.node());
            for (int i = lefts.size() - 1; i >= 0; i--) {
                open.push(rights.get(i));
                open.push(lefts.get(i));
            }
        }
        return 0;
    }

    /** Everything about a node except its children. */
    private static String shape(Expr e) {
        return switch (e.node()) {
            case Node.Num(var value) -> "n" + value;
            case Node.Sym(var name) -> "s" + name;
            case Node.Const(var constant) -> "c" + constant;
            case Node.Undefined() -> "u";
            case Node.Bound(var index) -> "b" + index;
            case Node.Index(var level) -> "i" + level;
            case Node.Sum(var constant, var terms) ->
                "+" + constant + terms.stream().map(Term::coefficient).toList();
            case Node.Product(var coefficient, var factors) -> "*" + coefficient + " " + factors.size();
            case Node.Apply(var fn, var args) -> "f" + fn.name() + args.size();
            case Node.Abstract(var name, var orders, _) -> "a" + name + orders;
            case Node.Vector(var entries) -> "v" + entries.size();
            case Node.Reduce(var kind, _, _, _) -> "r" + kind.word();
            case Node.Piecewise(var branches, _) ->
                "p" + branches.stream().map(b -> shape(b.condition())).toList();
        };
    }

    private static String shape(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> "t" + value;
            case Cond.Compare(_, var relation) -> relation.symbol();
            case Cond.And(var parts) -> "and" + parts.stream().map(ContentOrder::shape).toList();
            case Cond.Or(var parts) -> "or" + parts.stream().map(ContentOrder::shape).toList();
        };
    }
}
