package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Term;
import java.util.List;
import java.util.Map;

/**
 * Evaluates expressions in double as they stand, with the kernels of the rows: the tests' own way, apart from the tape.
 */
final class Evaluate {
    private final Map<Expr, Double> values;
    private final Fold<Double> fold = Fold.of(this::step);

    private Evaluate(Map<Expr, Double> values) {
        this.values = values;
    }

    static double at(Expr e, Map<Expr, Double> values) {
        return new Evaluate(values).fold.at(e);
    }

    static boolean holds(Cond c, Map<Expr, Double> values) {
        Evaluate pass = new Evaluate(values);
        return pass.holds(c, pass.fold);
    }

    private double step(Expr e, Fold<Double> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> value.doubleValue();
            case Node.Const(var constant) -> constant.value();
            case Node.Sym _ -> values.get(e);
            case Node.Undefined _ -> Double.NaN;
            case Node.Sum(var constant, var terms) -> {
                double sum = constant.doubleValue();
                for (Term t : terms) {
                    sum += t.coefficient().doubleValue() * d.at(t.expr());
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                double product = coefficient.doubleValue();
                for (Factor f : factors) {
                    product *= power(f, d);
                }
                yield product;
            }
            case Node.Apply(var fn, var args) ->
                ((Row) fn).kernel().orElseThrow().at(args.stream().mapToDouble(d::at).toArray());
            case Node.Piecewise(var branches, var otherwise) ->
                branches.stream().filter(b -> holds(b.condition(), d)).findFirst().map(b -> d.at(b.value()))
                        .orElseGet(() -> d.at(otherwise));
            case Node.Bound _, Node.Index _, Node.Abstract _, Node.Vector _, Node.Reduce _ ->
                throw new IllegalArgumentException("no number: " + e);
        };
    }

    private static double power(Factor f, Fold<Double> d) {
        double exponent = d.at(f.exponent());
        if (f.base() == Exprs.E) {
            return Math.exp(exponent);
        }
        double base = d.at(f.base());
        if (exponent == 0.5 || exponent == -0.5) {
            return exponent > 0 ? Math.sqrt(base) : 1 / Math.sqrt(base);
        }
        return Math.pow(base, exponent);
    }

    private boolean holds(Cond c, Fold<Double> d) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> {
                double value = d.at(e);
                yield !Double.isNaN(value) && relation.holds((int) Math.signum(value));
            }
            case Cond.And(List<Cond> parts) -> parts.stream().allMatch(p -> holds(p, d));
            case Cond.Or(List<Cond> parts) -> parts.stream().anyMatch(p -> holds(p, d));
        };
    }
}
