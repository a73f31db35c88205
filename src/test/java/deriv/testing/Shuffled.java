package deriv.testing;

import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** An expression as someone else might have typed it: terms and factors in another order, more brackets than needed. */
public final class Shuffled {
    private final RandomGenerator random;

    private Shuffled(RandomGenerator random) {
        this.random = random;
    }

    /** {@return a text that reads back to the expression}; for expressions of moderate depth */
    public static String text(Expr e, RandomGenerator random) {
        return new Shuffled(random).text(e);
    }

    private String text(Expr e) {
        return switch (e.node()) {
            case Node.Sum _ -> joined(Term.termsOf(e).stream().map(this::term).toList(), " + ");
            case Node.Product(var coefficient, var factors) -> {
                List<String> parts = new ArrayList<>(factors.stream().map(this::factor).toList());
                parts.add("(" + coefficient + ")");
                yield joined(parts, "*");
            }
            case Node.Apply(var fn, var args) ->
                fn.name() + "(" + String.join(", ", args.stream().map(this::text).toList()) + ")";
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Formulas.text(e);
        };
    }

    private String term(Term t) {
        String expr = "(" + text(t.expr()) + ")";
        return random.nextBoolean() ? "(" + t.coefficient() + ")*" + expr : expr + "*(" + t.coefficient() + ")";
    }

    private String factor(Factor f) {
        return "(" + text(f.base()) + ")^(" + text(f.exponent()) + ")";
    }

    private String joined(List<String> parts, String operator) {
        List<String> shuffled = new ArrayList<>(parts);
        for (int i = shuffled.size(); i > 1; i--) {
            shuffled.add(shuffled.remove(random.nextInt(i)));
        }
        return String.join(operator, shuffled);
    }
}
