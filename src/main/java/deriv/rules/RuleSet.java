package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies rules at the top of an expression. Rules are found by the functions in their patterns, so a node that holds
 * none of them costs one look at its entries.
 */
final class RuleSet {
    /** More rewrites of one node than this mean that rules undo each other. */
    private static final int MAX_REWRITES = 100;

    private final Map<Fn, List<Rule>> calls = new IdentityHashMap<>();
    private final Map<Fn, List<ForProducts>> products = new IdentityHashMap<>();
    private final Map<Fn, List<Rule>> sums = new IdentityHashMap<>();

    RuleSet(List<Rule> rules) {
        for (Rule rule : rules) {
            switch (rule.pattern().node()) {
                case Node.Apply(var fn, _) -> index(calls, fn, rule);
                case Node.Product p -> {
                    ForProducts factors = new ForProducts(rule, patterns(p));
                    index(products, head(factors.patterns().getFirst().base()), factors);
                }
                case Node.Sum sum -> index(sums, head(Match.factor(lead(sum).expr()).base()), rule);
                case Node.Num _,
                        Node.Sym _,
                        Node.Const _,
                        Node.Undefined _,
                        Node.Bound _,
                        Node.Abstract _,
                        Node.Piecewise _,
                        Node.Vector _ ->
                    throw new IllegalArgumentException("the rule '" + rule.name() + "' matches everything");
            }
        }
    }

    /** A rule whose pattern is a product, and the factors of that. */
    private record ForProducts(Rule rule, List<Factor> patterns) {}

    private static <T> void index(Map<Fn, List<T>> map, Fn fn, T rule) {
        map.computeIfAbsent(fn, _ -> new ArrayList<>()).add(rule);
    }

    private static Fn head(Expr e) {
        if (e.node() instanceof Node.Apply(var fn, _)) {
            return fn;
        }
        throw new IllegalArgumentException("a product or sum pattern must lead with a call: " + e);
    }

    /** The term of a sum pattern by which it is found: a power of a call. */
    private static Term lead(Node.Sum sum) {
        return sum.terms().getFirst();
    }

    /** The factors of a product pattern, calls first: a bare variable matches anything and must be bound by then. */
    private static List<Factor> patterns(Node.Product p) {
        return p.factors().stream()
                .sorted((f, g) -> Boolean.compare(isCall(g), isCall(f)))
                .toList();
    }

    private static boolean isCall(Factor f) {
        return f.base().node() instanceof Node.Apply;
    }

