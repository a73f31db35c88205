// Lesson 18: a system of equations by Newton's method, with its exact Jacobian.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp "target/deriv.jar:target/examples/*" examples/18-newton-system/Arm.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

void main() {
    // An arm of two links, 1 and 0.8 long, bent by a at the shoulder and by b at the elbow: which angles take its hand to
    // the point (1.2, 0.9)?
    CompiledFunction f = Deriv.compile(Deriv.parse("[cos(a) + 0.8*cos(a + b) - 1.2, sin(a) + 0.8*sin(a + b) - 0.9]"))
            .vars("a", "b").with(Part.VALUE, Part.JACOBIAN).build();

    double[] angles = {0, 1};
    double[] miss = new double[2];
    double[] jacobian = new double[4];
    for (int i = 0; i < 6; i++) {
        f.values(angles, miss);
        // How far the hand is from the point: the number of correct digits doubles with each step.
        if (i < 5) IO.println("%.0e".formatted(Math.hypot(miss[0], miss[1])));
        // prints: 3e-01
        // prints: 5e-02
        // prints: 1e-03
        // prints: 2e-06
        // prints: 2e-12

        f.jacobian(angles, jacobian);
        RealMatrix rows = MatrixUtils.createRealMatrix(new double[][] {{jacobian[0], jacobian[1]}, {jacobian[2], jacobian[3]}});
        RealVector step = new LUDecomposition(rows).getSolver().solve(new ArrayRealVector(miss));
        for (int k = 0; k < 2; k++) angles[k] -= step.getEntry(k);
    }
    IO.println("a = %.12f, b = %.12f".formatted(angles[0], angles[1]));  // prints: a = 0.127907102547, b = 1.179648283489
}
