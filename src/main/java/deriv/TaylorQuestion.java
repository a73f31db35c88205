package deriv;

import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.simplify.Policy;
import deriv.taylor.TaylorPolynomial;
import deriv.taylor.TaylorResult;
import deriv.taylor.TaylorSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** A function and a point around which it is expanded. */
final class TaylorQuestion {
    private static final int MOST_ORDER = 1000;

    /** Names that people write for what is no number. */
    private static final Set<String> INFINITY = Set.of("inf", "infinity", "Infinity", "Inf", "oo", "infty");

    private final Answer function;
    private final List<Expr> variables;
    private final List<Expr> point;
    /** Where the coordinates of the point have values. */
    private final List<Cond> ofPoint;
    private final Policy policy;
    private final List<String> notes;

    /** @param around the values of the variables, formulas without them, in the order of the variables */
    TaylorQuestion(Answer function, SequencedMap<String, Answer> around) {
        this.function = function;
        if (around.isEmpty()) {
            throw new DerivException(DerivException.Kind.USAGE, "there is no point to expand around",
                    "name a variable with its value, as in x=0");
        }
        if (!function.settings().isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "Taylor polynomials are made for real variables",
                    "leave out --domain complex");
        }
        this.variables = around.sequencedKeySet().stream().map(Exprs::symbol).toList();
        this.point = around.sequencedValues().stream().map(this::coordinate).toList();
        this.ofPoint = around.values().stream().flatMap(answer -> answer.content().domain().stream()).toList();
        this.policy = policy(function, around.values());
        this.notes = function.notes().stream().filter(note -> !note.endsWith(Assumptions.UNUSED)
                || around.values().stream().allMatch(answer -> answer.notes().contains(note))).toList();
    }

    private Expr coordinate(Answer answer) {
        Expr value = answer.content().expr();
        if (answer.shape() != Answer.Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, "'" + answer.infix() + "' is no number",
                    "give each variable its value, as in x=0,y=1");
        }
        for (String name : answer.variables()) {
            requireFinite(name);
            if (variables.contains(Exprs.symbol(name))) {
                throw new DerivException(DerivException.Kind.USAGE,
                        "the point " + answer.infix() + " depends on a variable that moves",
                        "a point is a number or a formula in other names, as in x=a");
            }
        }
        return value;
    }

    /** Refuses a name that people write for what is no number. */
    static void requireFinite(String name) {
        if (INFINITY.contains(name)) {
            throw new DerivException(DerivException.Kind.USAGE, "there is no Taylor polynomial around infinity",
                    "put 1/t for the variable, and expand around t = 0");
        }
    }

    /** {@return what is assumed of the formula and of the point} */
    private static Policy policy(Answer function, Collection<Answer> point) {
        Set<Cond> assumptions = new LinkedHashSet<>(function.settings().policy().assumptions());
        point.forEach(answer -> assumptions.addAll(answer.settings().policy().assumptions()));
        Policy policy = function.settings().policy();
        return new Policy(List.copyOf(assumptions), policy.values(), policy.effort());
    }

    /**
     * {@return the Taylor polynomial of this order}
     *
     * @throws DerivException if there is none
     */
    Taylor taylor(int order) {
        if (order < 0) {
            throw new DerivException(DerivException.Kind.USAGE, "the order of a Taylor polynomial is not " + order,
                    "it is a whole number, 0 or more");
        }
        if (order > MOST_ORDER) {
            throw new DerivException(DerivException.Kind.LIMIT,
                    "a Taylor polynomial of order " + order + " is longer than anybody reads",
                    "the order is at most " + MOST_ORDER);
        }
        return DerivException.translating(() -> Operation.call(
                function.limits().allowance(), () -> found(order), Taylor::exprs, Taylor::over));
    }

    private Taylor found(int order) {
        List<TaylorPolynomial> entries = new ArrayList<>();
        for (Expr entry : DerivativeKind.entries(function.content().expr())) {
            entries.add(polynomial(entry, order));
        }
        List<Expr> all = entries.stream().map(TaylorPolynomial::expr).toList();
        Expr whole = function.shape() == Answer.Shape.SCALAR ? all.getFirst() : Exprs.vector(all);
        List<Cond> demanded = new ArrayList<>(Taylor.conditions(entries));
        demanded.addAll(ofPoint);
        List<Cond> conditions = new Normalization().conjuncts(demanded);
        Answer polynomial = Answer.of(new Content(whole, whole, whole, conditions, conditions), notes(entries, order),
                function.settings().with(policy), Optional.empty(), Answer.Search.COMPLETE);
        return new Taylor(polynomial, entries);
    }

    private List<String> notes(List<TaylorPolynomial> entries, int order) {
        List<String> said = new ArrayList<>(notes);
        entries.stream().mapToInt(TaylorPolynomial::order).filter(reached -> reached < order).min()
                .ifPresent(reached -> said.add(
                        "there is no derivative of order %d at the point, so the polynomial ends with order %d"
                                .formatted(reached + 1, reached)));
        for (Expr variable : variables) {
            String name = ((Node.Sym) variable.node()).name();
            if (!function.variables().contains(name)) {
                said.add("'" + name + "' does not occur in the formula");
            }
        }
        return said;
    }

    private TaylorPolynomial polynomial(Expr entry, int order) {
        TaylorResult result = TaylorSeries.of(
                entry, function.content().domain(), variables, point, order, policy);
        return switch (result) {
            case TaylorResult.Found(var polynomial) -> polynomial;
            case TaylorResult.None none -> throw new NoTaylorPolynomial(this::text, where(), order).because(none);
        };
    }

    private String where() {
        List<String> equations = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            equations.add(text(variables.get(i)) + " = " + text(point.get(i)));
        }
        return String.join(", ", equations);
    }

    private String text(Expr e) {
        return Format.TEXT.printer().print(e, function.style());
    }
}
