package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.SparseMatrix.Entry;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gradient, Jacobian and Hessian. */
public final class Matrices {
    private static final Comparator<Entry> BY_ROW = Comparator.comparingInt(Entry::row).thenComparingInt(Entry::column);

    /** A factored derivative graph has to save this part of the multiplications. */
    private static final int WORTHWHILE = 4;

    private Matrices() {}

    /**
     * {@return the vector of the partial derivatives by these symbols}
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static Expr gradient(Expr f, List<Expr> symbols, Purpose purpose) {
        return Exprs.vector(partials(f, symbols, purpose));
    }

    static List<Expr> partials(Expr f, List<Expr> symbols, Purpose purpose) {
        return symbols.size() > 1 && Mode.of(List.of(f), symbols, purpose).mode() == Mode.REVERSE
                ? reverse(f, symbols, purpose)
                : forward(f, symbols, purpose);
    }

    private static List<Expr> forward(Expr f, List<Expr> symbols, Purpose purpose) {
        return symbols.stream().map(x -> Derivative.of(f, x, purpose)).toList();
    }

    private static List<Expr> reverse(Expr f, List<Expr> symbols, Purpose purpose) {
        return Adjoints.gradient(f, symbols, purpose).orElseGet(() -> forward(f, symbols, purpose));
    }

    /**
     * {@return one row for each function, one column for each symbol}
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static SparseMatrix jacobian(List<Expr> functions, List<Expr> symbols, Purpose purpose) {
        Mode.Choice choice = Mode.of(functions, symbols, purpose);
        if (purpose == Purpose.TO_COMPUTE && Math.min(functions.size(), symbols.size()) > 1) {
            long allowed = choice.steps() - choice.steps() / WORTHWHILE;
            Optional<SparseMatrix> factored = Elimination.jacobian(functions, symbols, purpose, allowed);
            if (factored.isPresent()) {
                return factored.get();
            }
        }
        return switch (choice.mode()) {
            case FORWARD -> byColumns(functions, symbols, purpose);
            case REVERSE -> byRows(functions, symbols, purpose);
        };
    }

    private static SparseMatrix byRows(List<Expr> functions, List<Expr> symbols, Purpose purpose) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            List<Expr> row = reverse(functions.get(i), symbols, purpose);
            for (int j = 0; j < symbols.size(); j++) {
                if (row.get(j) != Exprs.ZERO) {
                    entries.add(new Entry(i, j, row.get(j)));
                }
            }
        }
        return new SparseMatrix(functions.size(), symbols.size(), entries);
    }

    private static SparseMatrix byColumns(List<Expr> functions, List<Expr> symbols, Purpose purpose) {
        List<Entry> entries = new ArrayList<>();
        Dependents dependents = new Dependents(functions, symbols);
        for (int j = 0; j < symbols.size(); j++) {
            Fold<Expr> column = Derivative.fold(symbols.get(j), purpose);
            for (int i : dependents.of(symbols.get(j))) {
                Expr value = column.at(functions.get(i));
                if (value != Exprs.ZERO) {
                    entries.add(new Entry(i, j, value));
                }
            }
        }
        entries.sort(BY_ROW);
        return new SparseMatrix(functions.size(), symbols.size(), entries);
    }

    /**
     * {@return the symmetric matrix of second partial derivatives}: of the gradient, a forward pass for each symbol that all
     * the partial derivatives share in which it occurs; only one triangle is computed
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static SparseMatrix hessian(Expr f, List<Expr> symbols, Purpose purpose) {
        List<Expr> gradient = partials(f, symbols, purpose);
        Dependents dependents = new Dependents(gradient, symbols);
        List<Entry> entries = new ArrayList<>();
        for (int j = 0; j < symbols.size(); j++) {
            Fold<Expr> column = Derivative.fold(symbols.get(j), purpose);
            for (int i : dependents.of(symbols.get(j))) {
                if (i >= j) {
                    Expr value = column.at(gradient.get(i));
                    if (value != Exprs.ZERO) {
                        entries.add(new Entry(i, j, value));
                        if (i > j) {
                            entries.add(new Entry(j, i, value));
                        }
                    }
                }
            }
        }
        entries.sort(BY_ROW);
        return new SparseMatrix(symbols.size(), symbols.size(), entries);
    }
}
