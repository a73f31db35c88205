package deriv.rules;

import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies rules at the top of an expression. Rules are found by the functions in their patterns, so a node that holds
 * none of them costs one look at its entries.
 */
final class RuleSet {
    /** More rewrites of one node than this mean that rules undo each other. */
    private static final int MAX_REWRITES = 100;

    private final CallRules calls = new CallRules();
    private final Map<String, List<ForProducts>> products = new HashMap<>();
    private final Map<String, List<ForSums>> sums = new HashMap<>();

    RuleSet(List<Rule> rules) {
        for (Rule rule : rules) {
            switch (rule.pattern().node()) {
                case Node.Apply(var fn, _) -> calls.add(fn, rule);
                case Node.Product _ -> {
                    ProductPattern pattern = ProductPattern.of(rule.pattern(), rule.name());
                    index(products, pattern.head(), new ForProducts(rule, pattern));
                }
                case Node.Sum _ -> {
                    SumPattern pattern = SumPattern.of(rule.pattern(), rule.name());
                    index(sums, pattern.head(), new ForSums(rule, pattern, pattern.heads()));
                }
                case Node.Num _,
                        Node.Sym _,
                        Node.Const _,
                        Node.Undefined _,
                        Node.Bound _,
                        Node.Index _,
                        Node.Reduce _,
                        Node.Abstract _,
                        Node.Piecewise _,
                        Node.Vector _ ->
                    throw new IllegalArgumentException("the rule '" + rule.name() + "' matches everything");
            }
        }
    }

    private record ForProducts(Rule rule, ProductPattern pattern) {}

    private record ForSums(Rule rule, SumPattern pattern, long heads) {}

    private static <T> void index(Map<String, List<T>> map, String head, T rule) {
        map.computeIfAbsent(head, _ -> new ArrayList<>()).add(rule);
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
            case Node.Apply call -> calls.once(call, signs);
            case Node.Product p -> product(p, signs);
            case Node.Sum sum -> sum(sum, signs);
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Optional.empty();
        };
    }

    private Optional<Expr> product(Node.Product p, Signs signs) {
        if (products.isEmpty()) {
            return Optional.empty();
        }
        long there = ProductPattern.heads(p.factors());
        List<String> tried = new ArrayList<>(p.factors().size());
        ProductSearch search = null;
        for (Factor f : p.factors()) {
            String name = ProductPattern.nameOf(f);
            List<ForProducts> found = products.get(name);
            if (found == null || tried.contains(name)) {
                continue;
            }
            tried.add(name);
            for (ForProducts rule : found) {
                if ((rule.pattern().heads() & ~there) == 0) {
                    search = search != null ? search
                            : new ProductSearch(p.coefficient(), p.factors(), new Attempts(p.factors().size()));
                    Optional<Expr> result = product(rule, p, search, signs);
                    if (result.isPresent()) {
                        return result;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> product(ForProducts by, Node.Product p, ProductSearch search, Signs signs) {
        Rule rule = by.rule();
        return search.search(by.pattern(), ProductSearch.Found.NOTHING,
                way -> {
                    if (!way.match().allows(rule.validity(), signs)) {
                        return Optional.empty();
                    }
                    Trace.note(rule, way.match());
                    return Optional
                            .of(way.rest(p.coefficient(), p.factors(), way.match().fill(rule.replacement())));
                });
    }

    private Optional<Expr> sum(Node.Sum sum, Signs signs) {
        List<Lead> leads = sums.isEmpty() ? List.of() : leads(sum);
        if (leads.isEmpty()) {
            return Optional.empty();
        }
        SumSearch search = new SumSearch(sum, new Attempts(sum.terms().size()));
        for (Lead lead : leads) {
            Optional<Expr> result = search.search(lead.rule().rule(), lead.rule().pattern(), lead.term(), signs);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** A term in which a pattern may be found, by a factor of this height. */
    private record Lead(Term term, int height, ForSums rule) {}

    /** The simplest first: which term a rule starts from should not hang on the names of symbols. */
    private List<Lead> leads(Node.Sum sum) {
        long there = 0;
        for (Term t : sum.terms()) {
            there |= ProductPattern.heads(Factor.factorsOf(t.expr()));
        }
        List<Lead> leads = new ArrayList<>(0);
        for (Term t : there == 0 ? List.<Term>of() : sum.terms()) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                for (ForSums rule : sums.getOrDefault(ProductPattern.nameOf(f), List.of())) {
                    if ((rule.heads() & ~there) == 0) {
                        leads.add(new Lead(t, f.base().height(), rule));
                    }
                }
            }
        }
        if (leads.size() > 1) {
            leads.sort((a, b) -> Integer.compare(a.height(), b.height()));
        }
        return leads;
    }
}
