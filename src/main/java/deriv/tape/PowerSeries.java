package deriv.tape;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A function near 0: {@code u^valuation * (c0 + c1*u + c2*u^2 + …)} with exact coefficients, as many as are known, and
 * for some circles around 0 a bound of what is behind them. Negative powers are allowed.
 *
 * <p>The bound at a radius R is at least {@code |c_n| R^n + |c_(n+1)| R^(n+1) + …}; it is infinite where nothing is
 * known. It comes from majorants: the series of {@code exp}, {@code sinh}, {@code tan} and the like have no negative
 * coefficients and are at least those of the functions they are used for (Cauchy's method; Hille, <i>Analytic Function
 * Theory</i>, 4.4). So a finite bound also proves that the function is analytic in the circle.
 */
final class PowerSeries {
    /** The circles on which bounds are kept. */
    private static final double[] RADII = {8, 6, 4, 3, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625};

    /** More than all rounding errors in one bound. */
    private static final double UPWARDS = 1 + 1e-9;

    private final int valuation;
    private final Rational[] c;
    private final double[] rest;
    private final boolean hasPole;

    private PowerSeries(int valuation, Rational[] c, double[] rest, boolean hasPole) {
        this.valuation = valuation;
        this.c = c;
        this.rest = rest;
        this.hasPole = hasPole;
    }

    static PowerSeries number(Rational value, int length) {
        Rational[] c = zeros(length);
        c[0] = value;
        return new PowerSeries(0, c, new double[RADII.length], false);
    }

    /** {@return the series of u itself} */
    static PowerSeries variable(int length) {
        return new PowerSeries(1, number(Rational.ONE, length).c, new double[RADII.length], false);
    }

    /** The power of u in front; a series that is 0 as far as it is known has none. */
    int valuation() {
        return valuation;
    }

    /** {@return whether the function was divided by something that is 0 at 0, and so has no value there as written} */
    boolean hasPole() {
        return hasPole;
    }

    boolean isZero() {
        return Arrays.stream(c).allMatch(Rational::isZero);
    }

    /** {@return the number of known coefficients} */
    int length() {
        return c.length;
    }

    /** {@return coefficient k behind the power in front} */
    Rational coefficient(int k) {
        return c[k];
    }

    /** {@return whether the value at 0 is this number} */
    boolean startsWith(Rational value) {
        return valuation == 0 && c[0].equals(value);
    }

    // --- arithmetic ---

    PowerSeries plus(PowerSeries o) {
        return (valuation <= o.valuation ? sum(this, o) : sum(o, this)).normalized();
    }

    private static PowerSeries sum(PowerSeries low, PowerSeries high) {
        int shift = high.valuation - low.valuation;
        int length = Math.min(low.c.length, high.c.length + shift);
        Rational[] c = Arrays.copyOf(low.c, length);
        for (int k = shift; k < length; k++) {
            c[k] = c[k].plus(high.c[k - shift]);
        }
        double[] rest = new double[RADII.length];
        for (int i = 0; i < rest.length; i++) {
            double ofHigh = high.tail(Math.max(0, length - shift), i) * Math.pow(RADII[i], shift);
            rest[i] = (low.tail(length, i) + ofHigh) * UPWARDS;
        }
        return new PowerSeries(low.valuation, c, rest, low.hasPole || high.hasPole);
    }

    PowerSeries times(Rational number) {
        Rational[] scaled = c.clone();
        Arrays.setAll(scaled, k -> c[k].times(number));
        double factor = Math.abs(number.doubleValue()) * UPWARDS;
        return new PowerSeries(
                valuation, scaled, Arrays.stream(rest).map(t -> t * factor).toArray(), hasPole)
                .normalized();
    }

    PowerSeries negate() {
        return times(Rational.MINUS_ONE);
    }

