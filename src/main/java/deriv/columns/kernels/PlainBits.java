package deriv.columns.kernels;

import deriv.tape.Arithmetic;

/** Without the vector module: one number after the other. */
public final class PlainBits implements Bits {
    static final long SQRT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    static final long ONE = Double.doubleToRawLongBits(1);

    @Override
    public int outside(double[] x, double low, double high, int[] rows, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (!(x[i] >= low && x[i] <= high)) {
                rows[found++] = i;
            }
        }
        return found;
    }

    @Override
    public int outsideMagnitude(double[] x, double low, double high, int[] rows, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            double size = Math.abs(x[i]);
            if (!(size >= low && size <= high)) {
                rows[found++] = i;
            }
        }
        return found;
    }

    @Override
    public void scale(double[] y, double[] whole, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            long exponent = Double.doubleToRawLongBits(whole[i]) << FRACTION;
            result[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(y[i]) + exponent);
        }
    }

    @Override
    public void split(double[] x, double[] fraction, double[] exponent, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            long k = bits - SQRT_HALF >> FRACTION;
            fraction[i] = Double.longBitsToDouble(bits - (k << FRACTION));
            exponent[i] = k;
        }
    }

    @Override
    public void split(double[] x, double[] fraction, double[] exponent, double[] power, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            long k = bits - SQRT_HALF >> FRACTION;
            fraction[i] = Double.longBitsToDouble(bits - (k << FRACTION));
            power[i] = Double.longBitsToDouble(ONE - (k << FRACTION));
            exponent[i] = k;
        }
    }

    @Override
    public void positive(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Arithmetic.positive(x[i]);
        }
    }

    @Override
    public void nonnegative(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Arithmetic.nonnegative(x[i]);
        }
    }

    @Override
    public void zero(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Arithmetic.zero(x[i]);
        }
    }

    @Override
    public void nonzero(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Arithmetic.nonzero(x[i]);
        }
    }

    @Override
    public void select(double[] test, double[] then, double[] otherwise, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = test[i] == 1 ? then[i] : test[i] == 0 ? otherwise[i] : Double.NaN;
        }
    }
}
