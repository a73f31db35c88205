package deriv.algebra;

import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Operations that take a polynomial apart by its terms and put it together again. */
final class Terms {
    private Terms() {}

    /** {@return the sum of these terms, in any order} */
    static Polynomial sum(int variables, Iterable<Monomial> terms) {
        // An exponent vector in front of its coefficient, in a map with the order of the terms.
        NavigableMap<long[], Rational> sorted = new TreeMap<>(
                (a, b) -> Exponents.compare(b, 0, a, 0, a.length));
        for (Monomial term : terms) {
            Operation.tick();
            long[] key = new long[Exponents.words(variables)];
            for (int v = 0; v < variables; v++) {
                if (term.exponents()[v] < 0) {
                    throw new IllegalArgumentException("an exponent is negative");
                }
                Exponents.set(key, 0, v, term.exponents()[v]);
            }
            sorted.merge(key, term.coefficient(), Rational::plus);
        }
        BigInteger denominator = BigInteger.ONE;
        for (Rational c : sorted.values()) {
            denominator = lcm(denominator, c.denominator());
        }
        TermBuffer sum = new TermBuffer(variables, sorted.size());
        for (Map.Entry<long[], Rational> term : sorted.entrySet()) {
            Rational c = term.getValue();
            sum.add(term.getKey(), 0, c.numerator().multiply(denominator.divide(c.denominator())));
        }
        return Polynomial.of(Rational.of(BigInteger.ONE, denominator), sum.done());
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return b.equals(BigInteger.ONE) ? a : a.divide(a.gcd(b)).multiply(b);
    }

    static NavigableMap<Integer, Polynomial> coefficients(Polynomial p, int variable) {
        NavigableMap<Integer, Polynomial> coefficients = new TreeMap<>();
        coefficients(p.primitivePart(), variable)
                .forEach((e, c) -> coefficients.put(e, Polynomial.of(p.content(), c)));
        return coefficients;
    }

    /** {@return the coefficients by the exponent of the variable; the order of terms is kept in each of them} */
    static NavigableMap<Integer, IntegerPolynomial> coefficients(IntegerPolynomial p, int variable) {
        Operation.tick();
        NavigableMap<Integer, TermBuffer> buffers = new TreeMap<>();
        long[] key = new long[p.words()];
        for (int i = 0; i < p.size(); i++) {
            System.arraycopy(p.keys(), i * key.length, key, 0, key.length);
            Exponents.set(key, 0, variable, 0);
            buffers.computeIfAbsent(p.exponent(i, variable), _ -> new TermBuffer(p.variables(), 4))
                    .add(key, 0, p.coefficient(i));
        }
        NavigableMap<Integer, IntegerPolynomial> coefficients = new TreeMap<>();
        buffers.forEach((e, terms) -> coefficients.put(e, terms.done()));
        return coefficients;
    }

    /**
     * {@return the coefficients, polynomials in the variables that {@code kept} has a positive number for, of all products
     * of the other variables}
     */
    static Collection<IntegerPolynomial> coefficientsOver(IntegerPolynomial p, int[] kept) {
        Operation.tick();
        int words = p.words();
        long[] mask = new long[words];
        for (int v = 0; v < kept.length; v++) {
            Exponents.set(mask, 0, v, kept[v] > 0 ? Integer.MAX_VALUE : 0);
        }
        NavigableMap<long[], TermBuffer> buffers = new TreeMap<>((a, b) -> Exponents.compare(a, 0, b, 0, words));
        for (int i = 0; i < p.size(); i++) {
            long[] inner = new long[words];
            long[] outer = new long[words];
            for (int w = 0; w < words; w++) {
                inner[w] = p.keys()[i * words + w] & mask[w];
                outer[w] = p.keys()[i * words + w] & ~mask[w];
            }
            buffers.computeIfAbsent(outer, _ -> new TermBuffer(p.variables(), 4)).add(inner, 0, p.coefficient(i));
        }
        return buffers.values().stream().map(TermBuffer::done).toList();
    }

    /** {@return the coefficient of the highest power of the variable} */
    static IntegerPolynomial leading(IntegerPolynomial p, int variable) {
        int degree = p.degree(variable);
        TermBuffer leading = new TermBuffer(p.variables(), 4);
        long[] key = new long[p.words()];
        for (int i = 0; i < p.size(); i++) {
            if (p.exponent(i, variable) == degree) {
                System.arraycopy(p.keys(), i * key.length, key, 0, key.length);
                Exponents.set(key, 0, variable, 0);
                leading.add(key, 0, p.coefficient(i));
            }
        }
        return leading.done();
    }

    static IntegerPolynomial derivative(IntegerPolynomial p, int variable) {
        Operation.tick();
        TermBuffer derivative = new TermBuffer(p.variables(), p.size());
        long[] key = new long[p.words()];
        for (int i = 0; i < p.size(); i++) {
            int e = p.exponent(i, variable);
            if (e > 0) {
                System.arraycopy(p.keys(), i * key.length, key, 0, key.length);
                Exponents.set(key, 0, variable, e - 1);
                derivative.add(key, 0, p.coefficient(i).multiply(BigInteger.valueOf(e)));
            }
        }
        return derivative.done();
    }

    static Polynomial evaluate(Polynomial p, int variable, Rational value) {
        if (value.isInteger()) {
            return Polynomial.of(p.content(), evaluate(p.primitivePart(), variable, value.numerator()));
        }
        return substitute(p, variable, Polynomial.constant(p.variables(), value));
    }

    /** {@return p with an integer for a variable} */
    static IntegerPolynomial evaluate(IntegerPolynomial p, int variable, BigInteger value) {
        return horner(coefficients(p, variable), IntegerPolynomial.constant(p.variables(), value));
    }

    private static IntegerPolynomial horner(NavigableMap<Integer, IntegerPolynomial> coefficients,
            IntegerPolynomial at) {
        IntegerPolynomial sum = IntegerPolynomial.zero(at.variables());
        int degree = 0;
        for (Map.Entry<Integer, IntegerPolynomial> c : coefficients.descendingMap().entrySet()) {
            sum = times(sum, at, degree - c.getKey()).plus(c.getValue());
            degree = c.getKey();
        }
        return times(sum, at, degree);
    }

    private static IntegerPolynomial times(IntegerPolynomial sum, IntegerPolynomial at, int exponent) {
        return sum.isZero() || exponent == 0 ? sum
                : sum.times(at.isZero() ? at : Power.of(at, exponent));
    }

    /** The rule of Horner on the coefficients of the variable. */
    static Polynomial substitute(Polynomial p, int variable, Polynomial value) {
        Polynomial sum = Polynomial.zero(p.variables());
        int degree = 0;
        for (Map.Entry<Integer, Polynomial> c : coefficients(p, variable).descendingMap().entrySet()) {
            sum = sum.times(value.pow(Math.max(degree - c.getKey(), 0))).plus(c.getValue());
            degree = c.getKey();
        }
        return sum.times(value.pow(degree));
    }
}
