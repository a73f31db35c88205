package deriv.calculus;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.SumBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The derivative of an expression by one symbol: forward mode over the shared graph, each node once.
 *
 * <p>The result holds wherever the expression is differentiable; where that is not everywhere in its domain
 * (kinks, jumps, boundaries between pieces) is a question for {@code analysis}.
 */
public final class Derivative {
    /** Which of the equal forms of a function's derivative is taken. */
    public enum Purpose {
        /** The form of a good textbook. */
        TO_READ {
            @Override
            Expr partial(Fn fn, int index, List<Expr> args, Expr self) {
                return fn.partial(index, args, self);
            }
        },
        /** The form that neither overflows nor cancels; may hold functions that are never printed. */
        TO_COMPUTE {
            @Override
            Expr partial(Fn fn, int index, List<Expr> args, Expr self) {
                return fn.stablePartial(index, args, self);
            }
        },
        /** The form that holds for complex principal values. */
        COMPLEX {
            @Override
            Expr partial(Fn fn, int index, List<Expr> args, Expr self) {
                return fn.complexPartial(index, args, self).orElseThrow(() -> new UnsupportedOperationException(
                        fn.name() + " has no derivative for complex arguments"));
            }
        };

        abstract Expr partial(Fn fn, int index, List<Expr> args, Expr self);
    }

    /** The derivative of each symbol, and of the parameter of a function body. */
    private final UnaryOperator<Expr> seed;

    private final Purpose purpose;

    /** Marks of {@link #onlySymbol}, which are no symbols. */
    private static final Expr NONE = Exprs.ZERO;

    private static final Expr SEVERAL = Exprs.ONE;

    private Derivative(UnaryOperator<Expr> seed, Purpose purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    /**
     * {@return d e / d x}
     *
     * @param x a symbol, or the parameter of a function body
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static Expr of(Expr e, Expr x) {
        return of(e, x, Purpose.TO_READ);
    }

    /** {@return d e / d x, in the form for this purpose} */
    public static Expr of(Expr e, Expr x, Purpose purpose) {
        return e.isUndefined() ? e : fold(x, purpose).at(e);
    }

    /** {@return the pass by {@code x}, for several expressions that share parts} */
    public static Fold<Expr> fold(Expr x, Purpose purpose) {
        Derivative by = new Derivative(e -> e == x ? Exprs.ONE : Exprs.ZERO, purpose);
        boolean mayPrune = x.node() instanceof Node.Sym;
        return Fold.of(by::step, e -> mayPrune && !e.isUndefined() && !e.mayContain(x) ? Exprs.ZERO : null);
    }

    /**
     * {@return the pass along a direction: where each of these symbols has this derivative, and others 0} What depends on one
     * of them has its derivative by that times the direction, so that forms for one symbol, such as those near 0, are found.
     */
    static Fold<Expr> along(Map<Expr, Expr> direction, Purpose purpose) {
        Derivative by = new Derivative(e -> direction.getOrDefault(e, Exprs.ZERO), purpose);
        Fold<Expr> only = Fold.of((e, d) -> onlySymbol(e, direction.keySet(), d));
        Map<Expr, Fold<Expr>> partials = new HashMap<>();
        return Fold.of(by::step, e -> {
            Expr x = e.node() instanceof Node.Vector || e.isUndefined() ? SEVERAL : only.at(e);
            return x == NONE || x == SEVERAL
                    ? null
                    : chainRule(partials.computeIfAbsent(x, y -> fold(y, purpose)).at(e), direction.get(x));
        });
    }

    /** {@return the only one of these symbols that occurs, or one of the marks} */
    private static Expr onlySymbol(Expr e, Set<Expr> symbols, Fold<Expr> below) {
        if (symbols.contains(e)) {
            return e;
        }
        Expr found = NONE;
        for (Expr child : Children.of(e.node())) {
            Expr x = below.at(child);
            if (x != NONE && x != found) {
                found = found == NONE ? x : SEVERAL;
            }
        }
        return found;
    }

    /** {@return the mixed derivative by these symbols, one after the other} */
    public static Expr of(Expr e, List<Expr> symbols, Purpose purpose) {
        Expr d = e;
        for (Expr x : symbols) {
            d = of(d, x, purpose);
        }
        return d;
    }

    private Expr step(Expr e, Fold<Expr> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Const _, Node.Index _ -> Exprs.ZERO;
            case Node.Sym _, Node.Bound _ -> seed.apply(e);
            case Node.Undefined() -> e;
            case Node.Sum(_, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                terms.forEach(t -> sum.add(t.coefficient(), d.at(t.expr())));
                yield sum.build();
            }
            case Node.Product p -> ProductRule.derivative(p, d);
            case Node.Apply(var fn, var args) -> {
                SumBuilder chain = new SumBuilder(args.size());
                for (int i = 0; i < args.size(); i++) {
                    Expr inner = d.at(args.get(i));
                    if (inner != Exprs.ZERO) {
                        chain.add(chainRule(purpose.partial(fn, i, args, e), inner));
                    }
                }
                yield chain.build();
            }
            case Node.Abstract call -> {
                SumBuilder chain = new SumBuilder(call.args().size());
                for (int i = 0; i < call.args().size(); i++) {
                    Expr inner = d.at(call.args().get(i));
                    if (inner != Exprs.ZERO) {
                        chain.add(chainRule(partial(call, i), inner));
                    }
                }
                yield chain.build();
            }
            case Node.Piecewise(var branches, var otherwise) ->
                Exprs.piecewise(
                        branches.stream().map(b -> new Branch(b.condition(), d.at(b.value()))).toList(),
                        d.at(otherwise));
            case Node.Vector(var entries) -> Exprs.vector(entries.stream().map(d::at).toList());
            case Node.Reduce r -> ReductionRule.derivative(r, d);
        };
    }

    /** {@return the partial derivative of an unknown function in argument {@code index}: one order higher there} */
    static Expr partial(Node.Abstract call, int index) {
        List<Integer> raised = new ArrayList<>(call.orders());
        raised.set(index, call.orders().get(index) + 1);
        return Exprs.abstractCall(call.name(), raised, call.args());
    }

    private static Expr chainRule(Expr outer, Expr inner) {
        return Exprs.product(List.of(outer, inner), Exprs.CALCULUS_SPLICE);
    }
}
