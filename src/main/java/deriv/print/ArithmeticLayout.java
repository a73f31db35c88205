package deriv.print;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/** Layouts of sums, products and powers whose parts are in order already. */
final class ArithmeticLayout {
    private static final ArithmeticLayout FRACTIONS = new ArithmeticLayout(NumberStyle.FRACTIONS);
    private static final ArithmeticLayout DECIMALS = new ArithmeticLayout(NumberStyle.DECIMALS);

    private final Numerals numerals;

    private ArithmeticLayout(NumberStyle style) {
        this.numerals = new Numerals(style);
    }

    static ArithmeticLayout in(NumberStyle style) {
        return switch (style) {
            case FRACTIONS -> FRACTIONS;
            case DECIMALS -> DECIMALS;
        };
    }

    Numerals numerals() {
        return numerals;
    }

    /** {@return the number, with its sign} */
    Layout number(Rational value) {
        return signed(value, numerals.magnitude(value));
    }

    private static Layout signed(Rational value, Layout magnitude) {
        return value.signum() < 0 ? Layout.negative(magnitude) : magnitude;
    }

    /** {@return the sum: a positive term first if there is one, the constant last} */
    Layout sum(Rational constant, List<Arranged.Entry> terms) {
        int first = firstPositive(terms);
        boolean leads = first == terms.size() && constant.signum() > 0;
        List<Shape.Signed> signed = new ArrayList<>(terms.size() + 1);
        if (leads) {
            signed.add(constant(constant));
        }
        if (first < terms.size()) {
            signed.add(signed(terms.get(first)));
        }
        for (int i = 0; i < terms.size(); i++) {
            if (i != first) {
                signed.add(signed(terms.get(i)));
            }
        }
        if (!leads && !constant.isZero()) {
            signed.add(constant(constant));
        }
        return switch (signed.size()) {
            case 0 -> Layout.number(0);
            case 1 -> single(signed.getFirst());
            default -> Layout.sum(signed);
        };
    }

    private static Layout single(Shape.Signed only) {
        return switch (only.sign()) {
            case PLUS -> only.term();
            case MINUS -> Layout.negative(only.term());
        };
    }

    private static int firstPositive(List<Arranged.Entry> terms) {
        int i = 0;
        while (i < terms.size() && terms.get(i).coefficient().signum() < 0) {
            i++;
        }
        return i;
    }

    private Shape.Signed constant(Rational value) {
        return new Shape.Signed(sign(value), numerals.magnitude(value));
    }

    private Shape.Signed signed(Arranged.Entry term) {
        Rational c = term.coefficient();
        Arranged a = term.expr();
        boolean known = c.abs().isOne() && a.coefficient().isOne();
        return new Shape.Signed(sign(c), known ? a.layout() : product(c, a.powers()));
    }

    private static Shape.Sign sign(Rational value) {
        return value.signum() < 0 ? Shape.Sign.MINUS : Shape.Sign.PLUS;
    }

    /** {@return the product without its sign, as one fraction} */
    Layout product(Rational coefficient, List<Power> powers) {
        FractionLayout quotient = new FractionLayout(this, coefficient.abs(), powers.size());
        quotient.multiply(powers);
        return quotient.layout();
    }

    /** {@return the factor, which is no power of a number and has no negative number as exponent} */
    Layout power(Power p) {
        Expr base = p.base().expr();
        if (p.isNumeric()) {
            return base == Exprs.E && !p.number().isOne() ? Layout.exponential(number(p.number()))
                    : power(p.base().layout(), p.number());
        }
        Layout exponent = p.number().isZero() ? p.symbolic().layout() : exponent(p.number(), p.symbolic());
        return base == Exprs.E ? Layout.exponential(exponent) : Layout.power(p.base().layout(), exponent);
    }

    private Layout exponent(Rational number, Arranged symbolic) {
        return sum(number, symbolic.entries());
    }

    /** {@return the base to a positive number} */
    Layout power(Layout base, Rational exponent) {
        if (exponent.isOne()) {
            return base;
        }
        return exponent.equals(Rational.HALF) ? Layout.root(base) : Layout.power(base, numerals.magnitude(exponent));
    }
}
