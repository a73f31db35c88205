package deriv.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The layout as an indented tree, one part a line. */
final class Tree {
    private static final String FORK = "├─ ";
    private static final String LAST = "└─ ";
    private static final String PASS = "│  ";
    private static final String GAP = "   ";

    private final Map<Layout, Layout> names;
    private final Budget budget;
    private final StringBuilder out = new StringBuilder();

    /** A part below another, with the word that says what it is there. */
    private record Limb(String role, Layout layout) {
    }

    private record Open(int depth, Limb limb, Position position) {
    }

    private enum Position {
        FORK, LAST
    }

    private Tree(Map<Layout, Layout> names, Budget budget) {
        this.names = names;
        this.budget = budget;
    }

    static String write(Layout root, Map<Layout, Layout> names, Budget budget) {
        Tree tree = new Tree(names, budget);
        tree.write(root);
        budget.spend(tree.out.length());
        return tree.out.toString();
    }

    private void write(Layout root) {
        // What the lines above say about the columns: whether the part at that depth has more to come.
        StringBuilder columns = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        out.append(label(root.shape()));
        push(open, 1, root);
        while (!open.isEmpty()) {
            Open next = open.pop();
            columns.setLength(GAP.length() * (next.depth() - 1));
            Layout shown = names.getOrDefault(next.limb().layout(), next.limb().layout());
            out.append('\n').append(columns);
            out.append(switch (next.position()) {
                case FORK -> FORK;
                case LAST -> LAST;
            });
            out.append(next.limb().role()).append(label(shown.shape()));
            columns.append(switch (next.position()) {
                case FORK -> PASS;
                case LAST -> GAP;
            });
            budget.check(out.length());
            push(open, next.depth() + 1, shown);
        }
    }

    private static void push(Deque<Open> open, int depth, Layout layout) {
        List<Limb> limbs = limbs(layout.shape());
        for (int i = limbs.size() - 1; i >= 0; i--) {
            open.push(new Open(depth, limbs.get(i), i == limbs.size() - 1 ? Position.LAST : Position.FORK));
        }
    }

    private static List<Limb> limbs(Shape shape) {
        List<Limb> limbs = new ArrayList<>();
        switch (shape) {
            case Shape.Sum(var terms) -> {
                for (Shape.Signed t : terms) {
                    limbs.add(new Limb(switch (t.sign()) {
                        case PLUS -> "";
                        case MINUS -> "minus: ";
                    }, t.term()));
                }
            }
            case Shape.Piecewise(var cases, var otherwise) -> {
                for (Shape.Case c : cases) {
                    limbs.add(new Limb("if: ", c.condition()));
                    limbs.add(new Limb("then: ", c.value()));
                }
                limbs.add(new Limb("otherwise: ", otherwise));
            }
            case Shape.Reduce(_, var index, var lower, var upper, var body) -> {
                limbs.add(new Limb("index: ", index));
                limbs.add(new Limb("from: ", lower));
                limbs.add(new Limb("to: ", upper));
                limbs.add(new Limb("of: ", body));
            }
            default -> {
                for (Layout part : shape.parts()) {
                    limbs.add(new Limb("", part));
                }
            }
        }
        return limbs;
    }

    private static String label(Shape shape) {
        return switch (shape) {
            case Shape.Number(var digits) -> digits;
            case Shape.Name(var name) -> name;
            case Shape.Named(var constant) -> constant.symbol();
            case Shape.Parameter(var index) -> "parameter " + (index + 1);
            case Shape.Undefined() -> "undefined";
            case Shape.Sum _ -> "sum";
            case Shape.Negative _ -> "negative";
            case Shape.Product _ -> "product";
            case Shape.Fraction _ -> "fraction";
            case Shape.Power _ -> "power";
            case Shape.Root _ -> "sqrt";
            case Shape.Exponential _ -> "exp";
            case Shape.Call(var function, _) -> function.name();
            case Shape.Unknown(var function, var orders, _) -> function + Linear.TEXT.primes(orders);
            case Shape.Piecewise _ -> "piecewise";
            case Shape.Vector _ -> "vector";
            case Shape.Derived(var sign, _) -> "derivative by " + sign.variable();
            case Shape.Reduce(var kind, _, _, _, _) -> kind.word() + " over";
            case Shape.Compare(_, var comparison, _) -> comparison.sign();
            case Shape.And _ -> "and";
            case Shape.Or _ -> "or";
            case Shape.Truth(var value) -> value ? "true" : "false";
        };
    }
}
