package deriv.cli;

import deriv.Answer;
import deriv.DerivException;
import deriv.Operations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code --ops} prints behind an answer: how many operations it takes to compute the function, and it with its derivatives. */
final class OperationLines {
    private OperationLines() {}

    /** @param derivatives of the formula; none if the formula itself is the answer */
    static void write(Answer formula, List<Answer> derivatives, Session session) {
        if (!session.arguments().has(Option.OPS)) return;
        Set<String> names = new LinkedHashSet<>(formula.variables());
        derivatives.forEach(d -> names.addAll(d.variables()));
        names.addAll(session.names(Option.VARS));
        List<String> variables = List.copyOf(names);
        try {
            Operations f = Operations.of(List.of(formula), variables);
            session.output().line("operations of f: " + f);
            if (!derivatives.isEmpty()) {
                var all = new ArrayList<>(List.of(formula));
                all.addAll(derivatives);
                Operations both = Operations.of(all, variables);
                session.output().line("operations of f with its derivatives: " + both);
                if (f.total() > 0) session.output().line("ratio: " + ratio(both.total(), f.total()));
            }
        } catch (DerivException e) {
            if (e.kind() != DerivException.Kind.UNSUPPORTED) throw e;
            session.messages().note("no operations: " + e.getMessage());
        }
    }

    private static String ratio(int all, int some) {
        return String.format(Locale.ROOT, "%.2f", (double) all / some);
    }
}
