package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Logarithms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How products and powers are computed.
 *
 * <ul>
 *   <li>One division a product: powers with negative exponents are multiplied in the denominator.
 *   <li>Whole powers up to {@value #CHAIN} by multiplication: at most 7.5 ulp for x^16 and less for lower powers, where
 *       {@link Math#pow} takes twenty times as long. Higher powers by {@code pow}.
 *   <li>Halves and quarters by square roots, thirds by the cube root (NaN for negative bases), other powers by
 *       {@code pow}.
 *   <li>{@code b^(n + u)}, which the core keeps as two factors, is one power again: at b = 0 the two would be 0/0.
 *   <li>{@code sqrt(u^2 + v^2)} and its powers by {@code hypot}, which does not overflow.
 *   <li>Quotients of sums of exponentials by {@link ExponentialSums}, softmax by {@link StableForms#entryOfSoftmax}.
 * </ul>
 */
final class Products {
    /** The highest power that is made by multiplication. */
    static final int CHAIN = 16;

    /** A product of more factors is computed in halves, and these in halves down to chunks. */
    private static final int FLAT = 8;

    private static final int CHUNK = 4;

    private static final Rational GREATEST_CHAIN = Rational.of(CHAIN);
    private static final BigInteger GREATEST_ROOT = BigInteger.valueOf(4);

    private final Lowering lowering;
    private final Values values;
    private final ExponentialSums exponentialSums;
    private final NearZero nearZero;
    private final Decay decay;
    private final Polar polar;

    Products(Lowering lowering) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.exponentialSums = new ExponentialSums(lowering, this);
        this.nearZero = new NearZero(lowering, this);
        this.decay = new Decay(lowering, this);
        this.polar = new Polar(lowering, this);
    }

    NearZero nearZero() {
        return nearZero;
    }

    int value(Rational coefficient, List<Factor> factors) {
        return nearZero.product(coefficient, factors, () -> direct(coefficient, factors))
                .or(() -> fraction(coefficient, factors))
                .orElseGet(() -> direct(coefficient, factors));
    }

    private Optional<Integer> fraction(Rational coefficient, List<Factor> factors) {
        return (lowering.isReal()
                ? PolesApart.ofFraction(coefficient, factors, nearZero)
                : Optional.<PolesApart>empty())
                .map(p -> lowering.values().add(lowering.value(p.together()), lowering.value(p.rest())));
    }

    private int direct(Rational coefficient, List<Factor> factors) {
        Optional<Integer> byLength = polar.value(coefficient, joined(factors));
        if (byLength.isPresent()) {
            return byLength.get();
        }
        Optional<Factor> apart = SharedFunction.large(factors);
        if (apart.isEmpty()) {
            return usual(coefficient, factors);
        }
        // exp(x)/x times x^2 - 2*x + 2 overflows where their product over x^2 does not.
        List<Factor> others = factors.stream().filter(f -> f != apart.get()).toList();
        return values.multiply(lowering.value(apart.get().base()), value(coefficient, others));
    }

    private int usual(Rational coefficient, List<Factor> factors) {
        int closedFactors = 0;
        for (Factor f : factors) {
            closedFactors += isClosed(f) ? 1 : 0;
        }
        if (closedFactors > 0 && closedFactors < factors.size()) {
            List<Factor> open = factors.stream().filter(f -> !isClosed(f)).toList();
            Expr closed = closed(coefficient, factors);
            OptionalDouble number = lowering.closedValues().of(closed);
            if (number.isPresent()) {
                Division quotient = new Division(values);
                quotient.times(values.constant(number.getAsDouble()));
                return value(quotient, number.getAsDouble(), open);
            }
        }
        return value(new Division(values, coefficient), coefficient.doubleValue(), factors);
    }

    private static boolean isClosed(Factor f) {
        return f.base().isClosed() && f.exponent().isClosed();
    }

    private static Expr closed(Rational coefficient, List<Factor> factors) {
        List<Expr> closed = new ArrayList<>();
        closed.add(Exprs.number(coefficient));
        factors.stream().filter(Products::isClosed).forEach(f -> closed.add(Exprs.power(f.base(), f.exponent())));
        return Exprs.product(closed);
    }

    private int value(Division quotient, double number, List<Factor> factors) {
        List<Factor> joined = joined(factors);
        List<Factor> left = exponentialSums.absorb(joined, quotient);
        if (left.size() > FLAT) {
            quotient.times(inHalves(left));
        } else {
            multiply(quotient, left);
        }
        return left == joined ? decay.value(number, left, quotient.value()) : quotient.value();
    }

    /** The halves are those of {@code deriv.calculus.ProductAdjoint}, so that a function and its gradient share them. */
    private int inHalves(List<Factor> factors) {
        Division product = new Division(values);
        if (factors.size() <= CHUNK) {
            multiply(product, factors);
        } else {
            int middle = factors.size() / 2;
            product.times(inHalves(factors.subList(0, middle)));
            product.times(inHalves(factors.subList(middle, factors.size())));
        }
        return product.value();
    }

    private void multiply(Division quotient, List<Factor> factors) {
        for (Factor f : factors) {
            if (f.exponent().node() instanceof Node.Num(var number)) {
                multiply(quotient, f.base(), number);
            } else {
                quotient.times(f.base() == Exprs.E ? exponential(f.exponent()) : power(f));
            }
        }
    }

    /** {@return the value of {@code coefficient * e}} */
    int scaled(Rational coefficient, Expr e) {
        return e.node() instanceof Node.Product(var inner, var factors)
                ? value(coefficient.times(inner), factors)
                : value(coefficient, List.of(new Factor(e, Exprs.ONE)));
    }

    /** {@return the factors with one power for each base} */
    private static List<Factor> joined(List<Factor> factors) {
        List<Factor> joined = new ArrayList<>(factors.size());
        for (Factor f : factors) {
            if (!joined.isEmpty() && joined.getLast().base() == f.base()) {
                Factor number = joined.removeLast();
                joined.add(new Factor(f.base(), number.exponent().plus(f.exponent())));
            } else {
                joined.add(f);
            }
        }
        return joined;
    }

    private void multiply(Division quotient, Expr base, Rational exponent) {
        if (base == Exprs.E) {
            quotient.times(values.constant(exponent.isOne() ? Math.E : Math.exp(exponent.doubleValue())));
        } else if (exponent.signum() > 0) {
            quotient.times(power(base, exponent));
        } else if (!isChain(exponent.negate())) {
            quotient.times(values.binary(
                    Op.POWER, lowering.value(base), values.constant(exponent.doubleValue())));
        } else if (base.node() instanceof Node.Apply && exponent.compareTo(Rational.of(-2)) < 0) {
            // The power of a function leaves the range of double sooner than the quotient does.
            Rational half = Rational.of(exponent.over(Rational.TWO).floor());
            quotient.over(power(base, exponent.minus(half).negate()));
            quotient.overAfter(power(base, half.negate()));
        } else {
            quotient.over(power(base, exponent.negate()));
        }
    }

    /** {@code (1 + w)^v} is {@code e^(v*log1p(w))} for small w: 1 + w would be rounded v times over. */
    private int power(Factor f) {
        int power = values.binary(Op.POWER, lowering.value(f.base()), lowering.value(f.exponent()));
        if (!lowering.isReal() || !(f.base().node() instanceof Node.Sum(var constant, _)) || !constant.isOne()) {
            return power;
        }
        int w = lowering.value(f.base().minus(1));
        int near = values.unary(Op.POSITIVE, values.subtract(values.constant(0.25), values.multiply(w, w)));
        int logarithm = values.multiply(lowering.value(f.exponent()), values.call(Logarithms.LOG1P, w));
        return values.select(near, values.unary(Op.EXP, logarithm), power);
    }

    private int exponential(Expr exponent) {
        return StableForms.entryOfSoftmax(exponent)
                .map(lowering::value)
                .orElseGet(() -> values.unary(Op.EXP, lowering.value(exponent)));
    }

    /** {@return the value of a power}, of whatever sign */
    int power(Expr base, Rational exponent) {
        if (exponent.signum() < 0) {
            return direct(Rational.ONE, List.of(new Factor(base, Exprs.number(exponent))));
        }
        if (exponent.isOne()) {
            return lowering.value(base);
        }
        if (exponent.denominator().equals(BigInteger.TWO) && base.node() instanceof Node.Sum(var constant, var terms)) {
            Optional<TwoSquares> squares = TwoSquares.of(constant, terms).filter(s -> s.sign() > 0);
            if (squares.isPresent()) {
                int length = values.binary(
                        Op.HYPOT, lowering.value(squares.get().first()), lowering.value(squares.get().second()));
                return power(length, exponent.times(Rational.TWO));
            }
        }
        return power(lowering.value(base), exponent);
    }

    /** {@return the value of a positive power} */
    int power(int base, Rational exponent) {
        if (!isChain(exponent)) {
            return values.binary(Op.POWER, base, values.constant(exponent.doubleValue()));
        }
        if (exponent.isInteger()) {
            return chain(base, exponent.intValue());
        }
        Rational whole = Rational.of(exponent.floor());
        Rational rest = exponent.minus(whole);
        Division product = new Division(values);
        product.times(chain(base, whole.intValue()));
        product.times(root(base, rest.numerator().intValue(), rest.denominator().intValue()));
        return product.value();
    }

    /** {@return whether a positive power is made of multiplications and roots} */
    private static boolean isChain(Rational exponent) {
        return exponent.compareTo(GREATEST_CHAIN) <= 0
                && (exponent.isInteger() || exponent.denominator().compareTo(GREATEST_ROOT) <= 0);
    }

    /** {@return a whole power}: a product like any other, so that it shares its parts */
    int chain(int base, int exponent) {
        Division power = new Division(values);
        for (int i = 0; i < exponent; i++) {
            power.times(base);
        }
        return power.value();
    }

    /** {@return the root of this order, 1 to 4}, by {@code hypot} where that is one */
    int root(Expr base, int order) {
        return order == 1 ? lowering.value(base) : power(base, Rational.of(1, order));
    }

    /** {@return base^(over/under) for a proper fraction of halves, thirds or quarters} */
    private int root(int base, int over, int under) {
        if (over == 0) {
            return values.constant(1);
        }
        if (under == 3) {
            return chain(values.unary(Op.CBRT, base), over);
        }
        int half = values.unary(Op.SQRT, base);
        int quarter = under == 4 ? values.unary(Op.SQRT, half) : half;
        if (over < 3) {
            return quarter;
        }
        Division threeQuarters = new Division(values);
        threeQuarters.times(half);
        threeQuarters.times(quarter);
        return threeQuarters.value();
    }
}
