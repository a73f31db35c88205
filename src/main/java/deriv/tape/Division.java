package deriv.tape;

import deriv.core.Rational;

/**
 * One product under construction: numbers, factors and divisors. Use it once.
 *
 * <p>All numbers are gathered in one fraction. A number 1/q with an odd q divides if {@link #value} is asked to, because
 * the double nearest to 1/q would round once more: {@code x/10} is exact where {@code 0.1*x} is not.
 */
final class Division {
    private static final int EXACT_BITS = 53;
    private static final int NONE = Integer.MIN_VALUE;

    /** What becomes of a number 1/q in front of a product. */
    enum Reciprocal {
        /** The fraction stays as it is, for {@link Regrouping} to decide. */
        KEPT,
        /** The product is divided by q. */
        DIVIDES,
        /** The product is multiplied by 1/q, rounded. */
        MULTIPLIES
    }

    private final Values values;
    private double over = 1;
    private double under = 1;
    private final Ints members = new Ints();
    private int last = NONE;

    Division(Values values, Rational coefficient) {
        this(values);
        boolean splits = !coefficient.isInteger()
                && coefficient.numerator().bitLength() <= EXACT_BITS
                && coefficient.denominator().bitLength() <= EXACT_BITS;
        over = splits ? coefficient.numerator().doubleValue() : coefficient.doubleValue();
        under = splits ? coefficient.denominator().doubleValue() : 1;
    }

    Division(Values values) {
        this.values = values;
    }

    void times(int value) {
        add(Members.plain(value));
    }

    void over(int value) {
        add(Members.inverse(value));
    }

    /** A second division, never joined with the first: for a divisor that could overflow together with the others. */
    void overAfter(int value) {
        last = last == NONE ? value : values.multiply(last, value);
    }

    /** Multiplies or divides by a member; by a number in the fraction, unless that would leave the range of numbers. */
    void add(int member) {
        int value = Members.value(member);
        if (Values.isConstant(value)) {
            double number = values.constantAt(value);
            if (Members.isInverse(member) && isOrdinary(under * number)) {
                under *= number;
                return;
            }
            if (!Members.isInverse(member) && isOrdinary(over * number)) {
                over *= number;
                return;
            }
        }
        members.add(member);
    }

    private static boolean isOrdinary(double number) {
        return Math.abs(number) >= Double.MIN_NORMAL && Math.abs(number) <= Double.MAX_VALUE;
    }

    /** {@return the number of members, without the fraction} */
    int size() {
        return members.size();
    }

    /** Takes the sign out of the fraction. {@return whether it was negative} */
    boolean takeSign() {
        boolean negative = over < 0 != under < 0;
        over = Math.abs(over);
        under = Math.abs(under);
        return negative;
    }

    /** {@return the members, sorted, with those of the fraction} */
    int[] members(Reciprocal reciprocal) {
        if (under < 0) {
            over = -over;
            under = -under;
        }
        double number = over / under;
        boolean whole = switch (reciprocal) {
            case KEPT -> false;
            case DIVIDES -> isPowerOfTwo(under) || Math.abs(over) != 1 || !hasFactor();
            case MULTIPLIES -> true;
        };
        Ints all = new Ints();
        for (int i = 0; i < members.size(); i++) {
            all.add(members.get(i));
        }
        if (whole && isOrdinary(number)) {
            addNumber(all, number, false);
        } else {
            addNumber(all, over, false);
            addNumber(all, under, true);
        }
        return all.sorted();
    }

    private void addNumber(Ints all, double number, boolean inverse) {
        if (number != 1) {
            all.add(Members.of(values.constant(number), inverse));
        }
    }

    private boolean hasFactor() {
        for (int i = 0; i < members.size(); i++) {
            if (!Members.isInverse(members.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPowerOfTwo(double x) {
        return x == Math.scalb(1, Math.getExponent(x));
    }

    /** {@return the product} */
    int value() {
        return value(Reciprocal.KEPT);
    }

    int value(Reciprocal reciprocal) {
        return last == NONE ? first(reciprocal) : values.divide(first(reciprocal), last);
    }

    private int first(Reciprocal reciprocal) {
        if (members.isEmpty()) {
            return values.constant(over / under);
        }
        int[] all = members(reciprocal);
        return all.length == 1 && !Members.isInverse(all[0]) ? Members.value(all[0]) : values.group(Op.MULTIPLY, all);
    }
}
