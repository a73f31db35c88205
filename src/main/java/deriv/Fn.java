package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.functions.Kernel;
import deriv.text.ExprBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function of one's own, for {@link Reader#define}: its value is a formula or code, its derivatives are formulas, where they
 * are given, and are found otherwise. Immutable: each method returns a changed copy.
 *
 * <pre>{@code
 * Fn g = Fn.define("g", "u").by(u -> Math.log(Math.cosh(u))).derivative("tanh(u)");
 * Answer d = Deriv.reader().define(g).parse("g(x^2)").diff("x");   // 2*x*tanh(x^2)
 * }</pre>
 *
 * <p>Code is called from several threads at once, also by compiled functions; it must be a function in the sense of
 * mathematics. What it is beyond its values nobody can know: of a function by code derivatives that are not given are
 * unknown, as {@code g'(u)}, and generated source is refused.
 */
public final class Fn {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private final String name;
    private final List<String> parameters;
    private final Optional<String> formula;
    private final Optional<Kernel> kernel;
    private final SequencedMap<String, String> derivatives;
    private final Optional<String> domain;

    private Fn(String name, List<String> parameters, Optional<String> formula, Optional<Kernel> kernel,
            SequencedMap<String, String> derivatives, Optional<String> domain) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.formula = formula;
        this.kernel = kernel;
        this.derivatives = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(derivatives));
        this.domain = domain;
    }

    /**
     * {@return the beginning of a function: a name that nothing else has, and names for its arguments}
     *
     * @throws DerivException if there is no parameter
     */
    public static Fn define(String name, String... parameters) {
        if (parameters.length == 0) {
            throw usage("a function needs a parameter", "a value is a definition: Reader.defining(\"c = 2\")");
        }
        for (String word : Stream.concat(Stream.of(name), Stream.of(parameters)).toList()) {
            if (!NAME.matcher(word).matches()) {
                throw usage("'" + word + "' is not a name", "a name is a letter, then letters, digits and _");
            }
        }
        return new Fn(name, List.of(parameters), Optional.empty(), Optional.empty(), new LinkedHashMap<>(),
                Optional.empty());
    }

    /** {@return the same function with this formula in its parameters as value} It may use functions defined before. */
    public Fn by(String value) {
        return new Fn(name, parameters, Optional.of(value), Optional.empty(), derivatives, domain);
    }

    /** {@return the same function of one argument, computed like this} */
    public Fn by(DoubleUnaryOperator value) {
        requireArguments(1);
        return by(new Kernel.Unary(null, name, x -> guarded(() -> value.applyAsDouble(x))));
    }

    /** {@return the same function of two arguments, computed like this} */
    public Fn by(DoubleBinaryOperator value) {
        requireArguments(2);
        return by(new Kernel.Binary(null, name, (x, y) -> guarded(() -> value.applyAsDouble(x, y))));
    }

    /** {@return the same function of any number of arguments, computed like this} The array must not be kept or changed. */
    public Fn byArray(ToDoubleFunction<double[]> value) {
        return by(new Kernel.Variadic(null, name, x -> guarded(() -> value.applyAsDouble(x))));
    }

    /** What the code throws is not an error of this program. */
    private double guarded(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (RuntimeException e) {
            DerivException fault = new DerivException(DerivException.Kind.UNSUPPORTED,
                    "the code of '" + name + "' has failed: " + e, "return NaN where there is no value");
            fault.initCause(e);
            throw fault;
        }
    }

    private Fn by(Kernel value) {
        return new Fn(name, parameters, Optional.empty(), Optional.of(value), derivatives, domain);
    }

    /** {@return the same function of one argument with this derivative}, a formula in its parameter */
    public Fn derivative(String value) {
        requireArguments(1);
        return derivative(parameters.getFirst(), value);
    }

    /**
     * {@return the same function with this derivative by one of its parameters}, a formula in all of them
     *
     * @throws DerivException if there is no such parameter
     */
    public Fn derivative(String parameter, String value) {
        if (!parameters.contains(parameter)) {
            throw usage("'" + name + "' has no parameter '" + parameter + "'",
                    "it has " + String.join(", ", parameters));
        }
        SequencedMap<String, String> more = new LinkedHashMap<>(derivatives);
        more.put(parameter, value);
        return new Fn(name, parameters, formula, kernel, more, domain);
    }

    /** {@return the same function by code with a value only where this condition on its parameters holds} */
    public Fn where(String condition) {
        return new Fn(name, parameters, formula, kernel, derivatives, Optional.of(condition));
    }

    /** {@return the name by which formulas call it} */
    public String name() {
        return name;
    }

    /** {@return how many arguments it takes} */
    public int arity() {
        return parameters.size();
    }

    boolean isCoded() {
        return kernel.isPresent();
    }

    /** {@return the entries of a text that define what formulas say of it} */
    String entries() {
        if (formula.isEmpty() && kernel.isEmpty()) {
            throw usage("'" + name + "' has no value", "give it a formula or code with by(…)");
        }
        if (formula.isPresent() && domain.isPresent()) {
            throw usage("the domain of '" + name + "' follows from its formula", "leave out where(…)");
        }
        String head = "(" + String.join(", ", parameters) + ") = ";
        List<String> entries = new ArrayList<>();
        formula.ifPresent(value -> entries.add(name + head + bracketed(value)));
        derivatives.forEach((parameter, value) -> entries.add("def " + name + "'" + orders(parameter) + head
                + bracketed(value)));
        return String.join("; ", entries);
    }

    /** A comment ends with its line, and a bracket too many would end the entry. */
    private static String bracketed(String formula) {
        int open = 0;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (open < 0) {
                throw usage("the formula '" + formula + "' closes a bracket that it does not open", "delete it");
            }
        }
        return "(" + formula + "\n)";
    }

    private String orders(String parameter) {
        return parameters.size() == 1 ? ""
                : parameters.stream().map(p -> p.equals(parameter) ? "1" : "0").collect(
                        Collectors.joining(",", "[", "]"));
    }

    /** {@return what the reader needs to know of the code}; empty for a formula */
    Optional<ExprBuilder.Coded> coded(Reader reader) {
        return kernel.map(k -> new ExprBuilder.Coded(parameters.size(), k, domain(reader)));
    }

    private Function<List<Expr>, Cond> domain(Reader reader) {
        if (domain.isEmpty()) {
            return _ -> Cond.TRUE;
        }
        Cond typed = reader.condition(domain.get());
        return args -> {
            Map<Expr, Expr> values = new HashMap<>();
            for (int i = 0; i < args.size(); i++) {
                values.put(Exprs.symbol(parameters.get(i)), args.get(i));
            }
            return typed.transplant(e -> Substitution.of(e, values));
        };
    }

    private void requireArguments(int count) {
        if (parameters.size() != count) {
            throw usage("'" + name + "' has " + parameters.size() + " parameters, and this is for " + count,
                    "byArray(…) takes code of any number of arguments, derivative(parameter, …) any derivative");
        }
    }

    private static DerivException usage(String message, String nextStep) {
        return new DerivException(DerivException.Kind.USAGE, message, nextStep);
    }
}
