package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.GammaFunctions;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import deriv.taylor.ElementaryTerm.LogarithmOf;
import deriv.taylor.ElementaryTerm.PowerOf;
import deriv.taylor.ElementaryTerm.Smooth;
import deriv.taylor.ElementaryTerm.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives of a whole order n that has a name, in closed form: of exponentials, sines and cosines, powers and logarithms of
 * linear functions, of their products with polynomials by the rule of Leibniz, and of sums of these (any table of integrals and
 * derivatives, such as Gradshteyn and Ryzhik 0.43, lists the single ones).
 *
 * @param value not simplified
 * @param from  the least n for which it holds
 * @param where what else it needs: for a whole exponent p a quotient gamma(p + 1)/gamma(p - n + 1) may have no value, though the
 *              derivative has one
 */
public record NthDerivative(Expr value, int from, List<Cond> where) {
    public NthDerivative {
        where = List.copyOf(where);
    }

    /** {@return the n-th derivative by x}; empty if no closed form is known */
    public static Optional<NthDerivative> of(Expr function, Expr x, Expr n) {
        return ElementarySum.of(function, x).map(terms -> new Table(x, n).of(terms));
    }

    static Rational binomial(int n, int k) {
        Rational b = Rational.ONE;
        for (int i = 0; i < k; i++) {
            b = b.times(Rational.of(n - i)).over(Rational.of(i + 1));
        }
        return b;
    }

    /** {@return the power}: 1 for the exponent 0, whatever the base */
    static Expr power(Expr base, int exponent) {
        return exponent == 0 ? Exprs.ONE : base.pow(exponent);
    }

