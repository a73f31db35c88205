package deriv.domains;

import deriv.algebra.Polynomial;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fraction of polynomials in one subexpression, the kernel: in {@code x}, in {@code exp(x)}, in {@code sqrt(x + 1)}.
 *
 * @param denominator not the zero polynomial
 */
record KernelFraction(Expr kernel, Polynomial numerator, Polynomial denominator) {
    private static final int MOST_DEGREE = 64;
    private static final int MAX_HEIGHT = 64;

    /** {@return the expression as a fraction in its only kernel}; empty if there are several, or it is itself one */
    static Optional<KernelFraction> of(Expr e, Expr symbol) {
        Reading reading = new Reading(symbol);
        if (e.height() > MAX_HEIGHT || !reading.find(e) || reading.kernel == e) {
            return Optional.empty();
        }
        Fraction f = reading.fraction(e);
        return f == null ? Optional.empty()
                : Optional.of(new KernelFraction(reading.kernel, f.numerator, f.denominator));
    }

    /** {@return the values of the kernel for which the fraction has a value in the target} */
    Intervals preimage(Intervals target) {
        List<RealNumber> breaks = new ArrayList<>(PolynomialRoots.of(denominator));
        List<RealNumber> poles = List.copyOf(breaks);
        for (RealNumber end : target.ends()) {
            if (!(end.form().orElse(Exprs.PI).node() instanceof Node.Num(var a))) {
                throw new UndecidedException("a polynomial compared with an irrational number");
            }
            breaks.addAll(PolynomialRoots.of(numerator.minus(denominator.scaled(a))));
        }
        breaks.sort(NumberOrder.BY_VALUE);
        Intervals found = Intervals.NONE;
        Optional<RealNumber> before = Optional.empty();
        for (RealNumber at : breaks) {
            if (before.isEmpty() || NumberOrder.BY_VALUE.compare(before.get(), at) != 0) {
                found = found.or(between(before, Optional.of(at), target));
                found = isPole(at, poles) || !holdsAt(at, target) ? found : found.or(Intervals.point(at));
                before = Optional.of(at);
            }
        }
        return found.or(between(before, Optional.empty(), target));
    }

    private static boolean isPole(RealNumber at, List<RealNumber> poles) {
        return poles.stream().anyMatch(p -> NumberOrder.BY_VALUE.compare(p, at) == 0);
    }

    /** At a root of numerator - a·denominator, the value is a. */
    private boolean holdsAt(RealNumber at, Intervals target) {
        for (RealNumber end : target.ends()) {
            Rational a = ((Node.Num) end.form().orElseThrow().node()).value();
            List<RealNumber> roots = PolynomialRoots.of(numerator.minus(denominator.scaled(a)));
            if (isPole(at, roots)) {
                return target.contains(end);
            }
        }
        return false; // a common root of numerator and denominator
    }

    private Intervals between(Optional<RealNumber> low, Optional<RealNumber> high, Intervals target) {
        Rational inside = low.isEmpty()
                ? high.map(h -> RealNumber.rational(h.low()).minus(Rational.ONE)).orElse(Rational.ZERO)
                : high.map(h -> low.get().between(h))
                        .orElseGet(() -> RealNumber.rational(low.get().high()).plus(Rational.ONE));
        Rational value = value(numerator, inside).over(value(denominator, inside));
        return target.contains(RealNumber.of(value))
                ? Intervals.of(new Interval(low.map(KernelFraction::open), high.map(KernelFraction::open)))
                : Intervals.NONE;
    }

    private static Rational value(Polynomial p, Rational x) {
        return p.evaluate(0, x).constantTerm();
    }

    private static Interval.End open(RealNumber at) {
        return new Interval.End(at, true);
    }

    private record Fraction(Polynomial numerator, Polynomial denominator) {
        static Fraction of(Polynomial p) {
            return new Fraction(p, Polynomial.constant(1, Rational.ONE));
        }

        Fraction plus(Fraction o) {
            return denominator.equals(o.denominator)
                    ? new Fraction(numerator.plus(o.numerator), denominator)
                    : new Fraction(numerator.times(o.denominator).plus(o.numerator.times(denominator)),
                            denominator.times(o.denominator));
        }

        Fraction times(Fraction o) {
            return new Fraction(numerator.times(o.numerator), denominator.times(o.denominator));
        }

        Fraction power(int n) {
            Fraction base = n < 0 ? new Fraction(denominator, numerator) : this;
            Fraction power = of(Polynomial.constant(1, Rational.ONE));
            for (int i = 0; i < Math.abs(n); i++) {
                power = power.times(base);
            }
            return power;
        }