    PowerSeries times(PowerSeries o) {
        int length = Math.min(c.length, o.c.length);
        Rational[] product = zeros(length);
        for (int i = 0; i < length; i++) {
            if (!c[i].isZero()) {
                for (int j = 0; j < length - i; j++) {
                    if (!o.c[j].isZero()) {
                        product[i + j] = product[i + j].plus(c[i].times(o.c[j]));
                    }
                }
            }
        }
        return bounded(valuation + o.valuation, product, i -> total(i) * o.total(i), hasPole || o.hasPole)
                .normalized();
    }

    /** {@return the power, if its coefficients are rational} */
    Optional<PowerSeries> power(Rational exponent) {
        if (isZero()) {
            return Optional.empty();
        }
        Optional<Rational> first = power(c[0], exponent);
        if (first.isEmpty() || valuation != 0 && !exponent.isInteger()) {
            return Optional.empty();
        }
        Rational[] b = zeros(c.length);
        b[0] = first.get();
        Rational perFirst = c[0].reciprocal();
        for (int k = 1; k < b.length; k++) {
            Rational sum = Rational.ZERO;
            for (int j = 1; j <= k; j++) {
                if (!c[j].isZero() && !b[k - j].isZero()) {
                    Rational weight = exponent.times(Rational.of(j)).minus(Rational.of(k - j));
                    sum = sum.plus(weight.times(c[j]).times(b[k - j]));
                }
            }
            b[k] = sum.times(perFirst).over(Rational.of(k));
        }
        double scale = Math.abs(c[0].doubleValue());
        double front = Math.abs(b[0].doubleValue());
        double p = exponent.doubleValue();
        boolean polynomial = exponent.isInteger() && exponent.signum() >= 0;
        boolean pole = hasPole || valuation > 0 && exponent.signum() < 0;
        return Optional.of(bounded(
                valuation * (valuation == 0 ? 0 : exponent.intValue()),
                b,
                i -> {
                    double above = total(i) / scale - 1;
                    return front * (polynomial ? Math.pow(1 + above, p)
                            : above < 1 ? Math.pow(1 - above, -Math.abs(p))
                            : Double.POSITIVE_INFINITY);
                },
                pole));
    }

    private static Optional<Rational> power(Rational base, Rational exponent) {
        if (base.isOne()) {
            return Optional.of(base);
        }
        if (exponent.isInt() && Math.abs(exponent.intValue()) <= 64) {
            Rational power = Rational.ONE;
            for (int i = 0; i < Math.abs(exponent.intValue()); i++) {
                power = power.times(base);
            }
            return Optional.of(exponent.signum() < 0 ? power.reciprocal() : power);
        }
        boolean half = exponent.denominator().equals(BigInteger.TWO);
        return half && base.signum() > 0
                ? TwoSquares.root(base).flatMap(root -> power(root, exponent.times(Rational.TWO)))
                : Optional.empty();
    }

    // --- functions ---

    /** A majorant: the bound of the function's series where the bound of the argument's is this. */
    @FunctionalInterface
    interface Majorant {
        double at(double total);
    }

    /** {@return exp of a series that is 0 at 0} */
    PowerSeries exp() {
        PowerSeries s = regular();
        Rational[] e = zeros(s.c.length);
        e[0] = Rational.ONE;
        for (int k = 1; k < e.length; k++) {
            e[k] = s.slope(e, k);
        }
        return bounded(0, e, i -> Math.exp(s.total(i)), hasPole);
    }

    /**
     * {@return sine and cosine of a series that is 0 at 0, or the hyperbolic ones}
     *
     * @param sign of the second derivative: -1, or 1 for the hyperbolic functions
     */
    PowerSeries[] sineAndCosine(Rational sign) {
        PowerSeries s = regular();
        Rational[] sine = zeros(s.c.length);
        Rational[] cosine = zeros(s.c.length);
        cosine[0] = Rational.ONE;
        for (int k = 1; k < sine.length; k++) {
            sine[k] = s.slope(cosine, k);
            cosine[k] = s.slope(sine, k).times(sign);
        }
        return new PowerSeries[] {
            bounded(0, sine, i -> Math.sinh(s.total(i)), hasPole).normalized(),
            bounded(0, cosine, i -> Math.cosh(s.total(i)), hasPole)
        };
    }

