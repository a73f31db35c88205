package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.simplify.Simplification;
import deriv.verify.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The derivative of one coordinate of a curve by the first: {@code y'/x'}, and of order n the derivative of that of order n - 1,
 * over {@code x'}. The chain rule (Spivak, Calculus, chapter 10): where {@code x'} is not 0, x has an inverse, and y is a function
 * of x.
 *
 * @param parameter what the curve is a vector of functions of
 * @param place     which coordinate, from 1
 * @param order     at least 1
 */
record ParametricKind(Expr parameter, int place, int order) implements DerivativeKind {
    @Override
    public List<Expr> symbols() {
        return List.of(parameter);
    }

    @Override
    public Expr of(Expr curve, Purpose purpose) {
        return orders(curve, purpose).getLast();
    }

    /** {@return the derivatives of order 1 to n}, each simplified before the next, which would be a quotient of quotients */
    private List<Expr> orders(Expr curve, Purpose purpose) {
        List<Expr> coordinates = coordinates(curve);
        Expr speed = Derivative.of(coordinates.getFirst(), parameter, purpose);
        List<Expr> orders = new ArrayList<>();
        Expr before = coordinates.get(place);
        for (int n = 1; n <= order; n++) {
            Operation.checkpoint();
            Expr next = Derivative.of(before, parameter, purpose).over(speed);
            before = n < order ? Simplification.of(next) : next;
            orders.add(before);
        }
        return orders;
    }

    @Override
    public List<Cond> conditions(Expr curve, List<Cond> domain) {
        List<Expr> coordinates = coordinates(curve);
        List<Expr> by = Collections.nCopies(order, parameter);
        List<Cond> conditions = new ArrayList<>(Differentiability.along(coordinates.getFirst(), domain, by));
        conditions.addAll(Differentiability.along(coordinates.get(place), domain, by));
        conditions.add(Cond.nonzero(Derivative.of(coordinates.getFirst(), parameter)));
        return conditions;
    }

    /** Each order times x' is the derivative of the order before it by the parameter. */
    @Override
    public List<Claim> claims(Expr curve, List<Expr> derivatives) {
        List<Expr> coordinates = coordinates(curve);
        Expr speed = Derivative.of(coordinates.getFirst(), parameter, Purpose.TO_COMPUTE);
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(coordinates.getFirst(), speed));
        Expr before = coordinates.get(place);
        List<Expr> orders = orders(curve, Purpose.TO_COMPUTE);
        for (Expr next : orders.subList(0, order - 1)) {
            claims.add(claim(before, next.times(speed)));
            before = next;
        }
        for (Expr derivative : derivatives) {
            claims.add(claim(before, derivative.times(speed)));
        }
        return claims;
    }

    private Claim claim(Expr function, Expr derivative) {
        return new Claim(List.of(function), symbols(), List.of(derivative));
    }

    private static List<Expr> coordinates(Expr curve) {
        return ((Node.Vector) curve.node()).entries();
    }
}
