package deriv.tape;

import deriv.core.Rational;

/**
 * One product under construction: a number, numerator and denominator, and one division. Use it once.
 *
 * <p>All numbers are gathered in one. A number 1/q with an odd q divides, because the double nearest to 1/q would round
 * once more: {@code x/10} is exact where {@code 0.1*x} is not.
 */
final class Division {
    private static final int EXACT_BITS = 53;
    private static final int NONE = Integer.MIN_VALUE;

    private final Values values;
    private double over;
    private double under;
    private int numerator = NONE;
    private int denominator = NONE;
    private int last = NONE;

    Division(Values values, Rational coefficient) {
        this.values = values;
        boolean splits = !coefficient.isInteger()
                && coefficient.numerator().bitLength() <= EXACT_BITS
                && coefficient.denominator().bitLength() <= EXACT_BITS;
        over = splits ? coefficient.numerator().doubleValue() : coefficient.doubleValue();
        under = splits ? coefficient.denominator().doubleValue() : 1;
    }

    void times(int value) {
        if (Values.isConstant(value)) {
            over *= values.constantAt(value);
        } else {
            numerator = numerator == NONE ? value : values.multiply(numerator, value);
        }
    }

    void over(int value) {
        if (Values.isConstant(value)) {
            under *= values.constantAt(value);
        } else {
            denominator = denominator == NONE ? value : values.multiply(denominator, value);
        }
    }

    /** A second division: for a denominator that could overflow together with the others. */
    void overAfter(int value) {
        last = last == NONE ? value : values.multiply(last, value);
    }

    int value() {
        return last == NONE ? first() : values.divide(first(), last);
    }

    private int first() {
        boolean divides = Math.abs(over) == 1 && !isPowerOfTwo(under) && numerator != NONE;
        if (divides) {
            int number = values.constant(under);
            denominator = denominator == NONE ? number : values.multiply(number, denominator);
        }
        double number = divides ? over : over / under;
        if (numerator == NONE) {
            int top = values.constant(number);
            return denominator == NONE ? top : values.divide(top, denominator);
        }
        int quotient = denominator == NONE ? numerator : values.divide(numerator, denominator);
        return values.multiply(values.constant(number), quotient);
    }

    private static boolean isPowerOfTwo(double x) {
        return x == Math.scalb(1, Math.getExponent(x));
    }
}
