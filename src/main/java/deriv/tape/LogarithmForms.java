package deriv.tape;

import static deriv.functions.Activations.LOGADDEXP;
import static deriv.functions.Activations.LOGSIGMOID;
import static deriv.functions.Activations.LOGSUMEXP;
import static deriv.functions.Activations.SIGMOID;
import static deriv.functions.Logarithms.LOG;
import static deriv.functions.Logarithms.LOG1P;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How logarithms are computed.
 *
 * <ul>
 *   <li>{@code log(1 + u)} by {@code log1p}.
 *   <li>{@code log(e^u + e^v + …)}, and the same in quotients, by {@code softplus}, {@code logaddexp} and
 *       {@code logsumexp}: the sum may overflow or underflow, its logarithm does not.
 *   <li>{@code log(1 - e^u)} by {@code log(-expm1(u))} or {@code log1p(-e^u)}, whichever keeps the digits (Mächler,
 *       <i>Accurately computing log(1 - exp(-|a|))</i>, 2012).
 *   <li>{@code log(a/b)} by {@code log1p((a - b)/b)} near 1, {@code log(u + sqrt(u^2 + 1))} by {@code asinh(u)}.
 *   <li>{@code log(sigmoid(u))} and {@code log(1 - sigmoid(u))} by {@code logsigmoid}.
 * </ul>
 */
final class LogarithmForms {
    private final Lowering lowering;

    LogarithmForms(Lowering lowering) {
        this.lowering = lowering;
    }

    /** {@return the value of this function at these arguments, if it is a logarithm with a better form} */
    Optional<Integer> value(Row row, List<Expr> args) {
        Expr u = args.getFirst();
        if (row == LOG1P) {
            return isMultipleOfExponential(u) ? ofSum(u.plus(1)) : Optional.empty();
        }
        if (row != LOG || u.isClosed()) {
            return Optional.empty();
        }
        return u.node() instanceof Node.Sum(var constant, _)
                ? ofSum(u).or(() -> constant.isOne() ? ofOnePlus(u) : ofRealSum(u))
                : ofProduct(u).map(lowering::value).or(() -> lowering.isReal() ? ofRealProduct(u) : Optional.empty());
    }

    private Optional<Integer> ofRealProduct(Expr e) {
        return ofQuotient(e).or(() -> nearOne(e));
    }

    private Optional<Integer> ofRealSum(Expr sum) {
        return lowering.isReal() ? ofConjugate(sum).or(() -> nearOne(sum)) : Optional.empty();
    }

    /** {@code log(u + sqrt(u^2 + 1))} is {@code asinh(u)}, and with -1 {@code acosh(u)}. */
    private Optional<Integer> ofConjugate(Expr sum) {
        if (!(sum.node() instanceof Node.Sum(var constant, var terms)) || !constant.isZero() || terms.size() != 2) {
            return Optional.empty();
        }
        return ofConjugate(terms.getFirst(), terms.getLast()).or(() -> ofConjugate(terms.getLast(), terms.getFirst()));
    }

    private Optional<Integer> ofConjugate(Term root, Term other) {
        Optional<Expr> underRoot = Conjugates.underRoot(root.expr());
        if (!root.coefficient().isOne() || underRoot.isEmpty()) {
            return Optional.empty();
        }
        Expr u = other.expr().times(Exprs.number(other.coefficient()));
        Expr square = underRoot.get();
        if (square.minus(u.squared()) == Exprs.ONE) {
            return Optional.of(lowering.value(Exprs.apply(HyperbolicFunctions.ASINH, u)));
        }
        if (square.minus(u.squared()) != Exprs.MINUS_ONE) {
            return Optional.empty();
        }
        // 1/x - 1 rounds twice where (1 - x)/x rounds once.
        Row row = isReciprocal(u) ? HyperbolicFunctions.ASECH : HyperbolicFunctions.ACOSH;
        return Optional.of(lowering.value(Exprs.apply(row, isReciprocal(u) ? u.reciprocal() : u)));
    }

    private static boolean isReciprocal(Expr e) {
        return e.node() instanceof Node.Product(_, var factors)
                && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.MINUS_ONE;
    }

    /** {@return the logarithm of what is 1 at 0}, where only its distance from 1 has digits */
    private Optional<Integer> nearOne(Expr e) {
        return lowering.nearZero().logarithm(e, () -> lowering.values().call(LOG, lowering.value(e)));
    }

