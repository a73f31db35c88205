package deriv.functions.kernels;

/**
 * The integrals of sin(t)^(2p) (1 - n sin(t)^2)^(-r) (1 - m sin(t)^2)^(-q - 1/2) over t from 0 to phi, for whole p, q, r: all
 * derivatives of elliptic integrals in n and m are multiples of them. The integrands are positive, so nothing cancels where
 * the formulas in ellipf and ellipe do.
 *
 * <p>With tan(t) = e^u for phi = pi/2, and tan(t) = tan(phi)/(1 + e^w) otherwise, the integrands are analytic in the strip
 * of width pi about the real line and decay exponentially at both ends: the trapezoidal rule with step h has an error near
 * exp(-pi^2/h) (NIST DLMF 3.5(i)).
 */
public final class EllipticMoment {

    private static final double STEP = 0.1875;
    /** exp(-40) adds nothing. */
    private static final double TAIL = 40;
    private static final double HIGHEST = 50;

    private EllipticMoment() {}

    /** The integral up to pi/2 with r = 0: arguments p, q, m; m < 1. */
    public static double complete(double p, double q, double m) {
        return complete(p, q, 0, 0, m);
    }

    /** The integral up to phi: arguments {phi, m, n, p, q, r}. NaN where the integrand is singular on the way. */
    public static double incomplete(double[] arguments) {
        double phi = arguments[0];
        double m = arguments[1];
        double n = arguments[2];
        double p = arguments[3];
        double q = arguments[4];
        double r = arguments[5];
        double periods = Math.rint(phi / Math.PI);
        if (!(Math.abs(phi) < Double.POSITIVE_INFINITY) || n != n) {
            return Double.NaN;
        }
        double rest = Math.fma(-periods, Extended.PI.high, phi) - periods * Extended.PI.low;
        double part = Math.copySign(quarter(p, q, r, n, Math.abs(rest), m), rest);
        return periods == 0 ? part : 2 * periods * complete(p, q, r, n, m) + part;
    }

    static double complete(double p, double q, double r, double n, double m) {
        double ofM = 1 - m;
        double ofN = 1 - n;
        if (!isPositive(ofM) || !(isPositive(ofN) || r == 0) || !allowed(p, q, r)) {
            return Double.NaN;
        }
        double reach = TAIL + Math.abs(Math.log(ofM)) / 2 + (r == 0 ? 0 : Math.abs(Math.log(ofN)) / 2);
        double sum = 0;
        double lost = 0;
        for (double u = -Math.ceil(reach / STEP) * STEP; u <= reach; u += STEP) {
            double tangent = Math.exp(u);
            double cosine = 1 / (1 + tangent * tangent);
            double sine = tangent * tangent * cosine;
            double term = tangent * cosine
                    * integrand(p, q, r, sine, cosine + ofN * sine, cosine + ofM * sine) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return STEP * sum;
    }

    /** The integral for 0 <= phi <= pi/2. */
    private static double quarter(double p, double q, double r, double n, double phi, double m) {
        double sine = Math.sin(phi);
        double cosine = Math.cos(phi);
        double tangent = Math.tan(phi);
        double ofM = cosine * cosine + (1 - m) * sine * sine;
        double ofN = r == 0 ? 1 : cosine * cosine + (1 - n) * sine * sine;
        if (!isPositive(ofM) || !isPositive(ofN) || !allowed(p, q, r)) {
            return Double.NaN;
        }
        if (phi == 0) {
            return 0;
        }
        double low = TAIL + Math.abs(Math.log(ofM)) + Math.abs(Math.log(ofN));
        double high = TAIL + Math.max(0, Math.log(tangent))
                + (Math.log1p(Math.abs(m)) + (r == 0 ? 0 : Math.log1p(Math.abs(n)))) / 2;
        double sum = 0;
        double lost = 0;
        for (double w = -Math.ceil(low / STEP) * STEP; w <= high; w += STEP) {
            double y = Math.exp(w);
            double t = tangent / (1 + y);
            double c = 1 / (1 + t * t);
            double s = t * t * c;
            // sin(phi)^2 - sin(t)^2
            double gap = y * t * ((2 + y) * t) * c * cosine * cosine;
            double term = t * c * (y / (1 + y)) * integrand(p, q, r, s, at(n, s, c, ofN, gap), at(m, s, c, ofM, gap))
                    - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return STEP * sum;
    }

    /** 1 - m s without cancellation, given its value where s is larger by a gap. */
    private static double at(double m, double s, double c, double atEnd, double gap) {
        return m > 1 ? atEnd + m * gap : c + (1 - m) * s;
    }

    private static double integrand(double p, double q, double r, double s, double ofN, double ofM) {
        double value = power(ofM, -q) / Math.sqrt(ofM);
        if (r != 0) {
            value *= power(ofN, -r);
        }
        return p == 0 ? value : value * power(s, p);
    }

    private static boolean isPositive(double x) {
        return x > 0 && x <= Double.MAX_VALUE;
    }

    private static double power(double x, double n) {
        return n == 0 ? 1 : n == 1 ? x : n == -1 ? 1 / x : n == 2 ? x * x : Math.pow(x, n);
    }

    private static boolean allowed(double p, double q, double r) {
        return 0 <= p && p <= HIGHEST && p == Math.rint(p) && -1 <= q && q <= HIGHEST && q == Math.rint(q)
                && 0 <= r && r <= HIGHEST && r == Math.rint(r);
    }
}
