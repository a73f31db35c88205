package deriv.precise;

import deriv.functions.Kernel;
import java.math.BigDecimal;
import java.util.List;

/**
 * A function by its kernel, with the digits of a double: the error is what the kernel may have, and how far its values
 * spread over the ends of the arguments. That is no proof, as the other balls are; so a claim is refuted with it under
 * stricter conditions.
 */
final class KernelBall {
    /** Two hundred and fifty times the last digit of a double; the kernels keep to a few. */
    private static final double RELATIVE_ERROR = 0x1p-44;

    /** So many arguments are spread one against all others; with more of them there are too many corners. */
    private static final int MOST_ARGUMENTS = 6;

    /** Farther out a function may turn several times between the numbers that are looked at, or a kernel lose digits. */
    private static final double FAR_OUT = 1e4;

    /** Beyond it a number is no double. */
    private static final int GREATEST_SCALE = 1000;

    private KernelBall() {}

    static Ball at(Kernel kernel, List<Ball> args) {
        int count = args.size();
        if (count > MOST_ARGUMENTS) {
            return Ball.UNKNOWN;
        }
        double[] middle = new double[count];
        for (int i = 0; i < count; i++) {
            if (!args.get(i).isKnown() || Math.abs(args.get(i).mid().scale()) > GREATEST_SCALE) {
                return Ball.UNKNOWN;
            }
            middle[i] = args.get(i).mid().doubleValue();
            if (Math.abs(middle[i]) + args.get(i).radius().doubleValue() > FAR_OUT) {
                return Ball.UNKNOWN;
            }
        }
        double value = kernel.at(middle);
        double spread = 0;
        double[] corner = new double[count];
        for (int c = 0; c < 1 << count; c++) {
            for (int i = 0; i < count; i++) {
                corner[i] = end(args.get(i), middle[i], (c >> i & 1) == 1);
            }
            spread = Math.max(spread, Math.abs(kernel.at(corner) - value));
        }
        double error = 2 * spread + RELATIVE_ERROR * Math.abs(value);
        boolean hasDigits =
                Double.isFinite(value + error) && (value == 0 || Math.abs(value) > Double.MIN_NORMAL * 1e20);
        return hasDigits ? Ball.around(new BigDecimal(value), new BigDecimal(error)) : Ball.UNKNOWN;
    }

    /** {@return a double beyond all numbers of the argument on one side}; the argument itself if it is a double */
    private static double end(Ball argument, double middle, boolean upper) {
        boolean exact = argument.radius().signum() == 0 && new BigDecimal(middle).compareTo(argument.mid()) == 0;
        double reach = argument.radius().doubleValue();
        return exact ? middle : upper ? Math.nextUp(middle + reach) : Math.nextDown(middle - reach);
    }
}
