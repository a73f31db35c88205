package deriv.print;

import java.util.ArrayList;
import java.util.List;

/** Formulas that are too long to be read, cut down: the first few parts of a row and the last one, and no deep parts. */
final class Abridgement {
    /** Parts of a long row that are kept at its start. */
    private static final int FIRST = 4;

    /** What is deeper than this is left out, whatever its size. */
    private static final int DEEPEST = 12;

    private Abridgement() {
    }

    static Layout of(Layout layout, int longest) {
        return of(layout, longest, 0);
    }

    private static Layout of(Layout layout, long room, int depth) {
        if (layout.weight() <= Math.min(room, 30) && layout.height() <= DEEPEST) {
            return layout;
        }
        if (room < 2 || depth == DEEPEST) {
            return Formula.ellipsis();
        }
        long share = room / Math.clamp(layout.shape().parts().size(), 1, FIRST + 1);
        return Layout.of(switch (layout.shape()) {
            case Shape.Sum(var terms) -> new Shape.Sum(sum(terms, share, depth));
            case Shape.Product(var factors) -> new Shape.Product(row(factors, share, depth));
            case Shape.Vector(var entries) -> new Shape.Vector(row(entries, share, depth));
            case Shape.Call(var function, var arguments) -> new Shape.Call(function, row(arguments, share, depth));
            case Shape.Piecewise(var cases, var otherwise) -> new Shape.Piecewise(
                    cases.stream().limit(FIRST).map(c -> new Shape.Case(of(c.condition(), share, depth + 1),
                            of(c.value(), share, depth + 1))).toList(),
                    cases.size() > FIRST ? Formula.ellipsis() : of(otherwise, share, depth + 1));
            case Shape other -> other.map(part -> of(part, share, depth + 1));
        });
    }

    private static List<Layout> row(List<Layout> parts, long share, int depth) {
        List<Layout> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i < FIRST || i == parts.size() - 1) {
                kept.add(of(parts.get(i), share, depth + 1));
            } else if (i == FIRST) {
                kept.add(Formula.ellipsis());
            }
        }
        return kept;
    }

    private static List<Shape.Signed> sum(List<Shape.Signed> terms, long share, int depth) {
        List<Shape.Signed> kept = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (i < FIRST || i == terms.size() - 1) {
                kept.add(new Shape.Signed(terms.get(i).sign(), of(terms.get(i).term(), share, depth + 1)));
            } else if (i == FIRST) {
                kept.add(new Shape.Signed(Shape.Sign.PLUS, Formula.ellipsis()));
            }
        }
        return kept;
    }
}
