package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The greatest common divisor read off that of two integers: a variable gets a number larger than twice all
 * coefficients, and the digits of the divisor in this base are the coefficients (Char, Geddes, Gonnet, GCDHEU, 1989;
 * Geddes, Czapor, Labahn, Algorithms for Computer Algebra, 7.7). A candidate that divides both is the divisor; without
 * luck, or if the integers would be long, there is no answer.
 */
final class HeuristicGcd {
    private static final int TRIALS = 6;

    /** From here on the modular algorithm is faster. */
    private static final long MAX_BITS = 1 << 10;

    private HeuristicGcd() {}

    /** {@return the divisor of two primitive polynomials} */
    static Optional<IntegerPolynomial> of(IntegerPolynomial a, IntegerPolynomial b) {
        return of(a, b, 0);
    }

    private static Optional<IntegerPolynomial> of(IntegerPolynomial a, IntegerPolynomial b, int from) {
        if (a.isConstant() || b.isConstant()) {
            return Optional.of(IntegerPolynomial.one(a.variables()));
        }
        int[] degreesA = a.degrees();
        int[] degreesB = b.degrees();
        int variable = from;
        while (degreesA[variable] == 0 && degreesB[variable] == 0) {
            variable++;
        }
        long degree = Math.max(degreesA[variable], degreesB[variable]);
        BigInteger at = a.height().min(b.height()).shiftLeft(1).add(BigInteger.valueOf(29));
        for (int trial = 0; trial < TRIALS && degree * at.bitLength() <= MAX_BITS; trial++) {
            Optional<IntegerPolynomial> found = at(a, b, variable, at);
            if (found.isPresent()) {
                return found;
            }
            at = at.multiply(BigInteger.valueOf(73_794)).divide(BigInteger.valueOf(27_011));
        }
        return Optional.empty();
    }

    private static Optional<IntegerPolynomial> at(IntegerPolynomial a, IntegerPolynomial b, int variable,
            BigInteger at) {
        IntegerPolynomial imageA = Terms.evaluate(a, variable, at);
        IntegerPolynomial imageB = Terms.evaluate(b, variable, at);
        if (imageA.isZero() || imageB.isZero()) {
            return Optional.empty();
        }
        BigInteger contentA = imageA.content();
        BigInteger contentB = imageB.content();
        Work.quadratic(Math.max(contentA.bitLength(), contentB.bitLength()));
        BigInteger content = contentA.gcd(contentB);
        return of(imageA.dividedBy(contentA), imageB.dividedBy(contentB), variable + 1)
                .map(image -> digits(image.scaled(content), variable, at).primitive())
                .filter(candidate -> a.quotient(candidate).isPresent() && b.quotient(candidate).isPresent());
    }

    /** {@return the polynomial with digits of magnitude up to half the base that is the image at the base} */
    private static IntegerPolynomial digits(IntegerPolynomial image, int variable, BigInteger base) {
        // The variables before this one are gone: powers of it in falling order are terms in falling order.
        Deque<IntegerPolynomial> digits = new ArrayDeque<>();
        IntegerPolynomial rest = image;
        while (!rest.isZero()) {
            IntegerPolynomial digit = remainder(rest, base);
            digits.push(digit);
            rest = rest.minus(digit).dividedBy(base);
        }
        TermBuffer sum = new TermBuffer(image.variables(), image.size() * digits.size());
        long[] key = new long[image.words()];
        int exponent = digits.size();
        for (IntegerPolynomial digit : digits) {
            exponent--;
            for (int i = 0; i < digit.size(); i++) {
                System.arraycopy(digit.keys(), i * key.length, key, 0, key.length);
                Exponents.set(key, 0, variable, exponent);
                sum.add(key, 0, digit.coefficient(i));
            }
        }
        return sum.done();
    }

    private static IntegerPolynomial remainder(IntegerPolynomial p, BigInteger base) {
        Operation.tick();
        BigInteger half = base.shiftRight(1);
        TermBuffer remainder = new TermBuffer(p.variables(), p.size());
        for (int i = 0; i < p.size(); i++) {
            BigInteger r = p.coefficient(i).mod(base);
            remainder.add(p.keys(), i * p.words(), r.compareTo(half) > 0 ? r.subtract(base) : r);
        }
        return remainder.done();
    }
}
