package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A Taylor polynomial: {@code Σ coefficient·Π (variable - point)^power} over the terms up to a total degree.
 *
 * @param variables  symbols
 * @param point      their values, without the variables
 * @param order      the function has so many derivatives at the point
 * @param remainder  how the rest goes to 0 with the distance
 * @param terms      by rising degree; no coefficient is the number 0
 * @param conditions on parameters, under which it holds
 * @param source     how it was found
 */
public record TaylorPolynomial(
        List<Expr> variables, List<Expr> point, int order, Remainder remainder, List<Term> terms, List<Cond> conditions,
        Source source) {
    public TaylorPolynomial {
        variables = List.copyOf(variables);
        point = List.copyOf(point);
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
    }

    public record Term(Exponents exponents, Expr coefficient) {}

    /** How the difference of function and polynomial goes to 0 with the distance h from the point. */
    public enum Remainder {
        /** As a multiple of h^(order + 1) at most. */
        NEXT_POWER,
        /** Faster than h^order: all that Taylor's theorem says in the form of Peano. */
        BEYOND_ORDER
    }

    /** What the polynomial says of the point itself. */
    public enum Source {
        /** The function has the values of the polynomial and of its derivatives there. */
        VALUE,
        /** The function has no value there, but this limit. */
        LIMIT
    }

    /** {@return the polynomial, not multiplied out} */
    public Expr expr() {
        return Exprs.sum(terms.stream().map(t -> Exprs.product(t.coefficient(), powers(t, this::step))).toList());
    }

    /** {@return the terms one by one, by rising degree; 0 if there are none} */
    public List<Expr> summands() {
        return terms.isEmpty() ? List.of(Exprs.ZERO)
                : terms.stream().map(t -> Exprs.product(t.coefficient(), powers(t, this::standIn))).toList();
    }

    /** {@return what the symbols in {@link #summands} stand for that are no variables: {@code x - 1}} */
    public Map<Expr, Expr> shown() {
        Map<Expr, Expr> shown = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            if (point.get(i) != Exprs.ZERO) {
                shown.put(standIn(i), step(i));
            }
        }
        return shown;
    }

    /** {@return the distances from the point along the variables: {@code x - 1}} */
    public List<Expr> steps() {
        return IntStream.range(0, variables.size()).mapToObj(this::step).toList();
    }

    private Expr step(int i) {
        return variables.get(i).minus(point.get(i));
    }

    /** A name that is none of the language, and sorts like the variable. */
    private Expr standIn(int i) {
        return point.get(i) == Exprs.ZERO ? variables.get(i)
                : Exprs.symbol(((Node.Sym) variables.get(i).node()).name() + "#");
    }

    private static Expr powers(Term term, IntFunction<Expr> base) {
        List<Integer> powers = term.exponents().powers();
        return Exprs.product(IntStream.range(0, powers.size()).mapToObj(i -> base.apply(i).pow(powers.get(i)))
                .toList());
    }

    /** {@return the coefficient of this term}; 0 if there is none */
    public Expr coefficient(Exponents exponents) {
        return terms.stream().filter(t -> t.exponents().equals(exponents)).map(Term::coefficient).findFirst()
                .orElse(Exprs.ZERO);
    }

    /** {@return all expressions that this holds} */
    public List<Expr> exprs() {
        List<Expr> all = new ArrayList<>(variables);
        all.addAll(point);
        terms.forEach(t -> all.add(t.coefficient()));
        conditions.forEach(c -> all.addAll(c.exprs()));
        return all;
    }

    /** {@return the same over other handles, taken in the order of {@link #exprs}} */
    public TaylorPolynomial over(Iterator<Expr> published) {
        List<Expr> symbols = variables.stream().map(_ -> published.next()).toList();
        List<Expr> at = point.stream().map(_ -> published.next()).toList();
        List<Term> all = terms.stream().map(t -> new Term(t.exponents(), published.next())).toList();
        List<Cond> where = conditions.stream().map(c -> c.transplant(_ -> published.next())).toList();
        return new TaylorPolynomial(symbols, at, order, remainder, all, where, source);
    }
}
