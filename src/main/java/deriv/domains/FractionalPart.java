package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.StepFunctions;
import java.math.BigInteger;
import java.util.Optional;

/** {@code u - floor(u)}, by which the table says that a number is whole, and floor itself. */
final class FractionalPart {
    private FractionalPart() {}

    /**
     * {@code factor·(u - floor(u)) + rest}.
     *
     * @param factor not 0
     * @param rest   without variables
     */
    record Sawtooth(Expr u, Expr factor, Expr rest) {}

    /** {@return the expression as a sawtooth}, if it is one */
    static Optional<Sawtooth> of(Expr e) {
        if (!(e.node() instanceof Node.Sum(_, var terms))) {
            return Optional.empty();
        }
        for (Term t : terms) {
            if (t.expr().node() instanceof Node.Apply(var fn, var args) && fn == StepFunctions.FLOOR) {
                Expr factor = Exprs.number(t.coefficient().negate());
                Expr rest = Numbers.simple(e.plus(t.expr().times(factor)).minus(args.getFirst().times(factor)));
                if (rest.isClosed()) {
                    return Optional.of(new Sawtooth(args.getFirst(), factor, rest));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the numbers whose floor is in the target} */
    static Intervals floor(Intervals target) {
        Intervals found = Intervals.NONE;
        for (Interval i : target.list()) {
            Intervals low = i.low().map(e -> Intervals.above(least(e), false)).orElse(Intervals.ALL);
            Intervals high = i.high().map(e -> Intervals.below(beyond(e), true)).orElse(Intervals.ALL);
            found = found.or(low.and(high));
        }
        return found;
    }

    /** {@return the least whole number above an end} */
    private static RealNumber least(Interval.End low) {
        Rational a = rational(low);
        BigInteger up = a.negate().floor().negate();
        boolean excluded = a.isInteger() && low.isOpen();
        return RealNumber.of(Rational.of(excluded ? up.add(BigInteger.ONE) : up));
    }

    /** {@return the whole number after the largest one below an end} */
    private static RealNumber beyond(Interval.End high) {
        Rational b = rational(high);
        boolean excluded = b.isInteger() && high.isOpen();
        return RealNumber.of(Rational.of(excluded ? b.floor() : b.floor().add(BigInteger.ONE)));
    }

    private static Rational rational(Interval.End end) {
        if (end.at().form().orElse(Exprs.PI).node() instanceof Node.Num(var r)) {
            return r;
        }
        throw new UndecidedException("a whole number near an irrational one");
    }
}
