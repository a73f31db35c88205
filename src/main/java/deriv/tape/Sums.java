package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How sums are computed.
 *
 * <ul>
 *   <li>Terms with positive coefficients first, in the order of the node, then the others by subtraction.
 *   <li>Up to {@value #IN_A_ROW} terms one after the other; more of them in halves, which rounds less and lets a
 *       processor add in parallel.
 *   <li>{@code c + c*f(u)} and {@code c - c*f(u)} in a form that does not cancel, if {@link StableForms} has one:
 *       {@code exp(u) - 1}, {@code 1 - tanh(u)^2}.
 *   <li>{@code u^2 - v^2} as {@code (u - v)*(u + v)}, which does not cancel where u and v are nearly equal.
 * </ul>
 */
final class Sums {
    private static final int IN_A_ROW = 8;

    private final Lowering lowering;
    private final Values values;
    private final Products products;
    private final NearZero nearZero;
    private final LikeFunctions likeFunctions;
    private final Conjugates conjugates;

    Sums(Lowering lowering, Products products, NearZero nearZero) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
        this.nearZero = nearZero;
        this.likeFunctions = new LikeFunctions(lowering, products);
        this.conjugates = new Conjugates(lowering);
    }

    int value(Rational constant, List<Term> terms) {
        return nearZero.sum(constant, terms, () -> direct(constant, terms)).orElseGet(() -> direct(constant, terms));
    }

    private int direct(Rational constant, List<Term> terms) {
        Optional<Expr> factored = UnitPolynomial.factored(constant, terms)
                .or(() -> StableForms.differenceOfSigmoids(constant, terms));
        if (factored.isPresent()) {
            return lowering.value(factored.get());
        }
        for (int i = 0; i < terms.size() && !constant.isZero(); i++) {
            Optional<Expr> stable = StableForms.complement(constant, terms.get(i));
            if (stable.isPresent()) {
                List<Term> rest = new ArrayList<>(terms);
                rest.set(i, new Term(constant, stable.get()));
                return total(Rational.ZERO, rest);
            }
        }
        return TwoSquares.of(constant, terms)
                .filter(s -> s.sign() < 0)
                .map(this::factored)
                .or(() -> likeFunctions.paired(constant, terms).map(this::withPairs))
                .or(() -> conjugates.value(constant, terms, () -> total(constant, terms)))
                .orElseGet(() -> total(constant, terms));
    }

    /** In {@code 1 - (1 - x)^2} the differences of the roots, x and 2 - x, are simpler than the roots. */
    private int factored(TwoSquares squares) {
        Expr a = squares.first();
        Expr b = squares.second();
        return values.multiply(lowering.value(a.minus(b)), lowering.value(a.plus(b)));
    }

    private int withPairs(LikeFunctions.Rest rest) {
        int total = sum(rest.values());
        return rest.terms().isEmpty() && rest.constant().isZero()
                ? total
                : values.add(total, direct(rest.constant(), rest.terms()));
    }

    private int total(Rational constant, List<Term> terms) {
        List<Integer> added = new ArrayList<>();
        List<Integer> subtracted = new ArrayList<>();
        for (Term t : terms) {
            Operation.tick();
            Rational inner = t.expr().node() instanceof Node.Product(var c, _) ? c : Rational.ONE;
            if (t.coefficient().signum() == inner.signum()) {
                added.add(products.scaled(t.coefficient(), t.expr()));
            } else {
                subtracted.add(products.scaled(t.coefficient().negate(), t.expr()));
            }
        }
        if (!constant.isZero()) {
            (constant.signum() > 0 ? added : subtracted).add(values.constant(constant.abs().doubleValue()));
        }
        if (added.isEmpty()) {
            return values.negate(sum(subtracted));
        }
        if (added.size() + subtracted.size() > IN_A_ROW) {
            return subtracted.isEmpty() ? sum(added) : values.subtract(sum(added), sum(subtracted));
        }
        int total = sum(added);
        for (int value : subtracted) {
            total = values.subtract(total, value);
        }
        return total;
    }

    private int sum(List<Integer> added) {
        if (added.size() > IN_A_ROW) {
            int middle = added.size() / 2;
            return values.add(sum(added.subList(0, middle)), sum(added.subList(middle, added.size())));
        }
        int total = added.getFirst();
        for (int value : added.subList(1, added.size())) {
            total = values.add(total, value);
        }
        return total;
    }

    /**
     * {@return a value with the sign of the expression}, for comparing with zero: a sum divided by what its terms have
     * in common, which the core had multiplied in. {@code x >= 0.57} is {@code 100*x - 57 >= 0} there, and 100*0.57 is
     * less than 57 in double.
     */
    int compared(Expr e) {
        if (!(e.node() instanceof Node.Sum(var constant, var terms))) {
            return lowering.value(e);
        }
        Rational content = Rational.ZERO;
        for (Term t : terms) {
            content = content.gcd(t.coefficient());
        }
        if (content.isOne()) {
            return lowering.value(e);
        }
        Rational by = content.reciprocal();
        return value(
                constant.times(by),
                terms.stream().map(t -> new Term(t.coefficient().times(by), t.expr())).toList());
    }
}
