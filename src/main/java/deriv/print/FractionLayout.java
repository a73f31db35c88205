package deriv.print;

import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * One product on its way to a fraction: what stands above the bar and what below. Only factors with a negative number
 * as exponent go below, so {@code exp(-x)} stays above. Use it for one product.
 */
final class FractionLayout {
    /**
     * The most factors below one bar. More of them stand below several bars, because the reciprocal of a longer product
     * is one factor for the core, and the text would not read back.
     */
    private static final int LONGEST = Exprs.SPLICE;

    private final ArithmeticLayout arithmetic;
    private final List<Layout> top;
    private List<Layout> bottom = List.of();
    private Rational number;

    FractionLayout(ArithmeticLayout arithmetic, Rational magnitude, int capacity) {
        this.arithmetic = arithmetic;
        this.number = magnitude;
        this.top = new ArrayList<>(capacity + 1);
    }

    void multiply(List<Power> powers) {
        int constants = 0;
        while (constants < powers.size() && powers.get(constants).isConstant()) {
            constants++;
        }
        if (constants > 0) {
            RadicalLayout radicals = new RadicalLayout(arithmetic, powers.subList(0, constants));
            number = radicals.join(number, top, bottom());
        }
        for (int i = constants; i < powers.size(); i++) {
            multiply(powers.get(i));
        }
    }

    private void multiply(Power p) {
        if (p.isNumeric() && p.number().signum() < 0) {
            bottom().add(arithmetic.power(p.base().layout(), p.number().negate()));
        } else {
            top.add(arithmetic.power(p));
        }
    }

    /** Most products have nothing below. */
    private List<Layout> bottom() {
        if (bottom.isEmpty()) {
            bottom = new ArrayList<>(4);
        }
        return bottom;
    }

    Layout layout() {
        Numerals numerals = arithmetic.numerals();
        if (numerals.isNumeral(number)) {
            if (!number.isOne()) {
                top.addFirst(numerals.numeral(number));
            }
        } else {
            Rational numerator = Rational.of(number.numerator());
            if (!numerator.isOne()) {
                top.addFirst(numerals.numeral(numerator));
            }
            bottom().addFirst(numerals.integer(number.denominator()));
        }
        Layout quotient = Layout.product(top);
        if (bottom.isEmpty()) {
            return quotient;
        }
        if (bottom.size() <= LONGEST) {
            return Layout.fraction(quotient, Layout.product(bottom));
        }
        for (int from = 0; from < bottom.size(); from += LONGEST) {
            List<Layout> below = bottom.subList(from, Math.min(bottom.size(), from + LONGEST));
            quotient = Layout.fraction(quotient, Layout.product(below));
        }
        return quotient;
    }
}
