package deriv.equality;

import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.rules.Signs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where an expression may change its sign as one variable moves, if these are rational numbers: zeros and poles of linear and
 * quadratic parts. What has a known sign where it counts has none.
 *
 * @param signs what is known where it counts, but not from the conditions whose zeros are asked for
 */
record Zeros(Expr v, Signs signs) {
    /** {@return numbers among which all zeros and poles are}; empty if some are not found */
    Optional<List<Rational>> of(Expr e) {
        if (!e.mayContain(v) || signs.of(e).isNonzero()) {
            return Optional.of(List.of());
        }
        return switch (e.node()) {
            case Node.Sym _ -> Optional.of(List.of(Rational.ZERO));
            case Node.Sum(var constant, var terms) -> ofSum(constant, terms);
            case Node.Product(_, var factors) -> ofProduct(factors);
            case Node.Num _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }

    private Optional<List<Rational>> ofProduct(List<Factor> factors) {
        List<Rational> all = new ArrayList<>();
        for (Factor f : factors) {
            Optional<List<Rational>> zeros = of(f.base());
            if (zeros.isEmpty() || !f.exponent().isNumber()) {
                return Optional.empty();
            }
            all.addAll(zeros.get());
        }
        return Optional.of(all);
    }

    /** A sum of powers of the variable, times the power that makes a polynomial of it. */
    private Optional<List<Rational>> ofSum(Rational constant, List<Term> terms) {
        Map<Integer, Rational> coefficients = new TreeMap<>(Map.of(0, constant));
        for (Term t : terms) {
            Optional<Integer> degree = degree(t.expr());
            if (degree.isEmpty()) {
                return Optional.empty();
            }
            coefficients.put(degree.get(), t.coefficient());
        }
        int low = coefficients.keySet().iterator().next();
        if (coefficients.keySet().stream().anyMatch(d -> d - low > 2)) {
            return Optional.empty();
        }
        Rational c = coefficients.getOrDefault(low, Rational.ZERO);
        Rational b = coefficients.getOrDefault(low + 1, Rational.ZERO);
        Rational a = coefficients.getOrDefault(low + 2, Rational.ZERO);
        Optional<List<Rational>> zeros = a.isZero()
                ? Optional.of(b.isZero() ? List.of() : List.of(c.over(b).negate()))
                : ofQuadratic(a, b, c);
        return low >= 0 ? zeros : zeros.map(all -> Stream.concat(all.stream(), Stream.of(Rational.ZERO)).toList());
    }

    /** {@return n for the variable to the power n} */
    private Optional<Integer> degree(Expr e) {
        Factor f = Factor.factorsOf(e).getFirst();
        boolean isPower = Factor.factorsOf(e).size() == 1 && f.base() == v
                && f.exponent().node() instanceof Node.Num(var n) && n.isInt() && Math.abs(n.intValue()) <= 2;
        return isPower ? Optional.of(((Node.Num) f.exponent().node()).value().intValue()) : Optional.empty();
    }

    private static Optional<List<Rational>> ofQuadratic(Rational a, Rational b, Rational c) {
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(c));
        if (discriminant.signum() < 0) {
            return Optional.of(List.of());
        }
        BigInteger above = discriminant.numerator().sqrt();
        BigInteger below = discriminant.denominator().sqrt();
        Rational root = Rational.of(above, below);
        if (!root.times(root).equals(discriminant)) {
            return Optional.empty();
        }
        Rational twice = a.plus(a);
        return Optional.of(List.of(root.minus(b).over(twice), root.plus(b).over(twice).negate()));
    }
}
