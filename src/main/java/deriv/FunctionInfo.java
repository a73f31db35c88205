package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Allowance;
import deriv.core.Operation;
import deriv.functions.Arity;
import deriv.functions.Family;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.print.OutputFormat;
import deriv.print.Style;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;

/**
 * A function of the language, as a list shows it.
 *
 * @param family the title of the group it belongs to
 * @param name the canonical name
 * @param signature the call with the names of its arguments
 * @param aliases other names that mean the same
 * @param description what it is, in one line
 * @param derivatives the partial derivative in each argument, as text; empty where the function is a definition in
 *     others or takes any number of arguments
 * @param domain where it is defined, as text; empty if everywhere
 * @param numeric whether it can be evaluated in doubles
 */
public record FunctionInfo(
        String family,
        String name,
        String signature,
        List<String> aliases,
        String description,
        List<String> derivatives,
        String domain,
        boolean numeric) {
    private static final List<String> ARGUMENTS = List.of("x", "y", "z", "w");

    public FunctionInfo {
        aliases = List.copyOf(aliases);
        derivatives = List.copyOf(derivatives);
    }

    static List<FunctionInfo> all() {
        return Operation.run(Allowance.GENEROUS, () -> {
            List<FunctionInfo> list = new ArrayList<>();
            for (Family family : FunctionTable.families()) {
                for (Row row : family.rows()) {
                    if (!row.is(deriv.functions.Trait.INTERNAL)) {
                        forms(row).forEach(count -> list.add(of(family, row, count)));
                    }
                }
            }
            return list;
        });
    }

    /** The numbers of arguments that make different functions: {@code ellipe(m)} is no shorthand of {@code ellipe(phi, m)}. */
    private static List<Integer> forms(Row row) {
        Arity arity = row.arity();
        int most = arity.most() == Arity.ANY ? 2 : Math.min(arity.most(), ARGUMENTS.size());
        List<Integer> counts = new ArrayList<>();
        for (int count = arity.fewest(); count < most && arity.most() != Arity.ANY; count++) {
            Expr call = Exprs.apply(row, ARGUMENTS.subList(0, count).stream().map(Exprs::symbol).toList());
            if (call.node() instanceof deriv.core.Node.Apply(var fn, var args) && fn == row && args.size() == count) {
                counts.add(count);
            }
        }
        counts.add(most);
        return counts;
    }

    private static FunctionInfo of(Family family, Row row, int count) {
        boolean variadic = row.arity().most() == Arity.ANY;
        List<String> names = ARGUMENTS.subList(0, count);
        List<Expr> args = names.stream().map(Exprs::symbol).toList();
        String signature = row.name() + "(" + String.join(", ", names) + (variadic ? ", ...)" : ")");
        List<String> derivatives = new ArrayList<>();
        String domain = "";
        Expr self = Exprs.apply(row, args);
        if (self.node() instanceof deriv.core.Node.Apply(var fn, _) && fn == row) {
            for (int i = 0; i < count && !variadic; i++) {
                derivatives.add(derivative(row, i, args, self));
            }
            Cond condition = row.domain(args);
            domain = condition.equals(Cond.TRUE) ? "" : OutputFormat.TEXT.print(condition, Style.DEFAULT);
        }
        boolean numeric = row.kernel().isPresent() || row.isDefinition();
        return new FunctionInfo(
                family.title(), row.name(), signature, row.aliases(), row.description(), derivatives, domain, numeric);
    }

    private static String derivative(Row row, int index, List<Expr> args, Expr self) {
        try {
            return OutputFormat.TEXT.print(Simplification.of(row.partial(index, args, self)), Style.DEFAULT);
        } catch (UnsupportedOperationException e) {
            return "no closed form";
        }
    }
}
