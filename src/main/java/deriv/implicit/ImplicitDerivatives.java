package deriv.implicit;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Directional;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derivatives of functions {@code u(x)} that equations {@code F(x, u) = 0} define: {@code F_u·u_x = -F_x} (implicit function
 * theorem; Krantz and Parks, The Implicit Function Theorem, 2002, theorem 3.3.1), valid where the functions are continuously
 * differentiable and the determinant of {@code F_u} is not 0. Higher ones are total derivatives of those before. Keeps what it
 * has found; confined to one thread and one operation.
 */
public final class ImplicitDerivatives {
    private final ImplicitSystem system;
    private final Simplification simplification;
    private final Reduction reduction;
    private final Expr rawDeterminant;
    private final Expr determinant;
    private final List<List<Expr>> jacobian;
    private final Map<Expr, List<Found>> first = new HashMap<>();
    private final Map<Expr, Expr> rates = new HashMap<>();

    /**
     * A derivative.
     *
     * @param isReduced whether its form was found with the help of the equations
     */
    public record Found(Expr value, boolean isReduced) {}

    /**
     * @throws NotDefinedException if the determinant is 0 everywhere on the curve
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public ImplicitDerivatives(ImplicitSystem system, Simplification simplification) {
        this.system = system;
        this.simplification = simplification;
        this.jacobian = system.unknowns().stream().map(u -> along(system.functions(), Map.of(u, Exprs.ONE))).toList();
        this.rawDeterminant =
                LinearSystem.of(rows(), system.functions().stream().map(_ -> Exprs.ZERO).toList()).determinant();
        this.reduction = new Reduction(system, simplification);
        this.determinant = reduction.of(rawDeterminant);
        if (reduction.isZero(determinant)) {
            throw new NotDefinedException(
                    "the equations do not define %s: %s is 0 wherever they hold".formatted(
                            names(), determinantName()),
                    "the implicit function theorem needs it not to be 0");
        }
    }

    /** {@return the determinant of the derivatives of the equations by the unknowns}, which must not be 0 */
    public Expr determinant() {
        return determinant;
    }

    /** {@return how the determinant is called: {@code F_y}, or {@code det dF/d(u,v)}} */
    public String determinantName() {
        return system.unknowns().size() == 1
                ? "F_" + names()
                : "det dF/d(" + names() + ")";
    }

    private String names() {
        return String.join(",", system.unknowns().stream().map(ImplicitSystem::name).toList());
    }

    /**
     * {@return the derivatives of an unknown by the first of these symbols, by the first two, and so on}
     *
     * @param unknown its number
     * @param symbols variables, none of them an unknown
     */
    public List<Found> of(int unknown, List<Expr> symbols) {
        List<Found> found = new ArrayList<>();
        for (Expr x : symbols) {
            Operation.checkpoint();
            found.add(found.isEmpty() ? first(x).get(unknown) : next(found.getLast(), x));
        }
        return found;
    }

    /** {@return the symbols for a dependent one, its derivative, the derivative of that, as far as there was use for them} */
    public List<Expr> ratesOf(Expr dependent) {
        List<Expr> all = new ArrayList<>(List.of(dependent));
        while (rates.containsKey(all.getLast())) {
            all.add(rates.get(all.getLast()));
        }
        return all;
    }

    private Expr rate(Expr dependent) {
        return rates.computeIfAbsent(dependent, s -> Exprs.symbol(ImplicitSystem.name(s) + "'"));
    }

    private List<Found> first(Expr x) {
        List<Found> known = first.get(x);
        if (known == null) {
            List<Expr> right = along(system.functions(), direction(x)).stream().map(Expr::negate).toList();
            known = LinearSystem.of(rows(), right).numerators().stream()
                    .map(numerator -> readable(numerator.over(rawDeterminant))).toList();
            first.put(x, known);
        }
        return known;
    }

    private List<List<Expr>> rows() {
        List<List<Expr>> rows = new ArrayList<>();
        for (int i = 0; i < system.functions().size(); i++) {
            int row = i;
            rows.add(jacobian.stream().map(column -> column.get(row)).toList());
        }
        return rows;
    }

    private Found next(Found before, Expr x) {
        Map<Expr, Expr> direction = direction(x);
        boolean isReduced = before.isReduced();
        for (int i = 0; i < system.unknowns().size(); i++) {
            Found slope = first(x).get(i);
            direction.put(system.unknowns().get(i), slope.value());
            isReduced |= slope.isReduced();
        }
        Found next = readable(along(List.of(before.value()), direction).getFirst());
        return new Found(next.value(), isReduced || next.isReduced());
    }

    private Map<Expr, Expr> direction(Expr x) {
        Map<Expr, Expr> direction = new HashMap<>();
        direction.put(x, Exprs.ONE);
        system.dependents().forEach(r -> direction.put(r, rate(r)));
        List.copyOf(rates.values()).forEach(r -> direction.put(r, rate(r)));
        return direction;
    }

    private static List<Expr> along(List<Expr> functions, Map<Expr, Expr> direction) {
        List<Expr> symbols = List.copyOf(direction.keySet());
        return Directional.jvp(functions, symbols, symbols.stream().map(direction::get).toList(), Purpose.TO_READ);
    }

    private Found readable(Expr e) {
        Expr best = reduction.of(e);
        return new Found(best, best != simplification.apply(e));
    }
}
