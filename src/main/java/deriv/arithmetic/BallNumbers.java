package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import deriv.precise.Ball;
import deriv.precise.BallFunctions;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Real numbers to some number of digits with a bound of their error: what {@link Decimals} rounds. A comparison that the
 * digits do not decide makes the value unknown.
 *
 * @param precision the digits
 */
record BallNumbers(Precision precision) implements NumberSystem<Ball> {
    @Override
    public Ball number(Rational value) {
        return Ball.of(value, precision);
    }

    @Override
    public Ball constant(Constant constant) {
        return switch (constant) {
            case PI -> precision.pi();
            case E -> precision.e();
        };
    }

    @Override
    public Ball undefined() {
        return Ball.UNDEFINED;
    }

    @Override
    public Ball add(Ball x, Ball y) {
        return x.plus(y);
    }

    @Override
    public Ball multiply(Ball x, Ball y) {
        return x.times(y);
    }

    @Override
    public Ball exp(Ball x) {
        return x.exp();
    }

    @Override
    public Ball power(Ball base, Ball exponent) {
        boolean isWhole = exponent.isKnown() && exponent.radius().signum() == 0
                && exponent.mid().stripTrailingZeros().scale() <= 0;
        return isWhole ? base.power(exponent, Rational.of(exponent.mid().toBigIntegerExact())) : base.power(exponent);
    }

    @Override
    public Ball power(Ball base, Rational exponent) {
        return base.power(number(exponent), exponent);
    }

    @Override
    public Ball call(Row row, List<Ball> args) {
        BallFunctions.Function function = BallFunctions.of(row).orElseThrow(() -> NumberSystemException.ofFunction(
                row.name(), "has the digits of a double only: it is not computed to any number of digits"));
        if (args.stream().anyMatch(Ball::isUndefined)) {
            return Ball.UNDEFINED;
        }
        Ball value = function.at(args);
        boolean isExact = args.stream().allMatch(x -> x.isKnown() && x.radius().signum() == 0);
        return value.isKnown() || !isExact ? value : ofExactNumbers(row, args, value);
    }

    /** At a kink or jump the row itself may know the value: {@code sign(0)}, {@code round(5/2)}. */
    private Ball ofExactNumbers(Row row, List<Ball> args, Ball otherwise) {
        List<Expr> numbers = args.stream().map(x -> Exprs.number(rational(x.mid()))).toList();
        return switch (Exprs.apply(row, numbers).node()) {
            case Node.Num(var value) -> number(value);
            case Node.Undefined() -> Ball.UNDEFINED;
            case Node.Atom _, Node.Sum _, Node.Product _ -> otherwise;
        };
    }

    private static Rational rational(BigDecimal x) {
        Rational unscaled = Rational.of(x.unscaledValue());
        Rational power = Rational.of(BigInteger.TEN.pow(Math.abs(x.scale())));
        return x.scale() > 0 ? unscaled.over(power) : unscaled.times(power);
    }

    @Override
    public Truth compare(Ball x, Relation relation) {
        return x.isUndefined() ? Truth.UNDEFINED
                : x.sign() == 2 ? Truth.UNDECIDED : Truth.of(relation.holds(x.sign()));
    }

    /** Two values that differ are none. */
    @Override
    public Ball hull(Ball x, Ball y) {
        return x.isUndefined() && y.isUndefined() ? Ball.UNDEFINED : Ball.UNKNOWN;
    }

    @Override
    public Ball test(Ball x, Relation relation) {
        return switch (compare(x, relation)) {
            case HOLDS -> Ball.ONE;
            case FAILS -> Ball.ZERO;
            case UNDEFINED -> Ball.UNDEFINED;
            case UNDECIDED -> Ball.UNKNOWN;
        };
    }
}
