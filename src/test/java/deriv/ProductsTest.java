package deriv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.check.Difference;
import deriv.check.Differences;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jacobians and Hessians times vectors, by their identities. Rows are those of the acceptance document. */
class ProductsTest {
    private static final List<String> VARIABLES = List.of("x", "y", "z");
    private static final String INNER = "[x^2*y + sin(z), exp(x*y)/z, sqrt(x + y + z), x]";
    private static final String SCALAR = "exp(x*y)*log(z) + x^3/(1 + z^2) + y*sin(x*z)";

    /** A point and numbers to go with it. */
    private final SplittableRandom random = new SplittableRandom(117);

    private double[] some(int count) {
        return random.doubles(count, 0.5, 2).toArray();
    }

    private static CompiledFunction compiled(String text, List<String> variables, Part... parts) {
        return Deriv.compile(Deriv.parse(text)).vars(variables).with(parts).build();
    }

    private static double[] unit(int i, int length) {
        double[] unit = new double[length];
        unit[i] = 1;
        return unit;
    }

    private static double[] jacobian(CompiledFunction f, double[] point) {
        double[] jacobian = new double[f.count() * f.wrt().size()];
        f.jacobian(point, jacobian);
        return jacobian;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static void assertNear(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-13 * Math.max(1, Math.abs(expected[i])));
        }
    }

    @Test
    @DisplayName("row 117: unit vectors give columns and rows, and w·(Jv) = (wJ)·v")
    void productsWithVectorsAreThoseOfTheJacobian() {
        CompiledFunction f = compiled(INNER, VARIABLES, Part.JACOBIAN, Part.JVP, Part.VJP);
        for (int trial = 0; trial < 20; trial++) {
            double[] point = some(3);
            double[] jacobian = jacobian(f, point);
            for (int j = 0; j < 3; j++) {
                double[] column = new double[4];
                f.jvp(point, unit(j, 3), column);
                int place = j;
                assertNear(IntStream.range(0, 4).mapToDouble(i -> jacobian[3 * i + place]).toArray(), column);
            }
            for (int i = 0; i < 4; i++) {
                double[] row = new double[3];
                f.vjp(point, unit(i, 4), row);
                int place = i;
                assertNear(IntStream.range(0, 3).mapToDouble(j -> jacobian[3 * place + j]).toArray(), row);
            }
            double[] v = some(3);
            double[] w = some(4);
            double[] jv = new double[4];
            double[] wj = new double[3];
            f.jvp(point, v, jv);
            f.vjp(point, w, wj);
            assertEquals(dot(w, jv), dot(wj, v), 1e-13 * Math.abs(dot(w, jv)));
        }
    }

    @Test
    @DisplayName("row 117: the product of weights with the Jacobian is the gradient of the weighted sum")
    void vjpIsTheGradientOfTheWeightedSum() {
        CompiledFunction f = compiled("[x^2*y, sin(x*z)]", VARIABLES, Part.VJP);
        CompiledFunction sum = compiled("3*x^2*y - 2*sin(x*z)", VARIABLES, Part.GRADIENT);
        double[] point = some(3);
        double[] product = new double[3];
        double[] gradient = new double[3];
        f.vjp(point, new double[] {3, -2}, product);
        sum.valueAndGradient(point, gradient);
        assertNear(gradient, product);
    }

    @Test
    @DisplayName("row 121: Hessian times vector, exact, from the matrix and from two gradients")
    void theHessianTimesAVector() {
        CompiledFunction f = compiled(SCALAR, VARIABLES, Part.GRADIENT, Part.HESSIAN, Part.HVP);
        for (int trial = 0; trial < 20; trial++) {
            double[] point = some(3);
            double[] v = some(3);
            double[] hessian = new double[9];
            double[] product = new double[3];
            f.hessian(point, hessian);
            f.hvp(point, v, product);
            assertNear(IntStream.range(0, 3).mapToDouble(i -> dot(new double[] {hessian[3 * i], hessian[3 * i + 1],
                hessian[3 * i + 2]}, v)).toArray(), product);
            double[] differences = Differences.hessianTimes(x -> {
                double[] gradient = new double[3];
                f.valueAndGradient(x, gradient);
                return gradient;
            }, point, v, Difference.FORWARD.usualStep(Difference.EPSILON));
            for (int i = 0; i < 3; i++) {
                assertEquals(product[i], differences[i], 1e-5 * Math.max(1, Math.abs(product[i])));
            }
        }
    }

    @Test
    @DisplayName("row 119: the Jacobian of a composition is the product of the Jacobians")
    void jacobiansOfCompositionsAreProducts() {
        String outer = "[a*b + c, exp(-d^2)*a, sin(b*c*d)]";
        String both = "f(x, y, z) = x^2*y + sin(z); g(x, y, z) = exp(x*y)/z; h(x, y, z) = sqrt(x + y + z);"
                + " a = f(x, y, z); b = g(x, y, z); c = h(x, y, z); d = x; " + outer;
        CompiledFunction f = compiled(INNER, VARIABLES, Part.VALUE, Part.JACOBIAN);
        CompiledFunction h = compiled(outer, List.of("a", "b", "c", "d"), Part.JACOBIAN);
        CompiledFunction composed = compiled(both, VARIABLES, Part.JACOBIAN);
        double[] point = some(3);
        double[] middle = new double[4];
        f.values(point, middle);
        double[] jf = jacobian(f, point);
        double[] jh = jacobian(h, middle);
        double[] product = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) product[3 * i + j] += jh[4 * i + k] * jf[3 * k + j];
            }
        }
        assertNear(product, jacobian(composed, point));
    }

    @Test
    @DisplayName("row 133: through layers, by the input and by the parameter of the one layer that is trained")
    void layersByInputAndByParameter() {
        String layers = "x2 = tanh(c1*x1); x3 = sigmoid(c2*x2 + x1); x4 = x3^2/c3; x4*exp(-x4)";
        CompiledFunction f = Deriv.compile(Deriv.parse(layers)).vars("x1", "c1", "c2", "c3").wrt("x1", "c2")
                .with(Part.GRADIENT).build();
        double x1 = 0.4;
        double c1 = 1.5;
        double c2 = -0.7;
        double c3 = 2;
        double x2 = Math.tanh(c1 * x1);
        double x3 = 1 / (1 + Math.exp(-(c2 * x2 + x1)));
        double x4 = x3 * x3 / c3;
        double byX4 = (1 - x4) * Math.exp(-x4);
        double byZ = byX4 * 2 * x3 / c3 * x3 * (1 - x3);
        double[] expected = {byZ * (c2 * (1 - x2 * x2) * c1 + 1), byZ * x2};
        double[] gradient = new double[2];
        assertEquals(x4 * Math.exp(-x4), f.valueAndGradient(new double[] {x1, c1, c2, c3}, gradient), 1e-15);
        assertArrayEquals(expected, gradient, 1e-15);
    }

    /** Their forms near 0 are those of gradient and Hessian: differences would have lost all digits. */
    @ParameterizedTest
    @ValueSource(strings = {"sin(x)/x", "(exp(x) - 1)/x", "(1 - cos(x))/x^2", "(x - sin(x))/x^3", "1/x - cot(x)",
        "x/(exp(x) - 1)"})
    void productsDoNotCancelNearZero(String text) {
        CompiledFunction alone = Deriv.compile(Deriv.parse(text))
                .with(Part.GRADIENT, Part.HESSIAN).build();
        CompiledFunction within = compiled("y*z + " + text, VARIABLES, Part.GRADIENT);
        for (double x : new double[] {1e-12, 1e-8, -1e-5, 1e-3}) {
            double[] point = {x};
            double[] slope = new double[1];
            double[] curvature = new double[1];
            double[] product = new double[1];
            alone.valueAndGradient(point, slope);
            alone.hessian(point, curvature);
            assertEquals(3 * slope[0], alone.jvp(point, new double[] {3}), 1e-14 * Math.abs(slope[0]));
            alone.vjp(point, new double[] {3}, product);
            assertEquals(3 * slope[0], product[0], 1e-14 * Math.abs(slope[0]));
            alone.hvp(point, new double[] {3}, product);
            assertEquals(3 * curvature[0], product[0], 1e-14 * Math.abs(curvature[0]));
            assertEquals(3 * slope[0], within.jvp(new double[] {x, 5, 7}, new double[] {3, 0, 0}),
                    1e-14 * Math.abs(slope[0]));
        }
    }

    /** What stands beside the terms that cancel, or before them, does not keep them from being read as one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"y*(x - sin(x))/x^3", "exp((x - sin(x))/x^3 + log(y) - 1/6)", "(x - sin(x))/x^3*y + erf(y)"})
    void aSecondVariableDoesNotBringCancellationBack(String text) {
        CompiledFunction f = compiled(text, List.of("x", "y"), Part.GRADIENT);
        for (double x : new double[] {1e-12, 1e-8, -1e-5, 1e-3}) {
            double[] gradient = new double[2];
            f.valueAndGradient(new double[] {x, 0.5}, gradient);
            assertEquals(-x / 120, gradient[0], 1e-6 * Math.abs(x));
        }
    }

    /** The core makes one fraction of such a derivative. */
    @Test
    void oneFractionOfPolesAndOtherTermsIsTakenApart() {
        CompiledFunction f = compiled("x*y + (x - sin(x))/x^3", List.of("x", "y"), Part.GRADIENT);
        for (double x : new double[] {1e-12, 1e-8, -1e-5, 1e-3}) {
            double[] gradient = new double[2];
            f.valueAndGradient(new double[] {x, 0.5}, gradient);
            assertEquals(0.5 - x / 60, gradient[0], 1e-12);
        }
    }
}
