package deriv;

import deriv.analysis.Differentiability;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.implicit.ImplicitDerivatives;
import deriv.implicit.ImplicitDerivatives.Found;
import deriv.implicit.ImplicitSystem;
import deriv.implicit.NotDefinedException;
import deriv.simplify.Simplification;
import deriv.text.ExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Functions that equations define: {@code y(x)} by {@code x^2 + y^2 = 1}, {@code u(x, y)} and {@code v(x, y)} by two equations.
 * Their derivatives are found by the implicit function theorem (Krantz and Parks, The Implicit Function Theorem, 2002,
 * theorem 3.3.1) and hold where the equations do, are continuously differentiable, and have a {@linkplain #regularity regular
 * Jacobian}. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ImplicitFunctions circle = Deriv.implicit("x^2 + y^2 = 1", "y");
 * circle.diff("y", "x");           // -x/y
 * circle.diff("y", "x", "x");      // -1/y^3
 * }</pre>
 */
public final class ImplicitFunctions {
    /** Each order is made from the one before, and most grow. */
    private static final int HIGHEST_ORDER = 100;

    private final Answer equations;
    private final List<String> unknowns;
    private final List<String> dependents;

    private ImplicitFunctions(Answer equations, List<String> unknowns, List<String> dependents) {
        this.equations = equations;
        this.unknowns = List.copyOf(unknowns);
        this.dependents = List.copyOf(dependents);
    }

    /**
     * @param equations a vector: the left side of each less its right side
     * @param unknowns  none for the likely one
     * @param variables names that are no unknowns
     */
    static ImplicitFunctions of(Answer equations, List<String> unknowns, Set<String> variables) {
        Compilation.requireDistinct(unknowns);
        ImplicitFunctions functions = new ImplicitFunctions(
                equations, unknowns.isEmpty() ? likely(equations, variables) : unknowns, List.of());
        functions.requireAsMany();
        functions.equations.asked(() -> translating(functions::system));
        return functions;
    }

