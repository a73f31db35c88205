package deriv.analysis;

import deriv.analysis.Conditions.Remote;
import deriv.calculus.Derivative;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.rules.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where, inside its domain, an expression is certainly differentiable in a symbol: away from the kinks of its
 * functions and from the boundaries between pieces. Sufficient, not necessary: kinks that cancel are kept.
 */
public final class Smoothness {
    /** Pieces of a deeper nest are not compared at their boundary: each would be gone through once for each outer one. */
    private static final int MAX_HEIGHT = 64;

    private final Expr symbol;

    /** What each node demands; comparing two pieces asks again for all that is inside them. */
    private final Memo<Cond> known = new Memo<>();

    private Smoothness(Expr symbol) {
        this.symbol = symbol;
    }

    /** {@return conditions that together make the expression differentiable in the symbol; none if it is everywhere} */
    public static Set<Cond> of(Expr e, Expr symbol) {
        return new Smoothness(symbol).of(e);
    }

    private Set<Cond> of(Expr e) {
        return Conditions.collect(e, this::ofNode, Remote.EVERYWHERE);
    }

    private Cond ofNode(Expr e) {
        if (!e.mayContain(symbol)) {
            return Cond.TRUE;
        }
        Cond found = known.get(e);
        if (found == null) {
            found = demand(e);
            known.put(e, found);
        }
        return found;
    }

    private Cond demand(Expr e) {
        return switch (e.node()) {
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Vector _ ->
                Cond.TRUE;
            case Node.Product(_, var factors) -> Cond.and(factors.stream().map(this::ofPower).toList());
            case Node.Apply(var fn, var args) -> fn.differentiable(args);
            case Node.Piecewise(var branches, var otherwise) -> ofPieces(branches, otherwise);
        };
    }

    /** A power that is not whole ends where its base is 0: there is a slope at most from one side. */
    private Cond ofPower(Factor f) {
        boolean whole = f.exponent().node() instanceof Node.Num(var r) && r.isInteger();
        return whole || !f.exponent().isClosed() || !f.base().mayContain(symbol)
                ? Cond.TRUE
                : Cond.positive(f.base());
    }

    private Cond ofPieces(List<Branch> branches, Expr otherwise) {
        List<Cond> all = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Branch b = branches.get(i);
            Expr next = i + 1 < branches.size() ? branches.get(i + 1).value() : otherwise;
            boolean last = i + 1 == branches.size();
            for (Expr boundary : b.condition().exprs()) {
                boolean glued = last
                        && b.condition() instanceof Cond.Compare(_, var relation)
                        && !relation.isEven()
                        && isGlued(boundary, b.value(), next);
                if (boundary.mayContain(symbol) && !glued) {
                    all.add(Cond.nonzero(boundary));
                }
            }
        }
        return Cond.and(all);
    }

    /** Whether two pieces have the same value and derivative at the one zero of a linear boundary. */
    private boolean isGlued(Expr boundary, Expr left, Expr right) {
        if (Math.max(left.height(), right.height()) > MAX_HEIGHT) {
            return false;
        }
        Expr slope = Derivative.of(boundary, symbol);
        if (!slope.isNumber()) {
            return false;
        }
        Expr zero = symbol.minus(boundary.over(slope));
        return agree(left, right, zero) && agree(Derivative.of(left, symbol), Derivative.of(right, symbol), zero);
    }

    private boolean agree(Expr left, Expr right, Expr at) {
        Expr difference = Substitution.of(left.minus(right), Map.of(symbol, at));
        return Simplification.of(difference) == Exprs.ZERO && smoothAt(left, at) && smoothAt(right, at);
    }

    /** Whether nothing in a piece is undefined or kinked at the point. */
    private boolean smoothAt(Expr piece, Expr at) {
        return holdAt(Domain.of(piece), symbol, at) && holdAt(of(piece), symbol, at);
    }

    /** {@return whether all the conditions certainly hold where the symbol has this value} */
    static boolean holdAt(Set<Cond> conditions, Expr symbol, Expr at) {
        return conditions.stream()
                .allMatch(c -> c.map(e -> Substitution.of(e, Map.of(symbol, at))).equals(Cond.TRUE));
    }
}
