package deriv.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of several variables along a line through a point: x + t·v. Values are kept, since many formulas ask for the
 * same ones. Confined to one thread.
 */
public final class Line {
    private final PointFunction functions;
    private final double[] x;
    private final double[] v;
    private final Map<Double, double[]> values = new HashMap<>();

    /** @param v the direction, as long as the point */
    public Line(PointFunction functions, double[] x, double[] v) {
        this.functions = functions;
        this.x = x.clone();
        this.v = v.clone();
    }

    /** {@return the line along coordinate j} */
    public static Line along(PointFunction functions, double[] x, int j) {
        double[] v = new double[x.length];
        v[j] = 1;
        return new Line(functions, x, v);
    }

    /** {@return all functions at x + t·v} */
    public double[] at(double t) {
        return values.computeIfAbsent(t + 0.0, _ -> functions.at(point(t)));
    }

    /** {@return function k as a function of t} */
    public DoubleUnaryOperator output(int k) {
        return t -> at(t)[k];
    }

    private double[] point(double t) {
        double[] point = new double[x.length];
        for (int j = 0; j < point.length; j++) point[j] = v[j] == 0 ? x[j] : x[j] + t * v[j];
        return point;
    }
}