    /** {@return cos(angle - quarters·pi/2)} */
    static Expr turned(Expr angle, int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 0 -> Trigonometry.cos(angle);
            case 1 -> Trigonometry.sin(angle);
            case 2 -> Trigonometry.cos(angle).negate();
            default -> Trigonometry.sin(angle).negate();
        };
    }

    /** The formulas for single terms. */
    private record Table(Expr x, Expr n) {
        /** A polynomial beside other terms is left out, and counts from where it has gone on. */
        NthDerivative of(List<ElementaryTerm> terms) {
            List<ElementaryTerm> polynomials = terms.stream().filter(t -> degree(t.body()).isPresent()).toList();
            List<ElementaryTerm> others = terms.stream().filter(t -> degree(t.body()).isEmpty()).toList();
            List<Expr> sum = new ArrayList<>();
            int from = 0;
            for (ElementaryTerm t : others.isEmpty() ? polynomials : others) {
                sum.add(t.coefficient().times(of(t.body())));
                from = Math.max(from, least(t.body()));
            }
            for (ElementaryTerm t : others.isEmpty() ? List.<ElementaryTerm>of() : polynomials) {
                from = Math.max(from, degree(t.body()).orElseThrow() + 1);
            }
            List<Cond> where = terms.stream().flatMap(t -> exponent(t.body()).stream())
                    .map(p -> Cond.nonzero(p.minus(Exprs.apply(StepFunctions.FLOOR, p)))).distinct().toList();
            return new NthDerivative(Exprs.sum(sum), from, where);
        }

        private static Optional<Integer> degree(ElementaryTerm.Body body) {
            return switch (body) {
                case Smooth s when s.isPower() -> Optional.of(s.power());
                case PowerOf(_, var p) when p.node() instanceof Node.Num(Rational r) && r.isInt() && r.signum() >= 0 ->
                    Optional.of(r.intValue());
                case Smooth _, PowerOf _, LogarithmOf _ -> Optional.empty();
            };
        }

        /** {@return an exponent that is no number} */
        private static Optional<Expr> exponent(ElementaryTerm.Body body) {
            return body instanceof PowerOf(_, var p) && !(p.node() instanceof Node.Num)
                    ? Optional.of(p)
                    : Optional.empty();
        }

        private static int least(ElementaryTerm.Body body) {
            return body instanceof LogarithmOf(var power, _) ? power + 1 : 0;
        }

        private Expr of(ElementaryTerm.Body body) {
            return switch (body) {
                case Smooth s when s.isPower() -> power(new Linear(Exprs.ONE, Exprs.ZERO), Exprs.number(s.power()));
                case Smooth s -> leibniz(s);
                case PowerOf(var base, var exponent) -> power(base, exponent);
                case LogarithmOf log -> logarithm(log);
            };
        }

        /** {@code Σ binomial(n, j) (x^k)^(j) g^(n - j)}: the derivatives of the power end with k. */
        private Expr leibniz(Smooth s) {
            List<Expr> sum = new ArrayList<>();
            Expr falling = Exprs.ONE;
            for (int j = 0; j <= s.power(); j++) {
                sum.add(Exprs.product(falling, Exprs.number(binomial(s.power(), j)), x.pow(s.power() - j),
                        oscillation(s, j)));
                falling = falling.times(n.minus(j));
            }
            return Exprs.sum(sum);
        }

        /** {@return the derivative of order n - j of e^exponent·wave}: each turns the angle and multiplies the amplitude. */
        private Expr oscillation(Smooth s, int j) {
            Expr order = n.minus(j);
            Expr growth = Exprs.exp(s.exponent().at(x));
            Expr a = s.exponent().slope();
            if (s.wave().isEmpty()) {
                return a.pow(order).times(growth);
            }
            Wave wave = s.wave().get();
            Expr c = wave.angle().slope();
            Expr quarter = Exprs.PI.times(Exprs.HALF);
            if (a == Exprs.ZERO) {
                return Exprs.product(c.pow(order), growth,
                        turned(wave.angle().at(x).plus(n.times(quarter)), wave.quarters() + j));
            }
            Expr amplitude = a.squared().plus(c.squared()).sqrt();
            Expr turn = Exprs.apply(Trigonometry.ATAN2, c, a);
            return Exprs.product(amplitude.pow(order), growth,
                    turned(wave.angle().at(x).plus(order.times(turn)), wave.quarters()));
        }

        /** {@code p (p - 1) … (p - n + 1) slope^n u^(p - n)}. */
        private Expr power(Linear u, Expr p) {
            Expr rest = Exprs.product(u.slope().pow(n), u.at(x).pow(p.minus(n)));
            if (!(p.node() instanceof Node.Num(Rational r) && r.isInteger())) {
                return Exprs.product(gamma(p.plus(1)), gamma(p.plus(1).minus(n)).reciprocal(), rest);
            }
            if (r.signum() < 0) {
                return Exprs.product(Exprs.MINUS_ONE.pow(n), factorial(n.minus(p).minus(1)),
                        factorial(p.negate().minus(1)).reciprocal(), rest);
            }
            if (p == Exprs.ZERO) {
                return Exprs.piecewise(Cond.zero(n), Exprs.ONE, Exprs.ZERO);
            }
            Expr whole = Exprs.product(factorial(p), factorial(p.minus(n)).reciprocal(), rest);
            return Exprs.piecewise(Cond.nonnegative(p.minus(n)), whole, Exprs.ZERO);
        }

        /** By powers of the argument: {@code (u^j log(u))^(n) = (-1)^(n - j - 1) j! (n - j - 1)! slope^n u^(j - n)}, n > j. */
        private Expr logarithm(LogarithmOf log) {
            Linear u = log.argument();
            List<Expr> sum = new ArrayList<>();
            for (int j = 0; j <= log.power(); j++) {
                Expr factor = Exprs.number(binomial(log.power(), j))
                        .times(NthDerivative.power(u.constant().negate(), log.power() - j))
                        .over(NthDerivative.power(u.slope(), log.power()));
                Expr order = n.minus(j).minus(1);
                sum.add(Exprs.product(factor, Exprs.MINUS_ONE.pow(order), factorial(Exprs.number(j)), factorial(order),
                        u.slope().pow(n), u.at(x).pow(Exprs.number(j).minus(n))));
            }
            return Exprs.sum(sum);
        }

        private static Expr factorial(Expr e) {
            return Exprs.apply(GammaFunctions.FACTORIAL, e);
        }

        private static Expr gamma(Expr e) {
            return Exprs.apply(GammaFunctions.GAMMA, e);
        }
    }
}
