package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for the factors of a pattern among those of one product, as often as they fit, and hands each way to do so to a
 * continuation until that accepts one. Confined to one use.
 */
final class ProductSearch {
    private static final int LONG = 8;

    private final Rational coefficient;
    private final List<Factor> factors;
    private final Attempts attempts;
    private Map<Node, List<Factor>> byBase = Map.of();

    ProductSearch(Rational coefficient, List<Factor> factors, Attempts attempts) {
        this.coefficient = coefficient;
        this.factors = factors;
        this.attempts = attempts;
    }

    /**
     * One way to find a pattern.
     *
     * @param taken  the powers that one pattern takes away
     * @param number the part of the coefficient that it takes away
     * @param times  how often it fits
     */
    record Found(Match match, List<Factor> taken, Rational number, int times) {
        static final Found NOTHING = new Found(Match.EMPTY, List.of(), Rational.ONE, Integer.MAX_VALUE);

        /** {@return the way that starts from a match made elsewhere and fits once} */
        static Found once(Match match) {
            return new Found(match, List.of(), Rational.ONE, 1);
        }

        private Found with(Match more, Factor power, int fits) {
            List<Factor> all = new ArrayList<>(taken);
            all.add(power);
            return new Found(more, all, number, Math.min(times, fits));
        }

        /** {@return the product without what was taken, times the replacement} */
        Expr rest(Rational coefficient, List<Factor> factors, Expr replacement) {
            List<Expr> result = new ArrayList<>(factors.size() + taken.size() + 2);
            result.add(Exprs.number(coefficient.over(number.pow(times))));
            factors.forEach(f -> result.add(Exprs.power(f.base(), f.exponent())));
            taken.forEach(f -> result.add(Exprs.power(f.base(), f.exponent().times(-times))));
            result.add(replacement.pow(times));
            return Exprs.product(result);
        }
    }

    Optional<Expr> search(ProductPattern pattern, Found start, Function<Found, Optional<Expr>> then) {
        return search(pattern.parts(), start, then);
    }

