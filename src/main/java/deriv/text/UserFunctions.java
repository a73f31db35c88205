package deriv.text;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.text.ExprBuilder.Differentiation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions a program defines: bodies in their parameters, into which arguments are substituted. */
final class UserFunctions {

    private record Function(int arity, Expr body) {}

    private record Derived(String name, List<Integer> orders) {}

    private final Differentiation differentiation;
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<Derived, Expr> derivatives = new HashMap<>();

    UserFunctions(Differentiation differentiation) {
        this.differentiation = differentiation;
    }

    void define(String name, int arity, Expr body) {
        functions.put(name, new Function(arity, body));
    }

    Expr call(String name, List<Expr> arguments) {
        return substitute(functions.get(name).body(), bound(arguments.size()), arguments);
    }

    /** {@return a derivative of a user function at these arguments} */
    Expr derivative(String name, List<Integer> orders, List<Expr> arguments) {
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

    private static Expr substitute(Expr e, List<Expr> from, List<Expr> to) {
        var replacements = new HashMap<Expr, Expr>();
        for (int i = 0; i < from.size(); i++) {
            replacements.put(from.get(i), to.get(i));
        }
        return Substitution.of(e, replacements);
    }

    private static List<Expr> bound(int count) {
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
