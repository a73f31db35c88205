package deriv;

import deriv.analysis.Domain;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.analysis.RemovablePoint;
import deriv.core.Cond;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.print.Style;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the reader of an answer must be told besides its text: the conditions that the text does not imply. */
final class Remarks {
    private static final int MAX_JUDGED = 50;

    /** Characters of conditions, the last of which is written to its end. */
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Content content;
    private final Style style;
    private final List<Cond> conditions;

    Remarks(Content content, Policy policy, Style style) {
        this.content = content;
        this.style = style;
        this.conditions = beyondText(content, policy);
    }

    private static List<Cond> beyondText(Content content, Policy policy) {
        if (content.domain().isEmpty()) {
            return List.of();
        }
        if (policy.values() == Policy.Values.COMPLEX) {
            return ComplexDomain.newsIn(content.domain(), ComplexDomain.of(content.expr()), policy.assumptions());
        }
        Set<Cond> obvious = new LinkedHashSet<>(new Normalization().conjuncts(Domain.implied(content.expr())));
        obvious.addAll(policy.assumptions());
        return Facts.of(obvious).newsIn(content.domain());
    }

    /** {@return all conditions, as text} */
    List<String> all() {
        return printed(conditions);
    }

    /** {@return where numbers are computed, as text}: all conditions, those that the text implies included */
    static List<String> domain(Content content, Policy policy, Style style) {
        return new Remarks(content, policy, style).printed(new Normalization().conjuncts(content.guard()));
    }

    /** {@return the conditions that belong on the line of the answer, as text}; empty if there are none */
    String onLine() {
        List<Cond> points = conditions.stream().filter(Remarks::isPoint).toList();
        if (points.isEmpty()) {
            return "";
        }
        String all = String.join(" and ", printed(points));
        List<String> removable = removable(points).map(c -> print(c.not()).replace("==", "=")).toList();
        return "for " + all + (removable.isEmpty() ? "" : "; at " + String.join(", ", removable) + " by the limit");
    }

    /** Of many points none is judged: n points in n pieces would be n² questions, and nobody reads the answers. */
    private Stream<Cond> removable(List<Cond> points) {
        return points.size() > MAX_JUDGED ? Stream.of()
                : points.stream().filter(c -> RemovablePoint.is(c, content.source(), content.expr()));
    }

    /** A sum that must be 0 counts the terms of another whose points are excluded. */
    private static boolean isPoint(Cond c) {
        return c instanceof Cond.Compare(var e, var relation)
                && (relation == Relation.NONZERO || relation == Relation.ZERO && e.node() instanceof Node.Reduce);
    }

    /** {@return the conditions as text}; of a nest the n conditions are n² long, so beyond a length they are counted */
    private List<String> printed(List<Cond> list) {
        List<String> texts = new ArrayList<>();
        long length = 0;
        for (Cond c : list) {
            if (length > MAX_CHARACTERS) {
                texts.add((list.size() - texts.size()) + " more conditions, too long to list");
                return texts;
            }
            texts.add(print(c));
            length += texts.getLast().length();
        }
        return texts;
    }

    private String print(Cond c) {
        return Format.TEXT.printer().print(c, style);
    }
}
