package deriv.print;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A formula as it is to be written, whatever it means: quotients, signs and the order of terms stay as they are put
 * together, as expressions do not. For explanations. Immutable.
 *
 * <p>What is added or multiplied loses only what nobody writes: a factor 1, a product or sum in brackets inside another.
 */
public final class Formula {
    public static final Formula ONE = new Formula(Layout.ONE);
    public static final Formula ZERO = new Formula(Layout.number(0));

    private static final String ELLIPSIS = "...";

    private final Layout layout;

    private Formula(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    /** Writes expressions and conditions in one style. Confined to one thread. */
    public static final class Writer {
        private final Arrangement arrangement;

        public Writer(NumberStyle style) {
            this.arrangement = new Arrangement(style);
        }

        /** {@return the expression as it is printed} */
        public Formula of(Expr e) {
            return new Formula(arrangement.layout(e));
        }

        /** {@return the condition as it is printed} */
        public Formula of(Cond c) {
            return new Formula(arrangement.layout(c));
        }
    }

    public static Formula name(String name) {
        return new Formula(Layout.name(name));
    }

    /** {@return a number without a sign, spelled as in the language} */
    public static Formula number(String digits) {
        return new Formula(Layout.number(digits));
    }

    /** {@return the sum, in this order} No terms are 0. */
    public static Formula sum(List<Formula> terms) {
        List<Shape.Signed> signed = new ArrayList<>(terms.size());
        for (Formula term : terms) {
            switch (term.layout.shape()) {
                case Shape.Sum(var inner) -> signed.addAll(inner);
                case Shape.Negative(var operand) -> signed.add(new Shape.Signed(Shape.Sign.MINUS, operand));
                default -> {
                    if (!term.isZero()) {
                        signed.add(new Shape.Signed(Shape.Sign.PLUS, term.layout));
                    }
                }
            }
        }
        if (signed.isEmpty()) {
            return ZERO;
        }
        if (signed.size() > 1) {
            return new Formula(Layout.sum(signed));
        }
        Shape.Signed only = signed.getFirst();
        return only.sign() == Shape.Sign.PLUS ? new Formula(only.term()) : new Formula(Layout.negative(only.term()));
    }

    /** {@return the formula with a minus in front, or without the one that it has} */
    public Formula negated() {
        return isZero() ? this
                : layout.shape() instanceof Shape.Negative(var operand) ? new Formula(operand)
                : new Formula(Layout.negative(layout));
    }

    /** {@return the formula as a term after a minus}: one that begins with a minus keeps it, in brackets */
    public Formula subtracted() {
        return isZero() ? this : new Formula(Layout.negative(layout));
    }

    /** {@return the product with what stands behind}: {@code a/b} times c is {@code a*c/b} */
    public Formula extendedBy(Formula factor) {
        return switch (layout.shape()) {
            case Shape.Fraction(var above, var below) -> new Formula(above).times(factor).over(new Formula(below));
            case Shape.Negative(var operand) -> new Formula(operand).extendedBy(factor).negated();
            default -> times(factor);
        };
    }

    /** {@return the product, in this order}; with a factor {@code 1/u} the quotient by u */
    public static Formula product(List<Formula> factors) {
        List<Layout> above = new ArrayList<>();
        List<Layout> below = new ArrayList<>();
        for (Formula factor : factors) {
            if (factor.isZero()) {
                return ZERO;
            }
            multiply(factor.layout, above, below);
        }
        boolean negative = !above.isEmpty() && above.getFirst().shape() instanceof Shape.Negative;
        if (negative && above.getFirst().shape() instanceof Shape.Negative(var operand)) {
            above.removeFirst();
            List<Layout> first = new ArrayList<>();
            multiply(operand, first, below);
            above.addAll(0, first);
        }
        Formula product = new Formula(Layout.product(above));
        Formula numerator = negative ? product.negated() : product;
        return below.isEmpty() ? numerator : numerator.over(new Formula(Layout.product(below)));
    }

    private static void multiply(Layout factor, List<Layout> above, List<Layout> below) {
        switch (factor.shape()) {
            case Shape.Product(var inner) -> above.addAll(inner);
            case Shape.Fraction(var numerator, var denominator) when isOne(numerator) -> {
                if (denominator.shape() instanceof Shape.Product(var inner)) {
                    below.addAll(inner);
                } else {
                    below.add(denominator);
                }
            }
            default -> {
                if (!isOne(factor)) {
                    above.add(factor);
                }
            }
        }
    }

    public Formula times(Formula other) {
        return product(List.of(this, other));
    }

    public Formula over(Formula denominator) {
        return isZero() || denominator.isOne() ? this
                : layout.shape() instanceof Shape.Negative(var operand)
                        ? new Formula(operand).over(denominator).negated()
                : layout.shape() instanceof Shape.Fraction(var above, var below)
                        ? new Formula(Layout.fraction(above, new Formula(below).times(denominator).layout))
                : new Formula(Layout.fraction(layout, denominator.layout));
    }

    /** {@return the power}; for the exponents 1 and 0 the base and 1 */
    public Formula pow(Formula exponent) {
        return exponent.isOne() ? this
                : exponent.isZero() ? ONE : new Formula(Layout.power(layout, exponent.layout));
    }

    /** {@return a call of a function of the table} */
    public static Formula call(Fn function, List<Formula> arguments) {
        return new Formula(Layout.call(function, layouts(arguments)));
    }

    /** {@return a call of a function by name, differentiated so often in each argument} */
    public static Formula call(String function, List<Integer> orders, List<Formula> arguments) {
        return new Formula(Layout.unknown(function, orders, layouts(arguments)));
    }

    /** @param conditions as many as there are values, less one */
    public static Formula piecewise(List<Formula> conditions, List<Formula> values) {
        List<Shape.Case> cases = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            cases.add(new Shape.Case(conditions.get(i).layout, values.get(i).layout));
        }
        return new Formula(Layout.piecewise(cases, values.getLast().layout));
    }

