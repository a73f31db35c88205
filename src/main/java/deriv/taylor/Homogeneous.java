package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.Map;
import java.util.TreeMap;

/**
 * Homogeneous polynomials in the steps {@code h1, h2, …} along the variables: the k-th derivative of {@code f(a + t·h)} by t
 * is one of degree k. So functions of several variables have the recurrences of those of one.
 *
 * @param <T> the coefficients
 */
final class Homogeneous<T> implements CoefficientRing<Homogeneous.Form<T>> {
    private final CoefficientRing<T> coefficients;
    private final int variables;

    Homogeneous(CoefficientRing<T> coefficients, int variables) {
        this.coefficients = coefficients;
        this.variables = variables;
    }

    /** A sum of monomials of one degree; none for 0. */
    record Form<T>(Map<Exponents, T> monomials) {}

    private Form<T> constant(T value) {
        return new Form<>(coefficients.isZero(value) ? Map.of() : Map.of(Exponents.none(variables), value));
    }

    @Override
    public Form<T> of(Expr value) {
        return constant(coefficients.of(value));
    }

    @Override
    public Form<T> of(Rational value) {
        return constant(coefficients.of(value));
    }

    @Override
    public Form<T> plus(Form<T> a, Form<T> b) {
        if (a.monomials.isEmpty() || b.monomials.isEmpty()) {
            return a.monomials.isEmpty() ? b : a;
        }
        TreeMap<Exponents, T> sum = new TreeMap<>(a.monomials);
        b.monomials.forEach((e, c) -> sum.merge(e, c, coefficients::plus));
        return form(sum);
    }

    @Override
    public Form<T> times(Form<T> a, Form<T> b) {
        TreeMap<Exponents, T> product = new TreeMap<>();
        a.monomials.forEach((e, x) -> b.monomials.forEach((f, y) -> {
            Operation.tick();
            product.merge(e.plus(f), coefficients.times(x, y), coefficients::plus);
        }));
        return form(product);
    }

    @Override
    public Form<T> times(Form<T> a, Rational factor) {
        TreeMap<Exponents, T> product = new TreeMap<>(a.monomials);
        product.replaceAll((_, c) -> coefficients.times(c, factor));
        return form(product);
    }

    @Override
    public Form<T> reciprocal(Form<T> a) {
        return constant(coefficients.reciprocal(a.monomials.values().iterator().next()));
    }

    @Override
    public boolean isZero(Form<T> a) {
        return a.monomials.isEmpty();
    }

    @Override
    public Form<T> kept(Form<T> a) {
        TreeMap<Exponents, T> simple = new TreeMap<>(a.monomials);
        simple.replaceAll((_, c) -> coefficients.kept(c));
        return form(simple);
    }

    @Override
    public Form<T> direction(int variable) {
        return new Form<>(Map.of(Exponents.of(variable, variables), coefficients.of(Rational.ONE)));
    }

    private Form<T> form(TreeMap<Exponents, T> monomials) {
        monomials.values().removeIf(coefficients::isZero);
        return new Form<>(monomials);
    }
}
