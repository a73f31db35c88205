package deriv.rules;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins multiples of pieces with the same conditions: {@code a*if(c, 1, 0) + if(c, 0, 1)} is {@code if(c, a, 1)}. */
final class Pieces {
    private Pieces() {}

    /** {@code multiple · piecewise}, the number of the term included. */
    private record Multiple(Expr multiple, Node.Piecewise pieces) {}

    /** {@return the sum with such terms joined; itself if there are none} */
    static Expr joined(Expr sum) {
        Map<List<Cond>, List<Multiple>> groups = new LinkedHashMap<>();
        SumBuilder rest = new SumBuilder();
        for (Term t : Expansion.terms(sum)) {
            Optional<Multiple> multiple = multiple(t);
            multiple.ifPresentOrElse(
                    m -> groups.computeIfAbsent(conditions(m.pieces()), _ -> new ArrayList<>()).add(m),
                    () -> rest.add(t.coefficient(), t.expr()));
        }
        if (groups.values().stream().allMatch(group -> group.size() == 1)) {
            return sum;
        }
        groups.forEach((conditions, group) -> rest.add(join(conditions, group)));
        return rest.build();
    }

    private static List<Cond> conditions(Node.Piecewise pieces) {
        return pieces.branches().stream().map(Branch::condition).toList();
    }

    private static Optional<Multiple> multiple(Term t) {
        for (Factor f : CommonFactor.factors(t.expr())) {
            if (f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Piecewise pieces) {
                Expr others = t.expr().over(f.base()).times(Exprs.number(t.coefficient()));
                return Optional.of(new Multiple(others, pieces));
            }
        }
        return Optional.empty();
    }

    private static Expr join(List<Cond> conditions, List<Multiple> group) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            SumBuilder value = new SumBuilder();
            for (Multiple m : group) {
                value.add(m.multiple().times(m.pieces().branches().get(i).value()));
            }
            branches.add(new Branch(conditions.get(i), value.build()));
        }
        SumBuilder otherwise = new SumBuilder();
        group.forEach(m -> otherwise.add(m.multiple().times(m.pieces().otherwise())));
        return Exprs.piecewise(branches, otherwise.build());
    }
}
