package deriv.tape;

import static deriv.functions.Logarithms.EXPM1;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Activations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Quotients of exponentials and sums of exponentials, such as {@code exp(-x)/(1 + exp(-x))^2}: computed as they stand,
 * numerator and denominator both overflow, and their quotient is NaN or 0 where the true value is an ordinary number.
 *
 * <p>{@code (1 + e^u)^-n * e^(m*u)} is {@code sigmoid(u)^m * sigmoid(-u)^(n - m)}. Any other sum of exponentials in a
 * quotient is {@code e^M * s}, with M the greatest of its exponents and s a sum of exponentials that are at most 1; the
 * powers of e are gathered in one exponent, where the large parts cancel exactly.
 */
final class ExponentialSums {
    private final Lowering lowering;
    private final Values values;
    private final Products products;

    ExponentialSums(Lowering lowering, Products products) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
    }

    /** A factor {@code sum^exponent}. */
    private record Power(ExponentialSum sum, Rational exponent) {
        /** {@return whether it overflows together with a denominator} */
        boolean isNumerator(List<Expr> divisors) {
            return exponent.signum() > 0 && sum.exponents().stream().anyMatch(divisors::contains);
        }
    }

    /** {@return the factors that are left when quotients of exponentials have been multiplied in} */
    List<Factor> absorb(List<Factor> factors, Division quotient) {
        List<Power> powers = new ArrayList<>();
        List<Factor> others = new ArrayList<>();
        Expr exponent = Exprs.ZERO;
        for (Factor f : factors) {
            Optional<Power> power = power(f, ExponentialSum::of);
            if (power.isPresent()) {
                powers.add(power.get());
            } else if (f.base() == Exprs.E && !f.exponent().isNumber()) {
                exponent = f.exponent();
            } else {
                others.add(f);
            }
        }
        List<Expr> divisors = powers.stream()
                .filter(p -> p.exponent.signum() < 0)
                .flatMap(p -> p.sum.exponents().stream())
                .toList();
        if (divisors.isEmpty()) {
            return factors;
        }
        others.removeIf(f -> {
            Optional<Power> power = power(f, ExponentialSum::ofAny).filter(p -> p.isNumerator(divisors));
            power.ifPresent(powers::add);
            return power.isPresent();
        });
        if (powers.size() == 1 && isLogistic(powers.getFirst(), exponent, quotient)) {
            return others;
        }
        if (powers.size() == 1 && exponent == Exprs.ZERO) {
            // Only the denominator can overflow, and then the quotient is 0 as it should be.
            return factors;
        }
        scale(powers, exponent, quotient);
        return others;
    }

    private static Optional<Power> power(Factor f, Function<Expr, Optional<ExponentialSum>> reading) {
        return f.exponent().node() instanceof Node.Num(var number)
                ? reading.apply(f.base()).map(sum -> new Power(sum, number))
                : Optional.empty();
    }

    private boolean isLogistic(Power power, Expr exponent, Division quotient) {
        Optional<Expr> argument = power.sum.logisticArgument();
        Rational order = power.exponent.negate();
        if (argument.isEmpty() || !order.isInteger() || order.compareTo(Rational.of(Products.CHAIN)) > 0) {
            return false;
        }
        Expr u = argument.get();
        int n = order.intValue();
        int m = 0;
        while (m <= n && u.times(m) != exponent) {
            m++;
        }
        if (m > n) {
            return false;
        }
        quotient.times(products.chain(lowering.value(Activations.sigmoid(u)), m));
        quotient.times(products.chain(lowering.value(Activations.sigmoid(u.negate())), n - m));
        return true;
    }

    private void scale(List<Power> powers, Expr exponent, Division quotient) {
        Map<Integer, Rational> multiples = new LinkedHashMap<>();
        for (Power p : powers) {
            int greatest = greatest(p.sum);
            multiples.merge(greatest, p.exponent, Rational::plus);
            int scaled = scaled(p.sum, greatest);
            if (p.exponent.signum() > 0) {
                quotient.times(products.power(scaled, p.exponent));
            } else {
                quotient.over(products.power(scaled, p.exponent.negate()));
            }
        }
        int total = lowering.value(exponent);
        for (Map.Entry<Integer, Rational> m : multiples.entrySet()) {
            if (!m.getValue().isZero()) {
                total = plus(total, values.multiply(values.constant(m.getValue().doubleValue()), m.getKey()));
            }
        }
        quotient.times(values.unary(Op.EXP, total));
    }

    private int greatest(ExponentialSum sum) {
        int greatest = lowering.value(sum.parts().getFirst().exponent());
        for (ExponentialSum.Part p : sum.parts().subList(1, sum.parts().size())) {
            greatest = values.binary(Op.MAX, greatest, lowering.value(p.exponent()));
        }
        return greatest;
    }

    /** {@return the sum divided by e^greatest}; what has one exponential in common is added up before */
    private int scaled(ExponentialSum sum, int greatest) {
        Map<Expr, Integer> weights = new LinkedHashMap<>();
        for (ExponentialSum.Part p : sum.parts()) {
            int weight = products.value(p.coefficient(), p.rest());
            weights.merge(p.exponent(), weight, values::add);
        }
        int total = values.constant(0);
        // With the weights 1 and -1 the 1s of e^t = 1 + expm1(t) cancel exactly, and near a root nothing else does.
        boolean balanced = sum.isBalanced();
        for (Map.Entry<Expr, Integer> w : weights.entrySet()) {
            int below = values.subtract(lowering.value(w.getKey()), greatest);
            int power = balanced ? values.call(EXPM1, below) : values.unary(Op.EXP, below);
            total = plus(total, values.multiply(w.getValue(), power));
        }
        return total;
    }

    private int plus(int total, int value) {
        return values.isConstant(total, 0) ? value : values.add(total, value);
    }
}
