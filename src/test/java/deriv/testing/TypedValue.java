package deriv.testing;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.functions.FunctionTable;
import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.Syntax;
import deriv.text.SyntaxParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The value of a formula as it was typed, before any expression is built: {@code x/x} has none at 0. */
public final class TypedValue {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final Reals REALS = Reals.ARITHMETIC;

    private final Syntax result;

    public TypedValue(String text) {
        Program program = PARSER.parse(text, ParseOptions.DEFAULT);
        this.result = program.result();
    }

    /**
     * {@return the value at a point, if there is one}
     *
     * @throws Arithmetic.Undecided if the numbers cannot tell
     */
    public Optional<Real> at(Map<Expr, Real> point) {
        try {
            return Optional.of(value(result, point));
        } catch (Arithmetic.NoValue _) {
            return Optional.empty();
        }
    }

    private Real value(Syntax part, Map<Expr, Real> point) {
        return switch (part) {
            case Syntax.Number number ->
                REALS.number(exact(new BigDecimal(number.value().digits(), number.value().decimals())));
            case Syntax.Name(var name, var role, _) ->
                role == Syntax.Name.Role.CONSTANT
                        ? REALS.constant(name.equals("e") ? Constant.E : Constant.PI)
                        : point.get(Exprs.symbol(name));
            case Syntax.Sum(var terms, _) -> {
                Real sum = Real.ZERO;
                for (Syntax.Term t : terms) {
                    sum = REALS.plus(sum, signed(t.sign(), value(t.operand(), point)));
                }
                yield sum;
            }
            case Syntax.Product(var factors, _) -> {
                Real product = Real.ONE;
                for (Syntax.Factor f : factors) {
                    Real operand = value(f.operand(), point);
                    product = f.joint() == Syntax.Joint.OVER ? REALS.over(product, operand)
                            : REALS.times(product, operand);
                }
                yield product;
            }
            case Syntax.Power(var base, var exponent, _) -> REALS.power(value(base, point), value(exponent, point));
            case Syntax.Signed(var sign, var operand, _) -> signed(sign, value(operand, point));
            case Syntax.Call call -> call(call, point);
            case Syntax.Piecewise(var branches, var otherwise, _) -> {
                for (Syntax.Branch b : branches) {
                    if (holds(b.condition(), point)) {
                        yield value(b.value(), point);
                    }
                }
                yield value(otherwise, point);
            }
            case Syntax.Factorial _, Syntax.Derivative _, Syntax.Vector _, Syntax.Index _, Syntax.Condition _,
                    Syntax.Reduce _ ->
                throw new Arithmetic.Undecided("not a plain formula");
        };
    }

    private Real call(Syntax.Call call, Map<Expr, Real> point) {
        List<Real> args = call.arguments().stream().map(a -> value(a, point)).toList();
        return switch (call.function()) {
            case "exp" -> REALS.exp(args.getFirst());
            case "sqrt" -> REALS.power(args.getFirst(), Real.of(1, 2));
            default -> REALS.call(FunctionTable.named(call.function()).orElseThrow(), args);
        };
    }

    private boolean holds(Syntax.Condition condition, Map<Expr, Real> point) {
        return switch (condition) {
            case Syntax.Compare(var first, var links, _) -> {
                Syntax left = first;
                boolean all = true;
                for (Syntax.Link link : links) {
                    int sign = REALS.signum(REALS.minus(value(left, point), value(link.operand(), point)));
                    all &= holds(link.relation(), sign);
                    left = link.operand();
                }
                yield all;
            }
            case Syntax.Not(var operand, _) -> !holds(operand, point);
            case Syntax.And(var operands, _) -> operands.stream().allMatch(c -> holds(c, point));
            case Syntax.Or(var operands, _) -> operands.stream().anyMatch(c -> holds(c, point));
        };
    }

    private static boolean holds(Syntax.Relation relation, int sign) {
        return switch (relation) {
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
        };
    }

    private static Real signed(Syntax.Sign sign, Real value) {
        return sign == Syntax.Sign.PLUS ? value : REALS.times(Real.of(-1, 1), value);
    }

    private static Rational exact(BigDecimal d) {
        return d.scale() > 0
                ? Rational.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : Rational.of(d.toBigInteger());
    }

    /**
     * {@return the slope in one variable from differences}, if the function is defined around the point and its slopes
     * on both sides agree and settle; empty if it has no derivative there
     */
    public Optional<Real> slope(Map<Expr, Real> point, Expr variable) {
        List<Optional<Real>> slopes = Stream.of(-1, 1, -2, 2)
                .map(steps -> slope(point, variable, Real.of(steps, 1_000_000_000_000L)))
                .toList();
        if (slopes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        DoubleSummaryStatistics range =
                slopes.stream().mapToDouble(s -> s.get().doubleValue()).summaryStatistics();
        boolean agree = range.getMax() - range.getMin() <= 1e-6 * (1 + Math.abs(range.getMax()));
        return agree ? slopes.getFirst() : Optional.empty();
    }

    private Optional<Real> slope(Map<Expr, Real> point, Expr variable, Real step) {
        Map<Expr, Real> moved = new HashMap<>(point);
        moved.put(variable, REALS.plus(point.get(variable), step));
        Optional<Real> there = at(moved);
        return at(point).flatMap(here -> there.map(t -> REALS.over(REALS.minus(t, here), step)));
    }
}
