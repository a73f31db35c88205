package deriv;

import deriv.Explanation.Entry;
import deriv.core.Expr;
import deriv.explain.Explained;
import deriv.explain.Explainer;
import deriv.explain.MethodException;
import deriv.explain.RefutedException;
import deriv.explain.Target;
import deriv.explain.TypedFormula;
import deriv.explain.Wording.Lesson;
import deriv.print.DerivativeSign;
import java.util.ArrayList;
import java.util.List;

/** Makes explanations: one for each order. */
final class Explaining {
    private final Answer function;
    private final Explanation.Manner manner;
    private final Settings settings;

    Explaining(Answer function, Explanation.Manner manner) {
        this.function = function;
        this.manner = manner;
        this.settings = function.settings();
    }

    /** {@return the derivative by these variables, one after the other, each explained} */
    Explanation along(List<String> variables) {
        if (!settings.isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "explanations are for real variables",
                    "leave out --domain complex");
        }
        if (variables.isEmpty()) {
            throw new DerivException(DerivException.Kind.USAGE, "an explanation needs a variable to differentiate by",
                    "name one, as in explain(\"x\")");
        }
        return function.asked(() -> {
            List<Entry> entries = new ArrayList<>();
            Answer before = function;
            for (int k = 0; k < variables.size(); k++) {
                // What is too large to be explained is refused before its derivative is looked for.
                TypedFormula typed = TypedFormula.of(before.program(), Reader.BUILDER);
                Answer after = function.diff(variables.subList(0, k + 1));
                entries.add(new Entry(variables.get(k), lesson(typed, before, after, variables, k)));
                before = after;
            }
            return new Explanation(entries, manner.detail(), function.notes());
        });
    }

    private Lesson lesson(TypedFormula typed, Answer before, Answer after, List<String> variables, int k) {
        String variable = variables.get(k);
        boolean partial = function.variables().stream().anyMatch(name -> !name.equals(variable));
        Explained explained = explained(typed, after, variable,
                partial ? DerivativeSign.Others.SOME : DerivativeSign.Others.NONE);
        String heading = (partial ? "Partial derivative" : "Derivative")
                + (variables.size() > 1 ? " " + (k + 1) + " of " + variables.size() : "") + " of";
        List<String> others = before.variables().stream().filter(name -> !name.equals(variable)).toList();
        String by = "by " + variable + (others.isEmpty() ? ""
                : ", with " + String.join(", ", others) + " held constant");
        return new Lesson(heading, explained, by, after.remark());
    }

    private Explained explained(TypedFormula typed, Answer after, String variable, DerivativeSign.Others others) {
        Content answer = after.content();
        Explainer explainer = new Explainer(new Explainer.Manner(manner.detail().inside(), manner.method().inside(),
                manner.notation().inside(), manner.checking().inside(), settings.style()), this::read);
        try {
            return explainer.explain(typed, variable, others,
                    new Target(answer.expr(), answer.domain(), settings.policy()));
        } catch (MethodException e) {
            throw new DerivException(DerivException.Kind.USAGE, e.getMessage(), "leave out the method");
        } catch (RefutedException e) {
            throw new DerivException(DerivException.Kind.VERIFY, e.getMessage(),
                    "this is an error of deriv: please report the formula");
        }
    }

    private TypedFormula read(Expr e) {
        return TypedFormula.of(Typed.of(e, function.style()).program(), Reader.BUILDER);
    }
}
