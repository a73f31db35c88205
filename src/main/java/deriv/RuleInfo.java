package deriv;

import deriv.analysis.Normalization;
import deriv.core.Allowance;
import deriv.core.Cond;
import deriv.core.Operation;
import deriv.core.Relation;
import deriv.print.OutputFormat;
import deriv.print.Style;
import deriv.rules.ListedRule;
import deriv.rules.Validity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule by which formulas are rewritten, as a list shows it. In its formulas {@code a}, {@code b} and {@code c} stand for any
 * expression, {@code m} and {@code n} for numbers. Immutable.
 *
 * @param use what the rule is for: {@code simplify} if it is used without being asked, else a direction such as
 *     {@code to exponentials}
 * @param family the title of the group it belongs to
 * @param name how it is called
 * @param left what it replaces, in the language
 * @param right what it puts in its place, in the language
 * @param latex both sides as an equation in LaTeX
 * @param validity where both sides have the same value: {@code always} (for complex arguments too), {@code real}, or {@code for}
 *     and a condition
 * @param functions the names of the functions on both sides
 */
public record RuleInfo(
        String use,
        String family,
        String name,
        String left,
        String right,
        String latex,
        String validity,
        List<String> functions) {

    public RuleInfo {
        functions = List.copyOf(functions);
    }

    static List<RuleInfo> all() {
        return Operation.run(Allowance.GENEROUS, () -> ListedRule.all().stream().map(RuleInfo::of).toList());
    }

    private static RuleInfo of(ListedRule rule) {
        String latex = OutputFormat.LATEX.print(rule.left()) + " = " + OutputFormat.LATEX.print(rule.right());
        return new RuleInfo(rule.book(), rule.family(), rule.name(), OutputFormat.TEXT.print(rule.left()),
                OutputFormat.TEXT.print(rule.right()), latex, words(rule.validity()), List.copyOf(rule.functions()));
    }

    private static String words(Validity validity) {
        boolean everywhere = validity.guard().equals(Cond.TRUE);
        String conditions =
                validity.guard().conjuncts().stream().map(RuleInfo::words).collect(Collectors.joining(" and "));
        return switch (validity.values()) {
            case COMPLEX -> everywhere ? "always" : "always for " + conditions;
            case REAL -> everywhere ? "real" : "for " + conditions;
        };
    }

    private static String words(Cond part) {
        return ListedRule.wholeBy(part)
                .map(n -> OutputFormat.TEXT.print(n) + (is(part, Relation.ZERO) ? " whole" : " not whole"))
                .orElseGet(() -> OutputFormat.TEXT.print(new Normalization().of(part), Style.DEFAULT));
    }

    private static boolean is(Cond part, Relation relation) {
        return part instanceof Cond.Compare(_, var r) && r == relation;
    }
}
