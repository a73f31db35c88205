package deriv.arithmetic;

/**
 * A complex number in double. A zero imaginary part is always {@code +0.0}: a number on a cut belongs to the value that
 * the formulas of principal values have there, whatever sign a zero has come by.
 *
 * <p>Numbers that are real are computed as real numbers, bit for bit. Forms are chosen to keep the digits of either
 * part where that costs little; near a zero of one part alone it has the absolute accuracy of the whole number.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) {
    public static final Complex ZERO = of(0);
    public static final Complex ONE = of(1);
    public static final Complex I = new Complex(0, 1);
    public static final Complex UNDEFINED = new Complex(Double.NaN, Double.NaN);

    /** The quotient of two parts leaves the range of doubles if these exponents are not taken out before. */
    private static final int LARGE_EXPONENT = 500;

    /** The highest power that is made by multiplication. */
    private static final int CHAIN = 64;

    public Complex {
        im = im + 0.0;
    }

    /** {@return a real number}; {@link #UNDEFINED} for NaN */
    public static Complex of(double re) {
        return re == re ? new Complex(re, 0) : UNDEFINED;
    }

    public boolean isReal() {
        return im == 0;
    }

    public boolean isZero() {
        return re == 0 && im == 0;
    }

    public boolean isUndefined() {
        return re != re || im != im;
    }

    // --- arithmetic ---

    public Complex plus(Complex o) {
        return new Complex(re + o.re, im + o.im);
    }

    public Complex minus(Complex o) {
        return new Complex(re - o.re, im - o.im);
    }

    public Complex negate() {
        return new Complex(-re, -im);
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    public Complex timesI() {
        return new Complex(-im, re);
    }

    public Complex overI() {
        return new Complex(im, -re);
    }

    public Complex times(double x) {
        return isReal() ? of(re * x) : new Complex(re * x, im * x);
    }

    public Complex times(Complex o) {
        if (o.isReal()) {
            return times(o.re);
        }
        return isReal() ? o.times(re) : new Complex(difference(re, o.re, im, o.im), sum(re, o.im, im, o.re));
    }

    public Complex over(double x) {
        return isReal() ? of(re / x) : x == 0 ? UNDEFINED : new Complex(re / x, im / x);
    }

    /** {@return the quotient}, without overflow on the way to it */
    public Complex over(Complex o) {
        if (o.isReal()) {
            return over(o.re);
        }
        if (isUndefined() || o.isUndefined()) {
            return UNDEFINED;
        }
        if (Double.isInfinite(o.re) || Double.isInfinite(o.im)) {
            return Double.isFinite(re) && Double.isFinite(im) ? ZERO : UNDEFINED;
        }
        int size = o.exponent();
        double c = Math.scalb(o.re, -size);
        double d = Math.scalb(o.im, -size);
        double square = c * c + d * d;
        int own = exponent() > LARGE_EXPONENT || exponent() < -LARGE_EXPONENT ? exponent() : 0;
        double a = Math.scalb(re, -own);
        double b = Math.scalb(im, -own);
        return new Complex(sum(a, c, b, d) / square, difference(b, c, a, d) / square).scaled(own - size);
    }

    public Complex reciprocal() {
        return ONE.over(this);
    }

    /** {@return the exponent of two of the larger part} */
    private int exponent() {
        return Math.getExponent(Math.max(Math.abs(re), Math.abs(im)));
    }

    private Complex scaled(int exponent) {
        // In two steps: one factor alone may be out of range where the product is not.
        int half = exponent / 2;
        return new Complex(
                Math.scalb(Math.scalb(re, half), exponent - half), Math.scalb(Math.scalb(im, half), exponent - half));
    }

    /** {@return a*b - c*d to an ulp and a half} (Kahan; see Jeannerod, Louvet, Muller, Math. Comp. 82, 2013). */
    private static double difference(double a, double b, double c, double d) {
        double product = c * d;
        double value = Math.fma(a, b, -product) + Math.fma(-c, d, product);
        return value == value ? value : a * b - product;
    }

    private static double sum(double a, double b, double c, double d) {
        return difference(a, b, -c, d);
    }

    // --- size, roots, powers ---

    public double abs() {
        return isReal() ? Math.abs(re) : Math.hypot(re, im);
    }

    /** {@return the principal square root} */
    public Complex sqrt() {
        if (isReal()) {
            return re < 0 ? new Complex(0, Math.sqrt(-re)) : of(Math.sqrt(re));
        }
        if (isUndefined()) {
            return UNDEFINED;
        }
        int size = exponent() & ~1;
        double a = Math.abs(Math.scalb(re, -size));
        double b = Math.scalb(im, -size);
        double root = Math.sqrt((a + Math.hypot(a, b)) / 2);
        double other = Math.abs(b) / (2 * root);
        Complex value = re >= 0 ? new Complex(root, Math.copySign(other, im))
                : new Complex(other, Math.copySign(root, im));
        return value.scaled(size / 2);
    }

    /** {@return the principal power}; undefined for 0 to a power whose real part is not positive */
    public Complex pow(Complex exponent) {
        if (isUndefined() || exponent.isUndefined()) {
            return UNDEFINED;
        }
        if (isZero()) {
            return exponent.re > 0 ? ZERO : UNDEFINED;
        }
        if (isReal() && exponent.isReal() && (re > 0 || exponent.re == Math.rint(exponent.re))) {
            return of(Math.pow(re, exponent.re));
        }
        if (exponent.isReal() && exponent.re == Math.rint(exponent.re) && Math.abs(exponent.re) <= CHAIN) {
            return pow((int) exponent.re);
        }
        return log().times(exponent).exp();
    }

    /** By multiplication, which is exact for small whole parts. */
    private Complex pow(int n) {
        Complex power = ONE;
        Complex square = this;
        for (int rest = Math.abs(n); rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power.times(square) : power;
            square = rest > 1 ? square.times(square) : square;
        }
        return n < 0 ? power.reciprocal() : power;
    }

    // --- exponential and logarithm ---

    public Complex exp() {
        if (isReal()) {
            return of(Math.exp(re));
        }
        // e^x may overflow where e^x cos(y) does not.
        double half = Math.exp(re / 2);
        return new Complex(half * Math.cos(im) * half, half * Math.sin(im) * half);
    }

    /** {@return the principal logarithm, with an imaginary part in (-pi, pi]}; undefined at 0 */
    public Complex log() {
        if (isZero() || isUndefined()) {
            return UNDEFINED;
        }
        return isReal() && re > 0 ? of(Math.log(re)) : new Complex(logOfSize(), Math.atan2(im, re));
    }

    private double logOfSize() {
        double large = Math.max(Math.abs(re), Math.abs(im));
        double small = Math.min(Math.abs(re), Math.abs(im));
        return large > 0.5 && large < 2
                ? 0.5 * Math.log1p(Math.fma(large - 1, large + 1, small * small))
                : Math.log(abs());
    }
}