    public static Formula vector(List<Formula> entries) {
        return new Formula(Layout.vector(layouts(entries)));
    }

    /** {@return the entry of a vector, as it is typed} */
    public Formula derived(DerivativeSign sign) {
        return new Formula(Layout.of(new Shape.Derived(sign, layout)));
    }

    private static List<Layout> layouts(List<Formula> formulas) {
        return formulas.stream().map(Formula::layout).toList();
    }

    public boolean isZero() {
        return layout.shape() instanceof Shape.Number(var digits) && digits.equals("0");
    }

    public boolean isOne() {
        return isOne(layout);
    }

    private static boolean isOne(Layout layout) {
        return layout.shape() instanceof Shape.Number(var digits) && digits.equals("1");
    }

    /** {@return how many names, numbers, signs and calls are written} */
    public long weight() {
        return layout.weight();
    }

    /** {@return the formula with formulas in the place of names} For small ones: it is gone through as a tree. */
    public Formula with(Map<String, Formula> names) {
        return replaced(layout, names);
    }

    private static Formula replaced(Layout layout, Map<String, Formula> names) {
        return switch (layout.shape()) {
            case Shape.Name(var name) -> names.getOrDefault(name, new Formula(layout));
            case Shape.Sum(var terms) -> sum(terms.stream().map(t -> {
                Formula term = replaced(t.term(), names);
                return t.sign() == Shape.Sign.MINUS ? term.subtracted() : term;
            }).toList());
            case Shape.Negative(var operand) -> replaced(operand, names).subtracted();
            case Shape.Product(var factors) -> product(factors.stream().map(f -> replaced(f, names)).toList());
            case Shape.Fraction(var above, var below) -> replaced(above, names).over(replaced(below, names));
            case Shape.Power(var base, var exponent) -> replaced(base, names).pow(replaced(exponent, names));
            default -> new Formula(Layout.of(layout.shape().map(part -> replaced(part, names).layout)));
        };
    }

    /**
     * {@return the formula in at most so many signs, roughly}: long rows lose what is in the middle, deep parts what is
     * inside
     */
    public Formula abridged(int longest) {
        return layout.weight() <= longest ? this : new Formula(Abridgement.of(layout, longest));
    }

    /** {@return what stands for something left out} */
    static Layout ellipsis() {
        return Layout.name(ELLIPSIS);
    }
}
