package deriv.series;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.Map;
import java.util.TreeMap;

/** Arithmetic of series up to a number of terms. Confined to one thread. */
final class SeriesArithmetic {
    /** Exponents with many denominators would make too many terms. */
    private static final int MOST_TERMS = 200;

    private final Coefficients coefficients;
    private final Approach.Side side;
    private final Rational depth;

    /** @param depth how far beyond its leading exponent a series is computed */
    SeriesArithmetic(Coefficients coefficients, Approach.Side side, int depth) {
        this.coefficients = coefficients;
        this.side = side;
        this.depth = Rational.of(depth);
    }

    Coefficients coefficients() {
        return coefficients;
    }

    private Series of(TreeMap<Rational, Expr> terms, Rational order) {
        if (terms.size() > MOST_TERMS) {
            throw new UnknownSeriesException("too many terms");
        }
        terms.replaceAll((_, c) -> coefficients.simple(c));
        return Series.of(terms, order);
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** {@return the order moved by an exponent}; a series without remainder stays one */
    private static Rational moved(Rational order, Rational by) {
        return order.equals(Series.EXACT) ? order : order.plus(by);
    }

    Series plus(Series a, Series b) {
        TreeMap<Rational, Expr> sum = new TreeMap<>(a.terms());
        b.terms().forEach((e, c) -> sum.merge(e, c, Expr::plus));
        return of(sum, min(a.order(), b.order()));
    }

    Series scaled(Series a, Expr by) {
        TreeMap<Rational, Expr> terms = new TreeMap<>(a.terms());
        terms.replaceAll((_, c) -> c.times(by));
        return of(terms, a.order());
    }

    Series negate(Series a) {
        return scaled(a, Exprs.MINUS_ONE);
    }

    /** {@return the series times h^by} */
    private static Series shifted(Series a, Rational by) {
        TreeMap<Rational, Expr> terms = new TreeMap<>();
        a.terms().forEach((e, c) -> terms.put(e.plus(by), c));
        return Series.of(terms, moved(a.order(), by));
    }

    Series times(Series a, Series b) {
        if (a.isZero() || b.isZero()) {
            return Series.constant(Exprs.ZERO);
        }
        Rational leadA = a.terms().isEmpty() ? a.order() : a.terms().firstKey();
        Rational leadB = b.terms().isEmpty() ? b.order() : b.terms().firstKey();
        Rational order = min(moved(a.order(), leadB), moved(b.order(), leadA));
        Rational far = leadA.plus(leadB).plus(depth);
        TreeMap<Rational, Expr> product = new TreeMap<>();
        for (Map.Entry<Rational, Expr> x : a.terms().entrySet()) {
            for (Map.Entry<Rational, Expr> y : b.terms().entrySet()) {
                Operation.tick();
                Rational e = x.getKey().plus(y.getKey());
                if (e.compareTo(far) >= 0) {
                    order = min(order, far);
                    break;
                }
                product.merge(e, x.getValue().times(y.getValue()), Expr::plus);
            }
        }
        return of(product, order);
    }

    // --- powers ---

    /** {@return the exponent of the leading term, whose coefficient is certainly not 0} */
    Rational leadingExponent(Series a) {
        if (a.terms().isEmpty()) {
            throw new UnknownSeriesException("no leading term");
        }
        coefficients.requireNonzero(a.terms().firstEntry().getValue());
        return a.terms().firstKey();
    }

    /** {@return the sign near the point: 0 only for the number 0} */
    int sign(Series a) {
        if (a.isZero()) {
            return 0;
        }
        Rational lead = leadingExponent(a);
        if (side == Approach.Side.BOTH && !lead.isEven()) {
            throw new UnknownSeriesException("a change of sign");
        }
        return coefficients.sign(a.terms().firstEntry().getValue());
    }

    Series power(Series a, int n) {
        if (n < 0) {
            return power(a, Rational.of(n));
        }
        Series power = Series.constant(Exprs.ONE);
        Series square = a;
        for (int k = n; k > 0; k >>= 1) {
            if ((k & 1) == 1) {
                power = times(power, square);
            }
            if (k > 1) {
                square = times(square, square);
            }
        }
        return power;
    }

    /** {@return the principal power}: of a series that is positive near the point, unless the exponent is whole */
    Series power(Series a, Rational r) {
        if (r.isInt() && r.signum() >= 0 && r.intValue() < 1000) {
            return power(a, r.intValue());
        }
        if (!r.isInteger() && !a.isZero() && sign(a) < 0) {
            throw new UnknownSeriesException("a power without value");
        }
        return binomial(a, r, lead -> lead.pow(Exprs.number(r)));
    }

    /** {@return the real power of odd root, which keeps the sign} */
    Series oddRoot(Series a, Rational r) {
        return binomial(a, r, lead -> coefficients.sign(lead) > 0
                ? lead.pow(Exprs.number(r))
                : lead.negate().pow(Exprs.number(r)).negate());
    }

    private interface Lead {
        Expr of(Expr coefficient);
    }

    /** {@code (c h^e (1 + d))^r = c^r h^(e r) Σ binomial(r, k) d^k}. */
    private Series binomial(Series a, Rational r, Lead powerOfLead) {
        if (a.isZero() && r.signum() > 0) {
            return a;
        }
        Rational e = leadingExponent(a);
        Expr c = a.terms().get(e);
        Rational exponent = e.times(r);
        if (side == Approach.Side.BOTH && !exponent.isInteger()) {
            throw new UnknownSeriesException("a root on both sides");
        }
        Series rest = scaled(shifted(a, e.negate()), c.reciprocal()).withoutConstant();
        TaylorCoefficients binomials = k -> Exprs.number(binomial(r, k));
        return shifted(scaled(compose(binomials, rest), coefficients.simple(powerOfLead.of(c))), exponent);
    }

    private static Rational binomial(Rational r, int k) {
        Rational b = Rational.ONE;
        for (int i = 0; i < k; i++) {
            b = b.times(r.minus(Rational.of(i))).over(Rational.of(i + 1));
        }
        return b;
    }

    // --- composition ---

    /** The coefficients of a power series, each made when it is needed. */
    @FunctionalInterface
    interface TaylorCoefficients {
        Expr at(int k);
    }

    /** {@return Σ f.at(k)·d^k}, where d goes to 0 */
    Series compose(TaylorCoefficients f, Series d) {
        Series sum = Series.constant(coefficients.simple(f.at(0)));
        if (d.isZero()) {
            return sum;
        }
        Rational lead = d.terms().isEmpty() ? d.order() : leadingExponent(d);
        if (lead.signum() <= 0) {
            throw new UnknownSeriesException("an argument that does not go to 0");
        }
        Rational order = min(d.order(), depth);
        Series power = Series.constant(Exprs.ONE);
        for (int k = 1; lead.times(Rational.of(k)).compareTo(order) < 0; k++) {
            Operation.tick();
            power = times(power, d);
            sum = plus(sum, scaled(power, f.at(k)));
        }
        return Series.of(new TreeMap<>(sum.terms()), min(sum.order(), order));
    }

    /** {@return e^a}, of an argument without pole */
    Series exp(Series a) {
        Expr constant = bounded(a);
        return scaled(compose(k -> Exprs.number(reciprocalFactorial(k)), a.withoutConstant()),
                coefficients.simple(Exprs.exp(constant)));
    }

    private static Rational reciprocalFactorial(int k) {
        Rational r = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            r = r.over(Rational.of(i));
        }
        return r;
    }

    /** {@return the limit of a series that must have one} */
    Expr bounded(Series a) {
        return a.limit().orElseThrow(() -> new UnknownSeriesException("a pole inside a function"));
    }
}
