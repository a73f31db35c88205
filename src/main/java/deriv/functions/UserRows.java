package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows of functions that users define, with a derivative of their own. They are in no family, and known to one text or reader. */
public final class UserRows {
    private UserRows() {}

    /**
     * {@return a function whose value is a formula}
     *
     * @param partials its derivatives
     * @param body     the formula at these arguments, without functions of this kind
     * @param domain   where the formula has a value
     */
    public static Row ofFormula(String name, int count, Partials partials, Function<List<Expr>, Expr> body,
            Function<List<Expr>, Cond> domain) {
        RowBuilder row = row(name, count, partials);
        row.body = args -> Optional.of(body.apply(args));
        return row.domainOfAll(domain::apply).build();
    }

    /**
     * {@return a function whose value is computed by code}
     *
     * @param domain where it has a value
     */
    public static Row ofCode(String name, int count, Partials partials, Kernel kernel,
            Function<List<Expr>, Cond> domain) {
        RowBuilder row = row(name, count, partials);
        row.kernel = Optional.of(kernel);
        return row.domainOfAll(domain::apply).build();
    }

    /** {@return a function of which nothing is known but its derivatives} */
    public static Row unknown(String name, int count, Partials partials) {
        return row(name, count, partials).build();
    }

    private static RowBuilder row(String name, int count, Partials partials) {
        return RowBuilder.row(name, "defined by the user").derivatives(Arity.exactly(count), partials);
    }
}
