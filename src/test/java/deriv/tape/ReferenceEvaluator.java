package deriv.tape;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Term;
import deriv.functions.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The naive way to numbers: recursion over the expression as it stands, in double, with a bound of the rounding error
 * beside each value. Only for small expressions.
 */
final class ReferenceEvaluator {
    /** A value and how far it may be from the exact one; an infinite error if nothing is known. */
    record Approximate(double value, double error) {
        static final Approximate UNDEFINED = new Approximate(Double.NaN, 0);
        static final Approximate UNKNOWN = new Approximate(Double.NaN, Double.POSITIVE_INFINITY);

        boolean isUndefined() {
            return value != value && error == 0;
        }

        boolean isKnown() {
            return value == value;
        }
    }

    private static final double UNIT = 0x1p-52;

    private final Map<String, Double> point;
    private final Map<Expr, Approximate> done = new HashMap<>();

    private ReferenceEvaluator(Map<String, Double> point) {
        this.point = point;
    }

    static Approximate at(Expr e, Map<String, Double> point) {
        return new ReferenceEvaluator(point).of(e);
    }

    private Approximate of(Expr e) {
        Approximate known = done.get(e);
        if (known == null) {
            List<Approximate> parts = parts(e);
            known = parts.stream().anyMatch(Approximate::isUndefined)
                    ? Approximate.UNDEFINED
                    : parts.stream().allMatch(Approximate::isKnown) ? compute(e) : Approximate.UNKNOWN;
            done.put(e, known);
        }
        return known;
    }

    /** What the value cannot do without: not the branches of a conditional. */
    private List<Approximate> parts(Expr e) {
        return e.node() instanceof Node.Piecewise
                ? List.of()
                : Children.of(e.node()).stream().map(this::of).toList();
    }

    private Approximate compute(Expr e) {
        return switch (e.node()) {
            case Node.Num(var number) -> rounded(number.doubleValue(), 0);
            case Node.Const(var constant) -> rounded(constant.value(), 0);
            case Node.Sym(var name) -> new Approximate(point.get(name), 0);
            case Node.Undefined _ -> Approximate.UNDEFINED;
            case Node.Sum(var constant, var terms) -> {
                double sum = constant.doubleValue();
                double error = Math.abs(sum) * UNIT;
                for (Term t : terms) {
                    Approximate a = of(t.expr());
                    double c = t.coefficient().doubleValue();
                    sum += c * a.value;
                    error += Math.abs(c) * a.error + 2 * UNIT * Math.abs(c * a.value) + UNIT * Math.abs(sum);
                }
                yield rounded(sum, error);
            }
            case Node.Product(var coefficient, var factors) -> {
                Approximate product = rounded(coefficient.doubleValue(), 0);
                for (Factor f : factors) {
                    Approximate a = power(f);
                    product = rounded(
                            product.value * a.value,
                            Math.abs(product.value) * a.error + Math.abs(a.value) * product.error
                                    + product.error * a.error);
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> application((Row) fn, args);
            case Node.Piecewise(var branches, var otherwise) -> conditional(branches, otherwise);
            case Node.Bound _, Node.Index _, Node.Abstract _, Node.Vector _, Node.Reduce _ ->
                throw new IllegalArgumentException("no number: " + e);
        };
    }

    private static Approximate rounded(double value, double error) {
        return !Double.isFinite(value) || !Double.isFinite(error)
                ? Approximate.UNKNOWN
                : new Approximate(value, error + 4 * UNIT * Math.abs(value) + Double.MIN_NORMAL);
    }

    private Approximate power(Factor f) {
        Approximate base = of(f.base());
        Approximate exponent = of(f.exponent());
        return f.base() == Exprs.E
                ? moved(x -> Math.exp(x[0]), exponent)
                : moved(x -> realPower(x[0], x[1]), base, exponent);
    }

    private static double realPower(double x, double y) {
        return x == 0 && y <= 0 ? Double.NaN : Math.pow(x, y);
    }

    private Approximate application(Row row, List<Expr> args) {
        return moved(row.kernel().orElseThrow()::at, args.stream().map(this::of).toArray(Approximate[]::new));
    }

    private interface Real {
        double at(double... x);
    }

    /** The error of a value is found by moving each argument by its own. */
    private static Approximate moved(Real f, Approximate... args) {
        double[] x = Arrays.stream(args).mapToDouble(Approximate::value).toArray();
        double value = f.at(x);
        double error = 8 * UNIT * Math.abs(value);
        boolean undefined = Double.isNaN(value);
        for (int i = 0; i < x.length; i++) {
            for (double by : new double[] {-args[i].error, args[i].error}) {
                double[] y = x.clone();
                y[i] += by;
                double other = f.at(y);
                undefined &= Double.isNaN(other);
                error += 2 * Math.abs(other - value);
            }
        }
        return undefined ? Approximate.UNDEFINED : rounded(value, error);
    }

    private Approximate conditional(List<Branch> branches, Expr otherwise) {
        for (Branch b : branches) {
            Holds holds = holds(b.condition());
            switch (holds) {
                case YES -> {
                    return of(b.value());
                }
                case UNDEFINED -> {
                    return Approximate.UNDEFINED;
                }
                case UNKNOWN -> {
                    return Approximate.UNKNOWN;
                }
                case NO -> {}
            }
        }
        return of(otherwise);
    }

    private enum Holds {
        YES,
        NO,
        UNDEFINED,
        UNKNOWN
    }

    private Holds holds(Cond condition) {
        return switch (condition) {
            case Cond.Truth(var value) -> value ? Holds.YES : Holds.NO;
            case Cond.Compare(var e, var relation) -> compare(of(e), relation);
            case Cond.And(var parts) ->
                parts.stream().map(this::holds).filter(h -> h != Holds.YES).findFirst().orElse(Holds.YES);
            case Cond.Or(var parts) ->
                parts.stream().map(this::holds).filter(h -> h != Holds.NO).findFirst().orElse(Holds.NO);
        };
    }

    private static Holds compare(Approximate a, Relation relation) {
        boolean clear = Math.abs(a.value) > a.error || a.value == 0 && a.error == 0;
        return a.isUndefined()
                ? Holds.UNDEFINED
                : !clear ? Holds.UNKNOWN : relation.holds((int) Math.signum(a.value)) ? Holds.YES : Holds.NO;
    }
}
