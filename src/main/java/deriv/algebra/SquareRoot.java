package deriv.algebra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The exact square root of a polynomial, term by term from the leading one, as by hand for decimal numbers. */
final class SquareRoot {
    private SquareRoot() {}

    /** {@return the root with a positive leading coefficient if there is one with integer coefficients} */
    static Optional<IntegerPolynomial> of(IntegerPolynomial square) {
        if (square.isZero()) {
            return Optional.of(square);
        }
        Optional<IntegerPolynomial> first = ofTerm(square, 0);
        Optional<IntegerPolynomial> last = ofTerm(square, square.size() - 1);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        IntegerPolynomial twice = first.get().scaled(BigInteger.TWO);
        IntegerPolynomial root = first.get();
        IntegerPolynomial rest = square.minus(root.times(root));
        while (!rest.isZero()) {
            Optional<IntegerPolynomial> term = term(rest, 0).quotient(twice);
            // The terms of the root fall down to the root of the last one.
            if (term.isEmpty() || Exponents.compare(term.get().keys(), 0, last.get().keys(), 0, root.words()) < 0) {
                return Optional.empty();
            }
            rest = rest.minus(root.scaled(BigInteger.TWO).plus(term.get()).times(term.get()));
            root = root.plus(term.get());
        }
        return Optional.of(root);
    }

    private static IntegerPolynomial term(IntegerPolynomial p, int i) {
        TermBuffer term = new TermBuffer(p.variables(), 1);
        term.add(p.keys(), i * p.words(), p.coefficient(i));
        return term.done();
    }

    private static Optional<IntegerPolynomial> ofTerm(IntegerPolynomial p, int i) {
        BigInteger c = p.coefficient(i);
        int[] exponents = Exponents.unpack(p.keys(), i * p.words(), p.variables());
        if (c.signum() < 0 || Arrays.stream(exponents).anyMatch(e -> e % 2 != 0)) {
            return Optional.empty();
        }
        BigInteger root = c.sqrt();
        if (!root.multiply(root).equals(c)) {
            return Optional.empty();
        }
        long[] key = new long[p.words()];
        for (int v = 0; v < exponents.length; v++) {
            Exponents.set(key, 0, v, exponents[v] / 2);
        }
        TermBuffer term = new TermBuffer(p.variables(), 1);
        term.add(key, 0, root);
        return Optional.of(term.done());
    }
}