        boolean isTooLarge() {
            return Math.max(numerator.degree(0), denominator.degree(0)) > MOST_DEGREE || denominator.isZero();
        }
    }

    /** Finds the kernel first; then powers of it are known. */
    private static final class Reading {
        private final Expr symbol;
        private Expr kernel;

        /** Of a kernel {@code base^step}, or {@code exp(step·base)}. */
        private Expr base;

        private boolean isExponential;

        private Rational step;

        Reading(Expr symbol) {
            this.symbol = symbol;
        }

        /** {@return whether there is one kernel only} */
        boolean find(Expr e) {
            if (!visit(e) || base == null) {
                return false;
            }
            kernel = isExponential ? Exprs.exp(base.times(Exprs.number(step))) : Exprs.power(base, Exprs.number(step));
            return true;
        }

        private boolean visit(Expr e) {
            Operation.tick();
            if (!e.mayContain(symbol)) {
                return e.isNumber();
            }
            return switch (e.node()) {
                case Node.Sum(_, var terms) -> terms.stream().allMatch(t -> visit(t.expr()));
                case Node.Product(_, var factors) -> factors.stream().allMatch(this::visit);
                case Node.Atom _ -> meet(e, Rational.ONE, false);
                case Node.Num _, Node.Undefined _ -> false;
            };
        }

        private boolean visit(Factor f) {
            if (f.exponent().node() instanceof Node.Num(var r)) {
                return r.isInteger() ? visit(f.base()) : meet(f.base(), r.abs(), false);
            }
            if (f.base().node() instanceof Node.Const(var c) && c == Constant.E) {
                Rational k = coefficient(f.exponent());
                Expr unit = f.exponent().times(Exprs.number(k.reciprocal()));
                return meet(unit, k.abs(), true);
            }
            return false;
        }

        private static Rational coefficient(Expr e) {
            return e.node() instanceof Node.Product(var k, _) ? k : Rational.ONE;
        }

        /** Takes note of {@code unit^power}; a root of a base and the base itself are powers of one kernel. */
        private boolean meet(Expr unit, Rational power, boolean exponential) {
            boolean first = base == null;
            boolean same = base == unit && isExponential == exponential;
            base = unit;
            isExponential = exponential;
            step = first ? power : step.gcd(power);
            return first || same;
        }

        /** {@return the fraction}; null if it is too large */
        private Fraction fraction(Expr e) {
            Operation.tick();
            Fraction f = switch (e.node()) {
                case Node.Num(var value) -> Fraction.of(Polynomial.constant(1, value));
                case Node.Sum(var constant, var terms) -> sum(constant, terms);
                case Node.Product(var coefficient, var factors) -> product(coefficient, factors);
                case Node.Atom _ -> power(Rational.ONE);
                case Node.Undefined _ -> null;
            };
            return f == null || f.isTooLarge() ? null : f;
        }

        private Fraction sum(Rational constant, List<Term> terms) {
            Fraction sum = Fraction.of(Polynomial.constant(1, constant));
            for (Term t : terms) {
                Fraction next = fraction(t.expr());
                if (next == null || sum.isTooLarge()) {
                    return null;
                }
                sum = sum.plus(next.times(Fraction.of(Polynomial.constant(1, t.coefficient()))));
            }
            return sum;
        }

        private Fraction product(Rational coefficient, List<Factor> factors) {
            Fraction product = Fraction.of(Polynomial.constant(1, coefficient));
            for (Factor f : factors) {
                Fraction next = factor(f);
                if (next == null || product.isTooLarge()) {
                    return null;
                }
                product = product.times(next);
            }
            return product;
        }

        private Fraction factor(Factor f) {
            if (!(f.exponent().node() instanceof Node.Num(var r))) {
                return power(coefficient(f.exponent()));
            }
            if (!r.isInteger()) {
                return power(r);
            }
            Fraction inner = fraction(f.base());
            boolean small = r.isInt() && Math.abs(r.intValue()) <= MOST_DEGREE && inner != null;
            return small ? inner.power(r.intValue()) : null;
        }

        /** {@return {@code base^r}, which is a whole power of the kernel} */
        private Fraction power(Rational r) {
            Rational n = r.over(step);
            return n.isInt() && Math.abs(n.intValue()) <= MOST_DEGREE
                    ? Fraction.of(Polynomial.variable(1, 0)).power(n.intValue())
                    : null;
        }
    }
}
