package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Kronecker's substitution: with powers of one variable for all, so far apart that terms do not meet, factors become factors in one
 * variable. Each product of those is read back and tried (Knuth 4.6.2).
 */
final class Kronecker {
    /** The largest degree of an image that is tried. */
    static final int MAX_DEGREE = 400;

    private final int variables;
    private final int words;
    /** The power that stands for each variable; 0 for those that do not occur. */
    private final int[] weights;

    private Kronecker(IntegerPolynomial f) {
        this.variables = f.variables();
        this.words = f.words();
        this.weights = new int[variables];
        int weight = 1;
        int[] degrees = f.degrees();
        for (int v = variables - 1; v >= 0; v--) {
            if (degrees[v] > 0) {
                weights[v] = weight;
                weight *= degrees[v] + 1;
            }
        }
    }

    /** {@return whether the image has a degree that is tried} */
    static boolean isSmall(IntegerPolynomial f) {
        long degree = 1;
        for (int d : f.degrees()) {
            degree = Math.min(degree * (d + 1), MAX_DEGREE + 1L);
        }
        return degree <= MAX_DEGREE;
    }

    /** {@return the irreducible factors of a primitive polynomial that {@link #isSmall}} */
    static List<IntegerPolynomial> factors(IntegerPolynomial f) {
        return new Kronecker(f).run(f);
    }

    private List<IntegerPolynomial> run(IntegerPolynomial f) {
        List<IntegerPolynomial> open = new ArrayList<>();
        for (IntegerPower factor : Factoring.of(image(f).primitive())) {
            for (int i = 0; i < factor.exponent(); i++) {
                open.add(factor.base());
            }
        }
        List<IntegerPolynomial> found = new ArrayList<>();
        IntegerPolynomial rest = f;
        int size = 1;
        while (2 * size <= open.size()) {
            Optional<IntegerPolynomial> factor = factor(rest, open, size);
            if (factor.isEmpty()) {
                size++;
            } else {
                found.add(factor.get());
                rest = rest.quotient(factor.get()).orElseThrow();
            }
        }
        if (!rest.isConstant()) {
            found.add(rest);
        }
        return found;
    }

    /** Tries all products of so many factors of the image, and removes those of the one that it finds. */
    private Optional<IntegerPolynomial> factor(IntegerPolynomial f, List<IntegerPolynomial> open, int size) {
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            subset[i] = i;
        }
        do {
            Operation.tick();
            IntegerPolynomial factor = preimage(product(open, subset));
            if (f.quotient(factor).isPresent()) {
                for (int i = size - 1; i >= 0; i--) {
                    open.remove(subset[i]);
                }
                return Optional.of(factor);
            }
        } while (Trial.advance(subset, open.size()));
        return Optional.empty();
    }

    private static IntegerPolynomial product(List<IntegerPolynomial> factors, int[] subset) {
        IntegerPolynomial product = factors.get(subset[0]);
        for (int i = 1; i < subset.length; i++) {
            product = product.times(factors.get(subset[i]));
        }
        return product;
    }

    private IntegerPolynomial image(IntegerPolynomial f) {
        TermBuffer terms = new TermBuffer(1, f.size());
        long[] key = new long[1];
        for (int i = 0; i < f.size(); i++) {
            int exponent = 0;
            for (int v = 0; v < variables; v++) {
                exponent += weights[v] * f.exponent(i, v);
            }
            Exponents.set(key, 0, 0, exponent);
            terms.add(key, 0, f.coefficient(i)); // the order of terms is that of the exponents
        }
        return terms.done();
    }

    private IntegerPolynomial preimage(IntegerPolynomial image) {
        TermBuffer terms = new TermBuffer(variables, image.size());
        long[] key = new long[words];
        for (int i = 0; i < image.size(); i++) {
            int rest = image.exponent(i, 0);
            for (int v = 0; v < variables; v++) {
                if (weights[v] > 0) {
                    Exponents.set(key, 0, v, rest / weights[v]);
                    rest %= weights[v];
                }
            }
            terms.add(key, 0, image.coefficient(i));
        }
        return terms.done();
    }
}
