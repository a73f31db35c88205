package deriv.functions.kernels;

/**
 * The cosine integral with about 100 bits, for the neighbourhood of its zeros, where f(x) sin(x) and g(x) cos(x) cancel.
 *
 * <p>g(x) - i f(x) = exp(ix) E1(ix) by the continued fraction NIST DLMF 6.9.1, from the inside out; sine and cosine
 * after a multiple of pi is taken off.
 */
final class CosineIntegral {

    /** Beyond this pi in three parts has too few digits. */
    static final double LARGEST = 0x1p26;

    /** pi in three parts. */
    private static final double PI_HIGH = 3.141592653589793;
    private static final double PI_MIDDLE = 1.2246467991473532e-16;
    private static final double PI_LOW = -2.9947698097183397e-33;

    private CosineIntegral() {}

    /** ci(x) for 4 <= x <= {@link #LARGEST}, best near a zero. */
    static double at(double x) {
        double turns = Math.rint(x / Math.PI);
        DoubleDouble r = reduced(x, turns);
        DoubleDouble[] fg = auxiliary(x);
        DoubleDouble value = fg[0].times(r.sin()).plus(fg[1].times(r.cos()).negate());
        return turns % 2 == 0 ? value.value() : -value.value();
    }

    /** x - turns pi. */
    private static DoubleDouble reduced(double x, double turns) {
        DoubleDouble high = DoubleDouble.product(PI_HIGH, turns);
        DoubleDouble middle = DoubleDouble.product(PI_MIDDLE, turns);
        DoubleDouble rest = DoubleDouble.sum(x - high.high, -high.low);
        return rest.plus(middle.negate()).plus(new DoubleDouble(-PI_LOW * turns, 0));
    }

    /** f(x) and g(x). */
    private static DoubleDouble[] auxiliary(double x) {
        // z = ix; the fraction is 1/(z + 1 - 1/(z + 3 - 4/(z + 5 - 9/(z + 7 - ...)))).
        DoubleDouble real = DoubleDouble.ZERO;
        DoubleDouble imaginary = real;
        for (double k = Math.ceil(12 + 800 / x); k >= 0; k--) {
            DoubleDouble a = new DoubleDouble(2 * k + 1, 0).plus(real.negate());
            DoubleDouble b = new DoubleDouble(x, 0).plus(imaginary.negate());
            DoubleDouble norm = a.times(a).plus(b.times(b));
            double numerator = k == 0 ? 1 : k * k;
            real = a.over(norm).times(numerator);
            imaginary = b.negate().over(norm).times(numerator);
        }
        return new DoubleDouble[] {imaginary.negate(), real};
    }
}
