package deriv.core;

/**
 * Canonical sums and integrals. Done here is what holds whatever the symbols stand for: sums between numbers that are
 * short enough to be written out, and limits that leave nothing to add.
 */
final class Reductions {
    /** The most terms that a sum between numbers is written out in; longer ones stay as they are. */
    static final int WRITTEN_OUT = 20;

    /** The largest body, in parts that change with the index, that is written out; nested sums would multiply. */
    private static final int SMALL_BODY = 100;

    private Reductions() {}

    static Expr of(Reduction kind, Expr body, Expr lower, Expr upper) {
        if (body.isUndefined() || lower.isUndefined() || upper.isUndefined()) {
            return Exprs.UNDEFINED;
        }
        if (body.binders() >= Binder.MOST) {
            throw new LimitException(
                    "nested sums and integrals", "more than " + Binder.MOST + " sums and integrals are nested");
        }
        return switch (kind) {
            case SUM -> sum(body, lower, upper);
            case INTEGRAL -> integral(body, lower, upper);
        };
    }

    private static Expr sum(Expr body, Expr lower, Expr upper) {
        if (isBetweenIntegers(lower) || isBetweenIntegers(upper)) {
            return Exprs.UNDEFINED;
        }
        if (body == Exprs.ZERO) {
            return Exprs.ZERO;
        }
        if (lower.node() instanceof Node.Num(var from) && upper.node() instanceof Node.Num(var to)) {
            Rational count = to.minus(from).plus(Rational.ONE);
            if (count.signum() <= 0) {
                return Exprs.ZERO;
            }
            if (!Binder.usesIndex(body)) {
                return Exprs.number(count).times(Binder.open(body, lower));
            }
            if (count.compareTo(Rational.of(WRITTEN_OUT)) <= 0 && Binder.changingParts(body) <= SMALL_BODY) {
                return writtenOut(body, from, count.intValue());
            }
        }
        return Interner.intern(new Node.Reduce(Reduction.SUM, body, lower, upper));
    }

    private static boolean isBetweenIntegers(Expr limit) {
        return limit.node() instanceof Node.Num(var value) && !value.isInteger();
    }

    private static Expr writtenOut(Expr body, Rational from, int count) {
        SumBuilder sum = new SumBuilder(count);
        Rational index = from;
        for (int i = 0; i < count; i++) {
            sum.add(Binder.open(body, Exprs.number(index)));
            index = index.plus(Rational.ONE);
        }
        return sum.build();
    }

    private static Expr integral(Expr body, Expr lower, Expr upper) {
        if (lower == upper) {
            return Binder.open(body, lower).isUndefined() ? Exprs.UNDEFINED : Exprs.ZERO;
        }
        return body == Exprs.ZERO ? body : Interner.intern(new Node.Reduce(Reduction.INTEGRAL, body, lower, upper));
    }
}