    /**
     * {@return a function that is 0 at 0 of a series that is, by its derivative}
     *
     * @param derivative the derivative of the function at this series
     */
    PowerSeries integral(PowerSeries derivative, Majorant majorant) {
        PowerSeries s = regular();
        PowerSeries d = derivative.regular();
        Rational[] f = zeros(Math.min(s.c.length, d.c.length));
        for (int k = 1; k < f.length; k++) {
            f[k] = s.slope(d.c, k);
        }
        return bounded(0, f, i -> majorant.at(s.total(i)), hasPole).normalized();
    }

    /** {@return coefficient k of the integral of f times the derivative of this} */
    private Rational slope(Rational[] f, int k) {
        Rational sum = Rational.ZERO;
        for (int j = 1; j <= k; j++) {
            if (!c[j].isZero() && !f[k - j].isZero()) {
                sum = sum.plus(c[j].times(f[k - j]).times(Rational.of(j)));
            }
        }
        return sum.over(Rational.of(k));
    }

    /** {@return the same without a power in front, which must not be negative} */
    private PowerSeries regular() {
        return valuation == 0 ? this : sum(number(Rational.ZERO, c.length), this);
    }

    private PowerSeries normalized() {
        int zeros = 0;
        while (zeros < c.length && c[zeros].isZero()) {
            zeros++;
        }
        if (zeros == 0 || zeros == c.length) {
            return this;
        }
        double[] shifted = new double[rest.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = rest[i] / Math.pow(RADII[i], zeros) * UPWARDS;
        }
        return new PowerSeries(valuation + zeros, Arrays.copyOfRange(c, zeros, c.length), shifted, hasPole);
    }

    // --- bounds ---

    @FunctionalInterface
    private interface Total {
        double on(int circle);
    }

    private static PowerSeries bounded(int valuation, Rational[] c, Total total, boolean hasPole) {
        PowerSeries known = new PowerSeries(valuation, c, new double[RADII.length], hasPole);
        double[] rest = new double[RADII.length];
        for (int i = 0; i < rest.length; i++) {
            double behind = total.on(i) * UPWARDS - known.total(i);
            rest[i] = behind >= 0 ? behind : behind < 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return new PowerSeries(valuation, c, rest, hasPole);
    }

    private double total(int circle) {
        return tail(0, circle);
    }

    private double tail(int from, int circle) {
        return sum(from, RADII[circle]) + rest[circle];
    }

    /** {@return the sizes of the known terms from this one on, the power in front left out} */
    private double sum(int from, double u) {
        double sum = 0;
        for (int k = c.length - 1; k >= from; k--) {
            sum = sum * u + Math.abs(c[k].doubleValue());
        }
        return sum * Math.pow(u, from);
    }

    /** A polynomial that stands for the series where |u| is less than the radius. */
    record Truncation(double radius, int terms) {}

    /**
     * {@return how far out the first known terms give all digits of a double}; empty if that is nowhere
     *
     * @param widest  no radius above this
     * @param roundoff the relative error that may be left
     */
    Optional<Truncation> truncation(double widest, double roundoff) {
        double first = Math.abs(c[0].doubleValue());
        double best = 0;
        for (int i = 0; i < RADII.length; i++) {
            for (double part = 0.75; part > 0.1; part *= 0.9) {
                double u = Math.min(widest, RADII[i] * part);
                double behind = rest[i] * Math.pow(u / RADII[i], c.length);
                // With the other terms below 3/5 of the first there is no zero and little cancellation.
                if (u > best && behind <= roundoff * first && sum(1, u) + behind <= 0.6 * first) {
                    best = u;
                }
            }
        }
        if (best == 0) {
            return Optional.empty();
        }
        int terms = c.length;
        while (terms > 1 && sum(terms - 1, best) <= roundoff * first) {
            terms--;
        }
        return Optional.of(new Truncation(best, terms));
    }

    private static Rational[] zeros(int length) {
        Rational[] zeros = new Rational[length];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }
}
