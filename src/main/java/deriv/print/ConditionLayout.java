package deriv.print;

import deriv.core.Cond;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Rational;
import deriv.core.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Layouts of conditions. The core compares with zero; a reader wants {@code x < 1} and {@code x^2 > y + 1}: what is
 * added on the left, what is subtracted on the right, numbers on the right if there is one term besides. Conditions nest to a bounded depth.
 */
final class ConditionLayout {
    private final Fold<Arranged> arranged;
    private final ArithmeticLayout arithmetic;

    ConditionLayout(Fold<Arranged> arranged, ArithmeticLayout arithmetic) {
        this.arranged = arranged;
        this.arithmetic = arithmetic;
    }

    Layout layout(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> Layout.truth(value);
            case Cond.Compare(var e, var relation) -> compare(arranged.at(e), relation);
            case Cond.And(var parts) -> Layout.and(layouts(parts));
            case Cond.Or(var parts) -> Layout.or(layouts(parts));
        };
    }

    private List<Layout> layouts(List<Cond> parts) {
        List<Layout> layouts = new ArrayList<>(parts.size());
        for (Cond part : parts) {
            layouts.add(layout(part));
        }
        return layouts;
    }

    private Layout compare(Arranged a, Relation relation) {
        // The difference of the two sides must read back to the sum; a longer one would stay nested.
        boolean splits = a.entries().size() <= Exprs.SPLICE && (a.expr().isSum() || a.coefficient().signum() < 0);
        if (!splits) {
            return Layout.compare(a.layout(), comparison(relation), Layout.number(0));
        }
        List<Arranged.Entry> open = a.entries().stream().filter(t -> !t.expr().expr().isClosed()).toList();
        if (open.size() == 1 && open.size() < a.entries().size() && open.getFirst().coefficient().abs().isOne()) {
            return solved(open.getFirst(), comparison(relation), a);
        }
        List<Arranged.Entry> added = new ArrayList<>();
        List<Arranged.Entry> subtracted = new ArrayList<>();
        for (Arranged.Entry t : a.entries()) {
            if (t.coefficient().signum() > 0) {
                added.add(t);
            } else {
                subtracted.add(negated(t));
            }
        }
        return subtracted.isEmpty() ? withNumber(added, comparison(relation), a.constant().negate())
                : added.isEmpty() ? withNumber(subtracted, comparison(relation).mirrored(), a.constant())
                : between(added, comparison(relation), subtracted, a.constant());
    }

    /** {@code x <= -sqrt(2)}: what varies on the left, all that does not on the right. */
    private Layout solved(Arranged.Entry only, Shape.Comparison comparison, Arranged a) {
        boolean added = only.coefficient().signum() > 0;
        List<Arranged.Entry> right = a.entries().stream().filter(t -> t != only)
                .map(t -> added ? negated(t) : t).toList();
        return Layout.compare(
                arithmetic.sum(Rational.ZERO, List.of(new Arranged.Entry(Rational.ONE, only.expr()))),
                added ? comparison : comparison.mirrored(),
                arithmetic.sum(added ? a.constant().negate() : a.constant(), right));
    }

    private Layout between(List<Arranged.Entry> left, Shape.Comparison comparison, List<Arranged.Entry> right,
            Rational c) {
        return c.signum() >= 0
                ? Layout.compare(arithmetic.sum(c, left), comparison, arithmetic.sum(Rational.ZERO, right))
                : Layout.compare(arithmetic.sum(Rational.ZERO, left), comparison, arithmetic.sum(c.negate(), right));
    }

    private Layout withNumber(List<Arranged.Entry> terms, Shape.Comparison comparison, Rational number) {
        if (terms.size() > 1) {
            return Layout.compare(arithmetic.sum(Rational.ZERO, terms), comparison, arithmetic.number(number));
        }
        Arranged.Entry only = terms.getFirst();
        List<Arranged.Entry> left = List.of(new Arranged.Entry(Rational.ONE, only.expr()));
        Rational right = number.over(only.coefficient());
        return Layout.compare(arithmetic.sum(Rational.ZERO, left), comparison, arithmetic.number(right));
    }

    private static Arranged.Entry negated(Arranged.Entry t) {
        return new Arranged.Entry(t.coefficient().negate(), t.expr());
    }

    private static Shape.Comparison comparison(Relation relation) {
        return switch (relation) {
            case POSITIVE -> Shape.Comparison.GREATER;
            case NONNEGATIVE -> Shape.Comparison.AT_LEAST;
            case ZERO -> Shape.Comparison.EQUAL;
            case NONZERO -> Shape.Comparison.UNEQUAL;
        };
    }

    /** {@return everything about a condition but the expressions that it compares} */
    static String relations(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value ? "1" : "0";
            case Cond.Compare(_, var relation) -> relation.symbol();
            case Cond.And(var parts) -> "(and" + parts.stream().map(ConditionLayout::relations).toList() + ")";
            case Cond.Or(var parts) -> "(or" + parts.stream().map(ConditionLayout::relations).toList() + ")";
        };
    }
}
