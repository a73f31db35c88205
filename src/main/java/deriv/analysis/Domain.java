package deriv.analysis;

import deriv.analysis.Demands.Remote;
import deriv.core.Binder;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Reduction;
import deriv.functions.PowerDomain;
import deriv.rules.IndexFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Where an expression has a real value, from the rows of its functions and the meaning of powers. */
public final class Domain {
    private Domain() {}

    /**
     * {@return conditions that together say where the expression is defined; none if everywhere}; in very deep nests of
     * pieces they may ask for more
     */
    public static Set<Cond> of(Expr e) {
        return Demands.collect(e, Domain::ofNode, Remote.EVERYWHERE);
    }

    /** {@return conditions that hold wherever the expression is defined}: the same but for very deep nests */
    public static Set<Cond> implied(Expr e) {
        return Demands.collect(e, Domain::ofNode, Remote.NOWHERE);
    }

    private static Cond ofNode(Expr e) {
        return switch (e.node()) {
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Cond.TRUE;
            case Node.Undefined _ -> Cond.FALSE;
            case Node.Reduce r -> ofReduction(r);
            case Node.Apply(var fn, var args) -> fn.domain(args);
            case Node.Product(_, var factors) -> {
                List<Cond> all = new ArrayList<>();
                exponents(factors).forEach((base, exponent) -> all.add(PowerDomain.of(base, exponent)));
                yield Cond.and(all);
            }
        };
    }

    /** Each term is defined, and there are as many as limits that are whole numbers say. */
    private static Cond ofReduction(Node.Reduce r) {
        IndexRange range = IndexRange.of(r);
        List<Cond> all = new ArrayList<>();
        if (r.kind() == Reduction.SUM) {
            all.add(IndexFacts.whole(r.lower()));
            all.add(IndexFacts.whole(r.upper()));
        }
        of(Binder.open(r.body(), range.index())).forEach(c -> range.everywhere(c).ifPresent(all::add));
        return Cond.and(all);
    }

    /**
     * {@return the whole exponent of each base}: the two powers of one base are printed as one, and {@code x^(pi - 1)} has a
     * value at 0, {@code x^pi/x} has none
     */
    public static SequencedMap<Expr, Expr> exponents(List<Factor> factors) {
        SequencedMap<Expr, Expr> exponents = new LinkedHashMap<>();
        factors.forEach(f -> exponents.merge(f.base(), f.exponent(), Expr::plus));
        return exponents;
    }
}
