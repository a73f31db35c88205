// Lesson 21: a stiff differential equation. Its fast and slow parts differ by nine orders of magnitude, and only a method
// that knows the Jacobian takes steps longer than the fastest part.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp "target/deriv.jar:target/examples/*" examples/21-stiff-equation/Robertson.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

// Robertson's reaction of three substances.
static final CompiledFunction RATES = Deriv.compile(Deriv.parse("""
        slow = 0.04*a; fast = 3e7*b^2; back = 1e4*b*c;
        [back - slow, slow - back - fast, fast]""")).vars("a", "b", "c").with(Part.VALUE, Part.JACOBIAN).build();

static final double TOLERANCE = 1e-8;

void main() {
    RealVector y = new ArrayRealVector(new double[] {1, 0, 0});

    // By LSODE, with a tolerance of 1e-4 for each of its steps: A. C. Hindmarsh, ODEPACK, prologue of DLSODE.
    y = integrate(y, 0, 40);
    compare(y, 2e-4, 7.158050e-01, 9.184616e-06, 2.841858e-01);
    // prints: 7.158e-01 9.186e-06 2.842e-01: as published

    // Test Set for Initial Value Problem Solvers, release 2.4 (F. Mazzia and C. Magherini, University of Bari), ROBER.
    y = integrate(y, 40, 1e11);
    compare(y, 1e-5, 0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050);
    // prints: 2.083e-08 8.333e-14 1.000e+00: as published
}

/**
 * The pair of orders 2 and 3 by L. F. Shampine and M. W. Reichelt, The MATLAB ODE Suite, SIAM J. Sci. Comput. 18 (1997).
 * At the end a method without the Jacobian could take no step longer than 0.0002.
 */
RealVector integrate(RealVector y, double t, double end) {
    double d = 1/(2 + Math.sqrt(2));
    double e = 6 + Math.sqrt(2);
    double h = 1e-6;
    while (t < end) {
        h = Math.min(h, end - t);
        RealMatrix w = MatrixUtils.createRealIdentityMatrix(3).subtract(jacobian(y).scalarMultiply(h*d));
        DecompositionSolver equations = new LUDecomposition(w).getSolver();
        RealVector f0 = rates(y);
        RealVector k1 = equations.solve(f0);
        RealVector f1 = rates(y.add(k1.mapMultiply(h/2)));
        RealVector k2 = equations.solve(f1.subtract(k1)).add(k1);
        RealVector next = y.add(k2.mapMultiply(h));
        RealVector f2 = rates(next);
        RealVector k3 = equations.solve(f2.combine(1, -e, k2.subtract(f1)).combine(1, -2, k1.subtract(f0)));
        RealVector scale = next.map(Math::abs).mapAdd(1e-8);
        double error = h/6*k1.combine(1, -2, k2).add(k3).ebeDivide(scale).getLInfNorm();
        if (error < TOLERANCE) {
            t += h;
            y = next;
        }
        h *= Math.clamp(0.8*Math.cbrt(TOLERANCE/error), 0.2, 5);
    }
    return y;
}

RealVector rates(RealVector y) {
    double[] rates = new double[3];
    RATES.values(y.toArray(), rates);
    return new ArrayRealVector(rates, false);
}

RealMatrix jacobian(RealVector y) {
    double[] flat = new double[9];
    RATES.jacobian(y.toArray(), flat);
    RealMatrix matrix = MatrixUtils.createRealMatrix(3, 3);
    for (int k = 0; k < 9; k++) matrix.setEntry(k/3, k%3, flat[k]);
    return matrix;
}

void compare(RealVector y, double tolerance, double... published) {
    double[] found = y.toArray();
    boolean same = y.subtract(new ArrayRealVector(published)).ebeDivide(y).getLInfNorm() < tolerance;
    IO.println("%.3e %.3e %.3e: %s".formatted(found[0], found[1], found[2], same ? "as published" : "not as published"));
}
