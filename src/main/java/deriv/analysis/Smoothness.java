package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.core.Binder;
import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Reduction;
import deriv.core.Symbols;
import deriv.functions.StepFunctions;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where, inside its domain, an expression is certainly differentiable in some symbols: away from the kinks of its
 * functions and from the boundaries between pieces. Sufficient, not necessary: kinks that cancel are kept.
 */
public final class Smoothness {
    private final Set<Expr> symbols;
    private final Occurrence occurrence;

    private static final Set<Fn> STEPS = Set.of(StepFunctions.FLOOR, StepFunctions.CEIL, StepFunctions.ROUND,
            StepFunctions.SIGN, StepFunctions.HEAVISIDE);

    /** Pieces of a deeper nest are not compared at their boundary: each would be gone through once for each outer one. */
    private static final int MAX_HEIGHT = 64;

    private Smoothness(Collection<Expr> symbols) {
        this.symbols = Set.copyOf(symbols);
        this.occurrence = new Occurrence(symbols);
    }

    /** {@return conditions that together make the expression differentiable in each symbol; none if it is everywhere} */
    public static Set<Cond> of(Expr e, Collection<Expr> symbols) {
        return Demands.collect(e, new Smoothness(symbols)::ofNode, Demands.Remote.EVERYWHERE);
    }

    /** {@return the same conditions, each with the part of the expression that asks for it} */
    static Map<Cond, Expr> sources(Expr e, Collection<Expr> symbols) {
        return Demands.sources(e, new Smoothness(symbols)::ofNode, Demands.Remote.EVERYWHERE);
    }

    private Cond ofNode(Expr e) {
        if (!occurrence.in(e)) {
            return Cond.TRUE;
        }
        return switch (e.node()) {
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Vector _ ->
                Cond.TRUE;
            case Node.Reduce r -> ofReduction(r);
            case Node.Product(_, var factors) -> Cond.and(factors.stream().map(this::ofPower).toList());
            case Node.Apply(var fn, var args) ->
                args.stream().allMatch(this::isStepped) ? Cond.TRUE : fn.differentiable(args);
            case Node.Piecewise(var branches, var otherwise) -> ofPieces(branches, otherwise);
        };
    }

    /** Whether it is a sum or product of steps: the same around each point where these are, and so is what is made of it. */
    private boolean isStepped(Expr e) {
        boolean made = e.node() instanceof Node.Sum || e.node() instanceof Node.Product;
        return isStep(e) || made && Children.of(e.node()).stream().allMatch(this::isStep);
    }

    private boolean isStep(Expr e) {
        return !occurrence.in(e) || e.node() instanceof Node.Apply(var fn, _) && STEPS.contains(fn);
    }

    /** A power that is not whole ends where its base is 0: there is a slope at most from one side. */
    private Cond ofPower(Factor f) {
        boolean whole = f.exponent().node() instanceof Node.Num(var r) && r.isInteger();
        return whole || !f.exponent().isClosed() || !occurrence.in(f.base())
                ? Cond.TRUE
                : Cond.positive(f.base());
    }

    /**
     * Each term is differentiable. The rule of Leibniz asks for continuity besides: of the integrand at limits that move,
     * and of its derivative between them. A kink or jump that may lie there is not let pass; of edges of its domain the
     * reader of the input is told.
     */
    private Cond ofReduction(Node.Reduce r) {
        IndexRange range = IndexRange.of(r);
        Expr body = Binder.open(r.body(), range.index());
        Facts defined = Facts.of(Domain.of(body));
        List<Cond> all = new ArrayList<>();
        for (Cond c : of(body, symbols)) {
            if (!defined.imply(c)) {
                Optional<Cond> everywhere = range.everywhere(c);
                boolean mayJump = r.kind() == Reduction.INTEGRAL && !isEdge(c) && range.mentionsIndex(c)
                        && !everywhere.equals(Optional.of(Cond.TRUE));
                all.add(mayJump ? Cond.FALSE : everywhere.orElse(Cond.TRUE));
            }
        }
        if (r.kind() == Reduction.INTEGRAL) {
            for (Expr limit : List.of(r.lower(), r.upper())) {
                if (occurrence.in(limit)) {
                    all.addAll(of(Binder.open(r.body(), limit), symbols));
                }
            }
        }
        return Cond.and(all);
    }

    private static boolean isEdge(Cond c) {
        return c instanceof Cond.Compare(_, var relation) && !relation.isEven();
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
                if (occurrence.in(boundary) && !glued) {
                    all.add(Cond.nonzero(boundary));
                }
            }
        }
        return Cond.and(all);
    }

    /** Whether two pieces have the same value and derivative at the one zero of a linear boundary. */
    private boolean isGlued(Expr boundary, Expr left, Expr right) {
        return Math.max(boundary.height(), Math.max(left.height(), right.height())) <= MAX_HEIGHT
                && Symbols.of(boundary).stream().filter(symbols::contains)
                        .allMatch(x -> isGlued(boundary, left, right, x));
    }

    private static boolean isGlued(Expr boundary, Expr left, Expr right, Expr symbol) {
        Optional<Point> zero = Point.ofZero(boundary, symbol);
        return zero.isPresent()
                && agree(left, right, zero.get())
                && agree(Derivative.of(left, symbol), Derivative.of(right, symbol), zero.get());
    }

    private static boolean agree(Expr left, Expr right, Point at) {
        Expr difference = at.in(left.minus(right));
        return Simplification.of(difference) == Exprs.ZERO && isSmoothAt(left, at) && isSmoothAt(right, at);
    }

    /** {@return whether the expression is certainly defined and differentiable at the point} */
    static boolean isSmoothAt(Expr e, Point at) {
        return holdAt(Domain.of(e), at) && holdAt(of(e, List.of(at.symbol())), at);
    }

    static boolean holdAt(Set<Cond> conditions, Point at) {
        return conditions.stream().allMatch(c -> at.in(c).equals(Cond.TRUE));
    }
}
