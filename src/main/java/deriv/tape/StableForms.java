package deriv.tape;

import static deriv.functions.Activations.LOGADDEXP;
import static deriv.functions.Activations.LOGSUMEXP;
import static deriv.functions.Activations.SIGMOID;
import static deriv.functions.Activations.SOFTMAX_ENTRY;
import static deriv.functions.Activations.SOFTMAX_REST;
import static deriv.functions.ErrorFunctions.ERF;
import static deriv.functions.ErrorFunctions.ERFC;
import static deriv.functions.ErrorFunctions.NORMCDF;
import static deriv.functions.HyperbolicFunctions.COSH;
import static deriv.functions.HyperbolicFunctions.COTH;
import static deriv.functions.HyperbolicFunctions.CSCH;
import static deriv.functions.HyperbolicFunctions.SECH;
import static deriv.functions.HyperbolicFunctions.SINH;
import static deriv.functions.HyperbolicFunctions.TANH;
import static deriv.functions.Logarithms.POWM1;
import static deriv.functions.Trigonometry.COS;
import static deriv.functions.Trigonometry.SIN;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Forms that lose no digits where the printed form cancels. Each line is an identity of real functions wherever the
 * left side is defined; {@code StabilityTest} has a line with numbers for each.
 */
final class StableForms {
    // @formatter:off
    private static final List<Complement> COMPLEMENTS = List.of(
            oneMinus(SIGMOID, 1, u -> call(SIGMOID, u.negate())),
            oneMinus(TANH,    2, u -> call(SECH, u).squared()),
            oneMinus(COTH,    2, u -> call(CSCH, u).squared().negate()),
            oneMinus(SECH,    2, u -> call(TANH, u).squared()),
            oneMinus(COSH,    1, u -> call(SINH, u.over(2)).squared().times(-2)),
            oneMinus(COSH,    2, u -> call(SINH, u).squared().negate()),
            oneMinus(COS,     1, u -> call(SIN, u.over(2)).squared().times(2)),
            oneMinus(COS,     2, u -> call(SIN, u).squared()),
            oneMinus(SIN,     2, u -> call(COS, u).squared()),
            oneMinus(ERF,     1, u -> call(ERFC, u)),
            onePlus (ERF,     1, u -> call(ERFC, u.negate())),
            oneMinus(ERFC,    1, u -> call(ERF, u)),
            oneMinus(NORMCDF, 1, u -> call(NORMCDF, u.negate())));
    // @formatter:on

    /** In longer sums nothing is looked for that takes the square of the time. */
    private static final int LONGEST = 16;

    private StableForms() {}

    /** {@code 1 + sign * row(u)^power} is {@code form(u)}. */
    private record Complement(int sign, Row row, int power, UnaryOperator<Expr> form) {}

    private static Complement oneMinus(Row row, int power, UnaryOperator<Expr> form) {
        return new Complement(-1, row, power, form);
    }

    private static Complement onePlus(Row row, int power, UnaryOperator<Expr> form) {
        return new Complement(1, row, power, form);
    }

    private static Expr call(Row row, Expr u) {
        return Exprs.apply(row, u);
    }

    /**
     * {@return a form of {@code (number + term)/number} that does not cancel, if the term is a multiple of such a
     * function}
     */
    static Optional<Expr> complement(Rational number, Term term) {
        if (term.expr().node() instanceof Node.Apply(var fn, var args)
                && fn == SIGMOID
                && term.coefficient().equals(number.times(Rational.of(-2)))) {
            return Optional.of(call(TANH, args.getFirst().over(2)).negate());
        }
        if (!term.coefficient().abs().equals(number.abs())) {
            return Optional.empty();
        }
        int sign = term.coefficient().signum() * number.signum();
        Optional<Expr> exponent = ExponentialSum.exponent(term.expr());
        if (exponent.isPresent()) {
            return sign < 0 ? exponent.map(u -> Logarithms.expm1(u).negate()) : Optional.empty();
        }
        Factor power = singlePower(term.expr());
        return power.base().node() instanceof Node.Apply(var fn, var args)
                ? complement(sign, fn, power.exponent(), args)
                : sign < 0 ? complementOfLogistic(power) : Optional.empty();
    }

    /** {@return the same for functions that are made for doubles} */
    static Optional<Expr> ofRealNumbers(Rational number, Term term) {
        if (!term.coefficient().equals(number.negate())) {
            return Optional.empty();
        }
        Factor power = singlePower(term.expr());
        if (!power.exponent().isNumber() && power.base() != Exprs.E) {
            return Optional.of(
                    Exprs.apply(POWM1, power.base(), power.exponent()).negate());
        }
        return power.exponent() == Exprs.ONE
                && power.base().node() instanceof Node.Apply(var fn, var args)
                && fn == SOFTMAX_ENTRY
                && isOwn(args)
                        ? Optional.of(Exprs.apply(SOFTMAX_REST, args))
                        : Optional.empty();
    }