    /** {@return the logarithm of a quotient a/b}, by log1p((a - b)/b) near 1 */
    private Optional<Integer> ofQuotient(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || factors.size() != 2) {
            return Optional.empty();
        }
        Factor first = factors.getFirst();
        Factor last = factors.getLast();
        boolean swapped = first.exponent() == Exprs.MINUS_ONE && last.exponent() == Exprs.ONE;
        if (!swapped && !(first.exponent() == Exprs.ONE && last.exponent() == Exprs.MINUS_ONE)) {
            return Optional.empty();
        }
        Expr a = (swapped ? last : first).base().times(Exprs.number(coefficient));
        Expr b = (swapped ? first : last).base();
        Expr d = a.minus(b);
        if (!LikeFunctions.isSimple(a, b, d)) {
            return Optional.empty();
        }
        Values values = lowering.values();
        int q = lowering.value(d.over(b));
        int test = values.unary(Op.POSITIVE, values.subtract(values.constant(0.25), values.multiply(q, q)));
        return Optional.of(values.select(test, values.call(LOG1P, q), values.call(LOG, lowering.value(e))));
    }

    private static boolean isMultipleOfExponential(Expr e) {
        return e.node() instanceof Node.Product(_, var factors)
                && factors.stream().allMatch(f -> f.base() == Exprs.E);
    }

    private Optional<Integer> ofOnePlus(Expr sum) {
        return Optional.of(lowering.value(Exprs.apply(LOG1P, sum.minus(1))));
    }

    /** {@return the logarithm of a sum of exponentials, or of one that cancels} */
    private Optional<Integer> ofSum(Expr sum) {
        Optional<Expr> positive = ofExponentialSum(sum);
        if (positive.isPresent()) {
            return positive.map(lowering::value);
        }
        return sum.node() instanceof Node.Sum(var constant, var terms) && terms.size() == 1 && !constant.isZero()
                ? StableForms.complement(constant, terms.getFirst())
                        .map(stable -> ofComplement(constant, terms.getFirst(), stable))
                : Optional.empty();
    }

    private int ofComplement(Rational constant, Term term, Expr stable) {
        int direct = lowering.value(Logarithms.log(stable.times(Exprs.number(constant))));
        Optional<Expr> exponent = ExponentialSum.exponent(term.expr());
        if (exponent.isEmpty() || !constant.isOne()) {
            return direct;
        }
        // Beyond e^u = 1/2 the digits of e^u survive in log1p, before it those of u in expm1.
        Values values = lowering.values();
        int u = lowering.value(exponent.get());
        int far = values.call(LOG1P, values.negate(lowering.value(term.expr())));
        return values.select(
                values.unary(Op.POSITIVE, values.add(u, values.constant(Math.log(2)))), direct, far);
    }

    /** {@return the logarithm of a product of exponentials, sums of exponentials and sigmoids} */
    private static Optional<Expr> ofProduct(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))) {
            return ofFactor(new Factor(e, Exprs.ONE));
        }
        if (coefficient.signum() < 0 || factors.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        List<Expr> logarithms = new ArrayList<>();
        logarithms.add(Logarithms.log(Exprs.number(coefficient)));
        for (Factor f : factors) {
            Optional<Expr> logarithm = ofFactor(f);
            if (logarithm.isEmpty()) {
                return Optional.empty();
            }
            logarithms.add(logarithm.get());
        }
        return Optional.of(Exprs.sum(logarithms));
    }

    private static Optional<Expr> ofFactor(Factor f) {
        if (f.base() == Exprs.E) {
            return Optional.of(f.exponent());
        }
        Optional<Expr> logarithm = f.base().node() instanceof Node.Apply(var fn, var args) && fn == SIGMOID
                ? Optional.of(Exprs.apply(LOGSIGMOID, args))
                : ofExponentialSum(f.base());
        return logarithm.map(f.exponent()::times);
    }

    private static Optional<Expr> ofExponentialSum(Expr e) {
        return ExponentialSum.of(e).filter(ExponentialSum::isPositive).map(LogarithmForms::ofExponentialSum);
    }

    private static Expr ofExponentialSum(ExponentialSum sum) {
        Optional<Expr> u = sum.logisticArgument();
        if (u.isPresent()) {
            return Activations.softplus(u.get());
        }
        List<Expr> exponents = sum.parts().stream()
                .map(p -> p.exponent().plus(Logarithms.log(Exprs.number(p.coefficient()))))
                .toList();
        return Exprs.apply(exponents.size() == 2 ? LOGADDEXP : LOGSUMEXP, exponents);
    }
}