    private void requireAsMany() {
        int count = count(equations);
        if (count != unknowns.size()) {
            throw usage("%s and %s".formatted(counted(count, "equation"), counted(unknowns.size(), "unknown")),
                    count < unknowns.size()
                            ? "name as many unknowns as there are equations, as in --of y"
                            : "name an unknown for each equation, as in --of u,v; an entry u = … of a name that is "
                                    + "not declared is a definition");
        }
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** {@return the left side less the right side, entry by entry} */
    static Stream<Expr> functions(ExprBuilder.Equation equation) {
        List<Expr> left = DerivativeKind.entries(equation.left());
        List<Expr> right = DerivativeKind.entries(equation.right());
        if (left.size() != right.size()) {
            throw usage("the sides of an equation have %d and %d entries".formatted(left.size(), right.size()),
                    "compare vectors of the same length");
        }
        return IntStream.range(0, left.size()).mapToObj(i -> left.get(i).minus(right.get(i)));
    }

    /** {@return what people mean by an equation between x and y, or between two variables} */
    private static List<String> likely(Answer equations, Set<String> variables) {
        List<String> names = equations.variables().stream().filter(name -> !variables.contains(name)).toList();
        boolean single = count(equations) == 1;
        if (single && names.contains("y")) {
            return List.of("y");
        }
        if (single && (names.size() == 1 || equations.variables().size() == 2 && !names.isEmpty())) {
            return List.of(names.getLast());
        }
        throw usage("it is not said which %s of the others".formatted(
                single ? "variable is a function" : "variables are functions"),
                "name " + (single ? "it, as in --of " + (names.isEmpty() ? "y" : names.getLast())
                        : "one for each equation, as in --of u,v"));
    }

    private static int count(Answer equations) {
        return ((Node.Vector) equations.content().expr().node()).entries().size();
    }

    /**
     * {@return the same functions where these variables depend on the variable of differentiation too}: in derivatives by
     * {@code t} they are written {@code r(t)}, and their rates {@code r'(t)}
     *
     * @throws DerivException if one is an unknown, or is named twice
     */
    public ImplicitFunctions depending(String... names) {
        return depending(List.of(names));
    }

    /** {@return the same functions where these variables depend on the variable of differentiation too} */
    public ImplicitFunctions depending(List<String> names) {
        Compilation.requireDistinct(Stream.concat(unknowns.stream(), names.stream()).toList());
        return new ImplicitFunctions(equations, unknowns, names);
    }

    /** {@return the names of the functions} */
    public List<String> unknowns() {
        return unknowns;
    }

    /** {@return the names that the functions may depend on, in natural order} */
    public List<String> variables() {
        return equations.variables().stream().filter(name -> !unknowns.contains(name) && !dependents.contains(name))
                .toList();
    }

    /** {@return the condition of the theorem}: that the derivative of the equation by the unknown, or the determinant of the
     * derivatives by all of them, is not 0 */
    public String regularity() {
        return equations.asked(() -> translating(() -> Format.TEXT.printer().print(
                Cond.and(new Normalization().of(regular(derivatives(simplification()))).conjuncts()),
                equations.style())));
    }

    /**
     * {@return the derivative of a function by these variables, one after the other}; what is easier to read with the help
     * of the equations is written so, and a note says it
     *
     * @param unknown   one of {@link #unknowns}
     * @param variables at least one, none of them an unknown or dependent
     * @throws DerivException if the equations define no such function, there is no closed form, or a limit is hit
     */
    public Answer diff(String unknown, String... variables) {
        return diff(unknown, List.of(variables));
    }

    /** {@return the derivative of a function by these variables, one after the other} */
    public Answer diff(String unknown, List<String> variables) {
        return orders(unknown, variables).getLast();
    }

    /**
     * A derivative with its name.
     *
     * @param name {@code dy/dx}, {@code d^2y/dx^2}, {@code d^2z/dxdy}
     */
    public record Derivative(String name, Answer value) {
        private static Derivative of(String unknown, List<String> variables, Answer value) {
            int n = variables.size();
            String above = n == 1 ? "d" + unknown : "d^" + n + unknown;
            String below = n == 1 || isMixed(variables) ? "d" + String.join("d", variables)
                    : "d" + variables.getFirst() + "^" + n;
            return new Derivative(above + "/" + below, value);
        }
    }

    private static boolean isMixed(List<String> variables) {
        return Set.copyOf(variables).size() > 1;
    }

    /**
     * {@return the derivatives of all functions}: by one variable, repeated for higher orders, those of every order up to that; by
     * different ones the mixed derivative; without any, the first derivative by each of the {@link #variables}
     */
    public List<Derivative> derivatives(List<String> variables) {
        List<List<String>> sequences =
                variables.isEmpty() ? variables().stream().map(List::of).toList() : List.of(variables);
        if (sequences.isEmpty()) {
            throw usage("there is no variable to differentiate by", "name it, as in --wrt x");
        }
        List<Derivative> all = new ArrayList<>();
        for (String unknown : unknowns) {
            for (List<String> sequence : sequences) {
                List<Answer> orders = orders(unknown, sequence);
                for (int n = isMixed(sequence) ? orders.size() : 1; n <= orders.size(); n++) {
                    all.add(Derivative.of(unknown, sequence.subList(0, n), orders.get(n - 1)));
                }
            }
        }
        return all;
    }

    private List<Answer> orders(String unknown, List<String> variables) {
        requireVariables(unknown, variables);
        return new Derivatives(equations).operations(() -> translating(() -> derived(unknown, variables)));
    }

    private void requireVariables(String unknown, List<String> variables) {
        if (!unknowns.contains(unknown)) {
            throw usage("'" + unknown + "' is none of the functions " + String.join(", ", unknowns),
                    "name it among the unknowns");
        }
        if (variables.isEmpty()) {
            throw usage("there is no variable to differentiate by", "name it, as in --wrt x");
        }
        if (variables.size() > HIGHEST_ORDER) {
            throw new DerivException(DerivException.Kind.LIMIT,
                    "derivatives of implicit functions have an order of at most " + HIGHEST_ORDER,
                    "the limit is implicit order");
        }
        for (String name : variables) {
            if (unknowns.contains(name) || dependents.contains(name)) {
                throw usage("'" + name + "' is a function here, so there is no derivative by it",
                        "name one of " + String.join(", ", variables()));
            }
        }
    }

    private static DerivException usage(String message, String nextStep) {
        return new DerivException(DerivException.Kind.USAGE, message, nextStep);
    }

    private List<Answer> derived(String unknown, List<String> variables) {
        Simplification simplification = simplification();
        ImplicitDerivatives derivatives = derivatives(simplification);
        List<Expr> symbols = variables.stream().map(Exprs::symbol).toList();
        List<Found> found = derivatives.of(unknowns.indexOf(unknown), symbols);
        Map<Expr, Expr> functions = functionsOf(symbols.getFirst(), derivatives);
        List<Answer> answers = new ArrayList<>();
        for (int order = 1; order <= found.size(); order++) {
            Found derivative = found.get(order - 1);
            Expr value = Substitution.of(derivative.value(), functions);
            List<Cond> where = conditions(derivatives, symbols.subList(0, order)).stream()
                    .map(c -> c.map(e -> Substitution.of(e, functions))).toList();
            Content content = new Content(value, value, equations.content().expr(), where, where);
            answers.add(Answer.of(content, notes(derivative), equations.settings(), Optional.empty(),
                    simplification.gaveUp() ? Answer.Search.STOPPED : Answer.Search.COMPLETE));
        }
        return answers;
    }

    private List<String> notes(Found derivative) {
        List<String> notes = new ArrayList<>(equations.notes());
        if (derivative.isReduced()) {
            notes.add("simplified with the equation" + (unknowns.size() == 1 ? "" : "s"));
        }
        return notes;
    }

    /** {@return how what depends on t is written}: r as r(t), its rate as r'(t); nothing if only the unknowns do */
    private Map<Expr, Expr> functionsOf(Expr t, ImplicitDerivatives derivatives) {
        Map<Expr, Expr> names = new HashMap<>();
        if (!dependents.isEmpty()) {
            unknowns.forEach(name -> names.put(Exprs.symbol(name), function(name, 0, t)));
        }
        for (String name : dependents) {
            List<Expr> rates = derivatives.ratesOf(Exprs.symbol(name));
            for (int order = 0; order < rates.size(); order++) {
                names.put(rates.get(order), function(name, order, t));
            }
        }
        return names;
    }

    private static Expr function(String name, int order, Expr t) {
        return Exprs.abstractCall(name, List.of(order), List.of(t));
    }

    /** {@return where there is a derivative}, besides that the equations have a meaning: where they hold they have one */
    private List<Cond> conditions(ImplicitDerivatives derivatives, List<Expr> variables) {
        Content content = equations.content();
        Set<Expr> all = new LinkedHashSet<>(variables);
        all.addAll(system().unknowns());
        all.addAll(system().dependents());
        List<Expr> symbols = List.copyOf(all);
        List<Cond> smooth = new ArrayList<>(
                Differentiability.ofFirst(content.expr(), content.domain(), symbols));
        if (variables.size() > 1) {
            for (Expr f : system().functions()) {
                smooth.addAll(Differentiability.ofSecond(f, content.domain(), symbols));
            }
        }
        smooth.add(regular(derivatives));
        List<Cond> conditions = new Normalization().conjuncts(smooth);
        if (Facts.of(conditions).areContradictory()) {
            throw new DerivException(DerivException.Kind.UNDEFINED, "there is no derivative anywhere",
                    "the equations have no solution where they are differentiable");
        }
        return Facts.of(content.domain()).newsIn(conditions);
    }

    private static Cond regular(ImplicitDerivatives derivatives) {
        return Cond.nonzero(derivatives.determinant());
    }

    private ImplicitDerivatives derivatives(Simplification simplification) {
        return new ImplicitDerivatives(system(), simplification);
    }

    private ImplicitSystem system() {
        return new ImplicitSystem(((Node.Vector) equations.content().expr().node()).entries(),
                unknowns.stream().map(Exprs::symbol).toList(), dependents.stream().map(Exprs::symbol).toList());
    }

    private Simplification simplification() {
        return new Simplification(equations.settings().policy());
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotDefinedException e) {
            throw new DerivException(DerivException.Kind.UNDEFINED, e.getMessage(), e.nextStep());
        }
    }
}