    private Optional<Expr> search(List<ProductPattern.Part> parts, Found sofar, Function<Found, Optional<Expr>> then) {
        if (parts.isEmpty()) {
            return then.apply(sofar);
        }
        ProductPattern.Part part = parts.getFirst();
        List<ProductPattern.Part> others = parts.subList(1, parts.size());
        if (part.isCoefficient()) {
            return sofar.match()
                    .bind(part.factor().base(), Exprs.number(coefficient))
                    .flatMap(m -> search(others, new Found(m, sofar.taken(), coefficient, 1), then));
        }
        if (part.isKnown(sofar.match())) {
            return known(part.factor(), sofar).flatMap(f -> search(others, f, then));
        }
        for (Factor f : candidates(part.factor().base(), sofar.match())) {
            if (!attempts.more()) {
                break;
            }
            Optional<Expr> result =
                    candidate(part.factor(), f, sofar).flatMap(found -> search(others, found, then));
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** One factor for one power of a call, or of e. */
    private Optional<Found> candidate(Factor pattern, Factor f, Found sofar) {
        if (sofar.taken().stream()
                .anyMatch(t -> t.base() == f.base() && t.exponent().isNumber() == f.exponent().isNumber())) {
            return Optional.empty();
        }
        if (pattern.base() == Exprs.E) {
            return f.base() == Exprs.E ? exponential(pattern, f, sofar) : Optional.empty();
        }
        int fits = fits(f.exponent(), pattern.exponent());
        return fits == 0
                ? Optional.empty()
                : sofar.match().of(pattern.base(), f.base())
                        .map(m -> sofar.with(m, new Factor(f.base(), pattern.exponent()), fits));
    }

    /** {@code e^call} is a part of {@code e^(2*call + 1)}, two times; another exponent takes all. */
    private Optional<Found> exponential(Factor pattern, Factor f, Found sofar) {
        if (pattern.exponent().node() instanceof Node.Apply) {
            for (Term t : Term.termsOf(f.exponent())) {
                Optional<Match> match = sofar.match().of(pattern.exponent(), t.expr());
                if (match.isPresent() && t.coefficient().isInt() && t.coefficient().signum() > 0) {
                    return Optional.of(
                            sofar.with(match.get(), new Factor(Exprs.E, t.expr()), t.coefficient().intValue()));
                }
            }
            return Optional.empty();
        }
        Expr whole = exponentOfE();
        return sofar.match().of(pattern.exponent(), whole).map(m -> sofar.with(m, new Factor(Exprs.E, whole), 1));
    }

    /** The two powers of e, {@code e·e^x}, are one. */
    private Expr exponentOfE() {
        SumBuilder sum = new SumBuilder();
        factors.stream().filter(f -> f.base() == Exprs.E).forEach(f -> sum.add(f.exponent()));
        return sum.build();
    }

    /** A power whose variables are bound is divided out, all its factors together. */
    private Optional<Found> known(Factor pattern, Found sofar) {
        Match m = sofar.match();
        Expr power = Exprs.power(m.fill(pattern.base()), m.fill(pattern.exponent()));
        Rational number = power.node() instanceof Node.Product(var c, _) ? c
                : power.node() instanceof Node.Num(var c) ? c : Rational.ONE;
        if (number.isZero() || power.isUndefined()) {
            return Optional.empty();
        }
        Found found = new Found(m, sofar.taken(), sofar.number().times(number), sofar.times());
        for (Factor needed : Factor.factorsOf(power)) {
            int fits = fits(needed, found.taken());
            if (fits == 0) {
                return Optional.empty();
            }
            found = found.with(m, needed, fits);
        }
        return Optional.of(found);
    }

    private int fits(Factor needed, List<Factor> taken) {
        for (Factor t : taken) {
            if (t.base() == needed.base()) {
                return 0;
            }
        }
        for (Factor f : withBase(needed.base())) {
            if (f.base() == needed.base()) {
                int fits = fits(f.exponent(), needed.exponent());
                if (fits > 0) {
                    return fits;
                }
            }
        }
        return 0;
    }

    /** {@return how often the exponent of a pattern fits into the other, whole times} */
    static int fits(Expr exponent, Expr pattern) {
        if (exponent.node() instanceof Node.Num(var e) && pattern.node() instanceof Node.Num(var k)) {
            Rational q = e.over(k);
            return q.signum() > 0 && Rational.of(q.floor()).isInt() && e.isInteger() ? q.floor().intValue()
                    : e.equals(k) ? 1 : 0;
        }
        if (exponent.isNumber() || pattern.isNumber()) {
            return 0;
        }
        Map<Expr, Rational> there = new HashMap<>();
        Term.termsOf(exponent).forEach(t -> there.put(t.expr(), t.coefficient()));
        int fits = Integer.MAX_VALUE;
        for (Term t : Term.termsOf(pattern)) {
            Rational q = there.getOrDefault(t.expr(), Rational.ZERO).over(t.coefficient());
            fits = q.signum() > 0 && q.isInt() ? Math.min(fits, q.intValue()) : 0;
        }
        return fits;
    }

    /** {@return the factors that may match, the simplest first}: with {@code a = x} before {@code a = 1 - x} */
    private List<Factor> candidates(Expr pattern, Match match) {
        if (pattern.node() instanceof Node.Apply(var fn, var args)) {
            boolean known = match.bindings().keySet().containsAll(args) && !Match.isSymmetric(fn);
            return simplestFirst(known ? withBase(match.fill(pattern)) : factors,
                    f -> f.base().node() instanceof Node.Apply(var other, _) && fn == other);
        }
        return simplestFirst(factors, f -> pattern.isSum() ? f.base().isSum() : f.base() == pattern);
    }

    private static List<Factor> simplestFirst(List<Factor> factors, Predicate<Factor> mayMatch) {
        List<Factor> found = new ArrayList<>(2);
        for (Factor f : factors) {
            if (mayMatch.test(f)) {
                found.add(f);
            }
        }
        if (found.size() > 1) {
            found.sort((a, b) -> Integer.compare(a.base().height(), b.base().height()));
        }
        return found;
    }

    private List<Factor> withBase(Expr base) {
        if (factors.size() <= LONG) {
            return factors;
        }
        if (byBase.isEmpty()) {
            byBase = new HashMap<>();
            factors.forEach(f -> byBase.computeIfAbsent(f.base().node(), _ -> new ArrayList<>(1)).add(f));
        }
        return byBase.getOrDefault(base.node(), List.of());
    }
}
