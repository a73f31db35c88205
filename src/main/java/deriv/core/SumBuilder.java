package deriv.core;

import java.util.Arrays;
import java.util.List;

/** Collects the terms of a sum and makes it canonical once. Confined to one thread; use it for one sum. */
public final class SumBuilder {
    /** Up to this many terms are searched by identity while adding; above, they are sorted and merged at the end. */
    private static final int SEARCHED = 8;

    private static final Term[] NONE = {};

    private final int capacity;
    private Rational constant = Rational.ZERO;
    private Term[] collected = NONE;
    private int size;
    private boolean undefined;
    /** What was added first, not looked into as long as nothing else comes: many sums have one term. */
    private Expr first;

    public SumBuilder() {
        this(4);
    }

    public SumBuilder(int capacity) {
        this.capacity = Math.max(4, capacity);
    }

    public void add(Rational number) {
        settleFirst();
        constant = constant.plus(number);
    }

    public void add(Expr e) {
        if (first == null && size == 0 && constant.isZero() && !e.isUndefined()) {
            first = e;
        } else {
            add(Rational.ONE, e);
        }
    }

    private void settleFirst() {
        if (first != null) {
            Expr e = first;
            first = null;
            add(Rational.ONE, e);
        }
    }

    /** Adds {@code coefficient * e}. */
    public void add(Rational coefficient, Expr e) {
        settleFirst();
        switch (e.node()) {
            case Node.Num(var value) -> add(coefficient.times(value));
            case Node.Undefined() -> undefined = true;
            case Node.Sum(var inner, var terms) when terms.size() <= Exprs.SPLICE -> {
                add(coefficient.times(inner));
                for (Term t : terms) {
                    push(coefficient.isOne() ? t : new Term(coefficient.times(t.coefficient()), t.expr()));
                }
            }
            case Node.Product(var inner, _) when !inner.isOne() ->
                push(new Term(coefficient.times(inner), ProductBuilder.withoutCoefficient(e)));
            case Node.Sum _, Node.Product _, Node.Atom _ -> push(new Term(coefficient, e));
        }
    }

    private void push(Term term) {
        if (size <= SEARCHED) {
            for (int i = 0; i < size; i++) {
                if (collected[i].expr() == term.expr()) {
                    collected[i] = collected[i].plus(term.coefficient());
                    return;
                }
            }
        }
        if (size == collected.length) {
            collected = Arrays.copyOf(collected, Math.max(capacity, 2 * size));
        }
        collected[size++] = term;
    }

    public Expr build() {
        if (undefined) {
            return Exprs.UNDEFINED;
        }
        if (first != null) {
            return first;
        }
        sortAndMerge();
        if (size == 0) {
            return Exprs.number(constant);
        }
        if (size == 1 && constant.isZero()) {
            return scaled(collected[0].coefficient(), collected[0].expr());
        }
        return Interner.intern(new Node.Sum(constant, Entries.of(collected, size)));
    }

    /** The expression has no coefficient of its own and is no short sum. */
    private static Expr scaled(Rational coefficient, Expr e) {
        if (coefficient.isOne()) {
            return e;
        }
        List<Factor> factors =
                e.node() instanceof Node.Product(_, var list) ? list
                        : Entries.of(new Factor[] {new Factor(e, Exprs.ONE)}, 1);
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
        ContentOrder.sort(collected, size, Term::expr);
        int kept = 0;
        for (int i = 0; i < size;) {
            Term sum = collected[i++];
            while (i < size && collected[i].expr() == sum.expr()) {
                sum = sum.plus(collected[i++].coefficient());
            }
            if (!sum.coefficient().isZero()) {
                collected[kept++] = sum;
            }
        }
        size = kept;
    }
}
