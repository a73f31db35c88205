package deriv.functions.kernels;

/** Piecewise constant and piecewise linear functions. */
public final class Steps {

    private Steps() {}

    /** 0 for x < 0, 1 for x >= 0. */
    public static double heaviside(double x) {
        return x < 0 ? 0 : x >= 0 ? 1 : Double.NaN;
    }

    /** The remainder x - y floor(x/y), which has the sign of y; NaN for y = 0. */
    public static double mod(double x, double y) {
        double r = x % y;
        return r != 0 && (r < 0) != (y < 0) ? r + y : r;
    }

    /** x confined to [low, high]; NaN if low > high. */
    public static double clamp(double x, double low, double high) {
        return low <= high ? Math.min(Math.max(x, low), high) : Double.NaN;
    }

    /** The largest argument; NaN if one is NaN. */
    public static double max(double... x) {
        double top = x[0];
        for (int i = 1; i < x.length; i++) {
            top = Math.max(top, x[i]);
        }
        return top;
    }

    /** The smallest argument; NaN if one is NaN. */
    public static double min(double... x) {
        double least = x[0];
        for (int i = 1; i < x.length; i++) {
            least = Math.min(least, x[i]);
        }
        return least;
    }
}
