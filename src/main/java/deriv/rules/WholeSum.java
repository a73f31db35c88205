package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches a sum pattern with a whole expression, as the argument of a call is: each term of the pattern takes one term,
 * the first that fits; a number variable takes the constant; what is left over is for the last of the other variables.
 *
 * <p>A number of the pattern must stand in the expression, unless the variable beside it is known already: then any
 * expression is that variable and a difference.
 */
final class WholeSum {
    private final List<Term> rests = new ArrayList<>();
    private final List<Term> left = new ArrayList<>();
    private final boolean isSum;
    private Optional<Match> match;
    private Rational constant;

    private WholeSum(Match match, Expr e) {
        this.match = Optional.of(match);
        this.isSum = e.isSum();
        Rational number = Rational.ZERO;
        for (Term t : Term.termsOf(e)) {
            if (t.expr() == Exprs.ONE) {
                number = t.coefficient();
            } else {
                left.add(t);
            }
        }
        this.constant = number;
    }

    static Optional<Match> match(Match sofar, Node.Sum pattern, Expr e) {
        WholeSum sum = new WholeSum(sofar, e);
        boolean numbered = !pattern.constant().isZero();
        sum.constant = sum.constant.minus(pattern.constant());
        pattern.terms().forEach(sum::take);
        if (sum.rests.size() > 1) {
            sum.rests.removeIf(sum::isTaken);
        }
        return sum.rest(numbered);
    }

    private void take(Term pattern) {
        if (Variables.isNumber(pattern.expr())) {
            Expr number = Exprs.number(constant.over(pattern.coefficient()));
            match = match.flatMap(m -> m.bind(pattern.expr(), number));
            constant = Rational.ZERO;
        } else if (Variables.isAny(pattern.expr())) {
            rests.add(pattern);
        } else {
            match = match.flatMap(m -> term(m, pattern));
        }
    }

    private Optional<Match> term(Match m, Term pattern) {
        for (int i = 0; i < left.size(); i++) {
            Term t = left.get(i);
            Expr e = t.expr().times(Exprs.number(t.coefficient().over(pattern.coefficient())));
            Optional<Match> found = m.of(pattern.expr(), e);
            if (found.isPresent()) {
                left.remove(i);
                return found;
            }
        }
        return Optional.empty();
    }

    /** A variable that is known already takes its own terms. */
    private boolean isTaken(Term pattern) {
        if (match.isEmpty() || !match.get().has(pattern.expr())) {
            return false;
        }
        for (Term t : Term.termsOf(match.get().fill(pattern.expr()))) {
            Term needed = new Term(t.coefficient().times(pattern.coefficient()), t.expr());
            if (t.expr() == Exprs.ONE) {
                constant = constant.minus(needed.coefficient());
            } else if (!left.remove(needed)) {
                match = Optional.empty();
            }
        }
        return true;
    }

    private Optional<Match> rest(boolean numbered) {
        return switch (rests.size()) {
            case 0 -> left.isEmpty() && constant.isZero() ? match : Optional.empty();
            case 1 -> match.filter(m -> m.has(rests.getFirst().expr()) || isThere(numbered))
                    .flatMap(m -> bind(m, rests.getFirst(), left));
            default -> match.flatMap(this::split);
        };
    }

    private boolean isThere(boolean numbered) {
        return isSum && !left.isEmpty() && (!numbered || constant.isZero());
    }

    /** The first term, and the others. */
    private Optional<Match> split(Match m) {
        if (rests.size() > 2 || left.isEmpty() || left.size() < 2 && constant.isZero()) {
            return Optional.empty();
        }
        Term first = left.getFirst();
        Expr value = first.expr().times(Exprs.number(first.coefficient().over(rests.getFirst().coefficient())));
        return m.bind(rests.getFirst().expr(), value)
                .flatMap(more -> bind(more, rests.getLast(), left.subList(1, left.size())));
    }

    private Optional<Match> bind(Match m, Term rest, List<Term> terms) {
        Rational scale = rest.coefficient().reciprocal();
        SumBuilder sum = new SumBuilder(terms.size() + 1);
        sum.add(constant.times(scale));
        terms.forEach(t -> sum.add(t.coefficient().times(scale), t.expr()));
        return m.bind(rest.expr(), sum.build());
    }
}
