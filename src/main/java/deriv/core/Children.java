package deriv.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The direct parts of a node, those inside conditions included, and a node with its parts replaced. The body of a sum or
 * integral is a part in which the index is open; {@link Binder} says which passes may work on it.
 */
public final class Children {
    private Children() {}

    public static List<Expr> of(Node node) {
        return switch (node) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> List.of();
            case Node.Sum(_, var terms) -> {
                Expr[] children = new Expr[terms.size()];
                Arrays.setAll(children, i -> terms.get(i).expr());
                yield Arrays.asList(children);
            }
            case Node.Product(_, var factors) -> {
                Expr[] children = new Expr[2 * factors.size()];
                for (int i = 0; i < factors.size(); i++) {
                    children[2 * i] = factors.get(i).base();
                    children[2 * i + 1] = factors.get(i).exponent();
                }
                yield Arrays.asList(children);
            }
            case Node.Apply(_, var args) -> args;
            case Node.Abstract(_, _, var args) -> args;
            case Node.Vector(var entries) -> entries;
            case Node.Reduce(_, var body, var lower, var upper) -> List.of(body, lower, upper);
            case Node.Piecewise(var branches, var otherwise) -> {
                List<Expr> children = new ArrayList<>();
                for (Branch b : branches) {
                    b.condition().forEachExpr(children::add);
                    children.add(b.value());
                }
                children.add(otherwise);
                yield children;
            }
        };
    }

    /**
     * {@return the direct parts without bodies of sums and integrals}: those that have one value each and are defined
     * wherever the node is
     */
    public static List<Expr> outsideBodies(Node node) {
        return node instanceof Node.Reduce(_, _, var lower, var upper) ? List.of(lower, upper) : of(node);
    }

    /** {@return the expression with each direct part replaced, made canonical again; itself if none changed} */
    public static Expr map(Expr e, UnaryOperator<Expr> f) {
        boolean changed = false;
        List<Expr> parts = of(e.node());
        for (int i = 0; i < parts.size() && !changed; i++) {
            changed = f.apply(parts.get(i)) != parts.get(i);
        }
        return changed ? rebuild(e.node(), f) : e;
    }

    private static Expr rebuild(Node node, UnaryOperator<Expr> f) {
        return switch (node) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> Interner.intern(node);
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(constant);
                terms.forEach(t -> sum.add(t.coefficient(), f.apply(t.expr())));
                yield sum.build();
            }
            case Node.Product(var coefficient, var factors) -> {
                ProductBuilder product = new ProductBuilder(factors.size(), Exprs.SPLICE);
                product.multiply(coefficient);
                factors.forEach(q -> product.multiply(Exprs.power(f.apply(q.base()), f.apply(q.exponent()))));
                yield product.build();
            }
            case Node.Apply(var fn, var args) -> Exprs.apply(fn, args.stream().map(f).toList());
            case Node.Abstract(var name, var orders, var args) ->
                Exprs.abstractCall(name, orders, args.stream().map(f).toList());
            case Node.Vector(var entries) -> Exprs.vector(entries.stream().map(f).toList());
            case Node.Reduce(var kind, var body, var lower, var upper) ->
                Exprs.reduce(kind, f.apply(body), f.apply(lower), f.apply(upper));
            case Node.Piecewise(var branches, var otherwise) ->
                Exprs.piecewise(
                        branches.stream()
                                .map(b -> new Branch(b.condition().map(f), f.apply(b.value())))
                                .toList(),
                        f.apply(otherwise));
        };
    }

    /**
     * {@return the same shape over other handles of the same content}
     *
     * <p>For publication only: the parts have equal content, so order and canonical form stay as they are.
     */
    static Node transplant(Node node, UnaryOperator<Expr> f) {
        return switch (node) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> node;
            case Node.Sum(var constant, var terms) ->
                new Node.Sum(
                        constant,
                        terms.stream().map(t -> new Term(t.coefficient(), f.apply(t.expr()))).toList());
            case Node.Product(var coefficient, var factors) ->
                new Node.Product(
                        coefficient,
                        factors.stream().map(q -> new Factor(f.apply(q.base()), f.apply(q.exponent()))).toList());
            case Node.Apply(var fn, var args) -> new Node.Apply(fn, args.stream().map(f).toList());
            case Node.Abstract(var name, var orders, var args) ->
                new Node.Abstract(name, orders, args.stream().map(f).toList());
            case Node.Vector(var entries) -> new Node.Vector(entries.stream().map(f).toList());
            case Node.Reduce(var kind, var body, var lower, var upper) ->
                new Node.Reduce(kind, f.apply(body), f.apply(lower), f.apply(upper));
            case Node.Piecewise(var branches, var otherwise) ->
                new Node.Piecewise(
                        branches.stream()
                                .map(b -> new Branch(b.condition().transplant(f), f.apply(b.value())))
                                .toList(),
                        f.apply(otherwise));
        };
    }
}
