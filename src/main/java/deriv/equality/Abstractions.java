package deriv.equality;

import deriv.calculus.Derivative;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Unknown functions, made known for a counterexample: two expressions in f are different if they are for one f. Each is a
 * polynomial of degree 3 with coefficients of its own.
 */
final class Abstractions {
    private static final List<String> NAMES = List.of("x", "y", "z");

    /** The functions in parameters {@code #0, #1, …}. */
    private final Map<String, Expr> bodies = new TreeMap<>();

    private final Map<String, Integer> arities = new TreeMap<>();
    private final Fold<Expr> fold = Fold.of(this::step);

    private Abstractions() {}

    static Abstractions in(Expr left, Expr right) {
        Abstractions found = new Abstractions();
        Fold<Boolean> search = Fold.of((e, d) -> {
            Children.of(e.node()).forEach(d::at);
            if (e.node() instanceof Node.Abstract(var name, _, var args)) {
                found.arities.put(name, args.size());
            }
            return true;
        });
        search.at(left);
        search.at(right);
        int number = 0;
        for (var entry : found.arities.entrySet()) {
            found.bodies.put(entry.getKey(), body(++number, entry.getValue()));
        }
        return found;
    }

    /** {@code x^3 + k*x^2 + x + 2} and so on: no power is missing, and no two functions are alike. */
    private static Expr body(int number, int arity) {
        List<Expr> terms = new ArrayList<>(List.of(Exprs.number(number + 1)));
        for (int i = 0; i < arity; i++) {
            Expr x = parameter(i);
            terms.add(x.pow(3));
            terms.add(x.squared().times(number + i));
            terms.add(x.times(i + 1));
            if (i > 0) {
                terms.add(x.times(parameter(i - 1)).squared());
            }
        }
        return Exprs.sum(terms);
    }

    private static Expr parameter(int i) {
        return Exprs.symbol("#" + i);
    }

    /** {@return the expression with the functions filled in} */
    Expr concrete(Expr e) {
        return bodies.isEmpty() ? e : fold.at(e);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr inner = Children.map(e, d::at);
        if (!(inner.node() instanceof Node.Abstract(var name, var orders, var args))) {
            return inner;
        }
        Expr body = bodies.get(name);
        Map<Expr, Expr> arguments = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            for (int n = 0; n < orders.get(i); n++) {
                body = Derivative.of(body, parameter(i));
            }
            arguments.put(parameter(i), args.get(i));
        }
        return Substitution.of(body, arguments);
    }

    /** {@return what was filled in, in readable variables}: {@code f(x) = x^3 + …} */
    SequencedMap<String, Expr> functions() {
        SequencedMap<String, Expr> readable = new LinkedHashMap<>();
        bodies.forEach((name, body) -> {
            Map<Expr, Expr> names = new HashMap<>();
            List<String> parameters = new ArrayList<>();
            for (int i = 0; i < arities.get(name); i++) {
                String parameter = i < NAMES.size() ? NAMES.get(i) : "x" + i;
                parameters.add(parameter);
                names.put(parameter(i), Exprs.symbol(parameter));
            }
            readable.put(name + "(" + String.join(", ", parameters) + ")", Substitution.of(body, names));
        });
        return readable;
    }
}
