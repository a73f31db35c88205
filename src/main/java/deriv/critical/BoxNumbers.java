package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.arithmetic.IntervalNumbers;
import deriv.arithmetic.NumberSystem;
import deriv.arithmetic.NumberSystemException;
import deriv.arithmetic.Truth;
import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import java.util.List;
import java.util.Optional;

/**
 * {@link IntervalNumbers}, with the functions that have proven values at points only: where those are monotone, their values
 * at the ends of an interval are bounds.
 */
enum BoxNumbers implements NumberSystem<Interval> {
    SYSTEM;

    private static final IntervalNumbers PLAIN = IntervalNumbers.SYSTEM;

    @Override
    public Interval call(Row row, List<Interval> args) {
        Optional<MonotoneFunctions.Function> function = MonotoneFunctions.of(row);
        if (function.isEmpty()) {
            return PLAIN.call(row, args);
        }
        Interval x = args.getFirst();
        Interval value = x.isEmpty() ? x : function.get().over(x);
        return x.isDefined() ? value : value.partial();
    }

    /** {@return whether a function has enclosures} */
    static boolean has(Row row, int arity) {
        try {
            SYSTEM.call(row, java.util.Collections.nCopies(arity, Interval.of(0.5)));
            return true;
        } catch (NumberSystemException _) {
            return false;
        }
    }

    @Override
    public Interval number(Rational value) {
        return PLAIN.number(value);
    }

    @Override
    public Interval constant(Constant constant) {
        return PLAIN.constant(constant);
    }

    @Override
    public Interval undefined() {
        return PLAIN.undefined();
    }

    @Override
    public Interval add(Interval x, Interval y) {
        return PLAIN.add(x, y);
    }

    @Override
    public Interval multiply(Interval x, Interval y) {
        return PLAIN.multiply(x, y);
    }

    @Override
    public Interval exp(Interval x) {
        return PLAIN.exp(x);
    }

    @Override
    public Interval power(Interval base, Interval exponent) {
        return PLAIN.power(base, exponent);
    }

    @Override
    public Interval power(Interval base, Rational exponent) {
        return PLAIN.power(base, exponent);
    }

    @Override
    public Truth compare(Interval x, Relation relation) {
        return PLAIN.compare(x, relation);
    }

    @Override
    public Interval test(Interval x, Relation relation) {
        return PLAIN.test(x, relation);
    }

    @Override
    public Interval hull(Interval x, Interval y) {
        return PLAIN.hull(x, y);
    }

    @Override
    public Interval under(Interval test, Interval value) {
        return PLAIN.under(test, value);
    }
}
