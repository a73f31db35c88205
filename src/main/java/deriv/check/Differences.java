package deriv.check;

/**
 * Derivatives of functions of several variables by differences. All are central, {@link Difference#CENTRAL}, unless they
 * say otherwise; a matrix has a row for each function and a column for each variable.
 */
public final class Differences {
    private Differences() {
    }

    /** {@return the Jacobian matrix element by element}: each from values of its own function along its own variable */
    public static double[][] byElement(PointFunction f, double[] x, double h) {
        double[][] jacobian = new double[f.at(x).length][x.length];
        for (int j = 0; j < x.length; j++) {
            Line line = Line.along(f, x, j);
            for (int k = 0; k < jacobian.length; k++) {
                jacobian[k][j] = Difference.CENTRAL.at(line.output(k), 0, h);
            }
        }
        return jacobian;
    }

    /** {@return the Jacobian matrix column by column}: each the derivative of all functions along one unit vector */
    public static double[][] byColumn(PointFunction f, double[] x, double h) {
        double[][] jacobian = new double[f.at(x).length][x.length];
        for (int j = 0; j < x.length; j++) {
            double[] unit = new double[x.length];
            unit[j] = 1;
            double[] column = along(f, x, unit, h);
            for (int k = 0; k < jacobian.length; k++) {
                jacobian[k][j] = column[k];
            }
        }
        return jacobian;
    }

    /** {@return the derivative of all functions along v}: the Jacobian times v, without the matrix */
    public static double[] along(PointFunction f, double[] x, double[] v, double h) {
        Line line = new Line(f, x, v);
        double[] up = line.at(h);
        double[] down = line.at(-h);
        double[] slopes = new double[up.length];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (up[k] - down[k]) / (2 * h);
        }
        return slopes;
    }

    /** {@return the Hessian matrix of a function from its gradient}: rows by differences, then ½(H + Hᵀ) */
    public static double[][] hessian(PointFunction gradient, double[] x, double h) {
        double[][] rows = byColumn(gradient, x, h);
        double[][] hessian = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                hessian[i][j] = (rows[i][j] + rows[j][i]) / 2;
            }
        }
        return hessian;
    }

    /** {@return the Hessian matrix times v by a forward difference of the gradient: (∇f(x+hv) − ∇f(x))/h} */
    public static double[] hessianTimes(PointFunction gradient, double[] x, double[] v, double h) {
        Line line = new Line(gradient, x, v);
        double[] there = line.at(h);
        double[] here = line.at(0);
        double[] product = new double[here.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = (there[k] - here[k]) / h;
        }
        return product;
    }
}
