package deriv.functions.kernels;

/** The logistic function and the logarithms of sums of exponentials: no overflow, no cancellation, at any argument. */
public final class Logistic {

    private Logistic() {}

    /** 1/(1 + exp(-x)). Range (0, 1). */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** log(sigmoid(x)) = -softplus(-x). */
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /** log(1 + exp(x)). */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** log(exp(a) + exp(b)). */
    public static double logAddExp(double a, double b) {
        if (a == b) {
            return a + 0.6931471805599453;
        }
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    /** log(exp(x[0]) + exp(x[1]) + …); minus infinity for no argument. */
    public static double logSumExp(double... x) {
        int top = indexOfLargest(x);
        if (top < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            if (i != top) {
                rest += x[i] == x[top] ? 1 : Math.exp(x[i] - x[top]);
            }
        }
        return x[top] + Math.log1p(rest);
    }

    /** The entry of softmax(x[1], x[2], …) that belongs to the value x[0]: exp(x[0])/(exp(x[1]) + exp(x[2]) + …). */
    public static double softmaxEntry(double... x) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            top = Math.max(top, x[i]);
        }
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += expOfDifference(x[i], top);
        }
        return expOfDifference(x[0], top) / sum;
    }

    /** e^(a - b), a - b with the error of its rounding put right: far out that is hundreds of ulp. */
    private static double expOfDifference(double a, double b) {
        double d = a - b;
        double e = Math.exp(d);
        double back = a - d;
        double error = (a - (d + back)) - (b - back);
        return error == error ? e + e * error : e;
    }

    /**
     * 1 minus {@link #softmaxEntry}: the sum of the other entries, if x[0] is one of x[1], x[2], …, which keeps the digits
     * where the entry is nearly 1.
     */
    public static double softmaxRest(double... x) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            top = Math.max(top, x[i]);
        }
        double own = 0;
        double others = 0;
        for (int i = 1; i < x.length; i++) {
            double e = expOfDifference(x[i], top);
            if (own == 0 && x[i] == x[0]) {
                own = e;
            } else {
                others += e;
            }
        }
        return own > 0 ? others / (others + own) : 1 - Math.exp(x[0] - top) / (others + own);
    }

    private static int indexOfLargest(double[] x) {
        int top = x.length - 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > x[top] || x[i] != x[i]) {
                top = i;
            }
        }
        return top;
    }
}
