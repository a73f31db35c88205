package deriv.algebra;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A polynomial with rational coefficients in {@code variables()} numbered variables, sparse. Terms are ordered
 * lexicographically by exponents, variable 0 first. Immutable; equal polynomials are equal values.
 *
 * <p>Two polynomials that meet must have the same number of variables. Exponents are at most 2^31 - 1; a result with a
 * greater one is a {@link deriv.core.LimitException}, and so is one of more than four million terms.
 *
 * <p>Inside it is a rational content times a primitive polynomial over the integers (no common divisor, leading
 * coefficient positive). By the lemma of Gauss products and exact quotients of such are such again, so fractions and
 * common divisors of coefficients are looked at in sums only.
 */
public final class Polynomial implements Comparable<Polynomial> {
    private static final Comparator<Polynomial> ORDER = Comparator
            .comparing(Polynomial::primitivePart, PolynomialOrder::compare).thenComparing(Polynomial::content);

    private final Rational content;
    private final IntegerPolynomial primitive;

    private Polynomial(Rational content, IntegerPolynomial primitive) {
        this.content = content;
        this.primitive = primitive;
    }

    /** {@return factor · p} */
    static Polynomial of(Rational factor, IntegerPolynomial p) {
        if (p.isZero() || factor.isZero()) {
            return zero(p.variables());
        }
        BigInteger content = p.content();
        return new Polynomial(factor.times(Rational.of(content)), p.dividedBy(content));
    }

    static Polynomial of(IntegerPolynomial p) {
        return of(Rational.ONE, p);
    }

    public static Polynomial zero(int variables) {
        return new Polynomial(Rational.ZERO, IntegerPolynomial.zero(variables));
    }

    public static Polynomial constant(int variables, Rational value) {
        return value.isZero() ? zero(variables) : new Polynomial(value, IntegerPolynomial.one(variables));
    }

    public static Polynomial variable(int variables, int index) {
        return new Polynomial(Rational.ONE, IntegerPolynomial.power(variables, index, 1, BigInteger.ONE));
    }

    /** {@return the sum of these terms, in any order, exponents possibly repeated} */
    public static Polynomial of(int variables, Iterable<Monomial> terms) {
        return Terms.sum(variables, terms);
    }

    public int variables() {
        return primitive.variables();
    }

    /** {@return the terms, the leading one first} */
    public List<Monomial> terms() {
        List<Monomial> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(new Monomial(exponents(i), coefficient(i)));
        }
        return all;
    }

    private int[] exponents(int i) {
        return Exponents.unpack(primitive.keys(), i * primitive.words(), variables());
    }

    private Rational coefficient(int i) {
        return Rational.of(primitive.coefficient(i)).times(content);
    }

    /** {@return the number of terms} */
    public int size() {
        return primitive.size();
    }

    public boolean isZero() {
        return primitive.isZero();
    }

    public boolean isConstant() {
        return primitive.isConstant();
    }

    public boolean isOne() {
        return content.isOne() && primitive.isConstant();
    }

    /** {@return the coefficient of the leading term; 0 for the zero polynomial} */
    public Rational leadingCoefficient() {
        return isZero() ? Rational.ZERO : coefficient(0);
    }

    /** {@return the coefficient of the term without variables} */
    public Rational constantTerm() {
        int last = size() - 1;
        return isZero() || !Exponents.isZero(primitive.keys(), last * primitive.words(), primitive.words())
                ? Rational.ZERO
                : coefficient(last);
    }

    /** {@return the degree in one variable; -1 for the zero polynomial} */
    public int degree(int variable) {
        return primitive.degree(variable);
    }

    /** {@return the greatest sum of the exponents of a term; -1 for the zero polynomial} */
    public long totalDegree() {
        return PolynomialOrder.totalDegree(primitive);
    }

    /**
     * {@return the rational number c for which this is c times {@link #primitive()}}; it has the sign of the leading
     * coefficient, and is 0 for the zero polynomial
     */
    public Rational content() {
        return content;
    }

    /** {@return this over its content}: integer coefficients without common divisor, the leading one positive */
    public Polynomial primitive() {
        return isZero() ? this : new Polynomial(Rational.ONE, primitive);
    }

    IntegerPolynomial primitivePart() {
        return primitive;
    }

    public Polynomial plus(Polynomial o) {
        if (isZero()) {
            return o;
        }
        if (o.isZero()) {
            return this;
        }
        Rational common = content.gcd(o.content);
        return of(common, SparseArithmetic.combination(
                primitive, content.over(common).numerator(), o.primitive, o.content.over(common).numerator()));
    }

    public Polynomial minus(Polynomial o) {
        return plus(o.negate());
    }

    public Polynomial negate() {
        return new Polynomial(content.negate(), primitive);
    }

    public Polynomial scaled(Rational by) {
        return by.isZero() ? zero(variables()) : new Polynomial(content.times(by), primitive);
    }

    public Polynomial times(Polynomial o) {
        return new Polynomial(content.times(o.content), primitive.times(o.primitive));
    }

    /** @param exponent not negative */
    public Polynomial pow(int exponent) {
        return exponent == 0 ? constant(variables(), Rational.ONE)
                : new Polynomial(content.pow(exponent), Power.of(primitive, exponent));
    }

    /**
     * {@return the quotient if the division leaves no remainder}
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Optional<Polynomial> quotient(Polynomial divisor) {
        return primitive.quotient(divisor.primitive)
                .map(q -> q.isZero() ? this : new Polynomial(content.over(divisor.content), q));
    }

    /** {@return the primitive greatest common divisor}, its leading coefficient positive; 0 only if both are 0 */
    public Polynomial gcd(Polynomial o) {
        IntegerPolynomial gcd = Gcd.of(primitive, o.primitive);
        return gcd.isZero() ? this : new Polynomial(Rational.ONE, gcd);
    }

    /** {@return this as a product of powers of polynomials without multiple factors} */
    public Factorization squareFree() {
        return Factorization.of(content, SquareFree.of(primitive));
    }

    /**
     * {@return this as a product of powers of polynomials irreducible over the rational numbers}; a square-free part with a
     * degree above 65,536 stays in one piece
     */
    public Factorization factored() {
        return Factorization.of(content, Factoring.of(primitive));
    }

    /** {@return the coefficients as a polynomial in one variable, by its exponent; none of them is 0} */
    public NavigableMap<Integer, Polynomial> coefficients(int variable) {
        return Terms.coefficients(this, variable);
    }

    /** {@return the partial derivative} */
    public Polynomial derivative(int variable) {
        return of(content, Terms.derivative(primitive, variable));
    }

    /** {@return this with a number for a variable}; that variable does not occur any more */
    public Polynomial evaluate(int variable, Rational value) {
        return Terms.evaluate(this, variable, value);
    }

    /** {@return this with a polynomial for a variable} */
    public Polynomial substitute(int variable, Polynomial value) {
        return Terms.substitute(this, variable, value);
    }

    /** By total degree, number of terms, terms: an order of content, for output that depends on nothing else. */
    @Override
    public int compareTo(Polynomial o) {
        return ORDER.compare(this, o);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial p && content.equals(p.content) && primitive.equals(p.primitive);
    }

    @Override
    public int hashCode() {
        return 31 * content.hashCode() + primitive.hashCode();
    }

    /** {@return its terms in variables x0, x1, …}, for messages of tests */
    @Override
    public String toString() {
        return content.isOne() || isZero() ? primitive.toString() : content + " (" + primitive + ")";
    }
}
