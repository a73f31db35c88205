package deriv.explain;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.print.Formula;
import java.util.List;

/**
 * A formula together with what it means: both are built by the same operations, the formula as it is to be read, the value by
 * the factories of the core.
 */
record Written(Formula formula, Expr value) {
    static final Written ONE = new Written(Formula.ONE, Exprs.ONE);
    static final Written ZERO = new Written(Formula.ZERO, Exprs.ZERO);

    /** {@return a letter of a rule} */
    static Written letter(String name) {
        return new Written(Formula.name(name), Exprs.symbol(name));
    }

    static Written sum(List<Written> terms) {
        return new Written(Formula.sum(terms.stream().map(Written::formula).toList()),
                Exprs.sum(terms.stream().map(Written::value).toList()));
    }

    static Written product(List<Written> factors) {
        return new Written(Formula.product(factors.stream().map(Written::formula).toList()),
                Exprs.product(factors.stream().map(Written::value).toList()));
    }

    Written plus(Written other) {
        return sum(List.of(this, other));
    }

    Written minus(Written other) {
        return plus(other.negated());
    }

    Written times(Written other) {
        return product(List.of(this, other));
    }

    /** {@return the product}, a fraction taking the other into its numerator */
    Written extendedBy(Written other) {
        return new Written(formula.extendedBy(other.formula), value.times(other.value));
    }

    Written over(Written other) {
        return new Written(formula.over(other.formula), value.over(other.value));
    }

    Written pow(Written exponent) {
        return new Written(formula.pow(exponent.formula), value.pow(exponent.value));
    }

    Written squared() {
        return pow(new Written(Formula.number("2"), Exprs.TWO));
    }

    /** A sum is not negated term by term: {@code -(x + 1)}. */
    Written negated() {
        return new Written(formula.negated(), value.negate());
    }

    boolean isZero() {
        return value == Exprs.ZERO;
    }
}
