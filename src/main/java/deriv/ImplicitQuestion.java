package deriv;

import deriv.analysis.Differentiability;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.implicit.ImplicitDerivatives;
import deriv.implicit.ImplicitDerivatives.Found;
import deriv.implicit.ImplicitSystem;
import deriv.implicit.SolutionCheck;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One question about implicit functions: the passes in their order. Confined to one operation. */
final class ImplicitQuestion {
    private final Answer equations;
    private final ImplicitSystem system;
    private final Simplification simplification;
    private final ImplicitDerivatives derivatives;

    ImplicitQuestion(Answer equations, ImplicitSystem system) {
        this.equations = equations;
        this.system = system;
        this.simplification = new Simplification(equations.settings().policy());
        this.derivatives = new ImplicitDerivatives(system, simplification);
    }

    Expr determinant() {
        return derivatives.determinant();
    }

    String determinantName() {
        return derivatives.determinantName();
    }

    /** {@return the condition of the implicit function theorem, as text} */
    String regularity() {
        Cond regular = new Normalization(simplification).of(Cond.nonzero(derivatives.determinant()));
        return Format.TEXT.printer().print(regular, equations.style());
    }

    /** {@return the derivatives of an unknown by the first of these variables, by the first two, and so on} */
    List<Answer> derivatives(String unknown, List<String> variables) {
        List<Expr> symbols = variables.stream().map(Exprs::symbol).toList();
        List<Found> found = derivatives.of(system.unknowns().indexOf(Exprs.symbol(unknown)), symbols);
        Map<Expr, Expr> functions = functionsOf(symbols.getFirst());
        Optional<Verification> verification = verification(unknown, symbols, found);
        List<Answer> answers = new ArrayList<>();
        for (int order = 1; order <= found.size(); order++) {
            Found derivative = found.get(order - 1);
            Expr value = Substitution.of(derivative.value(), functions);
            List<Cond> where = conditions(symbols.subList(0, order)).stream()
                    .map(c -> c.map(e -> Substitution.of(e, functions))).toList();
            Content content = new Content(value, value, equations.content().expr(), where, where);
            answers.add(Answer.of(content, notes(derivative), equations.settings(), verification,
                    simplification.gaveUp() ? Answer.Search.STOPPED : Answer.Search.COMPLETE));
        }
        return answers;
    }

    /**
     * {@return how the derivatives compare with solutions of the equations near each other}
     *
     * @throws DerivException if they differ
     */
    private Optional<Verification> verification(String unknown, List<Expr> symbols, List<Found> found) {
        if (equations.settings().checking() == Settings.Checking.UNVERIFIED) {
            return Optional.empty();
        }
        Map<Expr, Expr> examples = examples(symbols.getFirst());
        List<Expr> orders = new ArrayList<>(List.of(Exprs.symbol(unknown)));
        found.forEach(d -> orders.add(Substitution.of(d.value(), examples)));
        ImplicitSystem example = new ImplicitSystem(
                system.functions().stream().map(f -> Substitution.of(f, examples)).toList(), system.unknowns(),
                List.of());
        return Optional.of(switch (new SolutionCheck(example).of(orders, symbols)) {
            case SolutionCheck.Outcome.Agrees(int points) -> new Verification.Verified(points);
            case SolutionCheck.Outcome.Unknown(String reason) -> new Verification.Unverified(reason);
            case SolutionCheck.Outcome.Differs(String point, double claimed, double is) -> throw new DerivException(
                    DerivException.Kind.VERIFY,
                    "the derivative did not pass its verification: at %s it is %s, and solutions near it say %s"
                            .formatted(point, claimed, is),
                    "this is an error of deriv: please report the equations; --no-verify (\"verify\":false) answers it "
                            + "unchecked");
        });
    }

    /** {@return what depends on t as polynomials in t with free coefficients}, so that all rates have any values */
    private Map<Expr, Expr> examples(Expr t) {
        Map<Expr, Expr> examples = new HashMap<>();
        for (Expr dependent : system.dependents()) {
            Expr polynomial = Exprs.ZERO;
            List<Expr> rates = derivatives.ratesOf(dependent);
            for (int k = 0; k < rates.size(); k++) {
                Expr coefficient = Exprs.symbol("#" + ((Node.Sym) rates.get(k).node()).name());
                polynomial = polynomial.plus(coefficient.times(t.pow(k)));
            }
            for (Expr rate : rates) {
                examples.put(rate, polynomial);
                polynomial = Derivative.of(polynomial, t);
            }
        }
        return examples;
    }

    private List<String> notes(Found derivative) {
        List<String> notes = new ArrayList<>(equations.notes());
        if (derivative.isReduced()) {
            notes.add("simplified with the equation" + (system.unknowns().size() == 1 ? "" : "s"));
        }
        return notes;
    }

    /** {@return how what depends on t is written}: r as r(t), its rate as r'(t); nothing if only the unknowns do */
    private Map<Expr, Expr> functionsOf(Expr t) {
        Map<Expr, Expr> names = new HashMap<>();
        if (!system.dependents().isEmpty()) {
            system.unknowns().forEach(u -> names.put(u, function(u, 0, t)));
        }
        for (Expr dependent : system.dependents()) {
            List<Expr> rates = derivatives.ratesOf(dependent);
            for (int order = 0; order < rates.size(); order++) {
                names.put(rates.get(order), function(dependent, order, t));
            }
        }
        return names;
    }

    private static Expr function(Expr symbol, int order, Expr t) {
        return Exprs.abstractCall(((Node.Sym) symbol.node()).name(), List.of(order), List.of(t));
    }

    /** {@return where the equations are as often differentiable as it takes, and have a meaning} */
    List<Cond> smooth(List<Expr> variables) {
        Content content = equations.content();
        Set<Expr> all = new LinkedHashSet<>(variables);
        all.addAll(system.unknowns());
        all.addAll(system.dependents());
        List<Expr> symbols = List.copyOf(all);
        List<Cond> smooth = new ArrayList<>(
                Differentiability.ofFirst(content.expr(), content.domain(), symbols));
        if (variables.size() > 1) {
            for (Expr f : system.functions()) {
                smooth.addAll(Differentiability.ofSecond(f, content.domain(), symbols));
            }
        }
        return smooth;
    }

    /** {@return where there is a derivative}, besides that the equations have a meaning: where they hold they have one */
    private List<Cond> conditions(List<Expr> variables) {
        List<Cond> smooth = smooth(variables);
        smooth.add(Cond.nonzero(derivatives.determinant()));
        List<Cond> conditions = new Normalization().conjuncts(smooth);
        if (Facts.of(conditions).areContradictory()) {
            throw new DerivException(DerivException.Kind.UNDEFINED, "there is no derivative anywhere",
                    "the equations have no solution where they are differentiable");
        }
        return Facts.of(equations.content().domain()).newsIn(conditions);
    }
}
