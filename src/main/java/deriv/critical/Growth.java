package deriv.critical;

import deriv.analysis.Domain;
import deriv.analysis.Smoothness;
import deriv.arithmetic.Interval;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Term;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The leading term of a function as its variable goes to infinity: {@code c*exp(b*x^p)*x^q*log(x)^r}, compared factor by factor
 * from the left (the logarithmico-exponential scale, Hardy, Orders of Infinity, 1910). What has no such term, or may have
 * cancelled, is not known.
 */
final class Growth {
    /** From here on a bounded function has bounds. */
    private static final double FAR = 1024;

    private final Values values;
    private final Fold<Optional<Scale>> fold = Fold.of(this::ofNode);

    Growth(Values values) {
        this.values = values;
    }

    /**
     * @param c not 0
     * @param b 0 if there is no exponential
     * @param p positive
     */
    record Scale(Expr c, Expr b, Rational p, Rational q, Rational r) {
        static Scale constant(Expr c) {
            return new Scale(c, Exprs.ZERO, Rational.ONE, Rational.ZERO, Rational.ZERO);
        }

        static Scale power(Expr c, Rational q) {
            return new Scale(c, Exprs.ZERO, Rational.ONE, q, Rational.ZERO);
        }

        boolean isConstant() {
            return b == Exprs.ZERO && q.isZero() && r.isZero();
        }

        boolean isPower() {
            return b == Exprs.ZERO && r.isZero();
        }
    }

    /** {@return the limit of a function without pieces as its variable goes to infinity} */
    Limit limit(Expr e) {
        Optional<Scale> scale = fold.at(e);
        if (scale.isEmpty()) {
            return switch (e.node()) {
                case Node.Sum(var constant, var terms) -> ofSum(constant, terms);
                case Node.Product(_, var factors) -> vanishes(factors)
                        ? new Limit.Finite(Real.of(Rational.ZERO))
                        : Limit.UNKNOWN;
                case Node.Num _, Node.Atom _, Node.Undefined _ -> Limit.UNKNOWN;
            };
        }
        Scale s = scale.get();
        if (s.isConstant()) {
            return Real.of(values.simplified(s.c)).<Limit>map(Limit.Finite::new).orElse(Limit.UNKNOWN);
        }
        Optional<Integer> direction = direction(s);
        if (direction.isEmpty()) {
            return Limit.UNKNOWN;
        }
        if (direction.get() < 0) {
            return new Limit.Finite(Real.of(Rational.ZERO));
        }
        return switch (values.sign(s.c)) {
            case POSITIVE -> new Limit.Infinite(1);
            case NEGATIVE -> new Limit.Infinite(-1);
            case ZERO, NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Limit.UNKNOWN;
        };
    }

    /** {@return the sum of the limits, if each term has one} */
    private Limit ofSum(Rational constant, List<Term> terms) {
        Expr sum = Exprs.number(constant);
        for (Term t : terms) {
            Optional<Expr> limit = limit(t.expr()).finite().flatMap(Real::exact);
            if (limit.isEmpty()) {
                return Limit.UNKNOWN;
            }
            sum = sum.plus(limit.get().times(Exprs.number(t.coefficient())));
        }
        return Real.of(values.simplified(sum)).<Limit>map(Limit.Finite::new).orElse(Limit.UNKNOWN);
    }

