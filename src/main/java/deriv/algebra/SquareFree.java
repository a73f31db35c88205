package deriv.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Factors by multiplicity (Yun 1976; Geddes, Czapor, Labahn 8.2), variable by variable: what is primitive in a variable
 * has multiple factors only in common with its derivative.
 */
final class SquareFree {
    private SquareFree() {}

    /** {@return square-free, primitive, pairwise coprime, not constant factors of a primitive polynomial} */
    static List<IntegerPower> of(IntegerPolynomial p) {
        List<IntegerPower> parts = new ArrayList<>();
        if (p.isConstant()) {
            return parts;
        }
        long[] monomial = p.commonMonomial();
        for (int v = 0; v < p.variables(); v++) {
            int exponent = Exponents.get(monomial, 0, v);
            if (exponent > 0) {
                parts.add(new IntegerPower(IntegerPolynomial.power(p.variables(), v, 1, BigInteger.ONE), exponent));
            }
        }
        IntegerPolynomial rest = p.without(monomial);
        for (int v = 0; v < p.variables() && !rest.isConstant(); v++) {
            if (rest.degree(v) > 0) {
                IntegerPolynomial content = Gcd.content(rest, v);
                addParts(rest.quotient(content).orElseThrow(), v, parts);
                rest = content;
            }
        }
        return parts;
    }

    /** The algorithm of Yun for a polynomial that is primitive in the variable. */
    private static void addParts(IntegerPolynomial f, int variable, List<IntegerPower> parts) {
        IntegerPolynomial derivative = Terms.derivative(f, variable);
        IntegerPolynomial multiple = Gcd.of(f, derivative);
        IntegerPolynomial rest = f.quotient(multiple).orElseThrow();
        IntegerPolynomial inner = derivative.quotient(multiple).orElseThrow();
        for (int exponent = 1; !rest.isConstant(); exponent++) {
            IntegerPolynomial others = inner.minus(Terms.derivative(rest, variable));
            IntegerPolynomial part = others.isZero() ? rest : Gcd.of(rest, others);
            if (!part.isConstant()) {
                parts.add(new IntegerPower(part, exponent));
            }
            rest = rest.quotient(part).orElseThrow();
            inner = others.quotient(part).orElseThrow();
        }
    }
}
