package deriv.precise;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Term;
import deriv.core.Unrolling;
import deriv.functions.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expressions at one point, enclosed: as they are written, without the forms that a tape prefers. What has no real value
 * there, or may have none, is {@link Ball#UNKNOWN}. Keeps what it has computed; confined to one thread.
 */
public final class Enclosure {
    private final Map<Expr, Ball> point;
    private final Precision precision;
    private final Fold<Ball> fold = Fold.of(this::ofNode);
    private final Unrolling unrolling = new Unrolling();
    private boolean hasUsedKernels;

    /** @param point the values of the symbols */
    public Enclosure(Map<Expr, BigDecimal> point) {
        this(exactly(point), Precision.STANDARD);
    }

    private Enclosure(Map<Expr, Ball> point, Precision precision) {
        this.point = Map.copyOf(point);
        this.precision = precision;
    }

    /** {@return values at a point of rational coordinates, to so many digits} */
    public static Enclosure of(Map<Expr, Rational> point, Precision precision) {
        Map<Expr, Ball> balls = new HashMap<>();
        point.forEach((symbol, value) -> balls.put(symbol, Ball.of(value, precision)));
        return new Enclosure(balls, precision);
    }

    /** {@return values where a symbol may be any number of the ball}: enclosures of all values of an expression there */
    public static Enclosure over(Expr symbol, Ball values, Precision precision) {
        return new Enclosure(Map.of(symbol, values), precision);
    }

    private static Map<Expr, Ball> exactly(Map<Expr, BigDecimal> point) {
        Map<Expr, Ball> balls = new HashMap<>();
        point.forEach((symbol, value) -> balls.put(symbol, Ball.exactly(value)));
        return balls;
    }

    /** {@return the value of the expression} */
    public Ball of(Expr e) {
        return fold.at(e);
    }

    private Ball ofNode(Expr e, Fold<Ball> d) {
        try {
            return compute(e, d);
        } catch (ArithmeticException _) {
            return Ball.UNKNOWN; // an exponent that BigDecimal does not hold
        }
    }

    private Ball compute(Expr e, Fold<Ball> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> Ball.of(value, precision);
            case Node.Const(var constant) -> constant == Constant.PI ? precision.pi() : precision.e();
            case Node.Sym _ -> point.getOrDefault(e, Ball.UNKNOWN);
            case Node.Undefined _, Node.Bound _, Node.Abstract _, Node.Vector _ -> Ball.UNKNOWN;
            case Node.Index _ -> Ball.UNKNOWN;
            case Node.Reduce _ -> {
                Expr terms = unrolling.of(e);
                yield terms.node() instanceof Node.Reduce ? Ball.UNKNOWN : d.at(terms);
            }
            case Node.Sum(var constant, var terms) -> {
                Ball sum = Ball.of(constant, precision);
                for (Term t : terms) {
                    sum = sum.plus(Ball.of(t.coefficient(), precision).times(d.at(t.expr())));
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                Ball product = Ball.of(coefficient, precision);
                for (Factor f : factors) {
                    product = product.times(power(f, d));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> call(fn, args, d);
            case Node.Piecewise(var branches, var otherwise) -> {
                for (Branch b : branches) {
                    Optional<Boolean> holds = holds(b.condition(), d);
                    if (holds.isEmpty()) {
                        yield Ball.UNKNOWN;
                    }
                    if (holds.get()) {
                        yield d.at(b.value());
                    }
                }
                yield d.at(otherwise);
            }
        };
    }

    private static Ball power(Factor f, Fold<Ball> d) {
        if (f.exponent().node() instanceof Node.Num(Rational r)) {
            return d.at(f.base()).power(d.at(f.exponent()), r);
        }
        Ball exponent = d.at(f.exponent());
        return f.base().node() instanceof Node.Const(var c) && c == Constant.E ? exponent.exp()
                : d.at(f.base()).power(exponent);
    }

    /** {@return whether some value so far has the digits of a double only} */
    public boolean hasUsedKernels() {
        return hasUsedKernels;
    }

    private Ball call(Fn fn, List<Expr> args, Fold<Ball> d) {
        List<Ball> values = new ArrayList<>(args.size());
        for (Expr arg : args) {
            values.add(d.at(arg));
        }
        if (!(fn instanceof Row row)) {
            return Ball.UNKNOWN;
        }
        Optional<Expr> body = fn.body(args);
        if (body.isPresent()) {
            return d.at(body.get());
        }
        Optional<BallFunctions.Function> precise = BallFunctions.of(row);
        if (precise.isPresent()) {
            return precise.get().at(values);
        }
        hasUsedKernels = true;
        return row.kernel().map(k -> KernelBall.at(k, values)).orElse(Ball.UNKNOWN);
    }

    /** {@return whether the condition holds, if that can be decided} */
    public Optional<Boolean> holds(Cond condition) {
        return holds(condition, fold);
    }

    private static Optional<Boolean> holds(Cond condition, Fold<Ball> d) {
        return switch (condition) {
            case Cond.Truth(var value) -> Optional.of(value);
            case Cond.Compare(var e, var relation) -> compare(d.at(e), relation);
            case Cond.And(var parts) -> all(parts, d);
            case Cond.Or(var parts) -> all(parts.stream().map(Cond::not).toList(), d).map(b -> !b);
        };
    }

    private static Optional<Boolean> compare(Ball value, Relation relation) {
        int sign = value.sign();
        return sign == 2 ? Optional.empty() : Optional.of(relation.holds(sign));
    }

    /** From left to right, as far as needed. */
    private static Optional<Boolean> all(List<Cond> parts, Fold<Ball> d) {
        for (Cond part : parts) {
            Optional<Boolean> holds = holds(part, d);
            if (holds.isEmpty() || !holds.get()) {
                return holds;
            }
        }
        return Optional.of(true);
    }
}
