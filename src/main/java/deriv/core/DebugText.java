package deriv.core;

/** Prefix text of bounded length and depth for messages of failing tests; users see the printers of {@code text}. */
final class DebugText {
    private static final int LIMIT = 400;
    private static final int DEPTH = 12;

    private final StringBuilder out = new StringBuilder();

    private DebugText() {}

    static String of(Expr e) {
        DebugText text = new DebugText();
        text.append(e, 0);
        return text.out.toString();
    }

    private void append(Expr e, int depth) {
        if (out.length() > LIMIT || depth > DEPTH) {
            out.append('…');
            return;
        }
        switch (e.node()) {
            case Node.Num(var value) -> out.append(value);
            case Node.Sym(var name) -> out.append(name);
            case Node.Const(var constant) -> out.append(constant.symbol());
            case Node.Undefined() -> out.append("undefined");
            case Node.Bound(var index) -> out.append('$').append(index);
            case Node.Index(var level) -> out.append('@').append(level);
            case Node.Sum(var constant, _) -> list("sum " + constant, e, depth);
            case Node.Product(var coefficient, _) -> list("product " + coefficient, e, depth);
            case Node.Apply(var fn, _) -> list(fn.name(), e, depth);
            case Node.Abstract(var name, var orders, _) -> list(name + orders, e, depth);
            case Node.Reduce(var kind, _, _, _) -> list(kind.word() + " over", e, depth);
            case Node.Vector _ -> list("vector", e, depth);
            case Node.Piecewise(var branches, _) -> list("piecewise " + branches.size(), e, depth);
        }
        if (e.node() instanceof Node.Sum(_, var terms)) {
            terms.forEach(t -> out.append(' ').append(t.coefficient()));
        }
    }

    private void list(String head, Expr e, int depth) {
        out.append('(').append(head);
        for (Expr child : Children.of(e.node())) {
            out.append(' ');
            append(child, depth + 1);
        }
        out.append(')');
    }
}
