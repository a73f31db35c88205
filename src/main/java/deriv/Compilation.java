package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be compiled, and how: made by {@link Deriv#compile}, ended by {@link #build}. Immutable: each setting
 * returns a changed copy.
 *
 * <pre>{@code
 * CompiledFunction f = Deriv.compile(Deriv.parse("a*exp(-b*x)"))
 *         .vars("a", "b", "x")
 *         .with(Part.VALUE, Part.GRADIENT)
 *         .build();
 * double[] gradient = new double[3];
 * double value = f.valueAndGradient(new double[] {2, 0.5, 1}, gradient);
 * }</pre>
 */
public final class Compilation {
    /** Whether points outside the domain are noticed. */
    enum Guarding {
        GUARDED,
        UNGUARDED
    }

    private final List<Answer> functions;
    private final List<String> variables;
    private final Optional<List<String>> wrt;
    private final Set<Part> parts;
    private final Guarding guarding;
    private final AtKink atKink;

    private Compilation(
            List<Answer> functions,
            List<String> variables,
            Optional<List<String>> wrt,
            Set<Part> parts,
            Guarding guarding,
            AtKink atKink) {
        this.functions = functions;
        this.variables = variables;
        this.wrt = wrt;
        this.parts = parts;
        this.guarding = guarding;
        this.atKink = atKink;
    }

    static Compilation of(List<Answer> functions) {
        if (functions.isEmpty()) {
            throw new DerivException(DerivException.Kind.USAGE, "there is nothing to compile", "give a function");
        }
        Set<String> names = new LinkedHashSet<>();
        functions.forEach(f -> names.addAll(f.variables()));
        return new Compilation(
                List.copyOf(functions), List.copyOf(names), Optional.empty(), Set.of(), Guarding.UNGUARDED,
                functions.getFirst().settings().atKink());
    }

    /**
     * {@return a copy with these variables}: the coordinates of a point, in this order; without this setting all
     * variables in the order in which the functions name them
     */
    public Compilation vars(String... names) {
        return vars(List.of(names));
    }

    /** {@return a copy with these variables} See {@link #vars(String...)}. */
    public Compilation vars(List<String> names) {
        requireDistinct(names);
        return new Compilation(functions, List.copyOf(names), wrt, parts, guarding, atKink);
    }

    /**
     * {@return a copy that differentiates by these variables only}: the others are data; without this setting by all
     */
    public Compilation wrt(String... names) {
        return wrt(List.of(names));
    }

    /** {@return a copy that differentiates by these variables only} See {@link #wrt(String...)}. */
    public Compilation wrt(List<String> names) {
        requireDistinct(names);
        return new Compilation(functions, variables, Optional.of(List.copyOf(names)), parts, guarding, atKink);
    }

    /** Refuses a list that names a variable twice. */
    static void requireDistinct(List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "the variable '" + name + "' is given twice",
                        "name each coordinate once");
            }
        }
    }

    /**
     * {@return a copy that has these parts ready when it is built}; without this setting {@link Part#VALUE}. The
     * products {@link Part#JVP}, {@link Part#VJP}, {@link Part#HVP} are made at their first call if they are not named
     * here; any other part is refused then.
     */
    public Compilation with(Part... wanted) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        all.addAll(parts);
        all.addAll(Arrays.asList(wanted));
        return new Compilation(functions, variables, wrt, Set.copyOf(all), guarding, atKink);
    }

    /**
     * {@return a copy that computes NaN, and nothing but NaN, outside the domain of the functions}; without this setting
     * what the arithmetic of doubles makes of such points, which may be a number
     */
    public Compilation guarded() {
        return new Compilation(functions, variables, wrt, parts, Guarding.GUARDED, atKink);
    }

    /**
     * {@return a copy whose derivatives are this at kinks}; without this setting what the functions were read with, which is
     * {@link AtKink#FAST} unless {@link Reader#atKink} says otherwise
     */
    public Compilation atKink(AtKink value) {
        return new Compilation(functions, variables, wrt, parts, guarding, value);
    }

    /**
     * {@return the function}; its derivatives are verified like all others ({@link Reader#withoutVerification})
     *
     * @throws DerivException if a variable is missing, a part has no closed form, cannot be evaluated or makes no sense
     *     for a vector, a limit is hit, or the verification refutes a derivative
     */
    public CompiledFunction build() {
        Set<String> known = Set.copyOf(variables);
        for (String name : wrt()) {
            if (!known.contains(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "'" + name + "' is not among the variables",
                        "the variables are " + String.join(", ", variables));
            }
        }
        return new CompiledFunction(this);
    }

    List<String> variables() {
        return variables;
    }

    List<String> wrt() {
        return wrt.orElse(variables);
    }

    Set<Part> parts() {
        return parts.isEmpty() ? Set.of(Part.VALUE) : parts;
    }

    Guarding guarding() {
        return guarding;
    }

    Settings settings() {
        return functions.getFirst().settings().with(atKink);
    }

    /** {@return the functions, as text}; where they hold is in {@link #conditions} */
    List<String> formulas() {
        return functions.stream().map(Answer::infix).toList();
    }

    /** {@return the conditions under which the functions are defined, as text} */
    List<String> conditions() {
        return functions.stream().flatMap(f -> f.guard().stream()).distinct().toList();
    }

    /** {@return the functions as one: a number if there is only one number, or else the vector of all entries} */
    Content content() {
        if (functions.size() == 1) {
            return functions.getFirst().content();
        }
        List<Expr> printed = new ArrayList<>();
        List<Expr> computed = new ArrayList<>();
        Set<Cond> domain = new LinkedHashSet<>();
        Set<Cond> guard = new LinkedHashSet<>();
        for (Answer f : functions) {
            Content content = f.content();
            printed.addAll(DerivativeKind.entries(content.expr()));
            computed.addAll(DerivativeKind.entries(content.computed()));
            domain.addAll(content.domain());
            guard.addAll(content.guard());
        }
        Expr all = Exprs.vector(printed);
        return new Content(all, Exprs.vector(computed), all, List.copyOf(domain), List.copyOf(guard));
    }
}
