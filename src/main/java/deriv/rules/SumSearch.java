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

/** Looks for the terms of a pattern, times a common cofactor, among those of one sum. Confined to one use. */
final class SumSearch {
    private final Node.Sum sum;
    private final Attempts attempts;
    private final Map<Expr, Rational> entries = new HashMap<>();

    SumSearch(Node.Sum sum, Attempts attempts) {
        this.sum = sum;
        this.attempts = attempts;
        sum.terms().forEach(t -> entries.put(t.expr(), t.coefficient()));
        entries.put(Exprs.ONE, sum.constant());
    }

    /**
     * What is known once the first term of a pattern has been found.
     *
     * @param scale the pattern is found so many times
     * @param used  what the pattern takes away
     */
    private record Found(Match match, Rational scale, Expr cofactor, List<Term> used) {
        private boolean uses(Expr e) {
            return used.stream().anyMatch(t -> t.expr() == e);
        }

        private Found with(Match more, List<Term> terms) {
            List<Term> all = new ArrayList<>(used);
            all.addAll(terms);
            return new Found(more, scale, cofactor, all);
        }
    }

    /** {@return the sum with the rule used once, its first term being a part of this one} */
    Optional<Expr> search(Rule rule, SumPattern pattern, Term lead, Signs signs) {
        return inTerm(pattern.lead(), lead, Match.EMPTY, part -> {
            Rational scale = pattern.isScaled() ? lead.coefficient().over(pattern.lead().coefficient()) : Rational.ONE;
            Found found = new Found(part.match(), scale, cofactor(lead.expr(), part), List.of(lead));
            return others(pattern.others(), found, all -> {
                if (!all.match().allows(rule.validity(), signs)) {
                    return Optional.empty();
                }
                Trace.note(rule, all.match());
                return Optional.of(replaced(all, rule.replacement()));
            });
        });
    }

    private Optional<Expr> inTerm(
            SumPattern.Entry entry, Term t, Match sofar, Function<ProductSearch.Found, Optional<Expr>> then) {
        ProductSearch search = new ProductSearch(t.coefficient(), Factor.factorsOf(t.expr()), attempts);
        return search.search(entry.product().orElseThrow(), ProductSearch.Found.once(sofar), then);
    }

    private static Expr cofactor(Expr term, ProductSearch.Found part) {
        List<Expr> quotient = new ArrayList<>();
        quotient.add(term);
        part.taken().forEach(f -> quotient.add(Exprs.power(f.base(), f.exponent().negate())));
        return Exprs.product(quotient);
    }

    private Optional<Expr> others(List<SumPattern.Entry> patterns, Found sofar, Function<Found, Optional<Expr>> then) {
        if (patterns.isEmpty()) {
            return then.apply(sofar);
        }
        SumPattern.Entry pattern = patterns.getFirst();
        List<SumPattern.Entry> rest = patterns.subList(1, patterns.size());
        return pattern.isKnown(sofar.match())
                ? known(pattern, sofar).flatMap(found -> others(rest, found, then))
                : open(pattern, sofar, found -> others(rest, found, then));
    }

    /** A term whose variables are bound is looked up. */
    private Optional<Found> known(SumPattern.Entry pattern, Found sofar) {
        Expr filled = sofar.match().fill(pattern.expr()).times(sofar.cofactor());
        List<Term> used = new ArrayList<>();
        for (Term needed : Term.termsOf(filled)) {
            Rational amount = sofar.scale().times(pattern.coefficient()).times(needed.coefficient());
            if (!amount.equals(entries.get(needed.expr())) || sofar.uses(needed.expr()) || amount.isZero()) {
                return Optional.empty();
            }
            used.add(new Term(amount, needed.expr()));
        }
        return Optional.of(sofar.with(sofar.match(), used));
    }

    /** A term that binds variables may be any that holds its calls beside the same cofactor. */
    private Optional<Expr> open(SumPattern.Entry pattern, Found sofar, Function<Found, Optional<Expr>> then) {
        boolean numbered = pattern.variables().stream().anyMatch(Variables::isNumber);
        Rational amount = sofar.scale().times(pattern.coefficient());
        for (Term t : sum.terms()) {
            if (!attempts.more()) {
                break;
            }
            if (!sofar.uses(t.expr()) && (numbered || t.coefficient().equals(amount))) {
                Optional<Expr> result = inTerm(pattern, t, sofar.match(),
                        part -> cofactor(t.expr(), part) == sofar.cofactor()
                                ? then.apply(sofar.with(part.match(), List.of(t)))
                                : Optional.empty());
                if (result.isPresent()) {
                    return result;
                }
            }
        }
        return Optional.empty();
    }

    private Expr replaced(Found found, Expr replacement) {
        Map<Expr, Rational> rest = new HashMap<>(entries);
        found.used().forEach(t -> rest.remove(t.expr()));
        SumBuilder result = new SumBuilder(rest.size() + 1);
        rest.forEach((e, c) -> result.add(c, e));
        result.add(found.scale(), found.match().fill(replacement).times(found.cofactor()));
        return result.build();
    }
}
