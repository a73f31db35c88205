package deriv.print;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.List;

/**
 * An expression with its parts in human order: what the order of its neighbours and the layout of its parents need to
 * know of it.
 */
final class Arranged {
    static final Arranged ZERO = atom(Exprs.ZERO, Layout.number(0), Degree.ZERO);

    private final Expr expr;
    private final Layout layout;
    private final long degree;
    private final Rational number;
    private final List<Power> powers;
    private final List<Entry> entries;

    /** One term of a sum. */
    record Entry(Rational coefficient, Arranged expr) {
    }

    private Arranged(Expr expr, Layout layout, long degree, Rational number, List<Power> powers, List<Entry> entries) {
        this.expr = expr;
        this.layout = layout;
        this.degree = degree;
        this.number = number;
        this.powers = powers;
        this.entries = entries;
    }

    /** What is neither a sum nor a product. */
    static Arranged atom(Expr expr, Layout layout, long degree) {
        return new Arranged(expr, layout, degree, Rational.ONE, List.of(), List.of());
    }

    static Arranged product(Expr expr, Layout layout, long degree, Rational coefficient, List<Power> powers) {
        return new Arranged(expr, layout, degree, coefficient, powers, List.of());
    }

    static Arranged sum(Expr expr, Layout layout, long degree, Rational constant, List<Entry> entries) {
        return new Arranged(expr, layout, degree, constant, List.of(), entries);
    }

    Expr expr() {
        return expr;
    }

    Layout layout() {
        return layout;
    }

    /** {@return the polynomial degree in all symbols together, as {@link Degree} counts} */
    long degree() {
        return degree;
    }

    /** {@return the factors in order; of anything but a product, itself} */
    List<Power> powers() {
        return expr.isProduct() ? powers : List.of(Power.of(this, Rational.ONE));
    }

    /** {@return the coefficient of a product, 1 for all else but sums} */
    Rational coefficient() {
        return expr.isSum() ? Rational.ONE : number;
    }

    /** {@return the terms in order, without the constant; of anything but a sum, itself} */
    List<Entry> entries() {
        return expr.isSum() ? entries : List.of(new Entry(number, this));
    }

    /** {@return the constant of a sum, 0 for all else} */
    Rational constant() {
        return expr.isSum() ? number : Rational.ZERO;
    }
}
