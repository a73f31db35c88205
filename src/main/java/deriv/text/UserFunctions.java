package deriv.text;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.text.ExprBuilder.Coded;
import deriv.text.ExprBuilder.Differentiation;
import deriv.text.ExprBuilder.Rule;
import deriv.text.Program.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The functions a program defines: bodies in their parameters, into which arguments are substituted. A function with a
 * rule is not substituted: it stays a node whose value is the body and whose derivative is the rule.
 */
final class UserFunctions {

    private record Function(int arity, Expr body) {}

    private record Derived(String name, List<Integer> orders) {}

    private final Differentiation differentiation;
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<Derived, Expr> derivatives = new HashMap<>();
    private final Map<String, Coded> coded;
    private final Map<String, Ruled> ruled = new HashMap<>();

    UserFunctions(Differentiation differentiation, Map<String, Coded> coded) {
        this.differentiation = differentiation;
        this.coded = coded;
    }

    void define(String name, int arity, Expr body) {
        functions.put(name, new Function(arity, body));
    }

    /**
     * Makes a function one that has rules, if it is not one yet.
     *
     * @return whether it can have rules: its value is a number
     */
    boolean openRules(String name, int count) {
        Function function = functions.get(name);
        if (function != null && function.body().node() instanceof Node.Vector) {
            return false;
        }
        ruled.computeIfAbsent(name, _ -> function == null
                ? Ruled.declared(name, count, Optional.ofNullable(coded.get(name)))
                : Ruled.defined(name, count, function.body(), differentiation));
        return true;
    }

    /** {@return the rule of a function whose rules are open} */
    Rule rule(Definition definition, Expr derivative) {
        Ruled function = ruled.get(definition.name());
        int index = definition.orders().indexOf(1);
        function.setPartial(index, derivative);
        List<Expr> symbols = definition.parameters().stream().map(Exprs::symbol).toList();
        return new Rule(definition, Exprs.apply(function.row(), symbols), symbols.get(index),
                substitute(derivative, bound(symbols.size()), symbols));
    }

    /** {@return how many arguments a declared function takes, if that is known} */
    OptionalInt arity(String name) {
        return coded.containsKey(name) ? OptionalInt.of(coded.get(name).arity())
                : ruled.containsKey(name) ? OptionalInt.of(ruled.get(name).arity()) : OptionalInt.empty();
    }

    Expr callDeclared(String name, List<Expr> arguments) {
        return known(name, arguments.size()).map(row -> Exprs.apply(row, arguments)).orElseGet(
                () -> Exprs.abstractCall(name, arguments.stream().map(_ -> 0).toList(), arguments));
    }

    Expr derivativeOfDeclared(String name, List<Integer> orders, List<Expr> arguments) {
        return known(name, arguments.size()).map(row -> derivative(row, orders, arguments)).orElseGet(
                () -> Exprs.abstractCall(name, orders, arguments));
    }

    /** {@return the row of a declared function of which more is known than its name} */
    private Optional<Fn> known(String name, int count) {
        if (coded.containsKey(name)) {
            openRules(name, count);
        }
        return Optional.ofNullable(ruled.get(name)).map(Ruled::row);
    }

    Expr call(String name, List<Expr> arguments) {
        if (ruled.containsKey(name)) {
            return Exprs.apply(ruled.get(name).row(), arguments);
        }
        return substitute(functions.get(name).body(), bound(arguments.size()), arguments);
    }

    /** {@return a derivative of a user function at these arguments} */
    Expr derivative(String name, List<Integer> orders, List<Expr> arguments) {
        if (ruled.containsKey(name)) {
            return derivative(ruled.get(name).row(), orders, arguments);
        }
        List<Expr> symbols = symbols(arguments.size());
        Expr derived = derivatives.computeIfAbsent(new Derived(name, orders), _ -> differentiate(
                substitute(functions.get(name).body(), bound(symbols.size()), symbols), orders, symbols));
        return substitute(derived, symbols, arguments);
    }

    /** {@return a derivative of a built-in function at these arguments} */
    Expr derivative(Fn fn, List<Integer> orders, List<Expr> arguments) {
        List<Expr> symbols = symbols(arguments.size());
        return substitute(differentiate(Exprs.apply(fn, symbols), orders, symbols), symbols, arguments);
    }

    private Expr differentiate(Expr e, List<Integer> orders, List<Expr> symbols) {
        Expr result = e;
        for (int i = 0; i < symbols.size(); i++) {
            for (int n = 0; n < orders.get(i); n++) {
                Operation.tick();
                result = differentiation.derivative(result, symbols.get(i));
            }
        }
        return result;
    }

    static Expr substitute(Expr e, List<Expr> from, List<Expr> to) {
        var replacements = new HashMap<Expr, Expr>();
        for (int i = 0; i < from.size(); i++) {
            replacements.put(from.get(i), to.get(i));
        }
        return Substitution.of(e, replacements);
    }

    static List<Expr> bound(int count) {
        var bound = new ArrayList<Expr>(count);
        for (int i = 0; i < count; i++) {
            bound.add(Exprs.bound(i));
        }
        return bound;
    }

    /** Symbols to differentiate by, under names that no text can contain. */
    private static List<Expr> symbols(int count) {
        var symbols = new ArrayList<Expr>(count);
        for (int i = 0; i < count; i++) {
            symbols.add(Exprs.symbol("#" + i));
        }
        return symbols;
    }
}
