package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.calculus.SparseMatrix;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.verify.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which derivative is wanted: of any function, by fixed symbols. */
sealed interface DerivativeKind
        permits DerivativeKind.Along, DerivativeKind.AllFirst, DerivativeKind.Matrix, DerivativeKind.Entries,
        ProductKind, ParametricKind, TensorKind {
    /** {@return the symbols to differentiate by} */
    List<Expr> symbols();

    /** {@return how often it differentiates} */
    int order();

    /** {@return the derivative of the function, not simplified} */
    Expr of(Expr function, Purpose purpose);

    /** {@return conditions under which the derivative of the function exists, which is defined on the domain} */
    List<Cond> conditions(Expr function, List<Cond> domain);

    /**
     * {@return what is claimed by saying that these are derivatives of the function}: each against the values of the
     * derivative before it, of order one less
     *
     * @param derivatives forms of the derivative
     */
    List<Claim> claims(Expr function, List<Expr> derivatives);

    /** {@return why no claims can be made}: they may be too large, as they name each derivative, those that are 0 too */
    default Optional<String> obstacle(Expr function) {
        return Optional.empty();
    }

    /** {@return the claims that these are the first derivatives of the function} */
    static List<Claim> firstDerivatives(Expr function, List<Expr> symbols, List<Expr> derivatives) {
        List<Expr> functions = entries(function);
        List<Claim> claims = new ArrayList<>(derivatives.size());
        for (Expr derivative : derivatives) {
            List<Expr> entries = entries(derivative);
            int count = functions.size() * symbols.size();
            // The derivative of a vector without the symbol is the number 0.
            claims.add(new Claim(
                    functions, symbols,
                    entries.size() == 1 ? Collections.nCopies(count, entries.getFirst()) : entries));
        }
        return claims;
    }

    /** {@return the entries of a vector, row by row those of a matrix, or the number itself} */
    static List<Expr> entries(Expr e) {
        if (!(e.node() instanceof Node.Vector(var entries))) {
            return List.of(e);
        }
        List<Expr> all = new ArrayList<>(entries.size());
        for (Expr entry : entries) {
            all.addAll(entries(entry));
        }
        return all;
    }

    /** One derivative, by the symbols one after the other; by none it is the function itself. */
    record Along(List<Expr> symbols) implements DerivativeKind {
        @Override
        public int order() {
            return symbols.size();
        }

        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Derivative.of(function, symbols, purpose);
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.along(function, domain, symbols);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            List<Claim> claims = new ArrayList<>();
            Expr before = function;
            for (int i = 0; i + 1 < symbols.size(); i++) {
                List<Expr> by = symbols.subList(i, i + 1);
                Expr next = Derivative.of(before, by, Purpose.TO_COMPUTE);
                claims.addAll(firstDerivatives(before, by, List.of(next)));
                before = next;
            }
            int last = symbols.size() - 1;
            claims.addAll(firstDerivatives(before, symbols.subList(last, last + 1), derivatives));
            return claims;
        }
    }

    /** All partial derivatives of order one. */
    sealed interface AllFirst extends DerivativeKind {
        @Override
        default int order() {
            return 1;
        }

        @Override
        default List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofFirst(function, domain, symbols());
        }

        @Override
        default List<Claim> claims(Expr function, List<Expr> derivatives) {
            return firstDerivatives(function, symbols(), derivatives);
        }
    }

    /** The vector of the first partial derivatives. */
    record Gradient(List<Expr> symbols) implements AllFirst {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Matrices.gradient(function, symbols, purpose);
        }
    }

    /** A derivative that is a matrix. */
    sealed interface Matrix extends DerivativeKind {
        /** {@return the entries that are not 0 by structure} */
        SparseMatrix entries(Expr function, Purpose purpose);

        /** {@return the number of rows} */
        int rows(Expr function);

        @Override
        default Expr of(Expr function, Purpose purpose) {
            return entries(function, purpose).dense();
        }
    }

    /** The matrix of the first partial derivatives of a vector: a row for each entry. */
    record Jacobian(List<Expr> symbols) implements AllFirst, Matrix {
        @Override
        public SparseMatrix entries(Expr function, Purpose purpose) {
            return Matrices.jacobian(functions(function), symbols, purpose);
        }

        @Override
        public int rows(Expr function) {
            return functions(function).size();
        }

        private static List<Expr> functions(Expr function) {
            return function.node() instanceof Node.Vector(var entries) ? entries : List.of(function);
        }
    }

    /** The symmetric matrix of the second partial derivatives. */
    record Hessian(List<Expr> symbols) implements Matrix {
        @Override
        public int order() {
            return 2;
        }

        @Override
        public SparseMatrix entries(Expr function, Purpose purpose) {
            return Matrices.hessian(function, symbols, purpose);
        }

        @Override
        public int rows(Expr function) {
            return symbols.size();
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofSecond(function, domain, symbols);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            Expr gradient = Matrices.gradient(function, symbols, Purpose.TO_COMPUTE);
            List<Claim> claims = new ArrayList<>(firstDerivatives(function, symbols, List.of(gradient)));
            claims.addAll(firstDerivatives(gradient, symbols, derivatives));
            return claims;
        }
    }

    /** Chosen entries of a matrix as a vector. */
    record Entries(Matrix matrix, List<Position> positions) implements DerivativeKind {
        /** Places in the whole matrix. */
        private static final long MOST_CLAIMED = 10_000_000;

        /** The place of an entry; rows and columns count from 0. */
        record Position(int row, int column) {}

        /** {@return the entries that the structure of this function does not make 0} */
        static Entries of(Matrix matrix, Expr function, Purpose purpose) {
            return new Entries(
                    matrix,
                    matrix.entries(function, purpose).entries().stream()
                            .map(e -> new Position(e.row(), e.column()))
                            .toList());
        }

        @Override
        public List<Expr> symbols() {
            return matrix.symbols();
        }

        @Override
        public int order() {
            return matrix.order();
        }

        @Override
        public Expr of(Expr function, Purpose purpose) {
            Map<Position, Expr> values = new HashMap<>();
            matrix.entries(function, purpose).entries()
                    .forEach(e -> values.put(new Position(e.row(), e.column()), e.value()));
            return Exprs.vector(positions.stream().map(p -> values.getOrDefault(p, Exprs.ZERO)).toList());
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return matrix.conditions(function, domain);
        }

        @Override
        public Optional<String> obstacle(Expr function) {
            return (long) matrix.rows(function) * symbols().size() <= MOST_CLAIMED ? Optional.empty()
                    : Optional.of("the matrix is too large");
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            return matrix.claims(function, derivatives.stream().map(d -> matrix(function, d)).toList());
        }

        private Expr matrix(Expr function, Expr vector) {
            List<SparseMatrix.Entry> entries = new ArrayList<>();
            for (int k = 0; k < positions.size(); k++) {
                Position p = positions.get(k);
                entries.add(new SparseMatrix.Entry(p.row, p.column, ((Node.Vector) vector.node()).entries().get(k)));
            }
            return new SparseMatrix(matrix.rows(function), symbols().size(), entries).dense();
        }
    }
}
