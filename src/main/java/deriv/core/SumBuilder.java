package deriv.core;

import java.util.Arrays;
import java.util.List;

/** Collects the terms of a sum and makes it canonical once. Confined to one thread; use it for one sum. */
public final class SumBuilder {
    /** Up to this many terms are searched by identity while adding; above, they are sorted and merged at the end. */
    private static final int SEARCHED = 8;

    private Rational constant = Rational.ZERO;
    private Expr[] exprs;
    private Rational[] coefficients;
    private int size;
    private boolean undefined;

    public SumBuilder() {
        this(4);
    }

    public SumBuilder(int capacity) {
        exprs = new Expr[Math.max(4, capacity)];
        coefficients = new Rational[exprs.length];
    }

    public void add(Rational number) {
        constant = constant.plus(number);
    }

    public void add(Expr e) {
        add(Rational.ONE, e);
    }

    public void subtract(Expr e) {
        add(Rational.MINUS_ONE, e);
    }

    /** Adds {@code coefficient * e}. */
    public void add(Rational coefficient, Expr e) {
        switch (e.node()) {
            case Node.Num(var value) -> add(coefficient.times(value));
            case Node.Undefined() -> undefined = true;
            case Node.Sum(var inner, var terms) when terms.size() <= Exprs.SPLICE -> {
                add(coefficient.times(inner));
                for (Term t : terms) {
                    push(coefficient.times(t.coefficient()), t.expr());
                }
            }
            case Node.Product(var inner, _) when !inner.isOne() ->
                push(coefficient.times(inner), ProductBuilder.withoutCoefficient(e));
            case Node.Sum _, Node.Product _, Node.Atom _ -> push(coefficient, e);
        }
    }

    private void push(Rational coefficient, Expr e) {
        if (size <= SEARCHED) {
            for (int i = 0; i < size; i++) {
                if (exprs[i] == e) {
                    coefficients[i] = coefficients[i].plus(coefficient);
                    return;
                }
            }
        }
        if (size == exprs.length) {
            exprs = Arrays.copyOf(exprs, 2 * size);
            coefficients = Arrays.copyOf(coefficients, 2 * size);
        }
        exprs[size] = e;
        coefficients[size++] = coefficient;
    }

    public Expr build() {
        if (undefined) {
            return Exprs.UNDEFINED;
        }
        sortAndMerge();
        if (size == 0) {
            return Exprs.number(constant);
        }
        if (size == 1 && constant.isZero()) {
            return scaled(coefficients[0], exprs[0]);
        }
        Term[] terms = new Term[size];
        for (int i = 0; i < size; i++) {
            terms[i] = new Term(coefficients[i], exprs[i]);
        }
        return Interner.intern(new Node.Sum(constant, List.of(terms)));
    }

    /** The expression has no coefficient of its own and is no short sum. */
    private static Expr scaled(Rational coefficient, Expr e) {
        if (coefficient.isOne()) {
            return e;
        }
        List<Factor> factors =
                e.node() instanceof Node.Product(_, var list) ? list : List.of(new Factor(e, Exprs.ONE));
        return Interner.intern(new Node.Product(coefficient, factors));
    }

    /** {@return the number that is added in this expression} */
    static Rational constantOf(Expr e) {
        return switch (e.node()) {
            case Node.Num(var value) -> value;
            case Node.Sum(var constant, _) -> constant;
            case Node.Product _, Node.Atom _, Node.Undefined _ -> Rational.ZERO;
        };
    }

    /** {@return the expression less {@link #constantOf}} */
    static Expr withoutConstant(Expr e) {
        return switch (e.node()) {
            case Node.Num _ -> Exprs.ZERO;
            case Node.Sum(var constant, var terms) when !constant.isZero() ->
                terms.size() == 1
                        ? scaled(terms.getFirst().coefficient(), terms.getFirst().expr())
                        : Interner.intern(new Node.Sum(Rational.ZERO, terms));
            case Node.Sum _, Node.Product _, Node.Atom _, Node.Undefined _ -> e;
        };
    }

    private void sortAndMerge() {
        int[] order = ContentOrder.sorted(exprs, size);
        Expr[] sorted = new Expr[size];
        Rational[] values = new Rational[size];
        int n = 0;
        for (int i : order) {
            if (n > 0 && sorted[n - 1] == exprs[i]) {
                values[n - 1] = values[n - 1].plus(coefficients[i]);
            } else {
                sorted[n] = exprs[i];
                values[n++] = coefficients[i];
            }
        }
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (!values[i].isZero()) {
                sorted[kept] = sorted[i];
                values[kept++] = values[i];
            }
        }
        exprs = sorted;
        coefficients = values;
        size = kept;
    }
}
