package deriv.rules;

import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule as a list shows it, with symbols for its variables: {@code a}, {@code b}, {@code c} for anything, {@code m} and {@code n}
 * for numbers. Immutable.
 *
 * @param book     what the rule is for
 * @param family   the group of functions that it belongs to
 * @param name     how it is called
 * @param left     what it replaces
 * @param right    what it puts in its place
 * @param validity where that is the same value, on the symbols
 */
public record ListedRule(String book, String family, String name, Expr left, Expr right, Validity validity) {
    /** {@return all rules, book by book and family by family} */
    public static List<ListedRule> all() {
        return RuleTables.books().stream()
                .flatMap(book -> book.tables().stream()
                        .flatMap(table -> table.rules().stream().map(rule -> of(book, table, rule))))
                .toList();
    }

    private static ListedRule of(Rulebook book, RuleTable table, Rule rule) {
        Map<Expr, Expr> symbols = new HashMap<>();
        Variables.in(rule.pattern()).forEach(v -> symbols.put(v, Exprs.symbol(Variables.name(v))));
        Validity validity = new Validity(
                rule.validity().values(), rule.validity().guard().map(e -> Substitution.of(e, symbols)));
        return new ListedRule(book.title(), table.family(), rule.name(),
                Substitution.of(rule.pattern(), symbols), Substitution.of(rule.replacement(), symbols), validity);
    }

    /** {@return the names of the functions on both sides}; a power of e is {@code exp} */
    public SortedSet<String> functions() {
        SortedSet<String> names = new TreeSet<>();
        Fold.<Boolean>over(Exprs.vector(List.of(left, right)), (e, d) -> {
            switch (e.node()) {
                case Node.Apply(var fn, _) -> names.add(fn.name());
                case Node.Product(_, var factors) when factors.stream().anyMatch(f -> f.base() == Exprs.E) ->
                    names.add("exp");
                case Node.Atom _, Node.Num _, Node.Sum _, Node.Product _, Node.Undefined _ -> {}
            }
            Children.of(e.node()).forEach(d::at);
            return true;
        });
        return names;
    }

    /** {@return what is a whole number exactly where a part of the guard holds}; empty if that says something else */
    public static Optional<Expr> wholeBy(Cond part) {
        return part instanceof Cond.Compare(var e, _) ? Wholeness.claimedBy(e) : Optional.empty();
    }
}
