package deriv.trace;

import deriv.core.Expr;
import deriv.core.Relation;
import deriv.text.Syntax;
import deriv.text.Syntax.Compare;
import deriv.text.SyntaxPrinter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Comparisons at the point of a trace, and which branches they led to. */
final class Choices {
    private static final int LONGEST_TEXT = 60;
    private static final int MOST_TEXTS = 20;

    private final TracePoint point;
    private final Set<String> texts = new LinkedHashSet<>();
    /** Whether the last comparison was one of equal numbers. */
    private boolean isTie;

    Choices(TracePoint point) {
        this.point = point;
    }

    List<String> texts() {
        return texts.stream().limit(MOST_TEXTS).toList();
    }

    /** {@return whether all links of a comparison hold} */
    boolean holds(Compare compare, List<Value> operands) {
        isTie = false;
        for (int i = 0; i < compare.links().size(); i++) {
            Expr left = operands.get(i).scalar().whole();
            Expr right = operands.get(i + 1).scalar().whole();
            isTie |= point.holds(left.minus(right), Relation.ZERO);
            boolean holds = switch (compare.links().get(i).relation()) {
                case LESS -> point.holds(right.minus(left), Relation.POSITIVE);
                case LESS_OR_EQUAL -> point.holds(right.minus(left), Relation.NONNEGATIVE);
                case GREATER -> point.holds(left.minus(right), Relation.POSITIVE);
                case GREATER_OR_EQUAL -> point.holds(left.minus(right), Relation.NONNEGATIVE);
                case EQUAL -> point.holds(left.minus(right), Relation.ZERO);
                case NOT_EQUAL -> point.holds(left.minus(right), Relation.NONZERO);
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /** Takes note of the branch that was taken: number {@code index}, or the last one. */
    void taken(Syntax.Piecewise part, int index, boolean holds) {
        if (texts.size() > MOST_TEXTS) {
            return;
        }
        Syntax value = holds ? part.branches().get(index).value() : part.otherwise();
        texts.add(text(part) + " is " + text(value) + " here, as " + text(part.branches().get(index).condition())
                + (holds ? " holds" : " does not hold")
                + (isTie ? "; the point is on the boundary, and derivatives are those of this branch" : ""));
    }

    private static String text(Syntax part) {
        return SyntaxPrinter.print(part, LONGEST_TEXT);
    }
}
