package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gradient, Jacobian and Hessian as vectors and vectors of rows. */
public final class Matrices {
    private Matrices() {}

    /** {@return the vector of the partial derivatives by these symbols} */
    public static Expr gradient(Expr f, List<Expr> symbols, Purpose purpose) {
        return Exprs.vector(symbols.stream().map(x -> Derivative.of(f, x, purpose)).toList());
    }

    /** {@return one row for each function, one column for each symbol} */
    public static Expr jacobian(List<Expr> functions, List<Expr> symbols, Purpose purpose) {
        return Exprs.vector(functions.stream().map(f -> gradient(f, symbols, purpose)).toList());
    }

    /** {@return the matrix of second partial derivatives; only one triangle is computed} */
    public static Expr hessian(Expr f, List<Expr> symbols, Purpose purpose) {
        int n = symbols.size();
        Expr[][] rows = new Expr[n][n];
        for (int i = 0; i < n; i++) {
            Expr first = Derivative.of(f, symbols.get(i), purpose);
            for (int j = 0; j <= i; j++) {
                rows[i][j] = Derivative.of(first, symbols.get(j), purpose);
                rows[j][i] = rows[i][j];
            }
        }
        List<Expr> list = new ArrayList<>();
        Arrays.stream(rows).map(row -> Exprs.vector(List.of(row))).forEach(list::add);
        return Exprs.vector(list);
    }
}
