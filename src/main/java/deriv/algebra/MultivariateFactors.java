package deriv.algebra;

import deriv.core.Effort;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Irreducible factors of square-free polynomials in several variables. First what settles most of what people write:
 * contents, a variable that occurs in the first power only, quadratics in one variable, homogeneous polynomials, and
 * images that show that there are no factors.
 */
final class MultivariateFactors {
    /** What lifting may take before the library is asked: some tenths of a second. */
    private static final long STEPS = 50_000;

    private MultivariateFactors() {}

    /** {@return the irreducible factors of a primitive square-free polynomial that no variable divides} */
    static List<IntegerPolynomial> of(IntegerPolynomial f) {
        List<IntegerPolynomial> factors = new ArrayList<>();
        for (IntegerPolynomial part : withoutContents(f)) {
            factors.addAll(ofPrimitive(part));
        }
        return factors;
    }

    /** {@return factors that are primitive in each variable} */
    private static List<IntegerPolynomial> withoutContents(IntegerPolynomial f) {
        List<IntegerPolynomial> parts = new ArrayList<>();
        Deque<IntegerPolynomial> open = new ArrayDeque<>(List.of(f));
        while (!open.isEmpty()) {
            IntegerPolynomial p = open.pop();
            IntegerPolynomial content = IntegerPolynomial.one(p.variables());
            for (int v = 0; v < p.variables() && content.isConstant(); v++) {
                content = p.degree(v) > 0 ? Gcd.content(p, v) : content;
            }
            if (content.isConstant()) {
                parts.add(p);
            } else {
                open.push(p.quotient(content).orElseThrow());
                open.push(content);
            }
        }
        return parts;
    }

    private static List<IntegerPolynomial> ofPrimitive(IntegerPolynomial f) {
        int only = Factoring.onlyVariable(f);
        if (only >= 0) {
            return Factoring.univariate(f, only);
        }
        int[] degrees = f.degrees();
        int quadratic = -1;
        for (int v = 0; v < degrees.length; v++) {
            if (degrees[v] == 1) {
                return List.of(f);
            }
            quadratic = degrees[v] == 2 ? v : quadratic;
        }
        if (quadratic >= 0) {
            return quadratic(f, quadratic);
        }
        return Homogeneity.of(f).map(Homogeneity::factors).orElseGet(() -> general(f));
    }

    /** A quadratic that is primitive in its variable has factors where its discriminant is a square. */
    private static List<IntegerPolynomial> quadratic(IntegerPolynomial f, int variable) {
        NavigableMap<Integer, IntegerPolynomial> coefficients = Terms.coefficients(f, variable);
        IntegerPolynomial zero = IntegerPolynomial.zero(f.variables());
        IntegerPolynomial a = coefficients.get(2);
        IntegerPolynomial b = coefficients.getOrDefault(1, zero);
        IntegerPolynomial c = coefficients.getOrDefault(0, zero);
        IntegerPolynomial discriminant = b.times(b).minus(a.times(c).scaled(BigInteger.valueOf(4)));
        Optional<IntegerPolynomial> root = SquareRoot.of(discriminant);
        if (root.isEmpty()) {
            return List.of(f);
        }
        IntegerPolynomial x = IntegerPolynomial.power(f.variables(), variable, 1, BigInteger.TWO);
        IntegerPolynomial multiple = a.times(x).plus(b).minus(root.get());
        IntegerPolynomial factor = multiple.quotient(Gcd.content(multiple, variable)).orElseThrow().primitive();
        return List.of(factor, f.quotient(factor).orElseThrow());
    }

    private static List<IntegerPolynomial> general(IntegerPolynomial f) {
        if (IrreducibleImage.shows(f)) {
            return List.of(f);
        }
        return Effort.within(STEPS, () -> MultivariateLifting.factors(f))
                .orElseGet(() -> RingsLibrary.accepts(f) ? RingsLibrary.factors(f) : MultivariateLifting.factors(f));
    }
}
