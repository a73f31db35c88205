package deriv.rules;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.core.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers between which values lie, from conditions that are linear in one of them: {@code x > 1} and {@code x < pi/2} say that
 * {@code pi - x} is positive. Confined to one thread.
 */
final class Ranges {
    /** π and e to nine digits, from below and above. */
    private static final Range PI = new Range(new End(Rational.of(314159265, 100_000_000), true),
            new End(Rational.of(314159266, 100_000_000), true));

    private static final Range E = new Range(new End(Rational.of(271828182, 100_000_000), true),
            new End(Rational.of(271828183, 100_000_000), true));

    private final Map<Expr, Range> known = new HashMap<>();

    /** One end of a range. */
    private record End(Rational at, boolean isOpen) {
        End plus(End o) {
            return new End(at.plus(o.at), isOpen || o.isOpen);
        }

        End times(Rational c) {
            return new End(at.times(c), isOpen);
        }
    }

    /** Either end may be missing. */
    private record Range(Optional<End> low, Optional<End> high) {
        static final Range ALL = new Range(Optional.empty(), Optional.empty());

        Range(End low, End high) {
            this(Optional.of(low), Optional.of(high));
        }

        static Range of(Rational r) {
            return new Range(new End(r, false), new End(r, false));
        }

        Range plus(Range o) {
            return new Range(low.flatMap(a -> o.low.map(a::plus)), high.flatMap(a -> o.high.map(a::plus)));
        }

        Range times(Rational c) {
            Optional<End> a = low.map(end -> end.times(c));
            Optional<End> b = high.map(end -> end.times(c));
            return c.signum() < 0 ? new Range(b, a) : new Range(a, b);
        }

        /** What is true of a value in both. */
        Range and(Range o) {
            return new Range(tighter(low, o.low, 1), tighter(high, o.high, -1));
        }

        private static Optional<End> tighter(Optional<End> a, Optional<End> b, int direction) {
            if (a.isEmpty() || b.isEmpty()) {
                return a.isEmpty() ? b : a;
            }
            int order = a.get().at.compareTo(b.get().at) * direction;
            return order > 0 || order == 0 && a.get().isOpen ? a : b;
        }

        Sign sign() {
            int below = low.map(end -> end.at.signum()).orElse(-1);
            int above = high.map(end -> end.at.signum()).orElse(1);
            if (below > 0 || below == 0 && low.get().isOpen) {
                return Sign.POSITIVE;
            }
            if (above < 0 || above == 0 && high.get().isOpen) {
                return Sign.NEGATIVE;
            }
            return below == 0 ? above == 0 ? Sign.ZERO : Sign.NONNEGATIVE : above == 0 ? Sign.NONPOSITIVE
                    : Sign.UNKNOWN;
        }
    }

    /** Takes in that {@code e relation 0}, if that bounds a single term beside numbers. */
    void learn(Expr e, Relation relation) {
        Range numbers = Range.of(Rational.ZERO);
        Optional<Term> unknown = Optional.empty();
        for (Term t : Term.termsOf(e)) {
            Range number = number(t.expr());
            if (number != Range.ALL) {
                numbers = numbers.plus(number.times(t.coefficient()));
            } else if (unknown.isPresent()) {
                return;
            } else {
                unknown = Optional.of(t);
            }
        }
        Range rest = numbers;
        unknown.ifPresent(t -> known.merge(t.expr(), bounded(t.coefficient(), rest, relation), Range::and));
    }

    /** {@return where t lies if {@code c*t + rest relation 0}} */
    private static Range bounded(Rational c, Range rest, Relation relation) {
        Optional<End> least = rest.times(Rational.MINUS_ONE).low();
        Range product = switch (relation) {
            case POSITIVE -> new Range(least.map(end -> new End(end.at, true)), Optional.empty());
            case NONNEGATIVE -> new Range(least, Optional.empty());
            case ZERO -> rest.times(Rational.MINUS_ONE);
            case NONZERO -> Range.ALL;
        };
        return product.times(c.reciprocal());
    }

    private static Range number(Expr e) {
        return e == Exprs.ONE ? Range.of(Rational.ONE)
                : e.node() instanceof Node.Const(Constant c) ? c == Constant.PI ? PI : E
                : Range.ALL;
    }

    /** {@return the sign of the value, as far as it follows from what was taken in} */
    Sign sign(Expr e) {
        if (known.isEmpty()) {
            return Sign.UNKNOWN;
        }
        Range sum = Range.of(Rational.ZERO);
        for (Term t : Term.termsOf(e)) {
            Range value = known.getOrDefault(t.expr(), number(t.expr()));
            if (value == Range.ALL) {
                return Sign.UNKNOWN;
            }
            sum = sum.plus(value.times(t.coefficient()));
        }
        return sum.sign();
    }
}
