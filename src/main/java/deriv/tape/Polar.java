package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Roots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Quotients by a power of a length, such as {@code y^2/hypot(x, y)^3} and the second derivatives of lengths and angles:
 * {@code (y/h)^2/h}. The sides are divided by the length before they are multiplied, so that no power of them leaves
 * the range of double. In a sum over the length, {@code h^2 - x^2} is {@code y^2}: {@code (x/h)^2 + (y/h)^2} is 1.
 */
final class Polar {
    private static final int HIGHEST = 8;

    private final Lowering lowering;
    private final Values values;
    private final Products products;

    Polar(Lowering lowering, Products products) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
    }

    /** A length and its sides, over which something is divided {@code order} times. */
    private record Length(Expr value, Expr first, Expr second, int order) {}

    /** A power of the first side over the length, times one of the second. */
    private record Monomial(int first, int second) {}

    Optional<Integer> value(Rational coefficient, List<Factor> factors) {
        for (int i = 0; i < factors.size(); i++) {
            Optional<Length> length = length(factors.get(i));
            if (length.isPresent()) {
                List<Factor> others = new ArrayList<>(factors);
                others.remove(i);
                return value(coefficient, length.get(), others);
            }
        }
        return Optional.empty();
    }

    private static Optional<Length> length(Factor f) {
        if (!(f.exponent().node() instanceof Node.Num(var exponent)) || exponent.signum() > 0) {
            return Optional.empty();
        }
        if (f.base().node() instanceof Node.Apply(var fn, var args) && fn == Roots.HYPOT) {
            return order(exponent.negate()).map(n -> new Length(f.base(), args.getFirst(), args.getLast(), n));
        }
        Rational doubled = exponent.negate().times(Rational.TWO);
        return doubled.isOdd() && f.base().node() instanceof Node.Sum(var constant, var terms)
                ? order(doubled).flatMap(n -> TwoSquares.of(constant, terms)
                        .filter(s -> s.sign() > 0)
                        .map(s -> new Length(f.base().sqrt(), s.first(), s.second(), n)))
                : Optional.empty();
    }

    private static Optional<Integer> order(Rational n) {
        return n.isInt() && n.intValue() > 1 && n.intValue() <= HIGHEST ? Optional.of(n.intValue()) : Optional.empty();
    }

    private Optional<Integer> value(Rational coefficient, Length length, List<Factor> factors) {
        List<Factor> others = new ArrayList<>();
        List<Map<Monomial, Rational>> polynomials = new ArrayList<>();
        int degree = 0;
        for (Factor f : factors) {
            Optional<Map<Monomial, Rational>> polynomial = homogeneous(length, f);
            if (polynomial.isPresent()) {
                polynomials.add(polynomial.get());
                degree += degreeOf(length, f);
            } else {
                others.add(f);
            }
        }
        if (polynomials.isEmpty()) {
            return Optional.empty();
        }
        int h = lowering.value(length.value);
        int cosine = values.divide(lowering.value(length.first), h);
        int sine = values.divide(lowering.value(length.second), h);
        Division quotient = new Division(values, coefficient);
        if (!others.isEmpty()) {
            quotient.times(products.value(Rational.ONE, others));
        }
        for (Map<Monomial, Rational> polynomial : polynomials) {
            quotient.times(value(polynomial, cosine, sine));
        }
        if (degree > length.order) {
            quotient.times(products.chain(h, degree - length.order));
        } else {
            quotient.over(products.chain(h, length.order - degree));
        }
        return Optional.of(quotient.value());
    }

    private int value(Map<Monomial, Rational> polynomial, int cosine, int sine) {
        int total = values.constant(0);
        for (Map.Entry<Monomial, Rational> term : polynomial.entrySet()) {
            Division product = new Division(values, term.getValue());
            product.times(products.chain(cosine, term.getKey().first));
            product.times(products.chain(sine, term.getKey().second));
            total = values.isConstant(total, 0) ? product.value() : values.add(total, product.value());
        }
        return total;
    }

    // --- reading ---

    private static Optional<Map<Monomial, Rational>> homogeneous(Length length, Factor f) {
        if (!f.base().isSum()) {
            return term(length, Rational.ONE, List.of(f));
        }
        if (f.exponent() != Exprs.ONE || !(f.base().node() instanceof Node.Sum(var constant, var terms))) {
            return Optional.empty();
        }
        Map<Monomial, Rational> sum = new HashMap<>();
        int degree = degreeOf(length, f);
        if (!constant.isZero() || degree == 0) {
            return Optional.empty();
        }
        for (Term t : terms) {
            List<Factor> factors = factors(t.expr());
            Optional<Map<Monomial, Rational>> polynomial = degreeOf(length, factors) == degree
                    ? term(length, t.coefficient(), factors)
                    : Optional.empty();
            if (polynomial.isEmpty()) {
                return Optional.empty();
            }
            polynomial.get().forEach((m, c) -> sum.merge(m, c, Rational::plus));
        }
        sum.values().removeIf(Rational::isZero);
        return sum.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static List<Factor> factors(Expr e) {
        return e.node() instanceof Node.Product(var c, var factors) && c.isOne()
                ? factors
                : List.of(new Factor(e, Exprs.ONE));
    }

    private static Optional<Map<Monomial, Rational>> term(Length length, Rational coefficient, List<Factor> factors) {
        int first = 0;
        int second = 0;
        int lengths = 0;
        for (Factor f : factors) {
            if (!(f.exponent().node() instanceof Node.Num(var n)) || !n.isInt() || n.signum() < 0) {
                return Optional.empty();
            }
            if (f.base() == length.first) {
                first += n.intValue();
            } else if (f.base() == length.second) {
                second += n.intValue();
            } else if (f.base() == length.value) {
                lengths += n.intValue();
            } else {
                return Optional.empty();
            }
        }
        if (lengths % 2 != 0 || first + second + lengths > HIGHEST) {
            return Optional.empty();
        }
        Map<Monomial, Rational> polynomial = new HashMap<>();
        Rational binomial = coefficient;
        for (int k = 0; 2 * k <= lengths; k++) {
            polynomial.put(new Monomial(first + lengths - 2 * k, second + 2 * k), binomial);
            binomial = binomial.times(Rational.of(lengths / 2 - k)).over(Rational.of(k + 1));
        }
        return Optional.of(polynomial);
    }

    private static int degreeOf(Length length, Factor f) {
        return f.base().node() instanceof Node.Sum(_, var terms) && f.base() != length.value
                ? degreeOf(length, factors(terms.getFirst().expr()))
                : degreeOf(length, List.of(f));
    }

    private static int degreeOf(Length length, List<Factor> factors) {
        int degree = 0;
        for (Factor f : factors) {
            boolean counts = f.base() == length.first || f.base() == length.second || f.base() == length.value;
            if (counts && f.exponent().node() instanceof Node.Num(var n) && n.isInt()) {
                degree += n.intValue();
            }
        }
        return degree;
    }
}
