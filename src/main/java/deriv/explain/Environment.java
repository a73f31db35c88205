package deriv.explain;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parameters of a user function stand for in one call. Confined to one thread. */
final class Environment {
    /** Outside of all functions. */
    static final Environment NONE = new Environment(List.of(), List.of());

    private final Map<String, Part> parameters = new HashMap<>();
    private final Map<Expr, Expr> values = new HashMap<>();
    private final Fold<Expr> meaning = Fold.of((e, d) -> Children.map(e, d::at), values::get);

    Environment(List<String> names, List<Part> arguments) {
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), arguments.get(i));
            values.put(Exprs.bound(i), arguments.get(i).value());
        }
    }

    Part argument(String parameter) {
        return parameters.get(parameter);
    }

    /** {@return what a part of the body means in this call} */
    Expr meaning(Expr body) {
        return values.isEmpty() ? body : meaning.at(body);
    }
}
