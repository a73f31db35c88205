package deriv.equality;

import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;

import deriv.analysis.Normalization;
import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.Activations;
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Functions that are defined by cases, written with cases: {@code abs(u)} as {@code if(u > 0, u, if(u == 0, 0, -u))}. */
final class PieceForm {
    // @formatter:off
    private static final Map<Fn, Function<List<Expr>, Expr>> DEFINITIONS = Map.of(
            StepFunctions.ABS,       args -> bySign(args.getFirst(), args.getFirst(), ZERO, args.getFirst().negate()),
            StepFunctions.SIGN,      args -> bySign(args.getFirst(), ONE, ZERO, MINUS_ONE),
            StepFunctions.HEAVISIDE, args -> bySign(args.getFirst(), ONE, ONE, ZERO),
            StepFunctions.MAX,       args -> extreme(args, 1),
            StepFunctions.MIN,       args -> extreme(args, -1),
            StepFunctions.CLAMP,     args -> extreme(List.of(extreme(args.subList(0, 2), 1), args.get(2)), -1),
            Activations.RELU,        args -> bySign(args.getFirst(), args.getFirst(), ZERO, ZERO),
            Activations.LEAKYRELU,   args -> bySign(args.get(0), args.get(0), ZERO, args.get(1).times(args.get(0))),
            Activations.ELU,         args -> bySign(args.get(0), args.get(0), ZERO,
                                                    args.get(1).times(Exprs.exp(args.get(0)).minus(1))));
    // @formatter:on

    private final Normalization normal = new Normalization();
    private final Fold<Expr> fold = Fold.of(this::step);

    /** {@return the same function with its cases in sight, their conditions in readable form} */
    Expr of(Expr e) {
        return fold.at(e);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr inner = Children.map(e, d::at);
        if (inner.node() instanceof Node.Apply(var fn, var args) && DEFINITIONS.containsKey(fn)) {
            return readable(DEFINITIONS.get(fn).apply(args));
        }
        return readable(inner);
    }

    private Expr readable(Expr e) {
        if (!(e.node() instanceof Node.Piecewise(var branches, var otherwise))) {
            return e;
        }
        List<Branch> normalized = branches.stream()
                .map(b -> new Branch(normal.of(b.condition()), b.value())).toList();
        return Exprs.piecewise(normalized, otherwise);
    }

    private static Expr bySign(Expr u, Expr positive, Expr zero, Expr negative) {
        return Exprs.piecewise(
                List.of(new Branch(Cond.positive(u), positive), new Branch(Cond.zero(u), zero)), negative);
    }

    /** At a tie all winners are the same. */
    private static Expr extreme(List<Expr> args, int direction) {
        Expr best = args.getFirst();
        for (Expr rival : args.subList(1, args.size())) {
            Expr lead = best.minus(rival).times(direction);
            best = Exprs.piecewise(Cond.nonnegative(lead), best, rival);
        }
        return best;
    }

    /** {@return the expression with the conditions decided that these signs decide} */
    static Expr decided(Expr e, Signs signs) {
        return Fold.over(e, (n, d) -> {
            Expr inner = Children.map(n, d::at);
            if (!(inner.node() instanceof Node.Piecewise(var branches, var otherwise))) {
                return inner;
            }
            List<Branch> left = new ArrayList<>();
            branches.forEach(b -> left.add(new Branch(signs.decide(b.condition()), b.value())));
            return Exprs.piecewise(left, otherwise);
        });
    }

    /** {@return what the first condition that is still open compares with 0}, inside before outside */
    static Optional<Expr> open(Expr e) {
        Expr[] found = new Expr[1];
        Fold.<Boolean>over(e, (n, d) -> {
            Children.outsideBodies(n.node()).forEach(d::at);
            if (found[0] == null && n.node() instanceof Node.Piecewise(var branches, _)) {
                found[0] = branches.getFirst().condition().exprs().getFirst();
            }
            return true;
        });
        return Optional.ofNullable(found[0]);
    }
}
