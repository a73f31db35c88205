package deriv.nonsmooth;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The signs of expressions beside a point: that of the value, where it is 0 that of the first directional derivative that is
 * not, in the order of the {@link TieRule}. Each is an expression, so that one program decides it at every point.
 *
 * <p>Confined to one thread.
 */
final class TieSigns {
    private final TieRule rule;
    private final Expr wanted;
    private final List<Fold<Expr>> tangents;
    private final List<int[]> directions;
    private final Memo<Expr> signs = new Memo<>();

    /**
     * @param symbols the variables of differentiation
     * @param order of the derivatives that are wanted: tangents up to this order are looked at
     */
    TieSigns(TieRule rule, List<Expr> symbols, int order) {
        this.rule = rule;
        this.wanted = Exprs.vector(symbols);
        this.tangents = symbols.stream().map(x -> Derivative.fold(x, Purpose.TO_COMPUTE)).toList();
        this.directions = rule == TieRule.NONE ? List.of() : directions(symbols.size(), order);
    }

    /**
     * Derivatives as descending numbers of symbols: those of first order, then those of the second, each from the one that
     * decides. A point {@code t(e1 + s e2 + s^(k+2) e3 + …)}, each exponent more than k times the one before, orders
     * monomials of degree k so.
     */
    private static List<int[]> directions(int symbols, int order) {
        List<int[]> all = new ArrayList<>();
        List<int[]> last = List.of(new int[0]);
        for (int degree = 1; degree <= order; degree++) {
            List<int[]> next = new ArrayList<>();
            for (int[] before : last) {
                Operation.tick();
                int most = before.length == 0 ? symbols - 1 : before[before.length - 1];
                for (int i = 0; i <= most; i++) {
                    int[] longer = Arrays.copyOf(before, degree);
                    longer[degree - 1] = i;
                    next.add(longer);
                }
            }
            next.sort(Comparator.comparing((int[] d) -> d, Arrays::compare));
            all.addAll(next);
            last = next;
        }
        return all;
    }

    /** {@return whether the expression may change with the variables of differentiation} */
    boolean mayVary(Expr e) {
        return e.mayContain(wanted);
    }

    /** {@return how many directions of first order there are, from the one that decides} */
    int directions() {
        return tangents.size();
    }

    /** {@return the derivative along a direction of first order} */
    Expr tangent(int direction, Expr e) {
        return along(new int[] {direction}, e);
    }

    /** {@return the condition that no direction tells an expression from 0, but perhaps its value} */
    Cond isStill(Expr e) {
        return Cond.and(directions.stream().map(direction -> Cond.zero(along(direction, e))).toList());
    }

    /** {@return 1, 0 or -1: the sign of an expression beside the point}; 0 where no tangent tells */
    Expr sign(Expr e) {
        Expr known = signs.get(e);
        if (known == null) {
            known = made(e);
            signs.put(e, known);
        }
        return known;
    }

    private Expr made(Expr e) {
        List<Branch> branches = new ArrayList<>();
        if (!add(e, branches)) {
            return Exprs.number(signOf(e));
        }
        for (int[] direction : directions) {
            Expr tangent = along(direction, e);
            if (tangent != Exprs.ZERO && !add(tangent, branches)) {
                return Exprs.piecewise(branches, Exprs.number(signOf(tangent)));
            }
        }
        return Exprs.piecewise(branches, rule == TieRule.NONE ? Exprs.UNDEFINED : Exprs.ZERO);
    }

    /** {@return false for a number, whose sign is known} */
    private static boolean add(Expr e, List<Branch> branches) {
        if (e.isNumber()) {
            return false;
        }
        branches.add(new Branch(Cond.positive(e), Exprs.ONE));
        branches.add(new Branch(Cond.nonzero(e), Exprs.MINUS_ONE));
        return true;
    }

    private static int signOf(Expr number) {
        return ((Node.Num) number.node()).value().signum();
    }

    private Expr along(int[] direction, Expr e) {
        Expr tangent = e;
        for (int i : direction) {
            tangent = tangents.get(i).at(tangent);
        }
        return rule == TieRule.LEFT && direction.length % 2 == 1 ? tangent.negate() : tangent;
    }

    /** {@return the condition, as it is beside the point} */
    Cond beside(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) -> mayVary(e) ? Cond.compare(sign(e), relation) : c;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::beside).toList());
            case Cond.Or(var parts) -> Cond.or(parts.stream().map(this::beside).toList());
        };
    }
}
