package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Directional;
import deriv.calculus.Matrices;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.verify.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A matrix of derivatives times a vector, made without the matrix. */
sealed interface ProductKind extends DerivativeKind {
    /** {@return the vector to multiply with} */
    List<Expr> vector();

    /** {@return the entries of a vector of functions, or the one function} */
    private static List<Expr> functions(Expr function) {
        return function.node() instanceof Node.Vector(var entries) ? entries : List.of(function);
    }

    /** A derivative along a line: the claim is about the function on that line, by the place on it. */
    sealed interface AlongLine extends ProductKind {
        Expr PLACE = Operation.outside(() -> Exprs.symbol("#place"));

        /** {@return why the claim cannot be made}: where the direction changes along the line, the product is another one */
        @Override
        default Optional<String> obstacle(Expr function) {
            boolean isFixed = vector().stream().allMatch(v -> Collections.disjoint(Symbols.of(v), symbols()));
            return isFixed ? Optional.empty() : Optional.of("the direction depends on the variables");
        }

        /** {@return the expression at the place on the line through the point in this direction} */
        private Expr onLine(Expr e) {
            Map<Expr, Expr> line = new HashMap<>();
            for (int j = 0; j < symbols().size(); j++) {
                Expr x = symbols().get(j);
                line.put(x, x.plus(PLACE.times(vector().get(j))));
            }
            return Substitution.of(e, line);
        }

        /** {@return the claims that these products are the derivatives of the function along the line} */
        default List<Claim> onLine(Expr function, List<Expr> products) {
            return DerivativeKind.firstDerivatives(onLine(function), List.of(PLACE),
                    products.stream().map(this::onLine).toList());
        }
    }

    /** The Jacobian times a direction: the derivative along it. */
    record Jvp(List<Expr> symbols, List<Expr> vector) implements AlongLine {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Expr of(Expr function, Purpose purpose) {
            List<Expr> product = Directional.jvp(functions(function), symbols, vector, purpose);
            return function.node() instanceof Node.Vector ? Exprs.vector(product) : product.getFirst();
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofFirst(function, domain, symbols);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            return onLine(function, derivatives);
        }
    }

    /** Weights times the Jacobian: the gradient of the weighted sum. */
    record Vjp(List<Expr> symbols, List<Expr> vector) implements ProductKind {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Exprs.vector(Directional.vjp(functions(function), symbols, vector, purpose));
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofFirst(function, domain, symbols);
        }

        @Override
        public Optional<String> obstacle(Expr function) {
            boolean isFixed = vector.stream().allMatch(v -> Collections.disjoint(Symbols.of(v), symbols));
            return isFixed ? Optional.empty() : Optional.of("the weights depend on the variables");
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            List<Expr> functions = functions(function);
            List<Expr> weighted = new ArrayList<>();
            for (int i = 0; i < functions.size(); i++) {
                weighted.add(functions.get(i).times(vector.get(i)));
            }
            return DerivativeKind.firstDerivatives(Exprs.sum(weighted), symbols, derivatives);
        }
    }

    /** The Hessian times a direction: the derivative of the gradient along it. */
    record Hvp(List<Expr> symbols, List<Expr> vector) implements AlongLine {
        @Override
        public int order() {
            return 2;
        }

        @Override
        public Expr of(Expr function, Purpose purpose) {
            return Exprs.vector(Directional.hvp(function, symbols, vector, purpose));
        }

        @Override
        public List<Cond> conditions(Expr function, List<Cond> domain) {
            return Differentiability.ofSecond(function, domain, symbols);
        }

        @Override
        public List<Claim> claims(Expr function, List<Expr> derivatives) {
            Expr gradient = Matrices.gradient(function, symbols, Purpose.TO_COMPUTE);
            List<Claim> claims =
                    new ArrayList<>(DerivativeKind.firstDerivatives(function, symbols, List.of(gradient)));
            claims.addAll(onLine(gradient, derivatives));
            return claims;
        }
    }
}
