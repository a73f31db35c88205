package deriv.precise;

import deriv.core.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions of decimal numbers to any number of digits. Relative errors are below 10^-digits; those of sine,
 * cosine and logarithm are absolute where the argument had to be reduced, and those of the logarithm near 1.
 *
 * <p>Series are summed with fixed-point numbers in base two, where a product is rounded by a shift. The argument is halved
 * some sqrt(digits) times before, which costs as many squarings and saves as many bits a term (R. P. Brent and P.
 * Zimmermann, <i>Modern Computer Arithmetic</i>, 2010, 4.3.1 and 4.4.2).
 */
final class Elementary {
    /** Beyond it exp has more digits in front of the point than anybody compares. */
    static final BigDecimal GREATEST_EXPONENT = BigDecimal.valueOf(50_000_000);

    /** Beyond it more digits of π than anybody needs would be used up in reducing an angle. */
    static final BigDecimal GREATEST_ANGLE = BigDecimal.ONE.scaleByPowerOfTen(1000);

    /** Below it errors of sine and cosine are relative. */
    static final BigDecimal SMALL_ANGLE = BigDecimal.valueOf(5, 1);

    /** Below it an angle is not reduced: it is less than a quarter turn. */
    private static final BigDecimal QUARTER = BigDecimal.valueOf(15, 1);

    /** More digits than are promised, for the rounding errors on the way. */
    static final int GUARD = 15;

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final double BITS_A_DIGIT = 3.3219280948873626;
    private static final double LOG_10 = Math.log(10);

    /** The digits of a double that can be relied on for a start. */
    private static final int DIGITS_OF_DOUBLE = 15;

    /** With more digits a single term is slow enough to look at the clock. */
    private static final int FEW = 500;

    private Elementary() {}

    static MathContext context(int digits) {
        return new MathContext(digits + GUARD, RoundingMode.HALF_EVEN);
    }

    private static int halvings(int digits) {
        return (int) Math.sqrt(digits) + 1;
    }

    /** {@return the bits of a fixed-point number for so many digits, a guard and as many squarings} */
    private static int bits(int digits) {
        return (int) ((digits + GUARD) * BITS_A_DIGIT) + 2 * halvings(digits) + 8;
    }

    /** Lets the limits of the running operation interrupt a series. */
    private static void tick(int digits) {
        if (digits > FEW) {
            Operation.checkpoint();
        } else {
            Operation.tick();
        }
    }

    private static BigInteger fixed(BigDecimal x, int bits) {
        BigInteger scaled = x.unscaledValue().shiftLeft(bits);
        return x.scale() >= 0
                ? scaled.divide(BigInteger.TEN.pow(x.scale()))
                : scaled.multiply(BigInteger.TEN.pow(-x.scale()));
    }

