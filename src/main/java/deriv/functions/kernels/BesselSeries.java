package deriv.functions.kernels;

/**
 * Power series of Bessel functions about 0: of J and I (NIST DLMF 10.2.2, 10.25.2), summed with 106 bits so that J
 * may cancel up to x = 30; of Y and K for orders near 0 (N. M. Temme, On the numerical evaluation of the ordinary Bessel
 * function of the second kind, J. Comput. Phys. 21 (1976), and of the modified one, 19 (1975)).
 */
final class BesselSeries {

    /** Where the series of J still leaves a double's digits. */
    static final double LARGEST = 30;
    private static final double E = 2.718281828459045;
    private static final double E_LOW = 1.4456468917292502e-16;
    private static final double LARGE_ORDER = 10;

    private BesselSeries() {}

    /** J_nu(x) if sign is -1, I_nu(x) if sign is 1; nu >= 0, 0 < x <= {@link #LARGEST}. */
    static double first(double nu, double x, int sign) {
        double leading = leading(nu, x);
        return leading == 0 ? 0 : leading * sum(nu, x, sign);
    }

    /** (x/2)^nu/gamma(nu + 1). */
    static double leading(double nu, double x) {
        if (nu < LARGE_ORDER) {
            return Math.pow(x / 2, nu) / Gamma.factorial(nu);
        }
        DoubleDouble base = new DoubleDouble(E, E_LOW).times(x).over(DoubleDouble.of(2 * nu));
        double scale = Math.exp(-Gamma.stirlingCorrection(nu)) / Math.sqrt(2 * Math.PI * nu);
        return Extended.pow(base, nu) * scale;
    }

    /** The sum of (sign x^2/4)^k/(k! (nu + 1) … (nu + k)). */
    private static double sum(double nu, double x, int sign) {
        DoubleDouble q = DoubleDouble.product(x, x).times(sign / 4.0);
        DoubleDouble sum = DoubleDouble.ONE;
        DoubleDouble term = DoubleDouble.ONE;
        double largest = 1;
        for (int k = 1; Math.abs(term.high) > 1e-33 * largest; k++) {
            term = term.times(q).over(DoubleDouble.sum(nu, k).times(k));
            sum = sum.plus(term);
            largest = Math.max(largest, Math.abs(sum.high));
        }
        return sum.value();
    }

    /** {Y_mu(x), Y_(mu + 1)(x)} for |mu| <= 1/2, 0 < x <= 2. */
    static double[] y(double mu, double x) {
        double[] sums = temme(mu, x, -1);
        return new double[] {-sums[0], sums[1] * (-2 / x)};
    }

    /** {K_mu(x), K_(mu + 1)(x)} for |mu| <= 1/2, 0 < x <= 2. */
    static double[] k(double mu, double x) {
        double[] sums = temme(mu, x, 1);
        return new double[] {sums[0], sums[1] * (2 / x)};
    }

    private static double[] temme(double mu, double x, int sign) {
        double logarithm = -Math.log(x / 2);
        double sigma = mu * logarithm;
        double gammaPlus = GammaSeries.reciprocal(mu).value();
        double gammaMinus = GammaSeries.reciprocal(-mu).value();
        double power = Math.pow(x / 2, -mu);
        double sine = Math.abs(sigma) < 1 ? Math.sinh(sigma) : (power - 1 / power) / 2;
        double hyperbolic = sigma == 0 ? 1 : sine / sigma;
        double unit = sign < 0 ? 2 / Math.PI : 1;
        double angle = mu == 0 ? 1 : Math.PI * mu / Circular.sinPi(mu);
        double f = unit * angle
                * ((power + 1 / power) / 2 * GammaSeries.oddPart(mu)
                        + hyperbolic * logarithm * (gammaMinus + gammaPlus) / 2);
        double p = unit / 2 * power / gammaPlus;
        double q = unit / 2 / power / gammaMinus;
        double half = Circular.sinPi(mu / 2);
        double mixing = sign > 0 || mu == 0 ? 0 : 2 * half * half / mu;
        double square = sign * x * x / 4;
        double c = 1;
        double first = f + mixing * q;
        double second = p;
        for (int k = 1; k < 40; k++) {
            f = (k * f + p + q) / (k * k - mu * mu);
            p /= k - mu;
            q /= k + mu;
            c *= square / k;
            double g = f + mixing * q;
            first += c * g;
            second += c * (p - k * g);
            if (Math.abs(c * k * (Math.abs(f) + p)) < 1e-18 * Math.min(Math.abs(first), Math.abs(second))) {
                break;
            }
        }
        return new double[] {first, second};
    }
}
