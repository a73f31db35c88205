package deriv.equality;

import deriv.analysis.Domain;
import deriv.analysis.Normalization;
import deriv.analysis.Smoothness;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.core.Unrolling;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A proof by slopes: a difference whose derivative by one variable is 0 on an interval is a constant there, and so 0 if
 * it is 0 at one point. The domain is taken apart into intervals on which both sides are differentiable; at the points
 * between them the difference is tried itself.
 */
final class Constancy {
    private final List<Cond> known;
    private final Policy policy;

    Constancy(List<Cond> known, Policy policy) {
        this.known = List.copyOf(known);
        this.policy = policy;
    }

    /** {@return the variable whose slopes agree, if that is a proof} */
    Optional<Expr> proof(Expr left, Expr right) {
        for (Expr v : Symbols.of(left.minus(right))) {
            Operation.checkpoint();
            if (!isLimit(v, left, right) && isZeroAlong(v, left, right)) {
                return Optional.of(v);
            }
        }
        return Optional.empty();
    }

    /** By the number of terms of a sum there is no slope. */
    private static boolean isLimit(Expr v, Expr left, Expr right) {
        return Unrolling.limitSymbols(List.of(left, right), Unrolling.Limit.EITHER).contains(v);
    }

    private boolean isZeroAlong(Expr v, Expr left, Expr right) {
        Expr both = Exprs.vector(List.of(left, right));
        Expr slopes = Exprs.vector(List.of(Derivative.of(left, v), Derivative.of(right, v)));
        Set<Cond> smooth = new LinkedHashSet<>(Smoothness.of(both, Set.of(v)));
        smooth.addAll(Domain.of(slopes));
        List<Cond> conditions = new Normalization().conjuncts(smooth).stream().filter(c -> concerns(c, v)).toList();
        List<Cond> domain = known.stream().filter(c -> concerns(c, v)).toList();
        Optional<Intervals> intervals = Intervals.of(v, domain, conditions);
        return intervals.isPresent() && isZeroOn(intervals.get(), v, left, right);
    }

    private static boolean concerns(Cond c, Expr v) {
        return c.exprs().stream().anyMatch(e -> e.mayContain(v));
    }

    private boolean isZeroOn(Intervals intervals, Expr v, Expr left, Expr right) {
        Expr leftSlope = Derivative.of(left, v);
        Expr rightSlope = Derivative.of(right, v);
        for (Intervals.Interval i : intervals.inside()) {
            List<Cond> there = new ArrayList<>(known);
            there.addAll(i.conditions(v));
            if (new ZeroTest(there, policy).proof(leftSlope, rightSlope).isEmpty()
                    || i.points().stream().noneMatch(p -> isZeroAt(p, v, left, right))) {
                return false;
            }
        }
        return intervals.borders().stream().allMatch(p -> isZeroAt(p, v, left, right));
    }

    private boolean isZeroAt(Rational p, Expr v, Expr left, Expr right) {
        try {
            Map<Expr, Expr> point = Map.of(v, Exprs.number(p));
            Expr a = Substitution.of(left, point);
            Expr b = Substitution.of(right, point);
            if (a.isUndefined() || b.isUndefined()) {
                return false;
            }
            List<Cond> there = new ArrayList<>();
            for (Cond c : known) {
                there.addAll(c.map(e -> Substitution.of(e, point)).conjuncts());
            }
            return !there.contains(Cond.FALSE) && (new ZeroTest(there, policy).proof(a, b).isPresent()
                    || new Constancy(there, policy).proof(a, b).isPresent());
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return false;
            }
            throw tooLarge;
        }
    }
}
