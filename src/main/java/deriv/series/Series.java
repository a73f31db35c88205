package deriv.series;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code Σ coefficient·h^exponent + O(h^order)} for h going to 0: finitely many terms with rational exponents, negative ones
 * at a pole. Immutable.
 */
public final class Series {
    /** The order of a series without remainder. */
    public static final Rational EXACT = Rational.of(Long.MAX_VALUE / 2);

    private final NavigableMap<Rational, Expr> terms;
    private final Rational order;

    private Series(NavigableMap<Rational, Expr> terms, Rational order) {
        this.terms = Collections.unmodifiableNavigableMap(terms);
        this.order = order;
    }

    /** {@return the series of these terms}; what is 0 or beyond the order is left out */
    static Series of(NavigableMap<Rational, Expr> terms, Rational order) {
        TreeMap<Rational, Expr> kept = new TreeMap<>(terms.headMap(order, false));
        kept.values().removeIf(c -> c == Exprs.ZERO);
        return new Series(kept, order.compareTo(EXACT) > 0 ? EXACT : order);
    }

    static Series constant(Expr value) {
        return of(new TreeMap<>(Collections.singletonMap(Rational.ZERO, value)), EXACT);
    }

    /** {@return h} */
    static Series step() {
        return of(new TreeMap<>(Collections.singletonMap(Rational.ONE, Exprs.ONE)), EXACT);
    }

    /** {@return the terms by rising exponent; no coefficient is the number 0} */
    public NavigableMap<Rational, Expr> terms() {
        return terms;
    }

    /** {@return the exponent from which on nothing is known}; {@link #EXACT} if there is no remainder */
    public Rational order() {
        return order;
    }

    /** {@return whether there is no remainder} */
    public boolean isExact() {
        return order.equals(EXACT);
    }

    /** {@return whether it is the number 0, without remainder} */
    public boolean isZero() {
        return terms.isEmpty() && isExact();
    }

    /** {@return the coefficient of h^exponent, which is below the order}; 0 if there is no such term */
    public Expr coefficient(Rational exponent) {
        return terms.getOrDefault(exponent, Exprs.ZERO);
    }

    /** {@return the same, of a whole power} */
    public Expr coefficient(int exponent) {
        return coefficient(Rational.of(exponent));
    }

    /** {@return what the series goes to as h goes to 0}; empty at a pole, or if it is not known so far */
    public Optional<Expr> limit() {
        boolean bounded = terms.isEmpty() || terms.firstKey().signum() >= 0;
        return bounded && order.signum() > 0 ? Optional.of(coefficient(Rational.ZERO)) : Optional.empty();
    }

    /**
     * {@return whether all exponents up to this one are whole and not negative}, so that the function has as many
     * derivatives from this side; false too if the series ends before
     */
    public boolean isSmoothUpTo(int power) {
        Rational limit = Rational.of(power);
        return order.compareTo(limit) > 0
                && terms.headMap(limit, true).keySet().stream().allMatch(e -> e.isInteger() && e.signum() >= 0);
    }

    /** {@return the series without its constant term} */
    Series withoutConstant() {
        TreeMap<Rational, Expr> rest = new TreeMap<>(terms);
        rest.remove(Rational.ZERO);
        return of(rest, order);
    }

    @Override
    public String toString() {
        return terms + (isExact() ? "" : " + O(h^" + order + ")");
    }
}
