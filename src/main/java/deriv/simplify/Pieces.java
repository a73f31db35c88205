package deriv.simplify;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums and products of functions in pieces with the same conditions, as one function in pieces: what the rows of max and
 * min yield argument by argument is read as a whole.
 */
final class Pieces {
    private Pieces() {}

    /** A function in pieces and what it is multiplied by. */
    private record Part(Expr cofactor, Node.Piecewise pieces) {
        List<Cond> conditions() {
            return pieces.branches().stream().map(Branch::condition).toList();
        }

        Expr value(int i) {
            Expr value = i < pieces.branches().size() ? pieces.branches().get(i).value() : pieces.otherwise();
            return cofactor.times(value);
        }

        /** {@code if(c, a, b)} as {@code if(not c, b, a)}. */
        Part turned() {
            Branch b = pieces.branches().getFirst();
            List<Branch> opposite = List.of(new Branch(b.condition().not(), pieces.otherwise()));
            return new Part(cofactor, new Node.Piecewise(opposite, b.value()));
        }
    }

    /** {@return the sum with such terms joined; itself if there are none} */
    static Expr joined(Expr sum) {
        Map<List<Cond>, List<Part>> groups = new LinkedHashMap<>();
        List<Expr> others = new ArrayList<>();
        for (Term t : Term.termsOf(sum)) {
            Expr term = t.expr().times(Exprs.number(t.coefficient()));
            List<Part> parts = parts(term);
            if (parts.size() == 1) {
                Part part = parts.getFirst();
                boolean isOpposite = part.conditions().size() == 1
                        && groups.containsKey(List.of(part.conditions().getFirst().not()));
                Part oriented = isOpposite ? part.turned() : part;
                groups.computeIfAbsent(oriented.conditions(), _ -> new ArrayList<>()).add(oriented);
            } else {
                others.add(term);
            }
        }
        if (groups.values().stream().allMatch(group -> group.size() == 1)) {
            return sum;
        }
        groups.forEach((conditions, group) -> {
            List<Branch> branches = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                branches.add(new Branch(conditions.get(i), sumOfValues(group, i)));
            }
            others.add(Exprs.piecewise(branches, sumOfValues(group, conditions.size())));
        });
        return Exprs.sum(others);
    }

    private static Expr sumOfValues(List<Part> group, int i) {
        return Exprs.sum(group.stream().map(part -> part.value(i)).toList());
    }

    /** {@return the product with its other factors inside the pieces}, if it has one function in pieces; else itself */
    static Expr inside(Expr product) {
        List<Part> parts = parts(product);
        if (parts.size() != 1 || parts.getFirst().cofactor() == Exprs.ONE) {
            return product;
        }
        Part part = parts.getFirst();
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < part.conditions().size(); i++) {
            branches.add(new Branch(part.conditions().get(i), part.value(i)));
        }
        return Exprs.piecewise(branches, part.value(part.conditions().size()));
    }

    /** One part for each factor in pieces. */
    private static List<Part> parts(Expr term) {
        List<Part> parts = new ArrayList<>();
        for (Factor f : Factor.factorsOf(term)) {
            if (f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Piecewise pieces) {
                parts.add(new Part(term.over(f.base()), pieces));
            }
        }
        return parts;
    }
}
