package deriv.implicit;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Equations {@code functions = 0} for as many unknowns.
 *
 * @param functions left sides less right sides; factors that occur several times count once, as {@code (y - x)^2 = 0} says
 *     the same as {@code y - x = 0}
 * @param unknowns symbols, each of which occurs
 * @param dependents other symbols that depend on the variable of differentiation, with known rates
 */
public record ImplicitSystem(List<Expr> functions, List<Expr> unknowns, List<Expr> dependents) {
    /**
     * @throws NotDefinedException if the equations cannot define the unknowns: always true, never true, without an unknown
     */
    public ImplicitSystem {
        requireMeaning(functions);
        functions = functions.stream().map(Equation::withoutMultipleFactors).toList();
        unknowns = List.copyOf(unknowns);
        dependents = List.copyOf(dependents);
        if (functions.size() != unknowns.size()) {
            throw new IllegalArgumentException(functions.size() + " functions of " + unknowns.size() + " unknowns");
        }
        Set<Expr> all = functions.stream().flatMap(f -> Symbols.of(f).stream()).collect(Collectors.toSet());
        for (Expr unknown : unknowns) {
            if (!all.contains(unknown)) {
                throw new NotDefinedException(
                        "the equations do not contain '" + name(unknown) + "', so they do not define it",
                        "name an unknown that occurs");
            }
        }
    }

    private static void requireMeaning(List<Expr> functions) {
        for (Expr f : functions) {
            if (f == Exprs.ZERO) {
                throw new NotDefinedException("an equation holds everywhere, so it defines nothing",
                        "its two sides are the same function");
            }
            if (Equation.holdsNowhere(f)) {
                throw new NotDefinedException("an equation holds nowhere: its sides are never equal",
                        "there is no function that it could define");
            }
        }
    }

    /** {@return the symbols that change with the variable of differentiation: unknowns, then dependents} */
    List<Expr> changing() {
        List<Expr> all = new ArrayList<>(unknowns);
        all.addAll(dependents);
        return all;
    }

    static String name(Expr symbol) {
        return ((Node.Sym) symbol.node()).name();
    }
}
