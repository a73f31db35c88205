package deriv.equality;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.FunctionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small mistakes in a formula, as people make them: a coefficient, a sign, an exponent, a function, an argument. */
final class Mutation {
    private static final Map<String, String> CONFUSED = Map.ofEntries(
            Map.entry("sin", "cos"), Map.entry("cos", "sin"), Map.entry("tan", "cot"), Map.entry("cot", "tan"),
            Map.entry("sec", "csc"), Map.entry("csc", "sec"), Map.entry("sinh", "cosh"), Map.entry("cosh", "sinh"),
            Map.entry("tanh", "coth"), Map.entry("coth", "tanh"), Map.entry("sech", "csch"), Map.entry("csch", "sech"),
            Map.entry("asin", "acos"), Map.entry("acos", "asin"), Map.entry("atan", "asin"), Map.entry("log", "log2"),
            Map.entry("asinh", "acosh"), Map.entry("acosh", "asinh"), Map.entry("atanh", "acoth"),
            Map.entry("max", "min"), Map.entry("min", "max"), Map.entry("abs", "relu"), Map.entry("sign", "heaviside"),
            Map.entry("erf", "erfc"), Map.entry("erfc", "erf"), Map.entry("floor", "ceil"), Map.entry("ceil", "floor"),
            Map.entry("gamma", "digamma"), Map.entry("sigmoid", "tanh"), Map.entry("relu", "softplus"),
            Map.entry("cbrt", "abs"));

    private final SplittableRandom random;
    private int place;

    private Mutation(SplittableRandom random) {
        this.random = random;
    }

    /** {@return the formula with one mistake in it} */
    static Expr of(Expr e, SplittableRandom random) {
        Mutation mutation = new Mutation(random);
        mutation.place = random.nextInt(size(e));
        return mutation.in(e);
    }

    private static int size(Expr e) {
        return 1 + Children.of(e.node()).stream().mapToInt(Mutation::size).sum();
    }

    /** Formulas of the table are shallow, so this may recurse. Nodes are counted in the order in which they are met. */
    private Expr in(Expr e) {
        if (place-- == 0) {
            return mistaken(e);
        }
        return Children.map(e, this::in);
    }

    private Expr mistaken(Expr e) {
        List<Expr> mistakes = new ArrayList<>(List.of(e.negate(), e.plus(1), e.times(2), e.squared()));
        switch (e.node()) {
            case Node.Num(var value) -> mistakes.add(Exprs.number(value.plus(Rational.ONE)));
            case Node.Apply(var fn, var args) when CONFUSED.containsKey(fn.name()) -> {
                Fn other = FunctionTable.named(CONFUSED.get(fn.name())).orElseThrow();
                mistakes.add(Exprs.apply(other, args));
                mistakes.add(Exprs.apply(other, args));
            }
            case Node.Sum(var constant, var terms) -> {
                Expr first = Exprs.number(terms.getFirst().coefficient()).times(terms.getFirst().expr());
                mistakes.add(e.minus(first).minus(first));
                mistakes.add(e.minus(first));
                mistakes.add(e.minus(Exprs.number(constant)));
            }
            case Node.Product(_, var factors) -> {
                Factor f = factors.get(random.nextInt(factors.size()));
                mistakes.add(e.times(f.base()));
                mistakes.add(e.over(Exprs.power(f.base(), f.exponent())));
            }
            default -> mistakes.add(e.times(Exprs.number(3, 2)));
        }
        return mistakes.get(random.nextInt(mistakes.size()));
    }
}