    /** {@return whether some factors go to 0 together, and all others are bounded}, as in {@code exp(-x)*sin(x)} */
    private boolean vanishes(List<Factor> factors) {
        Optional<Scale> known = Optional.of(Scale.constant(Exprs.ONE));
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            Optional<Scale> scale = fold.at(power);
            if (scale.isPresent()) {
                known = known.flatMap(k -> times(k, scale.get()));
            } else if (!isBounded(power)) {
                return false;
            }
        }
        return known.filter(k -> !k.isConstant()).flatMap(this::direction).filter(sign -> sign < 0).isPresent();
    }

    /** {@return whether the values are bounded from some number on} */
    private boolean isBounded(Expr e) {
        Optional<Interval> all = values.over(e, Interval.of(FAR, Double.POSITIVE_INFINITY));
        return all.filter(i -> !i.isEmpty() && Double.isFinite(i.low()) && Double.isFinite(i.high())).isPresent();
    }

    /** {@return 1 if the size grows beyond all bounds, -1 if it goes to 0} */
    private Optional<Integer> direction(Scale s) {
        if (s.b != Exprs.ZERO) {
            return switch (values.sign(s.b)) {
                case POSITIVE -> Optional.of(1);
                case NEGATIVE -> Optional.of(-1);
                case ZERO, NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Optional.empty();
            };
        }
        return Optional.of(s.q.isZero() ? s.r.signum() : s.q.signum());
    }

    private Optional<Scale> ofNode(Expr e, Fold<Optional<Scale>> d) {
        if (!e.mayContain(values.variable())) {
            Sign sign = e.isClosed() ? values.sign(e) : Sign.UNKNOWN;
            return sign == Sign.POSITIVE || sign == Sign.NEGATIVE ? Optional.of(Scale.constant(e)) : Optional.empty();
        }
        return switch (e.node()) {
            case Node.Sym _ -> Optional.of(Scale.power(Exprs.ONE, Rational.ONE));
            case Node.Sum(var constant, var terms) -> sum(constant, terms, d);
            case Node.Product(var coefficient, var factors) -> {
                Optional<Scale> product = Optional.of(Scale.constant(Exprs.number(coefficient)));
                for (Factor f : factors) {
                    Optional<Scale> power = power(f, d);
                    product = product.flatMap(p -> power.flatMap(q -> times(p, q)));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> fn == Logarithms.LOG ? d.at(args.getFirst()).flatMap(this::log)
                    : fn == Roots.CBRT
                            ? d.at(args.getFirst()).filter(s -> values.sign(s.c) == Sign.POSITIVE)
                                    .flatMap(s -> raised(s, Rational.of(1, 3)))
                    : atLimit(e, args, d);
            case Node.Num _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Reduce _,
                    Node.Index _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }

    /** A function that is continuous at the limit of its argument. */
    private Optional<Scale> atLimit(Expr call, List<Expr> args, Fold<Optional<Scale>> d) {
        if (args.size() != 1) {
            return Optional.empty();
        }
        Optional<Scale> inner = d.at(args.getFirst());
        Optional<Expr> limit = inner.filter(Scale::isConstant).map(Scale::c);
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        Expr x = values.variable();
        Expr outer = Exprs.apply(((Node.Apply) call.node()).fn(), x);
        Optional<Real> at = Real.of(limit.get());
        boolean continuous = at.isPresent()
                && values.allHold(List.copyOf(Domain.of(outer)), at.get()).orElse(false)
                && values.allHold(List.copyOf(Smoothness.of(outer, List.of(x))), at.get()).orElse(false);
        return continuous
                ? values.at(outer, limit.get()).map(values::simplified).flatMap(this::nonzero).map(Scale::constant)
                : Optional.empty();
    }

    private Optional<Expr> nonzero(Expr closed) {
        Sign sign = values.sign(closed);
        return sign == Sign.POSITIVE || sign == Sign.NEGATIVE ? Optional.of(closed) : Optional.empty();
    }

    private Optional<Scale> sum(Rational constant, List<Term> terms, Fold<Optional<Scale>> d) {
        Optional<Scale> lead = Optional.empty();
        boolean oscillates = false;
        List<Scale> all = new ArrayList<>();
        if (!constant.isZero()) {
            all.add(Scale.constant(Exprs.number(constant)));
        }
        for (Term t : terms) {
            Optional<Scale> term = d.at(t.expr()).map(s -> scaled(s, Exprs.number(t.coefficient())));
            if (term.isEmpty() && !isBounded(t.expr())) {
                return Optional.empty();
            }
            oscillates |= term.isEmpty();
            term.ifPresent(all::add);
        }
        for (Scale term : all) {
            lead = lead.isEmpty() ? Optional.of(term) : lead.flatMap(l -> plus(l, term));
            if (lead.isEmpty()) {
                return Optional.empty();
            }
        }
        boolean grows = lead.filter(l -> !l.isConstant()).flatMap(this::direction).filter(sign -> sign > 0).isPresent();
        return oscillates && !grows ? Optional.empty() : lead;
    }

    private static Scale scaled(Scale s, Expr by) {
        return new Scale(s.c.times(by), s.b, s.p, s.q, s.r);
    }

    /** {@return the term that grows faster}, or both together; empty if they may cancel or cannot be compared */
    private Optional<Scale> plus(Scale a, Scale b) {
        Optional<Scale> quotient = raised(b, Rational.MINUS_ONE).flatMap(i -> times(a, i));
        if (quotient.isEmpty()) {
            return Optional.empty();
        }
        if (quotient.get().isConstant()) {
            return nonzero(a.c.plus(b.c)).map(c -> new Scale(c, a.b, a.p, a.q, a.r));
        }
        return direction(quotient.get()).map(sign -> sign > 0 ? a : b);
    }

    /** Exponents with different powers: the higher one leads, but what is left of the other is not kept. */
    private Optional<Scale> times(Scale a, Scale b) {
        boolean one = a.b == Exprs.ZERO || b.b == Exprs.ZERO;
        if (!one && !a.p.equals(b.p)) {
            return Optional.empty();
        }
        Expr exponent = values.simplified(a.b.plus(b.b));
        Rational p = a.b == Exprs.ZERO ? b.p : a.p;
        return Optional.of(new Scale(a.c.times(b.c), exponent, p, a.q.plus(b.q), a.r.plus(b.r)));
    }

    private Optional<Scale> power(Factor f, Fold<Optional<Scale>> d) {
        if (f.exponent().node() instanceof Node.Num(var n)) {
            return d.at(f.base()).flatMap(s -> raised(s, n));
        }
        if (f.base().node() instanceof Node.Const(var c) && c == Constant.E) {
            return exp(f.exponent(), d);
        }
        return f.base().isClosed() && values.sign(f.base()) == Sign.POSITIVE
                ? exp(f.exponent().times(Logarithms.log(f.base())), d)
                : Optional.empty();
    }

    private Optional<Scale> raised(Scale s, Rational n) {
        if (!n.isInteger() && values.sign(s.c) != Sign.POSITIVE) {
            return Optional.empty();
        }
        Expr e = Exprs.number(n);
        return Optional.of(new Scale(s.c.pow(e), s.b.times(e), s.p, s.q.times(n), s.r.times(n)));
    }

    /** Of an exponent that is one power, or goes to 0 or to a number: more terms would leave factors behind. */
    private Optional<Scale> exp(Expr exponent, Fold<Optional<Scale>> d) {
        Optional<Scale> inner = d.at(exponent);
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        Scale s = inner.get();
        boolean vanishes = !s.isConstant() && direction(s).filter(sign -> sign < 0).isPresent();
        if (vanishes) {
            return Optional.of(Scale.constant(Exprs.ONE));
        }
        if (s.isConstant()) {
            return Optional.of(Scale.constant(Exprs.exp(s.c)));
        }
        Expr power = s.c.times(Exprs.power(values.variable(), Exprs.number(s.q)));
        Expr rest = values.simplified(exponent.minus(power));
        boolean alone = s.isPower() && s.q.signum() > 0 && rest.isClosed();
        return alone ? Optional.of(new Scale(Exprs.exp(rest), s.c, s.q, Rational.ZERO, Rational.ZERO))
                : Optional.empty();
    }

    /** The logarithm of the leading term, whose rest goes to 0. */
    private Optional<Scale> log(Scale s) {
        if (values.sign(s.c) != Sign.POSITIVE) {
            return Optional.empty();
        }
        if (s.b != Exprs.ZERO) {
            return Optional.of(Scale.power(s.b, s.p));
        }
        if (!s.q.isZero()) {
            return Optional.of(new Scale(Exprs.number(s.q), Exprs.ZERO, Rational.ONE, Rational.ZERO, Rational.ONE));
        }
        return s.isConstant() ? nonzero(values.simplified(Logarithms.log(s.c))).map(Scale::constant) : Optional.empty();
    }
}
