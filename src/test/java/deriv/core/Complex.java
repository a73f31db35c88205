package deriv.core;

/**
 * Complex numbers in double with principal values: what the identities of the factories are tested against.
 *
 * <p>A zero imaginary part is always {@code +0.0}, so that the argument of a negative real number is π.
 */
public record Complex(double re, double im) {
    public static final Complex ONE = new Complex(1, 0);
    public static final Complex UNDEFINED = new Complex(Double.NaN, Double.NaN);

    public Complex {
        re = re + 0.0;
        im = im + 0.0;
    }

    public static Complex of(double re) {
        return new Complex(re, 0);
    }

    public boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }

    public boolean isZero() {
        return re == 0 && im == 0;
    }

    public double abs() {
        return Math.hypot(re, im);
    }

    public Complex plus(Complex o) {
        return new Complex(re + o.re, im + o.im);
    }

    public Complex times(Complex o) {
        return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    public Complex exp() {
        double r = Math.exp(re);
        return im == 0 ? of(r) : new Complex(r * Math.cos(im), r * Math.sin(im));
    }

    public Complex log() {
        return isZero() ? UNDEFINED : new Complex(Math.log(abs()), Math.atan2(im, re));
    }

    public Complex sin() {
        return new Complex(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
    }

    public Complex cos() {
        return new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
    }

    /** The principal power; undefined for 0 to a power that is not positive, except that x^0 is 1 for x ≠ 0. */
    public Complex pow(Complex e) {
        if (isZero()) {
            return e.re > 0 ? of(0) : UNDEFINED;
        }
        if (e.im == 0 && e.re == Math.rint(e.re) && Math.abs(e.re) <= 64) {
            return power((int) e.re);
        }
        return log().times(e).exp();
    }

    /** By multiplication, so that a real base gives a real result without rounding in the imaginary part. */
    private Complex power(int n) {
        Complex result = ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            result = result.times(this);
        }
        return n >= 0 ? result : result.reciprocal();
    }

    private Complex reciprocal() {
        double scale = Math.max(Math.abs(re), Math.abs(im));
        double a = re / scale;
        double b = im / scale;
        double d = (a * a + b * b) * scale;
        return new Complex(a / d, -b / d);
    }

    /** Whether a rounding error could put the argument on the other side of the cut of log and powers. */
    public boolean isNearCut() {
        return re <= 0 && im != 0 && Math.abs(im) < 1e-9 * Math.abs(re) || abs() < 1e-9 && !isZero();
    }

    public boolean isCloseTo(Complex o, double tolerance) {
        return Math.hypot(re - o.re, im - o.im) <= tolerance * (1 + Math.max(abs(), o.abs()));
    }
}
