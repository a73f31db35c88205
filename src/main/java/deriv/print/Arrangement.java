package deriv.print;

import deriv.core.Binder;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The structural step of printing: expressions to layouts, in human order, shared where the expressions are. Confined
 * to one thread; asked for several expressions, it shares between them too.
 */
final class Arrangement {
    private static final int INSERTION = 10;

    private final Fold<Arranged> fold = Fold.of((e, _) -> arrange(e));
    private final Comparator<Arranged.Entry> terms;
    private final Comparator<Power> factors;
    private final ArithmeticLayout arithmetic;
    private final Map<Expr, Expr> shown;
    private int size;

    Arrangement(NumberStyle style) {
        this(style, Map.of());
    }

    /** @param shown what is written in the place of some symbols */
    Arrangement(NumberStyle style, Map<Expr, Expr> shown) {
        this.shown = shown;
        HumanOrder order = new HumanOrder(fold);
        terms = order.terms();
        factors = order.factors();
        arithmetic = ArithmeticLayout.in(style);
    }

    Layout layout(Expr e) {
        return fold.at(e).layout();
    }

    Layout layout(Cond c) {
        return new ConditionLayout(fold, arithmetic).layout(c);
    }

    Arranged at(Expr e) {
        return fold.at(e);
    }

    Comparator<Arranged.Entry> terms() {
        return terms;
    }

    Comparator<Power> factors() {
        return factors;
    }

    /** {@return how many different expressions have been arranged} */
    int size() {
        return size;
    }

    private Arranged arrange(Expr e) {
        size++;
        return switch (e.node()) {
            case Node.Num(var value) -> Arranged.atom(e, arithmetic.number(value), Degree.ZERO);
            case Node.Sym(var name) -> Arranged.atom(e, symbol(e, name), Degree.UNIT);
            case Node.Const(var constant) -> Arranged.atom(e, Layout.constant(constant), Degree.ZERO);
            case Node.Undefined _ -> Arranged.atom(e, Layout.undefined(), Degree.ZERO);
            case Node.Bound(var index) -> Arranged.atom(e, Layout.parameter(index), Degree.UNIT);
            case Node.Sum(var constant, var list) -> sum(e, constant, list);
            case Node.Product(var coefficient, var list) -> product(e, coefficient, list);
            case Node.Apply(var fn, var args) -> Arranged.atom(e, Layout.call(fn, layouts(args)), Degree.ZERO);
            case Node.Abstract(var name, var orders, var args) ->
                Arranged.atom(e, Layout.unknown(name, orders, layouts(args)), Degree.ZERO);
            case Node.Piecewise(var branches, var otherwise) ->
                Arranged.atom(e, piecewise(branches, otherwise), Degree.ZERO);
            case Node.Vector(var entries) -> Arranged.atom(e, Layout.vector(layouts(entries)), Degree.ZERO);
            case Node.Index(var level) -> Arranged.atom(e, Layout.name("@" + level), Degree.UNIT);
            case Node.Reduce r -> Arranged.atom(e, reduce(r), Degree.ZERO);
        };
    }

    private Layout symbol(Expr e, String name) {
        Expr other = shown.get(e);
        return other == null ? Layout.name(name) : layout(other);
    }

    private List<Layout> layouts(List<Expr> exprs) {
        Layout[] layouts = new Layout[exprs.size()];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] = layout(exprs.get(i));
        }
        return Arrays.asList(layouts);
    }

    private Layout piecewise(List<Branch> branches, Expr otherwise) {
        List<Shape.Case> cases = new ArrayList<>(branches.size());
        for (Branch b : branches) {
            cases.add(new Shape.Case(layout(b.condition()), layout(b.value())));
        }
        return Layout.piecewise(cases, layout(otherwise));
    }

    private Layout reduce(Node.Reduce r) {
        Expr index = IndexNames.unused(r);
        return Layout.reduce(
                r.kind(),
                layout(index),
                layout(r.lower()),
                layout(r.upper()),
                layout(Binder.open(r.body(), index)));
    }

    private Arranged sum(Expr e, Rational constant, List<Term> list) {
        Arranged.Entry[] entries = new Arranged.Entry[list.size()];
        long degree = constant.isZero() ? Long.MIN_VALUE : Degree.ZERO;
        for (int i = 0; i < entries.length; i++) {
            Term t = list.get(i);
            Arranged term = fold.at(t.expr());
            entries[i] = new Arranged.Entry(t.coefficient(), term);
            degree = Math.max(degree, term.degree());
        }
        sort(entries, terms);
        List<Arranged.Entry> sorted = Arrays.asList(entries);
        return Arranged.sum(e, arithmetic.sum(constant, sorted), degree, constant, sorted);
    }

    private Arranged product(Expr e, Rational coefficient, List<Factor> list) {
        Power[] powers = new Power[list.size()];
        int n = 0;
        long degree = Degree.ZERO;
        for (int i = 0; i < powers.length; i++) {
            Factor f = list.get(i);
            boolean joins = i + 1 < powers.length && list.get(i + 1).base() == f.base() && !f.base().isNumber();
            Power power = joins ? joined(f, list.get(++i)) : power(f);
            degree = Degree.plus(degree, Degree.times(power.base().degree(), power.number()));
            powers[n++] = power;
        }
        powers = n == powers.length ? powers : Arrays.copyOf(powers, n);
        sort(powers, factors);
        List<Power> sorted = Arrays.asList(powers);
        Layout magnitude = arithmetic.product(coefficient, sorted);
        Layout layout = coefficient.signum() < 0 ? Layout.negative(magnitude) : magnitude;
        return Arranged.product(e, layout, degree, coefficient, sorted);
    }

    private Power power(Factor f) {
        return f.exponent().node() instanceof Node.Num(var number) ? Power.of(fold.at(f.base()), number)
                : Power.of(fold.at(f.base()), Rational.ZERO, fold.at(f.exponent()));
    }

    /** The core keeps the two factors of one base side by side, the one with a number first. */
    private Power joined(Factor numeric, Factor symbolic) {
        Rational number = ((Node.Num) numeric.exponent().node()).value();
        return Power.of(fold.at(numeric.base()), number, fold.at(symbolic.exponent()));
    }

    private static <T> void sort(T[] list, Comparator<T> order) {
        if (list.length > INSERTION) {
            Arrays.sort(list, order);
            return;
        }
        for (int i = 1; i < list.length; i++) {
            T moved = list[i];
            int j = i;
            for (; j > 0 && order.compare(list[j - 1], moved) > 0; j--) {
                list[j] = list[j - 1];
            }
            list[j] = moved;
        }
    }
}
