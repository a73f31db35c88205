package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;

/** Where powers are real. */
public final class PowerDomain {
    private PowerDomain() {}

    /** {@return where {@code base^exponent} is real, given that both are} */
    public static Cond of(Expr base, Expr exponent) {
        if (exponent.node() instanceof Node.Num(var r)) {
            return ofRational(base, r);
        }
        if (base == Exprs.E || base == Exprs.PI || base == Exprs.ONE) {
            return Cond.TRUE;
        }
        Cond atZero = Cond.and(Cond.zero(base), Cond.positive(exponent));
        // A closed exponent that is not rational by its form is taken as irrational: no negative base has such a power.
        return exponent.isClosed()
                ? Cond.or(Cond.positive(base), atZero)
                : Cond.or(Cond.positive(base), Cond.and(Cond.nonzero(base), ArgumentRanges.whole(exponent)), atZero);
    }

    private static Cond ofRational(Expr base, Rational r) {
        if (r.isInteger()) {
            return r.signum() > 0 ? Cond.TRUE : Cond.nonzero(base);
        }
        return r.signum() > 0 ? Cond.nonnegative(base) : Cond.positive(base);
    }
}
