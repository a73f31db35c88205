package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;

/**
 * The dense modular algorithm (Brown 1971; Geddes, Czapor, Labahn 7.4): images modulo primes, put together by the
 * Chinese remainder theorem until the result divides both.
 */
final class ModularGcd {
    private final IntegerPolynomial a;
    private final IntegerPolynomial b;
    private final BigInteger lead;
    private final int[] bounds;
    /** The image so far, and the product of its primes. */
    private IntegerPolynomial image;
    private BigInteger modulus = BigInteger.ONE;

    private ModularGcd(IntegerPolynomial a, IntegerPolynomial b) {
        this.a = a;
        this.b = b;
        this.lead = a.leading().gcd(b.leading());
        this.bounds = DegreeBounds.of(a, b);
    }

    /** {@return the divisor of two primitive polynomials that are not constant} */
    static IntegerPolynomial of(IntegerPolynomial a, IntegerPolynomial b) {
        return new ModularGcd(a, b).run();
    }

    private IntegerPolynomial run() {
        for (long p = Modular.PRIME;; p = Primes.before(p)) {
            Operation.tick();
            if (Modular.reduce(a.leading(), p) == 0 || Modular.reduce(b.leading(), p) == 0) {
                continue;
            }
            IntegerPolynomial divisor = new BrownImage(p, bounds).gcd(reduced(a, p), reduced(b, p));
            if (divisor.isConstant()) {
                return IntegerPolynomial.one(a.variables());
            }
            if (add(ResiduePolynomials.withLead(divisor, Modular.reduce(lead, p), p), BigInteger.valueOf(p))) {
                IntegerPolynomial candidate = image.primitive();
                if (a.quotient(candidate).isPresent() && b.quotient(candidate).isPresent()) {
                    return candidate;
                }
            }
        }
    }

    private static IntegerPolynomial reduced(IntegerPolynomial f, long p) {
        TermBuffer terms = new TermBuffer(f.variables(), f.size());
        for (int i = 0; i < f.size(); i++) {
            terms.add(f.keys(), i * f.words(), Modular.reduce(f.coefficient(i), p));
        }
        return terms.done();
    }

    /** {@return whether the image did not change, so that it may be the divisor} */
    private boolean add(IntegerPolynomial next, BigInteger p) {
        int order = image == null ? 1 : Exponents.compare(image.keys(), 0, next.keys(), 0, a.words());
        if (order < 0) {
            return false; // an unlucky prime: the divisor of the images is larger
        }
        if (order > 0) {
            image = IntegerPolynomial.zero(a.variables());
            modulus = BigInteger.ONE;
        }
        IntegerPolynomial before = image;
        // image + modulus·((next - image)/modulus mod p)
        BigInteger inverse = modulus.modInverse(p);
        IntegerPolynomial step = symmetric(next.minus(image), inverse, p);
        image = SparseArithmetic.combination(image, BigInteger.ONE, step, modulus);
        modulus = modulus.multiply(p);
        return image.equals(before) || modulus.equals(p) && image.bits() < 16;
    }

    private static IntegerPolynomial symmetric(IntegerPolynomial f, BigInteger by, BigInteger p) {
        BigInteger half = p.shiftRight(1);
        TermBuffer terms = new TermBuffer(f.variables(), f.size());
        for (int i = 0; i < f.size(); i++) {
            BigInteger c = f.coefficient(i).multiply(by).mod(p);
            terms.add(f.keys(), i * f.words(), c.compareTo(half) > 0 ? c.subtract(p) : c);
        }
        return terms.done();
    }
}
