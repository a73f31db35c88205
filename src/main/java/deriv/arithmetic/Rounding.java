package deriv.arithmetic;

/**
 * Arithmetic of doubles rounded down and up: the nearest double, moved by one if its error, which is a double itself,
 * says that it lies on the wrong side. Where that error might be rounded the result is moved in any case.
 *
 * <p>Infinities are ends of unbounded intervals: {@code 0 * infinity} is 0, and what overflows lies between the largest
 * double and infinity.
 */
final class Rounding {
    /** Errors of products above it are doubles: 2^-1074 with 53 bits twice over, and room. */
    private static final double LEAST_EXACT = 0x1p-900;

    private static final double GREATEST_EXACT = 0x1p1000;

    private Rounding() {}

    static double addDown(double a, double b) {
        double sum = a + b;
        if (isBeyond(sum)) {
            return isBeyond(a) || isBeyond(b) ? sum : Math.nextDown(sum);
        }
        return errorOfSum(a, b, sum) >= 0 ? sum : Math.nextDown(sum);
    }

    static double addUp(double a, double b) {
        return -addDown(-a, -b);
    }

    /** Exact (Knuth, TAOCP 2, 4.2.2), or NaN where a step overflows. */
    private static double errorOfSum(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }

    static double multiplyDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        if (isBeyond(product)) {
            return isBeyond(a) || isBeyond(b) ? product : Math.nextDown(product);
        }
        if (Math.abs(product) < LEAST_EXACT) {
            double below = Math.nextDown(product);
            return a > 0 == b > 0 ? Math.max(0, below) : below;
        }
        return Math.fma(a, b, -product) >= 0 ? product : Math.nextDown(product);
    }

    static double multiplyUp(double a, double b) {
        return -multiplyDown(-a, b);
    }

    /** The divisor is not 0. */
    static double divideDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double quotient = a / b;
        if (isBeyond(a)) {
            return isBeyond(b) ? Double.NEGATIVE_INFINITY : quotient;
        }
        if (isBeyond(b)) {
            return 0;
        }
        if (isBeyond(quotient)) {
            return Math.nextDown(quotient);
        }
        double size = Math.abs(quotient);
        if (size < LEAST_EXACT || size > GREATEST_EXACT || Math.abs(a) < LEAST_EXACT) {
            double below = Math.nextDown(quotient);
            return a > 0 == b > 0 ? Math.max(0, below) : below;
        }
        double rest = Math.fma(-quotient, b, a);
        return rest == 0 || rest > 0 == b > 0 ? quotient : Math.nextDown(quotient);
    }

    static double divideUp(double a, double b) {
        return -divideDown(-a, b);
    }

    static double rootDown(double x) {
        double root = Math.sqrt(x);
        if (isBeyond(x) || x == 0) {
            return root;
        }
        return x >= LEAST_EXACT && Math.fma(-root, root, x) >= 0 ? root : Math.max(0, Math.nextDown(root));
    }

    static double rootUp(double x) {
        double root = Math.sqrt(x);
        if (isBeyond(x) || x == 0) {
            return root;
        }
        return x >= LEAST_EXACT && Math.fma(-root, root, x) <= 0 ? root : Math.nextUp(root);
    }

    /**
     * {@return a lower bound of what a function of a finite number has been computed to be}
     *
     * @param ulps the largest error
     */
    static double down(double value, int ulps) {
        return value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : Math.nextDown(value - ulps * Math.ulp(value));
    }

    static double up(double value, int ulps) {
        return -down(-value, ulps);
    }

    private static boolean isBeyond(double x) {
        return x - x != 0;
    }
}
