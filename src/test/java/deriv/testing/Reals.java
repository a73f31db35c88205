package deriv.testing;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real arithmetic with so many digits that a rounding error is never taken for a wrong formula, and a wrong formula
 * never for a rounding error. What is closer to a decision than the digits reach is undecided.
 */
public final class Reals implements Arithmetic<Real> {
    public static final Reals ARITHMETIC = new Reals();

    private static final BigDecimal LARGEST = BigDecimal.ONE.movePointRight(18);
    private static final BigDecimal DECIDABLE = BigDecimal.ONE.movePointLeft(25);
    private static final int LARGEST_POWER = 200;

    private final RealFunctions functions = new RealFunctions(this);

    private Reals() {}

    @Override
    public Real number(Rational value) {
        return Real.of(value);
    }

    @Override
    public Real constant(Constant constant) {
        return Real.near(constant == Constant.PI ? Decimal.PI : Decimal.E);
    }

    @Override
    public Real plus(Real a, Real b) {
        return a instanceof Real.Exact(var r) && b instanceof Real.Exact(var s)
                ? Real.of(r.plus(s))
                : near(a.decimal().add(b.decimal(), Decimal.CONTEXT));
    }

    @Override
    public Real times(Real a, Real b) {
        if (a.isExactZero() || b.isExactZero()) {
            return Real.ZERO;
        }
        return a instanceof Real.Exact(var r) && b instanceof Real.Exact(var s)
                ? Real.of(r.times(s))
                : near(a.decimal().multiply(b.decimal(), Decimal.CONTEXT));
    }

    Real minus(Real a, Real b) {
        return plus(a, times(Real.of(-1, 1), b));
    }

    Real over(Real a, Real b) {
        return times(a, power(b, Real.of(-1, 1)));
    }

    /** Numbers so large or small that their differences would be noise are not computed with. */
    Real near(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new Undecided("too large");
        }
        return Real.near(value);
    }

    @Override
    public int signum(Real a) {
        return switch (a) {
            case Real.Exact(var r) -> r.signum();
            case Real.Near(var d) -> {
                if (d.abs().compareTo(DECIDABLE) < 0) {
                    throw new Undecided("zero or nearly so");
                }
                yield d.signum();
            }
        };
    }

    @Override
    public Real power(Real base, Real exponent) {
        int sign = signum(base);
        if (sign == 0) {
            if (signum(exponent) <= 0) {
                throw new NoValue("0 to a power that is not positive");
            }
            return Real.ZERO;
        }
        if (exponent instanceof Real.Exact(var r)) {
            return r.isInteger() ? wholePower(base, r) : fractionalPower(base, sign, r);
        }
        if (sign < 0) {
            requireNotWhole(exponent);
            throw new NoValue("negative number to a power that is not whole");
        }
        return exp(times(exponent, log(base)));
    }

    private Real wholePower(Real base, Rational exponent) {
        if (!exponent.isInt() || Math.abs(exponent.intValue()) > LARGEST_POWER) {
            throw new Undecided("large power");
        }
        int n = exponent.intValue();
        if (base instanceof Real.Exact(var r)) {
            return Real.of(r.pow(n));
        }
        BigDecimal power = base.decimal().pow(Math.abs(n), Decimal.CONTEXT);
        if (n < 0 && power.abs().compareTo(DECIDABLE) < 0) {
            throw new Undecided("division by nearly zero");
        }
        return near(n > 0 ? power : BigDecimal.ONE.divide(power, Decimal.CONTEXT));
    }

    private Real fractionalPower(Real base, int sign, Rational exponent) {
        if (sign < 0) {
            throw new NoValue("root of a negative number");
        }
        if (base instanceof Real.Exact(var r) && r.isOne()) {
            return base;
        }
        if (exponent.denominator().equals(BigInteger.TWO)) {
            return wholePower(near(base.decimal().sqrt(Decimal.CONTEXT)), Rational.of(exponent.numerator()));
        }
        return exp(times(Real.of(exponent), log(base)));
    }

    Real exp(Real x) {
        if (x.decimal().abs().compareTo(BigDecimal.valueOf(41)) > 0) {
            throw new Undecided("too large");
        }
        return x.isExactZero() ? Real.ONE : near(Decimal.exp(x.decimal()));
    }

    Real log(Real x) {
        if (signum(x) <= 0) {
            throw new NoValue("logarithm");
        }
        return x instanceof Real.Exact(var r) && r.isOne() ? Real.ZERO : near(Decimal.log(x.decimal()));
    }

    /** {@return the floor} */
    BigInteger floor(Real x) {
        if (x instanceof Real.Exact(var r)) {
            return r.floor();
        }
        requireNotWhole(x);
        return Decimal.floor(x.decimal());
    }

    private void requireNotWhole(Real x) {
        BigDecimal d = x.decimal();
        BigDecimal whole = d.setScale(0, RoundingMode.HALF_EVEN);
        if (d.subtract(whole).abs().compareTo(DECIDABLE) < 0) {
            throw new Undecided("a whole number or nearly so");
        }
    }

    /** Exact arguments may have exact values; functions that this class does not know are computed by their kernels. */
    @Override
    public Real call(Fn fn, List<Real> args) {
        if (args.stream().allMatch(a -> a instanceof Real.Exact)) {
            Stream<Expr> numbers = args.stream().map(a -> Exprs.number(a.rational()));
            Expr value = Exprs.apply(fn, numbers.toList());
            if (value.isUndefined()) {
                throw new NoValue(fn.name());
            }
            if (value.node() instanceof Node.Num(var r)) {
                return Real.of(r);
            }
        }
        return functions.named(fn.name()).map(f -> f.at(args)).orElseGet(() -> kernel((Row) fn, args));
    }

    /** {@return whether the function is computed to all digits here}, not by its kernel in double */
    public boolean knows(Fn fn) {
        return functions.named(fn.name()).isPresent();
    }

    private Real kernel(Row row, List<Real> args) {
        double[] rounded = args.stream().mapToDouble(Real::doubleValue).toArray();
        double value = row.kernel().orElseThrow(() -> new Undecided(row.name())).at(rounded);
        if (!Double.isFinite(value)) {
            throw new NoValue(row.name());
        }
        return near(new BigDecimal(value));
    }
}
