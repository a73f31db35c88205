package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches a product pattern with a whole expression, as the argument of a call is: each power of the pattern takes one
 * factor, the first that fits; a number variable takes the coefficient; what is left over is for the last of the other
 * variables.
 */
final class WholeProduct {
    private final List<Expr> rests = new ArrayList<>();
    private final List<Factor> left;
    private Optional<Match> match;
    private Rational coefficient;

    private WholeProduct(Match match, Rational coefficient, List<Factor> left) {
        this.match = Optional.of(match);
        this.coefficient = coefficient;
        this.left = left;
    }

    static Optional<Match> match(Match sofar, Node.Product pattern, Expr e) {
        Rational content = content(e);
        List<Factor> factors = new ArrayList<>(Factor.factorsOf(content.isOne() ? e : e.over(Exprs.number(content))));
        WholeProduct product = new WholeProduct(sofar, content.over(pattern.coefficient()), factors);
        pattern.factors().forEach(product::take);
        return product.rest(!pattern.coefficient().isOne());
    }

    /** {@return the number in front: of a sum what its terms have in common, as {@code 2*x + 2*y} is {@code 2*(x + y)}} */
    static Rational content(Expr e) {
        return switch (e.node()) {
            case Node.Num(var value) -> value;
            case Node.Product(var c, _) -> c;
            case Node.Sum(var constant, var terms) -> {
                Rational common = constant.abs();
                for (Term t : terms) {
                    common = common.gcd(t.coefficient());
                }
                yield terms.getFirst().coefficient().signum() < 0 && e.isNegative() ? common.negate() : common;
            }
            case Node.Atom _, Node.Undefined _ -> Rational.ONE;
        };
    }

    private void take(Factor pattern) {
        if (pattern.exponent() == Exprs.ONE && Variables.isNumber(pattern.base())) {
            Expr number = Exprs.number(coefficient);
            match = match.flatMap(m -> m.bind(pattern.base(), number));
            coefficient = Rational.ONE;
        } else if (pattern.exponent() == Exprs.ONE && Variables.isAny(pattern.base())) {
            rests.add(pattern.base());
        } else {
            match = match.flatMap(m -> power(m, pattern));
        }
    }

    private Optional<Match> power(Match m, Factor pattern) {
        for (int i = 0; i < left.size(); i++) {
            Factor f = left.get(i);
            Optional<Match> found =
                    m.of(pattern.base(), f.base()).flatMap(more -> more.of(pattern.exponent(), f.exponent()));
            if (found.isPresent()) {
                left.remove(i);
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> rest(boolean numbered) {
        return switch (rests.size()) {
            case 0 -> left.isEmpty() && coefficient.isOne() ? match : Optional.empty();
            case 1 -> match.filter(m -> m.has(rests.getFirst()) || !numbered || coefficient.isInteger())
                    .flatMap(m -> m.bind(rests.getFirst(), product(left)));
            default -> match.flatMap(this::split);
        };
    }

    /** One factor or the number, and the others. */
    private Optional<Match> split(Match m) {
        int numbers = coefficient.isOne() ? 0 : 1;
        if (left.size() + numbers < 2 || m.choice() >= left.size() + numbers || rests.size() > 2) {
            return Optional.empty();
        }
        List<Factor> others = new ArrayList<>(left);
        Expr first;
        if (m.choice() < left.size()) {
            Factor f = others.remove(m.choice());
            first = Exprs.power(f.base(), f.exponent());
        } else {
            first = Exprs.number(coefficient);
            coefficient = Rational.ONE;
        }
        return m.bind(rests.getFirst(), first).flatMap(more -> more.bind(rests.getLast(), product(others)));
    }

    private Expr product(List<Factor> factors) {
        List<Expr> operands = new ArrayList<>();
        operands.add(Exprs.number(coefficient));
        factors.forEach(f -> operands.add(Exprs.power(f.base(), f.exponent())));
        return Exprs.product(operands);
    }
}
