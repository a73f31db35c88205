package deriv.functions.kernels;

/**
 * Carlson's symmetric elliptic integrals by duplication, NIST DLMF 19.36(i); B. C. Carlson, Numerical computation of real
 * or complex elliptic integrals, Numer. Algorithms 10 (1995). At most one of x, y may be 0, none negative.
 */
final class Carlson {

    /** Arguments that differ by less are put into the series; its first left-out term is of sixth order. */
    private static final double CLOSE = 1e-3;

    private Carlson() {}

    /** R_F(x, y, z), DLMF 19.16.1. */
    static double rf(double x, double y, double z) {
        double a = x;
        double b = y;
        double c = z;
        for (;;) {
            double mean = (a + b + c) / 3;
            double u = 1 - a / mean;
            double v = 1 - b / mean;
            double w = -u - v;
            if (!(Math.max(Math.abs(u), Math.max(Math.abs(v), Math.abs(w))) > CLOSE)) {
                double e2 = u * v - w * w;
                double e3 = u * v * w;
                return (1 + (e2 * (e2 / 24 - 0.1 - 3 * e3 / 44) + e3 / 14)) / Math.sqrt(mean);
            }
            double lambda = lambda(a, b, c);
            a = (a + lambda) / 4;
            b = (b + lambda) / 4;
            c = (c + lambda) / 4;
        }
    }

    /** R_D(x, y, z), DLMF 19.16.5. */
    static double rd(double x, double y, double z) {
        double a = x;
        double b = y;
        double c = z;
        double sum = 0;
        double scale = 1;
        for (;;) {
            double mean = (a + b + 3 * c) / 5;
            double u = 1 - a / mean;
            double v = 1 - b / mean;
            double w = -(u + v) / 3;
            if (!(Math.max(Math.abs(u), Math.max(Math.abs(v), Math.abs(w))) > CLOSE)) {
                double uv = u * v;
                double ww = w * w;
                double e2 = uv - 6 * ww;
                double e3 = (3 * uv - 8 * ww) * w;
                double e4 = 3 * (uv - ww) * ww;
                double e5 = uv * ww * w;
                double series = e2 * (9 * e2 / 88 - 3.0 / 14 - 9 * e3 / 52) + e3 / 6 - 3 * e4 / 22 + 3 * e5 / 26;
                return 3 * sum + scale * (1 + series) / (mean * Math.sqrt(mean));
            }
            double lambda = lambda(a, b, c);
            sum += scale / (Math.sqrt(c) * (c + lambda));
            scale /= 4;
            a = (a + lambda) / 4;
            b = (b + lambda) / 4;
            c = (c + lambda) / 4;
        }
    }

    private static double lambda(double a, double b, double c) {
        double x = Math.sqrt(a);
        double y = Math.sqrt(b);
        double z = Math.sqrt(c);
        return x * (y + z) + y * z;
    }
}
