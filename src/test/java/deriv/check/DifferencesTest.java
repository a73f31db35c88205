package deriv.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows 121 and 135: differences in several variables, of functions whose derivatives are known. */
class DifferencesTest {
    private static final double[] X = {0.7, -1.2, 2.5};
    private static final double H = Difference.CENTRAL.usualStep(Difference.EPSILON);

    /** Two functions of three variables. */
    private static double[] functions(double[] p) {
        return new double[] {p[0] * p[0] * p[1] + Math.sin(p[2]), Math.exp(p[0] * p[1]) / p[2]};
    }

    private static double[][] jacobian(double[] p) {
        double e = Math.exp(p[0] * p[1]) / p[2];
        return new double[][] {{2 * p[0] * p[1], p[0] * p[0], Math.cos(p[2])}, {p[1] * e, p[0] * e, -e / p[2]}};
    }

    /** The gradient of x²y + z sin(y), and its Hessian matrix. */
    private static double[] gradient(double[] p) {
        return new double[] {2 * p[0] * p[1], p[0] * p[0] + p[2] * Math.cos(p[1]), Math.sin(p[1])};
    }

    private static double[][] hessian(double[] p) {
        return new double[][] {{2 * p[1], 2 * p[0], 0}, {2 * p[0], -p[2] * Math.sin(p[1]), Math.cos(p[1])},
            {0, Math.cos(p[1]), 0}};
    }

    @Test
    void jacobiansByElementAndByColumnAreTheSameAndRight() {
        assertMatrix(jacobian(X), Differences.byElement(DifferencesTest::functions, X, H), 1e-9);
        assertMatrix(Differences.byElement(DifferencesTest::functions, X, H),
                Differences.byColumn(DifferencesTest::functions, X, H), 0);
    }

    @Test
    void theDerivativeAlongAVectorIsTheJacobianTimesIt() {
        double[] v = {1, -2, 0.5};
        double[][] j = jacobian(X);
        double[] expected = {times(j[0], v), times(j[1], v)};
        assertArrayEquals(expected, Differences.along(DifferencesTest::functions, X, v, H), 1e-9);
    }

    @Test
    void hessiansAreRightAndSymmetricToTheBit() {
        double[][] found = Differences.hessian(DifferencesTest::gradient, X, H);
        assertMatrix(hessian(X), found, 1e-9);
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) assertEquals(found[i][j], found[j][i]);
    }

    @Test
    void theHessianTimesAVectorNeedsTwoGradients() {
        List<double[]> asked = new ArrayList<>();
        double[] v = {1, -2, 0.5};
        double[][] h = hessian(X);
        double[] found = Differences.hessianTimes(p -> {
            asked.add(p);
            return gradient(p);
        }, X, v, Difference.FORWARD.usualStep(Difference.EPSILON));
        assertArrayEquals(new double[] {times(h[0], v), times(h[1], v), times(h[2], v)}, found, 1e-6);
        assertEquals(2, asked.size());
    }

    @Test
    void thePointIsNotMoved() {
        double[] x = X.clone();
        Differences.byElement(DifferencesTest::functions, x, H);
        assertArrayEquals(X, x);
    }

    private static double times(double[] row, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) sum += row[i] * v[i];
        return sum;
    }

    private static void assertMatrix(double[][] expected, double[][] found, double tolerance) {
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], found[i], tolerance);
    }
}
