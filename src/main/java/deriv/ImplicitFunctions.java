package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.implicit.ImplicitSystem;
import deriv.implicit.NotDefinedException;
import deriv.text.ExprBuilder;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.List;
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
        return equations.asked(() -> translating(() -> question().regularity()));
    }

    private ImplicitQuestion question() {
        return new ImplicitQuestion(equations, system());
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

    private static boolean isMixed(List<String> variables) {
        return Set.copyOf(variables).size() > 1;
    }

    /**
     * {@return the derivatives of all functions}: by one variable, repeated for higher orders, those of every order up to that; by
     * different ones the mixed derivative; without any, the first derivative by each of the {@link #variables}
     */
    public List<NamedAnswer> derivatives(List<String> variables) {
        List<List<String>> sequences =
                variables.isEmpty() ? variables().stream().map(List::of).toList() : List.of(variables);
        if (sequences.isEmpty()) {
            throw usage("there is no variable to differentiate by", "name it, as in --wrt x");
        }
        List<NamedAnswer> all = new ArrayList<>();
        for (String unknown : unknowns) {
            for (List<String> sequence : sequences) {
                List<Answer> orders = orders(unknown, sequence);
                for (int n = isMixed(sequence) ? orders.size() : 1; n <= orders.size(); n++) {
                    all.add(NamedAnswer.derivative(unknown, sequence.subList(0, n), orders.get(n - 1)));
                }
            }
        }
        return all;
    }

    /**
     * {@return the derivatives at a point, and of a plane curve tangent and normal}; where the tangent is vertical there is no
     * derivative
     *
     * @param point     a number or formula for each name, as {@code "x" -> "3"}; for the rate of a dependent {@code "r'"}
     *     or {@code "dr/dt"}
     * @param variables as for {@link #derivatives}
     * @throws DerivException if the point does not satisfy the equations, or they define no functions near it
     */
    public CurvePoint at(Map<String, String> point, List<String> variables) {
        List<NamedAnswer> derivatives = derivatives(variables);
        Settings settings = equations.settings();
        List<CurvePoint> found = new ArrayList<>(1);
        List<Answer> published = new Derivatives(equations).operations(() -> {
            PointOnCurve place = new PointOnCurve(point, Reader.DEFAULT.limits(settings.limits()));
            CurvePoint values = translating(() -> at(place, derivatives, variables));
            found.add(values);
            return values.derivatives().stream().map(NamedAnswer::value).toList();
        });
        return found.getFirst().over(published);
    }

    private CurvePoint at(PointOnCurve point, List<NamedAnswer> derivatives, List<String> variables) {
        List<String> by = variables.isEmpty() ? variables() : variables.stream().distinct().toList();
        List<String> changing = Stream.concat(unknowns.stream(), dependents.stream()).toList();
        point.withFunctions(dependents.isEmpty() ? List.of() : changing, by.getFirst());
        List<Expr> symbols = by.stream().map(Exprs::symbol).toList();
        ImplicitPoint place = new ImplicitPoint(equations, system(), question(), point, symbols);
        List<String> notes = place.check();
        Optional<PlaneCurve> curve = place.curve(symbols);
        boolean isVertical = !place.isRegular();
        if (isVertical && (curve.isEmpty() || place.isSingular(curve.get()))) {
            throw place.notRegular(curve, symbols);
        }
        List<NamedAnswer> values = new ArrayList<>();
        for (NamedAnswer derivative : isVertical ? List.<NamedAnswer>of() : derivatives) {
            Expr value = point.of(derivative.value().content().expr());
            point.require(derivative.value().content().domain(), "there is no " + derivative.name());
            point.requireComplete(value, Stream.concat(changing.stream(), by.stream()).toList());
            values.add(new NamedAnswer(derivative.name(), at(point.shown(value), point)));
        }
        if (isVertical) {
            notes.add(place.notRegular(curve, symbols).getMessage());
        }
        return new CurvePoint(values, curve.map(c -> c.tangent(place.style())), curve.map(c -> c.normal(place.style())),
                notes);
    }

    private Answer at(Expr value, PointOnCurve point) {
        Content content = new Content(value, value, value, List.of(), List.of());
        return Answer.of(content, List.of(), equations.settings().with(point.style()), Optional.empty(),
                Answer.Search.COMPLETE);
    }

    private List<Answer> orders(String unknown, List<String> variables) {
        requireVariables(unknown, variables);
        return new Derivatives(equations).operations(() -> translating(
                () -> question().derivatives(unknown, variables)));
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
                        variables().isEmpty() ? "name another variable"
                                : "name one of " + String.join(", ", variables()));
            }
        }
    }

    private static DerivException usage(String message, String nextStep) {
        return new DerivException(DerivException.Kind.USAGE, message, nextStep);
    }

    private ImplicitSystem system() {
        return new ImplicitSystem(((Node.Vector) equations.content().expr().node()).entries(),
                unknowns.stream().map(Exprs::symbol).toList(), dependents.stream().map(Exprs::symbol).toList());
    }

    /** {@return what the work returns, with what equations do not define as an exception of this package} */
    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotDefinedException e) {
            throw new DerivException(DerivException.Kind.UNDEFINED, e.getMessage(), e.nextStep());
        }
    }
}
