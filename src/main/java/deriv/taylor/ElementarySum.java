package deriv.taylor;

import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import deriv.taylor.ElementaryTerm.LogarithmOf;
import deriv.taylor.ElementaryTerm.PowerOf;
import deriv.taylor.ElementaryTerm.Smooth;
import deriv.taylor.ElementaryTerm.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as a sum of {@linkplain ElementaryTerm terms} whose n-th derivatives have closed forms: products multiplied out,
 * products of sines and cosines as sums, hyperbolic functions as exponentials. Confined to one thread.
 */
final class ElementarySum {
    private static final int MOST_TERMS = 200;
    private static final int GREATEST_POWER = 50;

    /** With their bases; that of the natural one is not looked at. */
    private static final Map<Fn, Integer> LOGARITHMS =
            Map.of(Logarithms.LOG, 0, Logarithms.LOG2, 2, Logarithms.LOG10, 10);

    private final Expr x;
    private final Fold<List<ElementaryTerm>> fold = Fold.of(this::ofNode);

    private ElementarySum(Expr x) {
        this.x = x;
    }

    /** Thrown through the reading of what is no such sum. */
    private static final class NotElementary extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotElementary() {
            super("no sum of elementary terms", null, false, false);
        }
    }

    /** {@return the terms}; empty if the function is no such sum, in an obvious way */
    static Optional<List<ElementaryTerm>> of(Expr e, Expr x) {
        try {
            return Optional.of(new ElementarySum(x).fold.at(e));
        } catch (NotElementary _) {
            return Optional.empty();
        }
    }

    private List<ElementaryTerm> ofNode(Expr e, Fold<List<ElementaryTerm>> d) {
        if (!Linear.dependsOn(e, x)) {
            return List.of(ElementaryTerm.constant(e));
        }
        return switch (e.node()) {
            case Node.Sym _ -> List.of(ElementaryTerm.of(new Smooth(1, Linear.ZERO, Optional.empty())));
            case Node.Sum(var constant, var terms) -> {
                List<ElementaryTerm> all = new ArrayList<>();
                if (!constant.isZero()) {
                    all.add(ElementaryTerm.constant(Exprs.number(constant)));
                }
                for (Term t : terms) {
                    d.at(t.expr()).forEach(term -> all.add(term.times(Exprs.number(t.coefficient()))));
                }
                yield limited(all);
            }
            case Node.Product(var coefficient, var factors) -> {
                List<ElementaryTerm> product = List.of(ElementaryTerm.constant(Exprs.number(coefficient)));
                for (Factor f : factors) {
                    product = times(product, power(f, d));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) when args.size() == 1 -> call(fn, linear(args.getFirst()));
            case Node.Num _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Apply _, Node.Abstract _,
                    Node.Piecewise _, Node.Reduce _, Node.Vector _ ->
                throw new NotElementary();
        };
    }

    private static List<ElementaryTerm> limited(List<ElementaryTerm> terms) {
        if (terms.size() > MOST_TERMS) {
            throw new NotElementary();
        }
        return terms;
    }

    private Linear linear(Expr e) {
        return Linear.of(e, x).orElseThrow(NotElementary::new);
    }

    private List<ElementaryTerm> call(Fn fn, Linear u) {
        if (fn == Trigonometry.SIN || fn == Trigonometry.COS) {
            return List.of(wave(u, fn == Trigonometry.SIN ? 1 : 0));
        }
        if (fn == HyperbolicFunctions.SINH || fn == HyperbolicFunctions.COSH) {
            Expr sign = fn == HyperbolicFunctions.SINH ? Exprs.MINUS_ONE : Exprs.ONE;
            return List.of(exponential(u).times(Exprs.HALF),
                    exponential(u.times(Exprs.MINUS_ONE)).times(Exprs.HALF.times(sign)));
        }
        if (LOGARITHMS.containsKey(fn)) {
            Expr base = Exprs.number(LOGARITHMS.get(fn));
            ElementaryTerm log = ElementaryTerm.of(new LogarithmOf(0, u));
            return List.of(fn == Logarithms.LOG ? log : log.times(Logarithms.log(base).reciprocal()));
        }
        throw new NotElementary();
    }

    private static ElementaryTerm wave(Linear angle, int quarters) {
        return ElementaryTerm.of(new Smooth(0, Linear.ZERO, Optional.of(new Wave(angle, quarters))));
    }

    private static ElementaryTerm exponential(Linear u) {
        return ElementaryTerm.of(new Smooth(0, u, Optional.empty()));
    }

    // --- powers ---

    private List<ElementaryTerm> power(Factor f, Fold<List<ElementaryTerm>> d) {
        if (!Linear.dependsOn(f.base(), x)) {
            boolean isE = f.base().node() instanceof Node.Const(var c) && c == Constant.E;
            Linear exponent = linear(f.exponent());
            return List.of(exponential(isE ? exponent : exponent.times(Exprs.apply(Logarithms.LOG, f.base()))));
        }
        if (Linear.dependsOn(f.exponent(), x)) {
            throw new NotElementary();
        }
        if (f.exponent() == Exprs.ONE) {
            return d.at(f.base());
        }
        Optional<Linear> base = Linear.of(f.base(), x);
        if (base.isPresent()) {
            return List.of(ElementaryTerm.of(new PowerOf(base.get(), f.exponent())));
        }
        if (!(f.exponent().node() instanceof Node.Num(Rational r)) || !r.isInt() || r.signum() < 0
                || r.intValue() > GREATEST_POWER) {
            throw new NotElementary();
        }
        List<ElementaryTerm> terms = d.at(f.base());
        List<ElementaryTerm> product = terms;
        for (int i = 1; i < r.intValue(); i++) {
            product = times(product, terms);
        }
        return product;
    }

    // --- products ---

    private List<ElementaryTerm> times(List<ElementaryTerm> a, List<ElementaryTerm> b) {
        List<ElementaryTerm> product = new ArrayList<>();
        for (ElementaryTerm s : a) {
            for (ElementaryTerm t : b) {
                Operation.tick();
                product(s.body(), t.body()).forEach(p -> product.add(p.times(s.coefficient().times(t.coefficient()))));
                limited(product);
            }
        }
        return product;
    }

    private List<ElementaryTerm> product(ElementaryTerm.Body a, ElementaryTerm.Body b) {
        return switch (a) {
            case Smooth s -> switch (b) {
                case Smooth t -> product(s, t);
                case PowerOf p -> product(s, p);
                case LogarithmOf log -> product(s, log);
            };
            case PowerOf p -> switch (b) {
                case Smooth t -> product(t, p);
                case PowerOf q when p.base().equals(q.base()) ->
                    List.of(ElementaryTerm.of(new PowerOf(p.base(), p.exponent().plus(q.exponent()))));
                case PowerOf q -> whole(p).isPresent() ? times(expanded(p), List.of(ElementaryTerm.of(q)))
                        : times(List.of(ElementaryTerm.of(p)), expanded(q));
                case LogarithmOf log -> times(expanded(p), List.of(ElementaryTerm.of(log)));
            };
            case LogarithmOf log -> switch (b) {
                case Smooth t -> product(t, log);
                case PowerOf q -> times(expanded(q), List.of(ElementaryTerm.of(log)));
                case LogarithmOf _ -> throw new NotElementary();
            };
        };
    }

    private static List<ElementaryTerm> product(Smooth s, Smooth t) {
        int power = s.power() + t.power();
        Linear exponent = s.exponent().plus(t.exponent());
        if (s.wave().isEmpty() || t.wave().isEmpty()) {
            return List.of(ElementaryTerm.of(new Smooth(power, exponent, s.wave().or(t::wave))));
        }
        // cos(a)·cos(b) = (cos(a - b) + cos(a + b))/2, with quarters of the circle
        Wave a = s.wave().get();
        Wave b = t.wave().get();
        return List.of(
                half(power, exponent, a.angle().minus(b.angle()), a.quarters() - b.quarters()),
                half(power, exponent, a.angle().plus(b.angle()), a.quarters() + b.quarters()));
    }

    private static ElementaryTerm half(int power, Linear exponent, Linear angle, int quarters) {
        if (angle.slope() == Exprs.ZERO) {
            return ElementaryTerm.of(new Smooth(power, exponent, Optional.empty()))
                    .times(NthDerivative.turned(angle.constant(), quarters)).times(Exprs.HALF);
        }
        return ElementaryTerm.of(new Smooth(power, exponent, Optional.of(new Wave(angle, Math.floorMod(quarters, 4)))))
                .times(Exprs.HALF);
    }

    /** A power of x beside one of a linear function becomes a sum of powers of that. */
    private List<ElementaryTerm> product(Smooth s, PowerOf p) {
        if (s.equals(Smooth.ONE)) {
            return List.of(ElementaryTerm.of(p));
        }
        if (whole(p).isPresent()) {
            return times(List.of(ElementaryTerm.of(s)), expanded(p));
        }
        if (!s.isPower()) {
            throw new NotElementary();
        }
        Linear u = p.base();
        List<ElementaryTerm> terms = new ArrayList<>();
        for (int j = 0; j <= s.power(); j++) {
            Expr factor = Exprs.number(NthDerivative.binomial(s.power(), j))
                    .times(NthDerivative.power(u.constant().negate(), s.power() - j))
                    .over(NthDerivative.power(u.slope(), s.power()));
            if (factor != Exprs.ZERO) {
                terms.add(ElementaryTerm.of(new PowerOf(u, p.exponent().plus(j))).times(factor));
            }
        }
        return terms;
    }

    private static List<ElementaryTerm> product(Smooth s, LogarithmOf log) {
        if (!s.isPower()) {
            throw new NotElementary();
        }
        return List.of(ElementaryTerm.of(new LogarithmOf(s.power() + log.power(), log.argument())));
    }

    private static Optional<Integer> whole(PowerOf p) {
        return p.exponent().node() instanceof Node.Num(Rational r) && r.isInt() && r.signum() >= 0
                && r.intValue() <= GREATEST_POWER ? Optional.of(r.intValue()) : Optional.empty();
    }

    /** {@return a whole power by powers of x} */
    private static List<ElementaryTerm> expanded(PowerOf p) {
        int n = whole(p).orElseThrow(NotElementary::new);
        List<ElementaryTerm> terms = new ArrayList<>();
        for (int k = 0; k <= n; k++) {
            Expr factor = Exprs.number(NthDerivative.binomial(n, k)).times(NthDerivative.power(p.base().slope(), k))
                    .times(NthDerivative.power(p.base().constant(), n - k));
            if (factor != Exprs.ZERO) {
                terms.add(ElementaryTerm.of(new Smooth(k, Linear.ZERO, Optional.empty())).times(factor));
            }
        }
        return terms;
    }
}
