package deriv.columns.kernels;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** With the vector module: the only class that names it. A loop covers whole vectors, beyond the last row if need be. */
final class VectorBits implements Bits {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = LANES.length();
    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

    private static DoubleVector load(double[] x, int i) {
        return DoubleVector.fromArray(LANES, x, i);
    }

    @Override
    public int outside(double[] x, double low, double high, int[] rows, int count) {
        int found = 0;
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i);
            VectorMask<Double> inside = a.compare(GE, low).and(a.compare(LE, high));
            if (!inside.allTrue()) {
                found = note(~inside.toLong(), i, rows, found, count);
            }
        }
        return found;
    }

    @Override
    public int outsideMagnitude(double[] x, double low, double high, int[] rows, int count) {
        int found = 0;
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i).abs();
            VectorMask<Double> inside = a.compare(GE, low).and(a.compare(LE, high));
            if (!inside.allTrue()) {
                found = note(~inside.toLong(), i, rows, found, count);
            }
        }
        return found;
    }

    /** Writes down the rows from {@code i} on whose bits are set, and {@return how many have been written so far} */
    private static int note(long lanes, int i, int[] rows, int found, int count) {
        int next = found;
        for (int lane = 0; lane < Math.min(WIDTH, count - i); lane++) {
            if ((lanes >>> lane & 1) != 0) {
                rows[next++] = i + lane;
            }
        }
        return next;
    }

    @Override
    public void scale(double[] y, double[] whole, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            LongVector exponent = load(whole, i).reinterpretAsLongs().lanewise(LSHL, FRACTION);
            load(y, i).reinterpretAsLongs().add(exponent).reinterpretAsDoubles().intoArray(result, i);
        }
    }

    @Override
    public void split(double[] x, double[] fraction, double[] exponent, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            LongVector bits = load(x, i).reinterpretAsLongs();
            LongVector k = bits.sub(PlainBits.SQRT_HALF).lanewise(ASHR, FRACTION);
            bits.sub(k.lanewise(LSHL, FRACTION)).reinterpretAsDoubles().intoArray(fraction, i);
            // Not every machine has an instruction that makes a long a double.
            k.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER).intoArray(exponent, i);
        }
    }

    @Override
    public void split(double[] x, double[] fraction, double[] exponent, double[] power, int count) {
        LongVector one = LongVector.broadcast(LongVector.SPECIES_PREFERRED, PlainBits.ONE);
        for (int i = 0; i < count; i += WIDTH) {
            LongVector bits = load(x, i).reinterpretAsLongs();
            LongVector k = bits.sub(PlainBits.SQRT_HALF).lanewise(ASHR, FRACTION);
            LongVector shifted = k.lanewise(LSHL, FRACTION);
            bits.sub(shifted).reinterpretAsDoubles().intoArray(fraction, i);
            one.sub(shifted).reinterpretAsDoubles().intoArray(power, i);
            k.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER).intoArray(exponent, i);
        }
    }

    @Override
    public void positive(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i);
            answer(a, a.compare(GT, 0)).intoArray(result, i);
        }
    }

    @Override
    public void nonnegative(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i);
            answer(a, a.compare(GE, 0)).intoArray(result, i);
        }
    }

    @Override
    public void zero(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i);
            answer(a, a.compare(EQ, 0)).intoArray(result, i);
        }
    }

    @Override
    public void nonzero(double[] x, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector a = load(x, i);
            answer(a, a.compare(NE, 0)).intoArray(result, i);
        }
    }

    /** {@return 1 where it holds, else 0; NaN where x is} */
    private static DoubleVector answer(DoubleVector x, VectorMask<Double> holds) {
        return DoubleVector.zero(LANES).blend(1, holds).blend(Double.NaN, x.compare(NE, x));
    }

    @Override
    public void select(double[] test, double[] then, double[] otherwise, double[] result, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector t = load(test, i);
            DoubleVector.broadcast(LANES, Double.NaN)
                    .blend(load(otherwise, i), t.compare(EQ, 0))
                    .blend(load(then, i), t.compare(EQ, 1))
                    .intoArray(result, i);
        }
    }
}
