package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.functions.StepFunctions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Arithmetic of germs up to a number of terms. Confined to one thread. */
final class GermArithmetic {
    /** Many exponents would make too many terms. */
    private static final int MOST_TERMS = 200;

    /** Powers are multiplied out up to here; beyond, they are binomial series. */
    private static final int LARGEST_PRODUCT = 100;

    private final SideCoefficients coefficients;
    private final Scales scales;
    private final Rational depth;

    /** @param depth how many powers of h beyond its leading term a germ is computed */
    GermArithmetic(SideCoefficients coefficients, int depth) {
        this.coefficients = coefficients;
        this.scales = new Scales(coefficients);
        this.depth = Rational.of(depth);
    }

    SideCoefficients coefficients() {
        return coefficients;
    }

    Scales scales() {
        return scales;
    }

    int depth() {
        return depth.intValue();
    }

    private Germ of(Map<Scale, Expr> terms, Optional<Scale> remainder) {
        if (terms.size() > MOST_TERMS) {
            throw new UndeterminedException("an expansion of so many terms");
        }
        terms.replaceAll((_, c) -> coefficients.simple(c));
        return Germ.of(terms, remainder, scales);
    }

    private TreeMap<Scale, Expr> noTerms() {
        return new TreeMap<>(scales);
    }

    Germ constant(Expr value) {
        return term(value, Scale.ONE);
    }

    Germ term(Expr coefficient, Scale scale) {
        TreeMap<Scale, Expr> terms = noTerms();
        terms.put(scale, coefficient);
        return Germ.of(terms, Optional.empty(), scales);
    }

    /** {@return something of which no more is known than that it is bounded by a multiple of the scale} */
    Germ unknown(Scale scale) {
        return Germ.of(noTerms(), Optional.of(scale), scales);
    }

    // --- sums and products ---

    Germ plus(Germ a, Germ b) {
        TreeMap<Scale, Expr> sum = noTerms();
        sum.putAll(a.terms());
        b.terms().forEach((s, c) -> sum.merge(s, c, Expr::plus));
        return of(sum, larger(a.remainder(), b.remainder()));
    }

    Germ minus(Germ a, Germ b) {
        return plus(a, negate(b));
    }

    Germ scaled(Germ a, Expr by) {
        TreeMap<Scale, Expr> terms = noTerms();
        a.terms().forEach((s, c) -> terms.put(s, c.times(by)));
        return of(terms, by == Exprs.ZERO ? Optional.empty() : a.remainder());
    }

    Germ negate(Germ a) {
        return scaled(a, Exprs.MINUS_ONE);
    }

    Germ times(Germ a, Germ b) {
        if (a.isZero() || b.isZero()) {
            return constant(Exprs.ZERO);
        }
        Scale leadA = bound(a);
        Scale leadB = bound(b);
        Scale far = scales.times(scales.times(leadA, leadB), Scale.ofPower(depth));
        Optional<Scale> remainder = larger(
                a.remainder().map(r -> scales.times(r, leadB)), b.remainder().map(r -> scales.times(r, leadA)));
        TreeMap<Scale, Expr> product = noTerms();
        for (Map.Entry<Scale, Expr> x : a.terms().entrySet()) {
            for (Map.Entry<Scale, Expr> y : b.terms().entrySet()) {
                Operation.tick();
                Scale s = scales.times(x.getKey(), y.getKey());
                if (s.growth().equals(far.growth()) && scales.compare(s, far) <= 0) {
                    remainder = larger(remainder, Optional.of(far));
                } else {
                    product.merge(s, x.getValue().times(y.getValue()), Expr::plus);
                }
            }
        }
        return of(product, remainder);
    }

    private Optional<Scale> larger(Optional<Scale> a, Optional<Scale> b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : Optional.of(scales.larger(a.get(), b.get()));
    }

    /** {@return a scale that bounds a germ other than 0} */
    Scale bound(Germ a) {
        return a.terms().isEmpty() ? a.remainder().orElseThrow() : a.terms().firstKey();
    }

    /** {@return the germ without its terms that grow to infinity and without its constant term} */
    Germ vanishing(Germ a) {
        if (a.remainder().filter(r -> !scales.vanishes(r)).isPresent()) {
            throw new UndeterminedException("something bounded");
        }
        return Germ.of(a.terms().tailMap(Scale.ONE, false), a.remainder(), scales);
    }

    /** {@return the terms that grow to infinity} */
    Germ infinite(Germ a) {
        return Germ.of(a.terms().headMap(Scale.ONE, false), Optional.empty(), scales);
    }

    /** {@return whether the germ goes to infinity, or swings ever wider} */
    boolean isInfinite(Germ a) {
        return !a.isZero() && scales.isInfinite(bound(a));
    }

    // --- leading terms ---

    /** {@return the leading term, whose coefficient is certainly not 0} */
    Map.Entry<Scale, Expr> lead(Germ a) {
        if (a.terms().isEmpty()) {
            throw new UndeterminedException("a leading term");
        }
        coefficients.requireNonzero(a.terms().firstEntry().getValue());
        return a.terms().firstEntry();
    }

