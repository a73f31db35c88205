package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The intervals that comparisons with numbers leave to each expression. Immutable after construction. */
final class Bounds {
    private final Map<Expr, Bound> lower = new HashMap<>();
    private final Map<Expr, Bound> upper = new HashMap<>();

    /** An end of an interval, which belongs to it unless it is open. */
    private record Bound(Rational value, boolean open) {
        Bound larger(Bound o) {
            int order = value.compareTo(o.value);
            return order > 0 || order == 0 && open ? this : o;
        }

        Bound smaller(Bound o) {
            int order = value.compareTo(o.value);
            return order < 0 || order == 0 && open ? this : o;
        }

        Bound negate() {
            return new Bound(value.negate(), open);
        }

        /** Whether all that lies above this end is above the value; at it too, unless the comparison is strict. */
        boolean keepsAbove(Rational limit, boolean strict) {
            int order = value.compareTo(limit);
            return order > 0 || order == 0 && (open || !strict);
        }
    }

    /** {@code slope·(term - zero)}. */
    private record Line(Expr term, Rational slope, Rational zero) {
        static Line of(Expr e) {
            return switch (e.node()) {
                case Node.Sum(var constant, var terms) when terms.size() == 1 -> {
                    Rational slope = terms.getFirst().coefficient();
                    yield new Line(terms.getFirst().expr(), slope, constant.over(slope).negate());
                }
                case Node.Product(var coefficient, _) ->
                    new Line(e.times(Exprs.number(coefficient.reciprocal())), coefficient, Rational.ZERO);
                case Node.Sum _, Node.Num _, Node.Atom _, Node.Undefined _ ->
                    new Line(e, Rational.ONE, Rational.ZERO);
            };
        }
    }

    Bounds(Collection<Cond> known) {
        for (Cond c : known) {
            if (c instanceof Cond.Compare(var e, var relation)) {
                Line line = Line.of(e);
                switch (relation) {
                    case POSITIVE -> add(line, line.slope().signum() > 0, new Bound(line.zero(), true));
                    case NONNEGATIVE -> add(line, line.slope().signum() > 0, new Bound(line.zero(), false));
                    case ZERO -> {
                        add(line, true, new Bound(line.zero(), false));
                        add(line, false, new Bound(line.zero(), false));
                    }
                    case NONZERO -> {}
                }
            }
        }
    }

    private void add(Line line, boolean below, Bound bound) {
        BinaryOperator<Bound> tighter = below ? Bound::larger : Bound::smaller;
        (below ? lower : upper).merge(line.term(), bound, tighter);
    }

    /** {@return whether no value is left} */
    boolean areContradictory() {
        return lower.entrySet().stream().anyMatch(e -> {
            Bound above = upper.get(e.getKey());
            return above != null && e.getValue().keepsAbove(above.value(), true) && !isOnePoint(e.getValue(), above);
        });
    }

    private static boolean isOnePoint(Bound low, Bound high) {
        return low.value().equals(high.value()) && !low.open() && !high.open();
    }

    boolean imply(Cond.Compare c) {
        Line line = Line.of(c.expr());
        boolean rising = line.slope().signum() > 0;
        return switch (c.relation()) {
            case POSITIVE -> isBeyond(line, rising, true);
            case NONNEGATIVE -> isBeyond(line, rising, false);
            case NONZERO -> isBeyond(line, true, true) || isBeyond(line, false, true);
            case ZERO -> false;
        };
    }

    /** Whether all values left to the term are above its zero, or below. */
    private boolean isBeyond(Line line, boolean above, boolean strict) {
        Bound end = (above ? lower : upper).get(line.term());
        return end != null
                && (above
                        ? end.keepsAbove(line.zero(), strict)
                        : end.negate().keepsAbove(line.zero().negate(), strict));
    }
}
