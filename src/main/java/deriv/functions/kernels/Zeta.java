package deriv.functions.kernels;

/**
 * Riemann's zeta function on the real line: own fits of (s - 1) zeta(s) on [-1, 2] ({@code fit_zeta.py}), the
 * Euler-Maclaurin formula to the right (NIST DLMF 25.2.9), the reflection formula to the left (DLMF 25.4.1).
 */
public final class Zeta {

    private static final int TERMS = 10;
    private static final double LARGE = 20;
    private static final DoubleDouble TWO_PI = new DoubleDouble(6.283185307179586, 2.4492935982947064e-16);
    /** 1/(2 pi e). */
    private static final DoubleDouble STIRLING_BASE = new DoubleDouble(0.05854983152431916, -4.121231590292303e-19);

    /** B(2k)/(2k)!, k = 1, 2, … */
    private static final double[] BERNOULLI = {
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0, 1.0 / 74724249600.0
    };

    /** (s - 1) zeta(s) in powers of s + 1/2. */
    private static final double[] FROM_MINUS_1 = {
        0.31182933746603186, 0.33339528442256683, 0.08631754297381414, -0.00027656619854767126, -0.00120768920401413,
        0.00011559506974626065, 5.759690984274736e-06, -2.1915476128054335e-06, 1.8072693484096793e-07,
        2.8856146221105578e-09, -2.0862834241558306e-09, 2.0867300551831133e-10
    };

    /** (s - 1) zeta(s) in powers of s - 1/2. */
    private static final double[] FROM_0 = {
        0.7301772544047934, 0.5009685607949891, 0.07944311427301333, -0.0039027365210748495, -0.0006073800438428719,
        0.00011418107330086882, -4.625977559518652e-06, -8.287848156254447e-07, 1.4359841882579873e-07,
        -8.227898349055859e-09, -3.466393079160358e-10, 1.0376137572797416e-10
    };

    /** (s - 1) zeta(s) in powers of s - 3/2. */
    private static final double[] FROM_1 = {
        1.306187674342744, 0.6462554799699376, 0.06514935537532002, -0.00530464828178503, -0.00012589813903048726,
        7.598098477900854e-05, -7.129100474378855e-06, 1.0691434118410521e-08, 6.736050824864053e-08,
        -7.651781886640338e-09, 3.0348640106086394e-10, 2.307379025271834e-11
    };

    private Zeta() {}

    /** zeta(s); NaN at its pole 1 and at minus infinity. */
    public static double zeta(double s) {
        if (s > 2) {
            return s > 60 ? 1 : sum(s);
        }
        if (s >= -1) {
            if (s == 1) {
                return Double.NaN;
            }
            double value = s < 0 ? Horner.at(FROM_MINUS_1, s + 0.5)
                    : s < 1 ? Horner.at(FROM_0, s - 0.5) : Horner.at(FROM_1, s - 1.5);
            return value / (s - 1);
        }
        return s > Double.NEGATIVE_INFINITY ? reflected(s) : Double.NaN;
    }

    /** The first terms, and the rest as an integral with corrections. */
    private static double sum(double s) {
        double power = Math.pow(TERMS, -s);
        double factor = s / TERMS;
        double sum = power * (TERMS / (s - 1) + 0.5);
        for (int k = 0; k < BERNOULLI.length; k++) {
            sum += power * BERNOULLI[k] * factor;
            factor *= (s + 2 * k + 1) * (s + 2 * k + 2) / (TERMS * TERMS);
        }
        for (int k = TERMS - 1; k > 1; k--) {
            sum += Math.pow(k, -s);
        }
        return 1 + sum;
    }

    /** zeta(s) = 2 (2 pi)^-a sin(pi s/2) gamma(a) zeta(a), a = 1 - s, for s < -1. */
    private static double reflected(double s) {
        double sine = Circular.sinPi(s / 2);
        if (sine == 0) {
            return 0;
        }
        DoubleDouble exact = DoubleDouble.sum(1, -s);
        double a = exact.high;
        sine *= 1 + exact.low * (Polygamma.digamma(a) - Math.log(TWO_PI.high));
        if (a < LARGE) {
            return 2 * sine * zeta(a) * Gamma.gamma(a) * Extended.pow(TWO_PI, -a);
        }
        double half = Extended.pow(STIRLING_BASE.times(a), a / 2);
        double correction = Math.exp(Gamma.stirlingCorrection(a)) * Math.sqrt(2 * Math.PI / a);
        return 2 * sine * zeta(a) * correction * half * half;
    }
}