    private static Optional<Expr> complement(int sign, Fn fn, Expr exponent, List<Expr> args) {
        return COMPLEMENTS.stream()
                .filter(c -> c.row == fn && c.sign == sign && exponent.isNumber(Rational.of(c.power)))
                .findFirst()
                .map(c -> c.form.apply(args.getFirst()));
    }

    /** {@return whether the entry is one of the sum}, and so at most 1 */
    private static boolean isOwn(List<Expr> args) {
        return args.subList(1, args.size()).contains(args.getFirst());
    }

    /** {@return whether the values lie between 0 and 1 and 1 minus the value has a form of its own} */
    static boolean isProbability(Fn fn) {
        return fn == SOFTMAX_ENTRY || fn == SIGMOID || fn == NORMCDF;
    }

    /**
     * {@return the sum with {@code logsumexp(u, v, …) - u} as {@code logsumexp(0, v - u, …)}}: cross-entropy, which is tiny
     * where u is the greatest
     */
    static Optional<Expr> crossEntropy(Rational constant, List<Term> terms) {
        if (terms.size() > LONGEST) {
            return Optional.empty();
        }
        for (Term t : terms) {
            if (t.expr().node() instanceof Node.Apply(var fn, var args)
                    && (fn == LOGSUMEXP || fn == LOGADDEXP)
                    && args.size() <= LONGEST) {
                List<Expr> others = new ArrayList<>();
                others.add(Exprs.number(constant));
                terms.stream().filter(o -> o != t)
                        .forEach(o -> others.add(o.expr().times(Exprs.number(o.coefficient()))));
                Expr rest = Exprs.sum(others);
                for (Expr u : args) {
                    Expr less = rest.plus(u.times(Exprs.number(t.coefficient())));
                    if (u != Exprs.ZERO && LikeFunctions.size(less) < LikeFunctions.size(rest)) {
                        return Optional.of(relativeTo(u, args).times(Exprs.number(t.coefficient())).plus(less));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Expr relativeTo(Expr u, List<Expr> args) {
        List<Expr> shifted = args.stream().map(v -> v.minus(u)).toList();
        return args.size() == 2
                ? Activations.softplus(shifted.getFirst() == Exprs.ZERO ? shifted.getLast() : shifted.getFirst())
                : Exprs.apply(LOGSUMEXP, shifted);
    }

    /** {@return {@code sigmoid(-u) - sigmoid(u)}, which is {@code -tanh(u/2)}} */
    static Optional<Expr> differenceOfSigmoids(Rational constant, List<Term> terms) {
        if (terms.size() != 2
                || !constant.isZero()
                || !(terms.getFirst().expr().node() instanceof Node.Apply(var f, var u))
                || !(terms.getLast().expr().node() instanceof Node.Apply(var g, var v))
                || f != SIGMOID
                || g != SIGMOID
                || u.getFirst() != v.getFirst().negate()
                || !terms.getFirst().coefficient().equals(terms.getLast().coefficient().negate())) {
            return Optional.empty();
        }
        Expr difference = call(TANH, u.getFirst().over(2));
        return Optional.of(difference.times(Exprs.number(terms.getFirst().coefficient())));
    }

    /** 1 - 1/(1 + exp(u)) is 1/(1 + exp(-u)). */
    private static Optional<Expr> complementOfLogistic(Factor power) {
        return power.exponent() == Exprs.MINUS_ONE
                ? ExponentialSum.of(power.base()).flatMap(ExponentialSum::logisticArgument).map(u -> call(SIGMOID, u))
                : Optional.empty();
    }

    private static Factor singlePower(Expr e) {
        return e.node() instanceof Node.Product(_, var factors) && factors.size() == 1
                ? factors.getFirst()
                : new Factor(e, Exprs.ONE);
    }

    /** {@return the form of {@code exp(u - logsumexp(v, w, …))} that subtracts before it rounds, if it is one} */
    static Optional<Expr> entryOfSoftmax(Expr exponent) {
        if (!(exponent.node() instanceof Node.Sum(_, var terms))) {
            return Optional.empty();
        }
        for (Term t : terms) {
            if (t.coefficient().isMinusOne()
                    && t.expr().node() instanceof Node.Apply(var fn, var args)
                    && fn == LOGSUMEXP) {
                List<Expr> all = new ArrayList<>();
                all.add(exponent.plus(t.expr()));
                all.addAll(args);
                return Optional.of(Exprs.apply(SOFTMAX_ENTRY, all));
            }
        }
        return Optional.empty();
    }
}
