package deriv.functions.kernels;

/**
 * Legendre's elliptic integrals with the parameter m = k^2. Complete ones by Bulirsch's descending Landen transformation
 * (R. Bulirsch, Numerical calculation of elliptic integrals and elliptic functions III, Numer. Math. 13 (1969); NIST DLMF
 * 19.36(ii)), incomplete ones by Carlson's integrals in the forms whose terms are positive (DLMF 19.25.5, 19.25.9, 19.25.10)
 * and, for the third kind, by {@link EllipticMoment}. Amplitudes beyond pi/2 by DLMF 19.2.10.
 */
public final class EllipticIntegral {

    /** Twice as many digits are right one step later. */
    private static final double CLOSE = 1e-9;

    /** Here E(m) = sqrt(1 - m) E(m/(m - 1)), DLMF 19.7.2, has reached E(1) = 1. */
    private static final double FAR_LEFT = -1e40;

    private EllipticIntegral() {}

    /** K(m), the integral of (1 - m sin(t)^2)^(-1/2) from 0 to pi/2; m < 1, infinite at 1. */
    public static double k(double m) {
        if (m == 1) {
            return Double.POSITIVE_INFINITY;
        }
        return m < 1 ? complete(Math.sqrt(1 - m), 1, 1) : Double.NaN;
    }

    /** E(m) of one argument, the integral of (1 - m sin(t)^2)^(1/2) from 0 to pi/2, or E(phi, m) of two; m <= 1. */
    public static double e(double[] arguments) {
        return arguments.length == 1 ? e(arguments[0]) : e(arguments[0], arguments[1]);
    }

    /** E(m), m <= 1. */
    static double e(double m) {
        if (m == 1) {
            return 1;
        }
        if (m < FAR_LEFT) {
            return Math.sqrt(1 - m);
        }
        return m < 1 ? complete(Math.sqrt(1 - m), 1, 1 - m) : Double.NaN;
    }

    /** F(phi, m), the integral of (1 - m sin(t)^2)^(-1/2) from 0 to phi; m < 1 for |phi| >= pi/2, else m sin(phi)^2 < 1. */
    public static double f(double phi, double m) {
        double periods = periods(phi);
        double part = firstKind(rest(phi, periods), m);
        return periods == 0 ? part : 2 * periods * (m < 1 ? k(m) : Double.NaN) + part;
    }

    /** E(phi, m), the integral of (1 - m sin(t)^2)^(1/2); m <= 1 for |phi| >= pi/2, else m sin(phi)^2 <= 1. */
    static double e(double phi, double m) {
        double periods = periods(phi);
        double part = secondKind(rest(phi, periods), m);
        return periods == 0 ? part : 2 * periods * e(m) + part;
    }

    /** Pi(n, phi, m), the integral of (1 - n sin(t)^2)^(-1) (1 - m sin(t)^2)^(-1/2) from 0 to phi, without poles on the way. */
    public static double pi(double n, double phi, double m) {
        return n == 0 ? f(phi, m) : EllipticMoment.incomplete(new double[] {phi, m, n, 0, 0, 1});
    }

    private static double periods(double phi) {
        return Math.rint(phi / Math.PI);
    }

    private static double rest(double phi, double periods) {
        return Math.fma(-periods, Extended.PI.high, phi) - periods * Extended.PI.low;
    }

    /** F for |phi| <= pi/2. */
    private static double firstKind(double phi, double m) {
        double s = Math.sin(phi);
        double c = Math.cos(phi);
        double square = c * c + (1 - m) * s * s;
        return square > 0 ? s * Carlson.rf(c * c, square, 1) : Double.NaN;
    }

    /** E for |phi| <= pi/2. */
    private static double secondKind(double phi, double m) {
        double s = Math.sin(phi);
        double c = Math.cos(phi);
        double square = c * c + (1 - m) * s * s;
        if (m == 1) {
            return s;
        }
        if (!(square >= 0)) {
            return Double.NaN;
        }
        if (m <= 0 || m > 1) {
            return s * (Carlson.rf(c * c, square, 1) - m / 3 * s * s * Carlson.rd(c * c, square, 1));
        }
        double rest = (1 - m) * (Carlson.rf(c * c, square, 1) + m / 3 * s * s * Carlson.rd(c * c, 1, square));
        return s * (rest + m * c / Math.sqrt(square));
    }

    /** The integral of (a cos^2 + b sin^2)/(cos^2 + kc^2 sin^2)^(1/2) from 0 to pi/2, kc > 0, a, b >= 0. */
    private static double complete(double kc, double a, double b) {
        double cosine = a;
        double sine = b;
        double p = 1;
        double geometric = kc;
        double mean = 1;
        double product = kc;
        for (;;) {
            double before = cosine;
            cosine += sine / p;
            double ratio = product / p;
            sine = 2 * (sine + before * ratio);
            p += ratio;
            double last = mean;
            mean += geometric;
            if (!(Math.abs(last - geometric) > CLOSE * last)) {
                return Math.PI / 2 * (sine + cosine * mean) / (mean * (mean + p));
            }
            geometric = 2 * Math.sqrt(product);
            product = geometric * mean;
        }
    }
}