    /** {@return the sign near the point: 0 only for the number 0} */
    int sign(Germ a) {
        if (a.isZero()) {
            return 0;
        }
        int sign = a.terms().isEmpty() ? 0 : coefficients.sign(a.terms().firstEntry().getValue());
        if (sign == 0) { // no term, or one that is 0 and does not look so
            throw new UndeterminedException("a leading term");
        }
        return sign;
    }

    /** {@return |a|, of something that oscillates too} */
    Germ abs(Germ a) {
        if (a.terms().isEmpty()) {
            return a; // 0, or something of which a bound is known
        }
        if (!Germ.oscillates(a.terms().firstEntry().getValue())) {
            return sign(a) > 0 ? a : negate(a);
        }
        // | |u + v| - |u| | <= |v|
        Map.Entry<Scale, Expr> first = a.terms().firstEntry();
        TreeMap<Scale, Expr> terms = noTerms();
        terms.put(first.getKey(), StepFunctions.abs(first.getValue()));
        Map.Entry<Scale, Expr> next = a.terms().higherEntry(first.getKey());
        return of(terms, next == null ? a.remainder() : Optional.of(next.getKey()));
    }

    /** {@return the larger of the two for direction 1, the smaller for -1} */
    Germ extreme(Germ a, Germ b, int direction) {
        Germ difference = minus(a, b);
        if (difference.terms().isEmpty()) {
            return plus(a, difference); // |max(a, b) - a| <= |a - b|
        }
        if (Germ.oscillates(difference.terms().firstEntry().getValue())) {
            Germ distance = scaled(abs(difference), Exprs.number(direction));
            return scaled(plus(plus(a, b), distance), Exprs.HALF);
        }
        return sign(difference) * direction >= 0 ? a : b;
    }

    // --- powers ---

    private Germ power(Germ a, int n) {
        Germ power = constant(Exprs.ONE);
        Germ square = a;
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

    /** {@return the principal power}: of a germ that is positive near the point, unless the exponent is whole */
    Germ power(Germ a, Rational r) {
        if (r.isInt() && r.signum() >= 0 && (r.intValue() <= LARGEST_PRODUCT || a.isZero())) {
            return power(a, r.intValue());
        }
        if (!r.isInteger() && !a.isZero() && sign(a) < 0) {
            throw new UndeterminedException("a power without value");
        }
        return binomial(a, r, c -> c.pow(Exprs.number(r)));
    }

    /** {@return the real power of odd root, which keeps the sign} */
    Germ oddRoot(Germ a, Rational r) {
        return binomial(a, r, c -> coefficients.sign(c) > 0
                ? c.pow(Exprs.number(r))
                : c.negate().pow(Exprs.number(r)).negate());
    }

    private interface PowerOfLead {
        Expr of(Expr coefficient);
    }

    /** {@code (c s (1 + d))^r = c^r s^r Σ binomial(r, k) d^k}. */
    private Germ binomial(Germ a, Rational r, PowerOfLead powerOfLead) {
        if (a.isZero() && r.signum() > 0) {
            return a;
        }
        Map.Entry<Scale, Expr> lead = lead(a);
        Germ series = compose(k -> Exprs.number(binomial(r, k)), relative(a, lead));
        return times(term(coefficients.simple(powerOfLead.of(lead.getValue())), scales.power(lead.getKey(), r)),
                series);
    }

    private static Rational binomial(Rational r, int k) {
        Rational b = Rational.ONE;
        for (int i = 0; i < k; i++) {
            b = b.times(r.minus(Rational.of(i))).over(Rational.of(i + 1));
        }
        return b;
    }

    /** {@return d of a = lead·(1 + d)} */
    Germ relative(Germ a, Map.Entry<Scale, Expr> lead) {
        Scale inverse = scales.power(lead.getKey(), Rational.MINUS_ONE);
        Germ one = times(a, term(coefficients.simple(lead.getValue().reciprocal()), inverse));
        return vanishing(one);
    }

    // --- composition ---

    /** The coefficients of a power series, each made when it is needed. */
    @FunctionalInterface
    interface TaylorCoefficients {
        Expr at(int k);
    }

    /** {@return how many powers of d, which goes to 0, are above the depth} */
    int powersOf(Germ d) {
        Scale lead = bound(d);
        int most = depth.intValue();
        if (lead.growth().isEmpty() && lead.power().signum() > 0) {
            return Math.clamp(depth.over(lead.power()).floor().longValueExact(), 1, 2 * most);
        }
        return most;
    }

    /** {@return Σ f.at(k)·d^k, where d goes to 0} */
    Germ compose(TaylorCoefficients f, Germ d) {
        Germ sum = constant(coefficients.simple(f.at(0)));
        if (d.isZero()) {
            return sum;
        }
        if (!scales.vanishes(bound(d))) {
            throw new UndeterminedException("an argument that does not go to 0");
        }
        int last = d.terms().isEmpty() ? 0 : powersOf(d);
        Germ power = constant(Exprs.ONE);
        for (int k = 1; k <= last; k++) {
            Operation.tick();
            power = times(power, d);
            sum = plus(sum, scaled(power, f.at(k)));
        }
        return plus(sum, unknown(scales.power(bound(d), Rational.of(last + 1))));
    }
}
