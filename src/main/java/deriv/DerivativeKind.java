package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import java.util.List;

/** Which derivative is wanted: of any function, by fixed symbols. */
sealed interface DerivativeKind {
    /** {@return the symbols to differentiate by} */
    List<Expr> symbols();

    /** {@return the derivative of the function, not simplified} */
    Expr of(Expr function, Purpose purpose);

    /** {@return conditions under which the derivative of the function exists, which is defined on the domain} */
    List<Cond> conditions(Expr function, List<Cond> domain);

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
    }

    /** The matrix of the first partial derivatives of a vector: a row for each entry. */
    record Jacobian(List<Expr> symbols) implements DerivativeKind {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            List<Expr> functions = function.node() instanceof Node.Vector(var entries) ? entries : List.of(function);
            return Matrices.jacobian(functions, symbols, purpose);
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofAll(function, domain, symbols, 1);
        }
    }

    /** The symmetric matrix of the second partial derivatives. */
    record Hessian(List<Expr> symbols) implements DerivativeKind {
        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Matrices.hessian(function, symbols, purpose);
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofAll(function, domain, symbols, 2);
        }
    }
}
