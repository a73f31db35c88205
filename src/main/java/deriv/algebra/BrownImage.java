package deriv.algebra;

import deriv.core.Operation;

/**
 * The greatest common divisor modulo a prime: the last variable gets numbers, the divisors of the images are interpolated. Not
 * shown to divide: numbers that are unlucky by accident are found out over the integers.
 */
final class BrownImage {
    private final long p;
    private final int[] bounds;

    /** @param bounds of the degrees of the divisor, which say how many numbers are enough */
    BrownImage(long prime, int[] bounds) {
        this.p = prime;
        this.bounds = bounds;
    }

    /** {@return the divisor, but for a factor from the residues, of two polynomials that are not 0} */
    IntegerPolynomial gcd(IntegerPolynomial a, IntegerPolynomial b) {
        if (a.isConstant() || b.isConstant()) {
            return IntegerPolynomial.one(a.variables());
        }
        int[] degreesA = a.degrees();
        int[] degreesB = b.degrees();
        int last = -1;
        int count = 0;
        for (int v = 0; v < degreesA.length; v++) {
            if (degreesA[v] > 0 || degreesB[v] > 0) {
                last = v;
                count++;
            }
        }
        if (count == 1) {
            long[] divisor = Modular.gcd(ResiduePolynomials.dense(a, last), ResiduePolynomials.dense(b, last), p);
            return ResiduePolynomials.sparse(divisor, a.variables(), last);
        }
        return interpolated(ResidueRows.of(a, last, p), ResidueRows.of(b, last, p), last);
    }

    /** The recursion is as deep as there are variables that occur in both. */
    private IntegerPolynomial interpolated(ResidueRows rowsA, ResidueRows rowsB, int last) {
        long[] contentA = rowsA.content();
        long[] contentB = rowsB.content();
        ResidueRows a = rowsA.dividedBy(contentA);
        ResidueRows b = rowsB.dividedBy(contentB);
        long[] content = Modular.gcd(contentA, contentB, p);
        long[] lead = Modular.gcd(a.leading(), b.leading(), p);
        int enough = lead.length + Math.min(bounds[last], Math.min(a.degree(), b.degree()));
        ResidueRows found = null;
        long[] modulus = {1};
        for (long i = 1; modulus.length <= enough; i++) {
            Operation.tick();
            long at = (i * 1_103_515_245L + 12_345) % p;
            if (ResiduePolynomials.value(a.leading(), at, p) == 0 || ResiduePolynomials.value(b.leading(), at,
                    p) == 0) {
                continue;
            }
            IntegerPolynomial image = gcd(a.evaluate(at), b.evaluate(at));
            if (image.isConstant()) {
                return ResiduePolynomials.sparse(content, image.variables(), last);
            }
            image = ResiduePolynomials.withLead(image, ResiduePolynomials.value(lead, at, p), p);
            int order = found == null ? 1 : found.compareLeading(image);
            if (order > 0) {
                found = ResidueRows.zero(image.variables(), last, p);
                modulus = new long[] {1};
            }
            if (order >= 0) {
                found = found.interpolated(image, at, modulus);
                modulus = Modular.times(modulus, new long[] {p - at, 1}, p);
            }
        }
        return found.dividedBy(found.content()).times(content);
    }
}
