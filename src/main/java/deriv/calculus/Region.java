package deriv.calculus;

import deriv.core.Branch;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where something counts: everywhere, or only where a piecewise expression takes one of its branches.
 *
 * <p>An adjoint stays in its region until it reaches a symbol, so that a branch that is not taken contributes 0 and not
 * 0 times a derivative that may be infinite or undefined there.
 *
 * @param outer  the region around the piecewise expression; {@code null} for {@link #EVERYWHERE} alone
 * @param pieces the piecewise expression
 * @param branch which of its branches; their number for {@code otherwise}
 */
record Region(Region outer, Node.Piecewise pieces, int branch, int depth) {
    static final Region EVERYWHERE = new Region(null, null, 0, 0);

    Region inside(Node.Piecewise inner, int innerBranch) {
        return new Region(this, inner, innerBranch, depth + 1);
    }

    boolean isInside(Region other) {
        Region r = this;
        while (r.depth > other.depth) {
            r = r.outer;
        }
        return r != this && r.equals(other);
    }

    private boolean isBesides(Region other) {
        return pieces == other.pieces && depth == other.depth && outer.equals(other.outer);
    }

    /** Takes this region and those of its sister branches out of the map: they become one piecewise value outside. */
    void leave(Map<Region, Expr> values) {
        List<Branch> branches = new ArrayList<>();
        Map<Integer, Expr> taken = new HashMap<>();
        values.keySet().removeIf(r -> {
            boolean leaves = r != EVERYWHERE && r.isBesides(this);
            if (leaves) {
                taken.put(r.branch, values.get(r));
            }
            return leaves;
        });
        for (int i = 0; i < pieces.branches().size(); i++) {
            branches.add(new Branch(pieces.branches().get(i).condition(), taken.getOrDefault(i, Exprs.ZERO)));
        }
        Expr value = Exprs.piecewise(branches, taken.getOrDefault(branches.size(), Exprs.ZERO));
        values.merge(outer, value, Expr::plus);
    }

    // A region is compared by the identity of its pieces and as a chain: records would compare the pieces in depth.

    @Override
    public boolean equals(Object o) {
        Region a = this;
        if (!(o instanceof Region b) || a.depth != b.depth) {
            return false;
        }
        while (a != b) {
            if (a.pieces != b.pieces || a.branch != b.branch) {
                return false;
            }
            a = a.outer;
            b = b.outer;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * depth + branch;
    }
}
