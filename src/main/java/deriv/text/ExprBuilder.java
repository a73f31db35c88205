package deriv.text;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.functions.Kernel;
import deriv.text.Program.Definition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Gives programs their meaning: syntax to expressions. A definition is built once and shared by its uses, a user
 * function is substituted, sums and products are one call of a factory each. Nothing recurses on the depth of the input.
 */
public final class ExprBuilder {

    /** How to differentiate, for {@code f'(x)}: this package knows nothing of calculus. */
    @FunctionalInterface
    public interface Differentiation {

        /** {@return the derivative by a symbol, or by the parameter of a function body} */
        Expr derivative(Expr e, Expr symbol);

        /** {@return where an expression has a value}, for functions that are to stay nodes of their own */
        default Cond domain(Expr e) {
            return Cond.TRUE;
        }
    }

    /** A function whose value is computed by code, with so many arguments. */
    public record Coded(int arity, Kernel kernel, Function<List<Expr>, Cond> domain) {}

    /**
     * A derivative that the text gives.
     *
     * @param function   in symbols for its parameters
     * @param parameter  the symbol by which it is differentiated
     * @param derivative in the same symbols
     */
    public record Rule(Definition definition, Expr function, Expr parameter, Expr derivative) {}

    /** Hears what each part of the syntax became, children first; the body of a user function in its parameters. */
    public interface Listener {

        Listener NONE = new Listener() {};

        default void built(Syntax part, Expr value) {}

        default void built(Syntax.Condition part, Cond value) {}
    }

    /**
     * What a program means.
     *
     * @param result the result, or the left side of an equation
     * @param rightSide the right side of an equation
     * @param equations all equations, the last one included
     * @param values the values that were defined by name, in order; functions are not among them
     * @param rules the derivatives that the text gives
     * @param decimal whether a number was written as a decimal, so that answers should be, too
     */
    public record Built(Expr result, Optional<Expr> rightSide, List<Equation> equations,
            SequencedMap<String, Expr> values, List<Rule> rules, boolean decimal) {

        public Built {
            equations = List.copyOf(equations);
            rules = List.copyOf(rules);
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * {@return what stands for an index while a body is built, and in what listeners hear}: a symbol under a name that no
     * text can contain
     *
     * @param bodies how many bodies of sums and integrals are around that one
     */
    public static Expr index(int bodies) {
        return Exprs.symbol("@" + bodies);
    }

    /** {@code left = right}. */
    public record Equation(Expr left, Expr right) {}

    private final Function<String, Fn> functions;
    private final Differentiation differentiation;
    private final Map<String, Coded> coded;

    /**
     * @param functions the function table, by canonical name
     * @param differentiation how to differentiate
     */
    public ExprBuilder(Function<String, Fn> functions, Differentiation differentiation) {
        this(functions, differentiation, Map.of());
    }

    private ExprBuilder(Function<String, Fn> functions, Differentiation differentiation, Map<String, Coded> coded) {
        this.functions = functions;
        this.differentiation = differentiation;
        this.coded = coded;
    }

    /** {@return a builder that knows these of the declared functions by code} */
    public ExprBuilder with(Map<String, Coded> functions) {
        return functions.isEmpty() ? this
                : new ExprBuilder(this.functions, differentiation, Map.copyOf(functions));
    }

    public Built build(Program program) {
        return build(program, Listener.NONE);
    }

    /**
     * {@return the meaning of a program whose result is an expression or an equation}
     *
     * @throws ParseException if a part has no meaning, such as the sum of a number and a vector
     */
    public Built build(Program program, Listener listener) {
        var pass = new BuildPass(program, functions, differentiation, coded, listener);
        var values = new LinkedHashMap<String, Expr>();
        for (Definition definition : program.definitions()) {
            Expr body = pass.define(definition);
            if (!definition.isFunction() && !definition.isRule()) {
                values.put(definition.name(), body);
            }
        }
        List<Equation> equations = program.equations().stream()
                .map(e -> new Equation(pass.expr(e.left()), pass.expr(e.right()))).toList();
        if (program.rightSide().isPresent()) {
            Equation last = equations.getLast();
            return new Built(last.left(), Optional.of(last.right()), equations, values, pass.rules(), pass.decimal());
        }
        return new Built(pass.expr(program.result()), Optional.empty(), equations, values, pass.rules(),
                pass.decimal());
    }

    /** {@return the condition that a program read with the goal {@code CONDITION} stands for} */
    public Cond condition(Program program) {
        var pass = new BuildPass(program, functions, differentiation, coded, Listener.NONE);
        program.definitions().forEach(pass::define);
        return pass.cond((Syntax.Condition) program.result());
    }
}
