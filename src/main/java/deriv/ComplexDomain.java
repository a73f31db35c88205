package deriv;

import deriv.analysis.Facts;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Substitution;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where principal values exist: the conditions {@code e != 0}. What a real function asks of the order of numbers, such as
 * {@code x > 0} for a logarithm, complex values meet everywhere but at the edge, where the function may have a pole.
 */
final class ComplexDomain {
    private ComplexDomain() {}

    /** {@return conditions under which every part of the expression has a principal value} */
    static Set<Cond> of(Expr e) {
        Set<Cond> all = new LinkedHashSet<>();
        Fold<Boolean> visit = Fold.of((part, below) -> {
            Children.outsideBodies(part.node()).forEach(below::at);
            all.addAll(ofNode(part));
            return true;
        });
        visit.at(e);
        return all;
    }

    private static List<Cond> ofNode(Expr e) {
        return switch (e.node()) {
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                List.of();
            case Node.Undefined _ -> List.of(Cond.FALSE);
            case Node.Apply(var fn, var args) -> ofCall(fn, args);
            case Node.Product(_, var factors) -> {
                List<Cond> all = new ArrayList<>();
                deriv.analysis.Domain.exponents(factors)
                        .forEach((base, exponent) -> all.addAll(ofPower(base, exponent)));
                yield all;
            }
        };
    }

    /** At 0 a power has a value if its exponent is a positive number; of another one nothing is claimed. */
    static List<Cond> ofPower(Expr base, Expr exponent) {
        boolean everywhere = exponent.node() instanceof Node.Num(var n) && n.signum() > 0;
        return everywhere || base == Exprs.E ? List.of() : nonzero(base);
    }

    static List<Cond> ofCall(Fn fn, List<Expr> args) {
        List<Expr> symbols = IntStream.range(0, args.size()).mapToObj(i -> Exprs.symbol("#" + i)).toList();
        Map<Expr, Expr> arguments = new HashMap<>();
        IntStream.range(0, args.size()).forEach(i -> arguments.put(symbols.get(i), args.get(i)));
        // Weakened before the arguments are filled in: log(-1) has a principal value, and -1 > 0 is just false.
        return weakened(fn.domain(symbols)).map(e -> Substitution.of(e, arguments)).conjuncts().stream()
                .flatMap(c -> c instanceof Cond.Compare(var e, var relation) && relation == Relation.NONZERO
                        ? nonzero(e).stream()
                        : List.of(c).stream())
                .toList();
    }

    private static Cond weakened(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) ->
                switch (relation) {
                    case POSITIVE -> Cond.nonzero(e);
                    case NONNEGATIVE -> Cond.TRUE;
                    case ZERO, NONZERO -> c;
                };
            case Cond.And(var parts) -> Cond.and(parts.stream().map(ComplexDomain::weakened).toList());
            // x > 0 or x != floor(x) says where gamma has no pole, for complex x too.
            case Cond.Or(var parts) -> parts.stream().allMatch(ComplexDomain::asksForOrder)
                    ? Cond.or(parts.stream().map(ComplexDomain::weakened).toList())
                    : c;
        };
    }

    /** A product is not 0 where no factor is. */
    static List<Cond> nonzero(Expr e) {
        return e.isProduct()
                ? Factor.factorsOf(e).stream().map(f -> Cond.nonzero(f.base())).filter(c -> !c.equals(Cond.TRUE))
                        .distinct().toList()
                : Cond.nonzero(e).conjuncts();
    }

    /** {@return whether a part of the expression has a branch cut, where its derivative does not exist} */
    static boolean hasBranchCuts(Expr e) {
        Fold<Boolean> found = Fold.of((part, below) -> {
            boolean inside = false;
            for (Expr child : Children.of(part.node())) {
                inside |= below.at(child);
            }
            return inside || isBranched(part);
        });
        return found.at(e);
    }

    private static boolean isBranched(Expr e) {
        return switch (e.node()) {
            case Node.Product(_, var factors) ->
                factors.stream().anyMatch(f -> f.base() != Exprs.E && !f.base().isClosed()
                        && !(f.exponent().node() instanceof Node.Num(var n) && n.isInteger()));
            case Node.Apply(var fn, var args) -> asksForOrder(fn.domain(args));
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Undefined _,
                    Node.Vector _ ->
                false;
        };
    }

    private static boolean asksForOrder(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> false;
            case Cond.Compare(_, var relation) -> !relation.isEven();
            case Cond.And(var parts) -> parts.stream().anyMatch(ComplexDomain::asksForOrder);
            case Cond.Or(var parts) -> parts.stream().anyMatch(ComplexDomain::asksForOrder);
        };
    }

    /**
     * Refuses what has no meaning for complex numbers.
     *
     * @throws DerivException if a case is chosen by the order of numbers
     */
    static void requireUnordered(Expr e) {
        Fold<Boolean> visit = Fold.of((part, below) -> {
            Children.of(part.node()).forEach(below::at);
            if (part.node() instanceof Node.Reduce(var kind, _, _, _)) {
                throw new DerivException(DerivException.Kind.UNSUPPORTED,
                        "what " + kind.one() + " needs for complex numbers is not known here",
                        "leave out --domain complex, or the " + kind.word());
            }
            if (part.node() instanceof Node.Piecewise(var branches, _)
                    && branches.stream().anyMatch(b -> asksForOrder(b.condition()))) {
                throw new DerivException(DerivException.Kind.UNSUPPORTED,
                        "complex numbers have no order, and a case of the formula asks for one",
                        "leave out --domain complex, or the case");
            }
            return true;
        });
        visit.at(e);
    }

    /** {@return which of the conditions follow neither from these nor, for real symbols, from the assumptions} */
    static List<Cond> newsIn(Collection<Cond> conditions, Collection<Cond> obvious, Collection<Cond> assumptions) {
        Set<Expr> real = new HashSet<>();
        assumptions.forEach(a -> a.forEachExpr(e -> real.addAll(Symbols.of(e))));
        Facts facts = Facts.of(assumptions);
        return conditions.stream()
                .filter(c -> !obvious.contains(c))
                .filter(c -> !(real.containsAll(Symbols.of(Exprs.vector(c.exprs()))) && facts.imply(c)))
                .distinct()
                .toList();
    }
}
