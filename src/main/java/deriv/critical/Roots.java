package deriv.critical;

import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.forms.Factored;
import deriv.simplify.CommonFactor;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The roots of an expression that is smooth in an interval: exactly if it can be solved, else factor by factor, so that
 * multiple roots become simple ones, and at last by {@link RootSearch}. Confined to one thread.
 */
final class Roots {
    private final Values values;
    private final ExactRoots exact;

    Roots(Values values) {
        this.values = values;
        this.exact = new ExactRoots(values);
    }

    /** {@return where the expression, which is defined in the span, is 0} */
    RootSet of(Expr e, Span span) {
        if (e.isClosed()) {
            return values.sign(e) == Sign.ZERO ? RootSet.all()
                    : values.sign(e) == Sign.UNKNOWN ? RootSet.unknown(span, "a number cannot be told from 0")
                    : RootSet.none();
        }
        Optional<RootSet> solved = exact.of(e, span);
        if (solved.isPresent()) {
            return solved.get();
        }
        List<Expr> factors = factors(e);
        if (factors.size() == 1 && factors.getFirst() == e) {
            return RootSearch.of(e, values, span);
        }
        List<Real> roots = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Expr factor : factors) {
            RootSet found = exact.of(factor, span).orElseGet(() -> RootSearch.of(factor, values, span));
            if (found.everywhere()) {
                return found;
            }
            gaps.addAll(found.gaps());
            found.roots().stream().filter(r -> roots.stream().noneMatch(r::isSame)).forEach(roots::add);
        }
        return separated(roots, gaps);
    }

    /** Two roots of different factors that cannot be told apart are one gap. */
    private static RootSet separated(List<Real> roots, List<Gap> gaps) {
        List<Real> rising = new ArrayList<>(roots);
        rising.sort((a, b) -> a.low().compareTo(b.low()));
        List<Real> apart = new ArrayList<>();
        for (Real root : rising) {
            if (!apart.isEmpty() && apart.getLast().high().compareTo(root.low()) >= 0
                    && apart.getLast().order(root).isEmpty()) {
                Real other = apart.removeLast();
                gaps.add(new Gap(Span.between(other, root), "roots of two factors cannot be told apart"));
            } else {
                apart.add(root);
            }
        }
        return new RootSet(apart, gaps, false);
    }

    /** {@return expressions of which one is 0 wherever the expression is 0}; those that never are 0 are left out */
    private List<Expr> factors(Expr e) {
        List<Expr> found = new ArrayList<>();
        for (Expr base : bases(e)) {
            Expr together = base.isSum() ? CommonFactor.together(base).product() : base;
            for (Expr part : together == base ? List.of(base) : bases(together)) {
                (part.isSum() ? Factored.bases(part, Policy.DEFAULT) : List.of(part)).stream()
                        .filter(f -> f.mayContain(values.variable()) && !found.contains(f)).forEach(found::add);
            }
        }
        return found;
    }

    /** Powers of e are never 0, and negative powers neither. */
    private static List<Expr> bases(Expr e) {
        if (!(e.node() instanceof Node.Product(_, var factors))) {
            return List.of(e);
        }
        return factors.stream().filter(f -> f.exponent().node() instanceof Node.Num(var n) && n.signum() > 0)
                .map(Factor::base).toList();
    }
}
