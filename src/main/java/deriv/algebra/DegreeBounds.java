package deriv.algebra;

import deriv.core.Operation;

/**
 * How large the degree of a greatest common divisor can be in a variable, seen on an image in that variable alone: all
 * others get numbers modulo a prime. If a leading coefficient does not vanish there, the divisor keeps its degree and
 * its image divides the divisor of the images. So the bound is certain; most pairs are shown to have no common divisor.
 */
final class DegreeBounds {
    private static final long P = Modular.PRIME;

    /** Longer images are not made: the bound is then the smaller degree. */
    private static final int MAX_DEGREE = 20_000;

    private DegreeBounds() {}

    /** {@return a bound for each variable; 0 where one of the two does not have it} */
    static int[] of(IntegerPolynomial a, IntegerPolynomial b) {
        int[] bounds = a.degrees();
        int[] degreesB = b.degrees();
        long[][] points = points(bounds, degreesB);
        for (int v = 0; v < bounds.length; v++) {
            int bound = Math.min(bounds[v], degreesB[v]);
            if (bound > 0 && Math.max(bounds[v], degreesB[v]) <= MAX_DEGREE) {
                long[] imageA = image(a, v, bounds[v], points);
                long[] imageB = image(b, v, degreesB[v], points);
                if (imageA.length - 1 == bounds[v] || imageB.length - 1 == degreesB[v]) {
                    bound = Math.min(bound, degree(imageA, imageB, bound));
                }
            }
            bounds[v] = bound;
        }
        return bounds;
    }

    private static int degree(long[] a, long[] b, int otherwise) {
        return a.length == 0 || b.length == 0 ? otherwise : Modular.gcd(a, b, P).length - 1;
    }

    /** Powers of a number for each variable; the numbers are fixed, and as good as random. */
    private static long[][] points(int[] degreesA, int[] degreesB) {
        long[][] points = new long[degreesA.length][];
        Draws draws = new Draws();
        for (int v = 0; v < points.length; v++) {
            long point = 2 + draws.below(P - 2);
            int degree = Math.min(Math.max(degreesA[v], degreesB[v]), 64);
            points[v] = new long[Math.max(degree, 1) + 1];
            points[v][0] = 1;
            for (int e = 1; e < points[v].length; e++) {
                points[v][e] = points[v][e - 1] * point % P;
            }
        }
        return points;
    }

    private static long[] image(IntegerPolynomial p, int variable, int degree, long[][] points) {
        Operation.tick();
        long[] image = new long[degree + 1];
        for (int i = 0; i < p.size(); i++) {
            if ((i & 63) == 63) {
                Operation.tick();
            }
            long value = p.isSmall() ? Math.floorMod(p.small(i), P) : Modular.reduce(p.coefficient(i), P);
            for (int v = 0; v < points.length; v++) {
                int e = v == variable ? 0 : p.exponent(i, v);
                if (e != 0) {
                    value = value * (e < points[v].length ? points[v][e] : Modular.power(points[v][1], e, P)) % P;
                }
            }
            int e = p.exponent(i, variable);
            image[e] = (image[e] + value) % P;
        }
        return Modular.trimmed(image);
    }
}
