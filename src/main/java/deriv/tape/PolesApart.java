package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Terms of a sum whose poles at 0 cancel, beside terms that have nothing to do with it: {@code x*y + 1/x - cot(x)}, and
 * with a common factor {@code y*cos(x)/x - y*sin(x)/x^2}. Together they are one expression that {@link NearZero} can read;
 * added up as they come, they would lose everything.
 *
 * @param together the common factor times the terms that cancel
 * @param rest     all other terms
 */
record PolesApart(Expr together, Expr rest) {
    /** A term as a function of one symbol, times what has nothing to do with a series in it. */
    private record Split(Expr series, Expr cofactor) {}

    static Optional<PolesApart> of(Rational constant, List<Term> terms, NearZero nearZero) {
        if (terms.size() < 2 || terms.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        for (Expr symbol : poles(terms, nearZero)) {
            Optional<PolesApart> apart = of(symbol, constant, terms, nearZero.few(symbol));
            if (apart.isPresent()) {
                return apart;
            }
        }
        return Optional.empty();
    }

    private static Optional<PolesApart> of(Expr symbol, Rational constant, List<Term> terms, SeriesAtZero at) {
        Map<Expr, List<Term>> groups = new LinkedHashMap<>();
        Map<Expr, List<Term>> members = new LinkedHashMap<>();
        for (Term t : terms) {
            Split split = split(t.expr(), symbol, at);
            groups.computeIfAbsent(split.cofactor, _ -> new ArrayList<>()).add(new Term(t.coefficient(), split.series));
            members.computeIfAbsent(split.cofactor, _ -> new ArrayList<>()).add(t);
        }
        for (var group : groups.entrySet()) {
            Expr cofactor = group.getKey();
            boolean all = cofactor == Exprs.ONE && group.getValue().size() == terms.size();
            if (group.getValue().size() < 2 || all) {
                continue;
            }
            SumBuilder sum = new SumBuilder();
            group.getValue().forEach(t -> sum.add(t.coefficient(), t.expr()));
            Expr series = sum.build();
            if (series.node() instanceof Node.Sum(var number, var cancelling)
                    && NearZero.hasPole(cancelling, at)
                    && NearZero.cancels(number, cancelling, at)) {
                SumBuilder rest = new SumBuilder();
                rest.add(constant);
                Set<Term> taken = Set.copyOf(members.get(cofactor));
                terms.stream().filter(t -> !taken.contains(t)).forEach(t -> rest.add(t.coefficient(), t.expr()));
                return Optional.of(new PolesApart(Exprs.product(List.of(cofactor, series), 0), rest.build()));
            }
        }
        return Optional.empty();
    }

    /** {@return the same for a product of a power of a symbol below and a sum above, of which it makes one fraction for each term} */
    static Optional<PolesApart> ofFraction(Rational coefficient, List<Factor> factors, NearZero nearZero) {
        boolean hasPole = false;
        boolean hasSum = false;
        for (Factor f : factors) {
            hasPole |= f.base().node() instanceof Node.Sym
                    && f.exponent().node() instanceof Node.Num(var n)
                    && n.signum() < 0;
            hasSum |= f.base().node() instanceof Node.Sum && f.exponent() == Exprs.ONE;
        }
        if (!hasPole || !hasSum) {
            return Optional.empty();
        }
        SumBuilder sum = new SumBuilder();
        return expand(coefficient, factors, sum) && sum.build().node() instanceof Node.Sum(var constant, var terms)
                ? of(constant, terms, nearZero)
                : Optional.empty();
    }

    /** Adds the terms of a product without brackets; {@return whether there are few} */
    private static boolean expand(Rational coefficient, List<Factor> factors, SumBuilder sum) {
        List<Expr> open = new ArrayList<>(List.of(Exprs.product(expressions(coefficient, factors), 0)));
        int steps = 0;
        while (!open.isEmpty()) {
            Expr e = open.removeLast();
            if (++steps > Exprs.SPLICE) {
                return false;
            }
            Optional<Factor> bracket = e.node() instanceof Node.Product(_, var inner)
                    ? inner.stream().filter(f -> f.base().node() instanceof Node.Sum && f.exponent() == Exprs.ONE)
                            .findFirst()
                    : Optional.empty();
            if (bracket.isPresent() && e.node() instanceof Node.Product(var number, var inner)
                    && bracket.get().base().node() instanceof Node.Sum(var constant, var terms)) {
                List<Factor> others = new ArrayList<>(inner);
                others.remove(bracket.get());
                Expr outer = Exprs.product(expressions(number, others));
                open.add(Exprs.product(Exprs.number(constant), outer));
                terms.forEach(t -> open.add(Exprs.product(Exprs.number(t.coefficient()), t.expr(), outer)));
            } else {
                sum.add(e);
            }
        }
        return true;
    }

    private static List<Expr> expressions(Rational coefficient, List<Factor> factors) {
        List<Expr> all = new ArrayList<>(List.of(Exprs.number(coefficient)));
        factors.forEach(f -> all.add(expr(f)));
        return all;
    }

    /** {@return the symbols in which a factor of a term has a pole at 0} */
    private static Set<Expr> poles(List<Term> terms, NearZero nearZero) {
        Set<Expr> symbols = new LinkedHashSet<>();
        for (Term t : terms) {
            for (Expr factor : factors(t.expr())) {
                SeriesAtZero.onlySymbol(factor)
                        .filter(x -> nearZero.few(x).of(factor).filter(s -> s.valuation() < 0).isPresent())
                        .ifPresent(symbols::add);
            }
        }
        return symbols;
    }

    private static Split split(Expr term, Expr symbol, SeriesAtZero at) {
        List<Expr> series = new ArrayList<>();
        List<Expr> cofactor = new ArrayList<>();
        for (Expr factor : factors(term)) {
            boolean isSeries = SeriesAtZero.onlySymbol(factor).filter(x -> x == symbol).isPresent()
                    && at.of(factor).isPresent();
            (isSeries ? series : cofactor).add(factor);
        }
        return new Split(Exprs.product(series), Exprs.product(cofactor));
    }

    private static List<Expr> factors(Expr e) {
        return e.node() instanceof Node.Product(var coefficient, var factors) && coefficient.isOne()
                ? factors.stream().map(PolesApart::expr).toList()
                : List.of(e);
    }

    private static Expr expr(Factor f) {
        return Exprs.power(f.base(), f.exponent());
    }
}
