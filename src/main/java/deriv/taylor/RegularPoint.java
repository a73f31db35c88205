package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import deriv.taylor.TaylorPolynomial.Remainder;
import deriv.taylor.TaylorPolynomial.Source;
import deriv.taylor.TaylorPolynomial.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Taylor polynomials where a function is analytic: of one variable or several. Confined to one thread. */
final class RegularPoint {
    private static final int MOST_TERMS = 100_000;

    private final List<Expr> variables;
    private final List<Expr> point;
    private final Simplification simplification;
    private final PointValues values;

    RegularPoint(List<Expr> variables, List<Expr> point, Policy policy) {
        this.variables = variables;
        this.point = point;
        this.simplification = new Simplification(policy);
        Map<Expr, Expr> at = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            at.put(variables.get(i), point.get(i));
        }
        this.values = new PointValues(at, policy.assumptions(), simplification);
    }

    /**
     * {@return the polynomial}
     *
     * @throws SingularPointException if the function is not certainly analytic at the point
     */
    TaylorPolynomial polynomial(Expr function, List<Cond> domain, int order) {
        values.of(function); // what is wrong with a part is said of the part
        domain.forEach(c -> values.requireAround(c, function));
        RecurrenceTable table = new RecurrenceTable(function, variables, values, order);
        List<Term> terms = variables.size() == 1 ? ofOne(table) : ofSeveral(table);
        return new TaylorPolynomial(
                variables, point, order, Remainder.NEXT_POWER, terms, values.conditions(), Source.VALUE);
    }

    private List<Term> ofOne(RecurrenceTable table) {
        List<Term> terms = new ArrayList<>();
        List<Expr> derivatives = derivatives(table);
        for (int k = 0; k < derivatives.size(); k++) {
            add(terms, new Exponents(List.of(k)), derivatives.get(k));
        }
        return terms;
    }

    private List<Expr> derivatives(RecurrenceTable table) {
        try {
            return Jets.of(table, new Rationals()).stream().map(Exprs::number).toList();
        } catch (NotInRingException _) {
            return Jets.of(table, new Formulas(simplification));
        }
    }

    private List<Term> ofSeveral(RecurrenceTable table) {
        requireFew(table.order());
        try {
            return terms(Jets.of(table, new Homogeneous<>(new Rationals(), variables.size())).stream()
                    .map(form -> mapped(form.monomials())).toList());
        } catch (NotInRingException _) {
            return terms(Jets.of(table, new Homogeneous<>(new Formulas(simplification), variables.size())).stream()
                    .map(Homogeneous.Form::monomials).toList());
        }
    }

    private static Map<Exponents, Expr> mapped(Map<Exponents, Rational> monomials) {
        Map<Exponents, Expr> formulas = new HashMap<>();
        monomials.forEach((exponents, number) -> formulas.put(exponents, Exprs.number(number)));
        return formulas;
    }

    private List<Term> terms(List<Map<Exponents, Expr>> forms) {
        List<Term> terms = new ArrayList<>();
        forms.forEach(form -> form.forEach((exponents, derivative) -> add(terms, exponents, derivative)));
        terms.sort(Comparator.comparing(Term::exponents));
        return terms;
    }

    private void add(List<Term> terms, Exponents exponents, Expr derivative) {
        Expr coefficient = derivative.times(Exprs.number(factorial(exponents.degree()).reciprocal()));
        Expr simple = coefficient.isNumber() ? coefficient : simplification.apply(coefficient);
        if (simple != Exprs.ZERO) {
            terms.add(new Term(exponents, simple));
        }
    }

    private Rational factorial(int k) {
        Rational factorial = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            factorial = factorial.times(Rational.of(i));
        }
        return factorial;
    }

    /** There are binomial(n + m, m) terms of total degree n at most in m variables. */
    private void requireFew(int order) {
        double terms = 1;
        for (int i = 1; i <= variables.size(); i++) {
            terms *= (double) (order + i) / i;
        }
        if (terms > MOST_TERMS) {
            throw new LimitException("the order",
                    "a polynomial of order %d in %d variables may have more than %d terms".formatted(order,
                            variables.size(), MOST_TERMS));
        }
    }
}
