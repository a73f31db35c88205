package deriv.functions.kernels;

/**
 * The principal branch of Lambert's W, the real solution w >= -1 of w exp(w) = x.
 *
 * <p>Near the branch point an own fit in p = sqrt(2 (e x + 1)) (NIST DLMF 4.13.6; {@code fit_integrals.py}); elsewhere two
 * steps of F. N. Fritsch, R. E. Shafer and W. P. Crowley, Algorithm 443, Comm. ACM 16 (1973), each of fourth order, from
 * S. Winitzki's start (Uniform approximations for transcendental functions, 2003).
 */
public final class Lambert {

    /** 1/e in two parts. */
    private static final double BRANCH = 0.36787944117144233;
    private static final double BRANCH_LOW = -1.2428753672788363e-17;
    private static final double TWO_E = 5.43656365691809;

    /** (1 + W)/p in powers of p - 0.40625, 0 <= p <= 0.8125. */
    private static final double[] NEAR_BRANCH = {
        0.885439590266754, -0.23942762268204254, 0.0870965324462625, -0.035719658937930804, 0.01564010248102132,
        -0.007137310022576909, 0.003351406478052767, -0.0016069372264260332, 0.0007829068734041596,
        -0.00038627705894551213, 0.000192536362036708, -9.678241500289503e-05, 4.903973917780747e-05,
        -2.498236844383252e-05, 1.2529586436796356e-05, -6.424853019254382e-06, 4.1604248746079344e-06,
        -2.1832628767293766e-06
    };

    private Lambert() {}

    /**
     * W(x); NaN for x < -1/e. The double nearest to -1/e lies a little to the left of it and counts as -1/e. Range [-1,
     * infinity].
     */
    public static double w(double x) {
        if (x < -0.25) {
            return aboveBranch(x) - 1;
        }
        if (Math.abs(x) < 1e-9) {
            return x - x * x;
        }
        if (!(x < Double.POSITIVE_INFINITY)) {
            return x;
        }
        double l = Math.log1p(x);
        double w = l * (1 - Math.log1p(l) / (2 + l));
        return improved(x, improved(x, w));
    }

    /** x + exp(W(x)), the reciprocal of the derivative: falls to 0 at -1/e without cancelling. Range [0, infinity]. */
    public static double rise(double x) {
        if (x < -0.25) {
            double above = aboveBranch(x);
            return Math.exp(above - 1) * above;
        }
        return x + Math.exp(w(x));
    }

    /** 1 + W(x) for x < -1/4. */
    private static double aboveBranch(double x) {
        double distance = x == -BRANCH ? 0 : (x + BRANCH) + BRANCH_LOW;
        if (distance < 0) {
            return Double.NaN;
        }
        double p = Math.sqrt(TWO_E * distance);
        return p * Horner.at(NEAR_BRANCH, p - 0.40625);
    }

    private static double improved(double x, double w) {
        double z = Math.log(x / w) - w;
        double q = 2 * (1 + w) * (1 + w + 2.0 / 3 * z);
        return w + w * (z / (1 + w) * (q - z) / (q - 2 * z));
    }
}