    private static BigDecimal decimal(BigInteger x, int bits, int digits) {
        return new BigDecimal(x).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), context(digits));
    }

    // --- exponential and logarithm ---

    /** {@return e^x for |x| up to {@link #GREATEST_EXPONENT}}: the series at x/2^n, squared n times */
    static BigDecimal exp(BigDecimal x, int digits) {
        MathContext context = context(digits);
        if (x.signum() == 0) {
            return ONE;
        }
        if (x.precision() - (long) x.scale() < -context.getPrecision()) {
            return ONE.add(x, context);
        }
        int halvings = halvings(digits);
        int large = x.abs().toBigInteger().bitLength();
        int bits = bits(digits);
        // Digits beyond the last bit are of no use, and there may be many.
        BigInteger small = fixed(x.round(new MathContext(context.getPrecision() + 12)), bits).shiftRight(
                halvings + large);
        BigInteger sum = BigInteger.ONE.shiftLeft(bits).add(small);
        BigInteger term = small;
        for (int n = 2; term.bitLength() > 1; n++) {
            tick(digits);
            term = term.multiply(small).shiftRight(bits).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum).shiftRight(bits);
        }
        BigDecimal power = decimal(sum, bits, digits);
        for (int i = 0; i < large; i++) {
            tick(digits);
            power = power.multiply(power, context);
        }
        return power;
    }

    /** {@return the logarithm of x > 0} by Halley's method for exp, from the double; the digits triple at each step. */
    static BigDecimal log(BigDecimal x, int digits) {
        int exponent = x.precision() - x.scale();
        double mantissa = x.scaleByPowerOfTen(-exponent).doubleValue();
        BigDecimal y = BigDecimal.valueOf(Math.log(mantissa) + exponent * LOG_10);
        // Eight digits behind the point: an exponent may have as many before it.
        for (int known = 8; known < digits + GUARD / 2;) {
            known = Math.min(3 * known, digits + GUARD / 2);
            int working = known + 10;
            MathContext context = context(working);
            BigDecimal power = exp(y, working);
            BigDecimal step = x.subtract(power, context).divide(x.add(power, context), context);
            y = y.add(TWO.multiply(step), context);
        }
        return y;
    }

    // --- circular functions ---

    static BigDecimal sin(BigDecimal x, int digits) {
        if (x.abs().compareTo(QUARTER) < 0) {
            return wave(x, digits).sine;
        }
        Reduced reduced = Reduced.of(x, digits);
        Wave wave = wave(reduced.rest, digits);
        BigDecimal value = reduced.quarter.testBit(0) ? wave.cosine : wave.sine;
        return reduced.quarter.testBit(1) ? value.negate() : value;
    }

    static BigDecimal cos(BigDecimal x, int digits) {
        if (x.abs().compareTo(QUARTER) < 0) {
            return wave(x, digits).cosine;
        }
        Reduced reduced = Reduced.of(x, digits);
        Wave wave = wave(reduced.rest, digits);
        BigDecimal value = reduced.quarter.testBit(0) ? wave.sine : wave.cosine;
        return reduced.quarter.testBit(0) == reduced.quarter.testBit(1) ? value : value.negate();
    }

    /** An angle less a multiple of π/2. */
    private record Reduced(BigInteger quarter, BigDecimal rest) {
        /** π has as many digits more as the angle has in front of its point. */
        static Reduced of(BigDecimal x, int digits) {
            int before = Math.max(0, x.precision() - x.scale());
            MathContext wide = context(digits + before + GUARD);
            BigDecimal halfPi = Constants.pi(digits + before + GUARD).divide(TWO, wide);
            BigInteger quarter = x.divide(halfPi, wide).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
            return new Reduced(quarter, x.subtract(halfPi.multiply(new BigDecimal(quarter), wide), wide));
        }
    }

    private record Wave(BigDecimal sine, BigDecimal cosine) {}

    /**
     * Of |x| up to a quarter turn: u = 1 - cos(x/2^n) by its series, n times u = 4u - 2u^2. The error of the sine is
     * relative, that of the cosine absolute.
     */
    private static Wave wave(BigDecimal x, int digits) {
        MathContext context = context(digits);
        int leading = x.scale() - x.precision();
        if (x.signum() == 0 || leading > context.getPrecision()) {
            return new Wave(x.round(context), ONE);
        }
        int halvings = halvings(digits);
        // 1 - cos(x) is of the size of x^2/2.
        int bits = bits(digits) + 2 * halvings + (int) (2 * BITS_A_DIGIT * (Math.max(0, leading) + 1));
        BigInteger angle = fixed(x.round(new MathContext(context.getPrecision() + 12)), bits).shiftRight(halvings);
        BigInteger square = angle.multiply(angle).shiftRight(bits);
        BigInteger term = square.shiftRight(1);
        BigInteger u = term;
        for (long n = 3; term.bitLength() > 1; n += 2) {
            tick(digits);
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf(-n * (n + 1)));
            u = u.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            u = u.shiftLeft(2).subtract(u.multiply(u).shiftRight(bits - 1));
        }
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        BigInteger sine = u.multiply(one.shiftLeft(1).subtract(u)).sqrt();
        return new Wave(
                decimal(x.signum() < 0 ? sine.negate() : sine, bits, digits), decimal(one.subtract(u), bits, digits));
    }

    /** {@return the arctangent} from the double y by adding atan(t), t = tan(atan(x) - y); digits grow fivefold. */
    static BigDecimal atan(BigDecimal x, int digits) {
        BigDecimal y = new BigDecimal(Math.atan(x.doubleValue()));
        for (int known = DIGITS_OF_DOUBLE; known < digits + GUARD;) {
            known = Math.min(5 * known - 5, digits + GUARD);
            MathContext context = context(known);
            Wave wave = wave(y, known);
            BigDecimal t = x.multiply(wave.cosine, context).subtract(wave.sine, context)
                    .divide(wave.cosine.add(x.multiply(wave.sine, context), context), context);
            BigDecimal cube = t.multiply(t, context).multiply(t, context).divide(BigDecimal.valueOf(3), context);
            y = y.add(t.subtract(cube, context), context);
        }
        return y;
    }
}
