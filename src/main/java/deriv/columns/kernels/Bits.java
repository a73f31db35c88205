package deriv.columns.kernels;

/**
 * The loops over blocks that look into numbers or choose between them. All versions give the same bits.
 *
 * <p>Blocks are arrays of one length, a multiple of {@value #PADDING}, of which the first {@code count} numbers are meant;
 * up to the next multiple of {@value #PADDING} more may be read and written. A result may be an argument.
 */
public sealed interface Bits permits PlainBits, VectorBits {
    /** No machine has longer vectors. */
    int PADDING = 64;

    /** Fraction bits of a double. */
    int FRACTION = 52;

    /**
     * 1.5 * 2^52: added to a small number, it rounds it to a whole one, which then stands in the last bits; subtracted
     * again, it leaves that whole number.
     */
    double ROUNDER = 0x1.8p52;

    /** {@return the version for this process} */
    static Bits best() {
        return Best.BITS;
    }

    /** {@return the number of rows where x is not in [low, high], which go to the start of {@code rows}} */
    int outside(double[] x, double low, double high, int[] rows, int count);

    /** {@return the number of rows where |x| is not in [low, high], which go to the start of {@code rows}} */
    int outsideMagnitude(double[] x, double low, double high, int[] rows, int count);

    /** Multiplies y by 2^k; {@code whole} is k + {@link #ROUNDER}. Both y and the result are normal numbers. */
    void scale(double[] y, double[] whole, double[] result, int count);

    /** Splits normal positive numbers x into {@code 2^exponent * fraction}, the fraction between sqrt(1/2) and sqrt(2). */
    void split(double[] x, double[] fraction, double[] exponent, int count);

    /** The same, and {@code power}, 2^-exponent. */
    void split(double[] x, double[] fraction, double[] exponent, double[] power, int count);

    /** Tests as {@link deriv.tape.Arithmetic#positive}; the next three likewise. */
    void positive(double[] x, double[] result, int count);

    void nonnegative(double[] x, double[] result, int count);

    void zero(double[] x, double[] result, int count);

    void nonzero(double[] x, double[] result, int count);

    /** Takes the first value where the test is 1, the second where it is 0, NaN where it is neither. */
    void select(double[] test, double[] then, double[] otherwise, double[] result, int count);

    /** Decided once for the process. */
    final class Best {
        private static final Bits BITS =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? vector() : new PlainBits();

        private Best() {}

        /** A method of its own, so that nothing looks for the module's classes where there are none. */
        private static Bits vector() {
            return new VectorBits();
        }
    }
}
