package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.verify.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which derivative is wanted: of any function, by fixed symbols. */
sealed interface DerivativeKind {
    /** {@return the symbols to differentiate by} */
    List<Expr> symbols();

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

    /** {@return the claims that these are the first derivatives of the function} */
    private static List<Claim> firstDerivatives(Expr function, List<Expr> symbols, List<Expr> derivatives) {
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
    private static List<Expr> entries(Expr e) {
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

    /** The vector of the first partial derivatives. */
    record Gradient(List<Expr> symbols) implements DerivativeKind {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Matrices.gradient(function, symbols, purpose);
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofAll(function, domain, symbols, 1);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            return firstDerivatives(function, symbols, derivatives);
        }
    }

    /** The matrix of the first partial derivatives of a vector: a row for each entry. */
    record Jacobian(List<Expr> symbols) implements DerivativeKind {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            List<Expr> functions = function.node() instanceof Node.Vector(var entries) ? entries : List.of(function);
            return Matrices.jacobian(functions, symbols, purpose).dense();
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofAll(function, domain, symbols, 1);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            return firstDerivatives(function, symbols, derivatives);
        }
    }

    /** The symmetric matrix of the second partial derivatives. */
    record Hessian(List<Expr> symbols) implements DerivativeKind {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Matrices.hessian(function, symbols, purpose).dense();
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofAll(function, domain, symbols, 2);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            Expr gradient = Matrices.gradient(function, symbols, Purpose.TO_COMPUTE);
            List<Claim> claims = new ArrayList<>(firstDerivatives(function, symbols, List.of(gradient)));
            claims.addAll(firstDerivatives(gradient, symbols, derivatives));
            return claims;
        }
    }
}