    /** {@return the expression after as many rewrites at its top as there are} */
    Expr apply(Expr e, Signs signs) {
        Expr current = e;
        for (int i = 0; i < MAX_REWRITES; i++) {
            Optional<Expr> next = once(current, signs);
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
        return current;
    }

    private Optional<Expr> once(Expr e, Signs signs) {
        return switch (e.node()) {
            case Node.Apply(var fn, _) -> call(e, fn, signs);
            case Node.Product p -> product(p, signs);
            case Node.Sum sum -> sum(sum, signs);
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }

    private Optional<Expr> call(Expr e, Fn fn, Signs signs) {
        for (Rule rule : calls.getOrDefault(fn, List.of())) {
            Optional<Match> match = Match.EMPTY.of(rule.pattern(), e).filter(m -> m.allows(rule.validity(), signs));
            if (match.isPresent()) {
                return match.map(m -> m.fill(rule.replacement()));
            }
        }
        return Optional.empty();
    }

    private Optional<Expr> product(Node.Product p, Signs signs) {
        Set<Fn> tried = new HashSet<>(4);
        Factors factors = new Factors(p.factors());
        for (Factor f : p.factors()) {
            if (f.base().node() instanceof Node.Apply(var fn, _) && products.containsKey(fn) && tried.add(fn)) {
                for (ForProducts rule : products.get(fn)) {
                    Optional<Expr> result = product(rule, p, factors, signs);
                    if (result.isPresent()) {
                        return result;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> product(ForProducts by, Node.Product p, Factors factors, Signs signs) {
        Rule rule = by.rule();
        List<Factor> patterns = by.patterns();
        Optional<Found> found = find(patterns, factors, new Found(Match.EMPTY, List.of(), Integer.MAX_VALUE));
        return found.filter(f -> f.match().allows(rule.validity(), signs)).map(f -> {
            List<Expr> result = new ArrayList<>();
            result.add(Exprs.number(p.coefficient()));
            for (Factor g : p.factors()) {
                int i = f.used().indexOf(g);
                Expr taken = i < 0 ? Exprs.ZERO : patterns.get(i).exponent().times(f.times());
                result.add(Exprs.power(g.base(), g.exponent().minus(taken)));
            }
            result.add(f.match().fill(rule.replacement()).pow(f.times()));
            return Exprs.product(result);
        });
    }

    /** Factors matched so far, in the order of the patterns, and how often the whole pattern fits. */
    private record Found(Match match, List<Factor> used, int times) {}

    private static Optional<Found> find(List<Factor> patterns, Factors factors, Found sofar) {
        int next = sofar.used().size();
        if (next == patterns.size()) {
            return Optional.of(sofar);
        }
        Factor pattern = patterns.get(next);
        for (Factor f : factors.candidates(pattern.base(), sofar.match())) {
            int times = Math.min(sofar.times(), quotient(f.exponent(), pattern.exponent()));
            if (times > 0 && !sofar.used().contains(f)) {
                Optional<Found> found = sofar.match().of(pattern.base(), f.base()).flatMap(m -> {
                    List<Factor> used = new ArrayList<>(sofar.used());
                    used.add(f);
                    return find(patterns, factors, new Found(m, used, times));
                });
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The factors of one product, found by their base where a pattern leaves only one: a rule of two calls tried all pairs. */
    private static final class Factors {
        private static final int LONG = 8;

        private final List<Factor> all;
        private Map<Node, List<Factor>> byBase = Map.of();

        Factors(List<Factor> all) {
            this.all = all;
        }

        /** {@return the factors that may match, in order} */
        List<Factor> candidates(Expr pattern, Match match) {
            if (all.size() <= LONG) {
                return all;
            }
            Node base = match.onlyMatch(pattern);
            return base == null ? all : index().getOrDefault(base, List.of());
        }

        private Map<Node, List<Factor>> index() {
            if (byBase.isEmpty()) {
                byBase = new HashMap<>();
                for (Factor f : all) {
                    byBase.computeIfAbsent(f.base().node(), _ -> new ArrayList<>(1)).add(f);
                }
            }
            return byBase;
        }
    }

    /** {@return how often the pattern's exponent fits into the other, whole times} */
    private static int quotient(Expr exponent, Expr pattern) {
        if (exponent.node() instanceof Node.Num(var e) && pattern.node() instanceof Node.Num(var k)) {
            Rational q = e.over(k);
            return q.signum() > 0 && Rational.of(q.floor()).isInt() && e.isInteger() ? q.floor().intValue() : 0;
        }
        return 0;
    }

    private Optional<Expr> sum(Node.Sum sum, Signs signs) {
        if (!holdsHead(sum.terms())) {
            return Optional.empty();
        }
        Map<Expr, Rational> entries = new HashMap<>();
        sum.terms().forEach(t -> entries.put(t.expr(), t.coefficient()));
        entries.put(Exprs.ONE, sum.constant());
        for (Term t : sum.terms()) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().node() instanceof Node.Apply(var fn, _)) {
                    for (Rule rule : sums.getOrDefault(fn, List.of())) {
                        Optional<Expr> result = sum(rule, entries, t, f, signs);
                        if (result.isPresent()) {
                            return result;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean holdsHead(List<Term> terms) {
        for (Term t : terms) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().node() instanceof Node.Apply(var fn, _) && sums.containsKey(fn)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Expr> sum(Rule rule, Map<Expr, Rational> entries, Term t, Factor f, Signs signs) {
        Node.Sum pattern = (Node.Sum) rule.pattern().node();
        Term lead = lead(pattern);
        Factor power = Match.factor(lead.expr());
        if (quotient(f.exponent(), power.exponent()) < 1) {
            return Optional.empty();
        }
        Optional<Match> match = Match.EMPTY.of(power.base(), f.base()).filter(m -> m.allows(rule.validity(), signs));
        if (match.isEmpty()) {
            return Optional.empty();
        }
        Rational scale = t.coefficient().over(lead.coefficient());
        Expr cofactor = t.expr().over(Exprs.power(f.base(), power.exponent()));
        Map<Expr, Rational> rest = new HashMap<>(entries);
        for (Term p : Term.termsOf(rule.pattern())) {
            Term needed = Term.termsOf(match.get().fill(p.expr()).times(cofactor)).getFirst();
            Rational amount = scale.times(p.coefficient()).times(needed.coefficient());
            if (!amount.equals(entries.get(needed.expr()))) {
                return Optional.empty();
            }
            rest.remove(needed.expr());
        }
        SumBuilder result = new SumBuilder(rest.size() + 1);
        rest.forEach((e, c) -> result.add(c, e));
        result.add(scale, match.get().fill(rule.replacement()).times(cofactor));
        return Optional.of(result.build());
    }
}
