package deriv.precise;

import java.math.BigDecimal;
import java.math.BigInteger;

/** π and e, computed when more digits of them are asked for than ever before. Safe to share between threads. */
final class Constants {
    /** So that what is rounded from many digits is what was computed to few: answers do not depend on earlier ones. */
    private static final int MORE = 10;

    private static final double BITS_A_DIGIT = 3.3219280948873626;

    /** A number and how many of its digits are right. */
    private record Known(int digits, BigDecimal value) {}

    private static volatile Known pi = new Known(0, BigDecimal.ZERO);
    private static volatile Known e = new Known(0, BigDecimal.ZERO);

    private Constants() {}

    /** {@return π with a relative error below 10^-digits} */
    static BigDecimal pi(int digits) {
        Known known = pi;
        if (known.digits < digits) {
            known = new Known(digits, machin(digits + MORE));
            pi = known;
        }
        return known.value.round(Elementary.context(digits));
    }

    /** {@return e with a relative error below 10^-digits} */
    static BigDecimal e(int digits) {
        Known known = e;
        if (known.digits < digits) {
            known = new Known(digits, Elementary.exp(BigDecimal.ONE, digits + MORE));
            e = known;
        }
        return known.value.round(Elementary.context(digits));
    }

    /** Machin: π = 16 atan(1/5) - 4 atan(1/239). */
    private static BigDecimal machin(int digits) {
        int bits = (int) ((digits + Elementary.GUARD) * BITS_A_DIGIT) + 8;
        BigInteger sixteen = atanOfReciprocal(5, bits).shiftLeft(4);
        BigInteger four = atanOfReciprocal(239, bits).shiftLeft(2);
        return new BigDecimal(sixteen.subtract(four))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), Elementary.context(digits));
    }

    private static BigInteger atanOfReciprocal(long n, int bits) {
        BigInteger square = BigInteger.valueOf(-n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (long k = 3; power.bitLength() > 1; k += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }
}
