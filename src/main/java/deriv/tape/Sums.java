package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How sums are computed.
 *
 * <ul>
 *   <li>{@code c + c*f(u)} and {@code c - c*f(u)} in a form that does not cancel, if {@link StableForms} has one:
 *       {@code exp(u) - 1}, {@code 1 - tanh(u)^2}.
 *   <li>{@code u^2 - v^2} as {@code (u - v)*(u + v)}, which does not cancel where u and v are nearly equal.
 * </ul>
 */
final class Sums {
    /** So many terms without variables are added up to many digits. */
    private static final int MOST_NUMBERS = 16;

    private final Lowering lowering;
    private final Values values;
    private final Products products;
    private final NearZero nearZero;
    private final LikeFunctions likeFunctions;
    private final Conjugates conjugates;
    /** The sums that have been computed. */
    private final Memo<Boolean> known = new Memo<>();

    Sums(Lowering lowering, Products products, NearZero nearZero) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
        this.nearZero = nearZero;
        this.likeFunctions = new LikeFunctions(lowering, products);
        this.conjugates = new Conjugates(lowering);
    }

    int value(Expr sum, Rational constant, List<Term> terms) {
        int value = value(constant, terms);
        known.put(sum, true);
        return value;
    }

    private int value(Rational constant, List<Term> terms) {
        return nearZero.sum(constant, terms, () -> direct(constant, terms)).orElseGet(() -> direct(constant, terms));
    }

    private int direct(Rational constant, List<Term> terms) {
        return stable(constant, terms)
                .or(() -> multiple(constant, terms))
                .orElseGet(() -> total(constant, terms));
    }

    private Optional<Integer> stable(Rational constant, List<Term> terms) {
        Optional<Expr> shared = SharedFunction.factored(constant, terms);
        if (shared.isPresent()) {
            return shared.map(lowering::value);
        }
        Optional<Expr> factored =
                (lowering.isReal() ? UnitPolynomial.factored(constant, terms) : Optional.<Expr>empty())
                        .or(() -> StableForms.differenceOfSigmoids(constant, terms))
                        .or(() -> StableForms.crossEntropy(constant, terms));
        if (factored.isPresent()) {
            return factored.map(lowering::value);
        }
        for (int i = 0; i < terms.size() && !constant.isZero(); i++) {
            Term term = terms.get(i);
            Optional<Expr> stable = StableForms.complement(constant, term)
                    .or(() -> lowering.isReal() ? StableForms.ofRealNumbers(constant, term) : Optional.empty());
            if (stable.isPresent()) {
                List<Term> rest = new ArrayList<>(terms);
                rest.set(i, new Term(constant, stable.get()));
                return Optional.of(total(Rational.ZERO, rest));
            }
        }
        return TwoSquares.of(constant, terms)
                .filter(s -> s.sign() < 0)
                .map(this::factored)
                .or(() -> lowering.isReal() ? ofRealNumbers(constant, terms) : Optional.empty());
    }

    private Optional<Integer> ofRealNumbers(Rational constant, List<Term> terms) {
        return likeFunctions
                .paired(constant, terms)
                .map(this::withPairs)
                .or(() -> conjugates.value(constant, terms, () -> total(constant, terms)));
    }

    /**
     * {@return the sum as a number times a simpler one}, if that one is needed anyway or only adds and subtracts: the core
     * writes {@code 2*(x + 3*y)} as {@code 2*x + 6*y}
     */
    private Optional<Integer> multiple(Rational constant, List<Term> terms) {
        Rational content = content(constant, terms);
        boolean even = (constant.isZero() || constant.abs().equals(content))
                && terms.stream().allMatch(t -> t.coefficient().abs().equals(content));
        if (content.isOne()) {
            return Optional.empty();
        }
        Expr simpler = sum(constant, terms, content.reciprocal());
        Expr opposite = sum(constant, terms, content.reciprocal().negate());
        boolean negative = known.get(simpler) == null && known.get(opposite) != null;
        if (!even && known.get(simpler) == null && !negative) {
            return Optional.empty();
        }
        Division product = new Division(values, negative ? content.negate() : content);
        product.times(lowering.value(negative ? opposite : simpler));
        return Optional.of(product.value());
    }

    private static Rational content(Rational constant, List<Term> terms) {
        Rational content = constant;
        for (Term t : terms) {
            content = content.gcd(t.coefficient());
        }
        return content;
    }

    private static Expr sum(Rational constant, List<Term> terms, Rational factor) {
        SumBuilder sum = new SumBuilder(terms.size());
        sum.add(constant.times(factor));
        terms.forEach(t -> sum.add(t.coefficient().times(factor), t.expr()));
        return sum.build();
    }

    /** In {@code 1 - (1 - x)^2} the differences of the roots, x and 2 - x, are simpler than the roots. */
    private int factored(TwoSquares squares) {
        Expr a = squares.first();
        Expr b = squares.second();
        return values.multiply(lowering.value(a.minus(b)), lowering.value(a.plus(b)));
    }

    private int withPairs(LikeFunctions.Rest rest) {
        Ints members = new Ints();
        rest.values().forEach(pair -> members.add(Members.of(pair, false)));
        int total = values.group(Op.ADD, members.sorted());
        return rest.terms().isEmpty() && rest.constant().isZero()
                ? total
                : values.add(total, direct(rest.constant(), rest.terms()));
    }

    private int total(Rational constant, List<Term> terms) {
        int closedTerms = 0;
        for (Term t : terms) {
            closedTerms += t.expr().isClosed() ? 1 : 0;
        }
        int numbers = closedTerms + (constant.isZero() ? 0 : 1);
        if (closedTerms > 0 && numbers > 1 && closedTerms <= MOST_NUMBERS) {
            List<Term> closed = terms.stream().filter(t -> t.expr().isClosed()).toList();
            OptionalDouble number = lowering.closedValues().of(sum(constant, closed, Rational.ONE));
            if (number.isPresent()) {
                List<Term> open = terms.stream().filter(t -> !t.expr().isClosed()).toList();
                return total(number.getAsDouble(), open);
            }
        }
        return total(constant.doubleValue(), terms);
    }

    private int total(double constant, List<Term> terms) {
        Ints members = new Ints();
        for (Term t : terms) {
            Operation.tick();
            Rational inner = t.expr().node() instanceof Node.Product(var c, _) ? c : Rational.ONE;
            boolean negative = t.coefficient().signum() != inner.signum();
            Rational coefficient = negative ? t.coefficient().negate() : t.coefficient();
            members.add(Members.of(products.scaled(coefficient, t.expr()), negative));
        }
        if (constant != 0 || members.isEmpty()) {
            members.add(Members.of(values.constant(Math.abs(constant)), constant < 0));
        }
        return values.group(Op.ADD, members.sorted());
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
        Rational content = content(Rational.ZERO, terms);
        if (content.isOne()) {
            return lowering.value(e);
        }
        Rational by = content.reciprocal();
        Rational number = constant.times(by);
        List<Term> scaled = terms.stream().map(t -> new Term(t.coefficient().times(by), t.expr())).toList();
        return stable(number, scaled).orElseGet(() -> total(number, scaled));
    }
}
