package deriv;

import static deriv.Part.GRADIENT;
import static deriv.Part.HESSIAN;
import static deriv.Part.JACOBIAN;
import static deriv.Part.VALUE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledFunctionTest {
    private static CompiledFunction compiled(String text, Part... parts) {
        return Deriv.compile(Deriv.parse(text)).with(parts).build();
    }

    @Test
    void oneFunctionOfOneVariable() {
        CompiledFunction f = compiled("sin(x)^2", VALUE, GRADIENT);
        assertEquals(Math.sin(0.5) * Math.sin(0.5), f.value(0.5));
        double[] slope = new double[1];
        assertEquals(f.value(0.5), f.valueAndGradient(new double[] {0.5}, slope));
        assertEquals(Math.sin(1), slope[0], 1e-15);
    }

    @Test
    void variablesAreInTheOrderThatWasGiven() {
        CompiledFunction f = Deriv.compile(Deriv.parse("x^2*y")).vars("y", "z", "x").with(VALUE, GRADIENT, HESSIAN)
                .build();
        double[] point = {5, 7, 3};
        double[] gradient = new double[3];
        double[] hessian = new double[9];
        assertEquals(45, f.value(point));
        assertEquals(45, f.valueAndGradient(point, gradient));
        f.hessian(point, hessian);
        assertArrayEquals(new double[] {9, 0, 30}, gradient);
        assertArrayEquals(new double[] {0, 0, 6, 0, 0, 0, 6, 0, 10}, hessian);
    }

    @Test
    void dataAreNotDifferentiatedBy() {
        CompiledFunction f = Deriv.compile(Deriv.parse("a*exp(b*x)")).wrt("a", "b").vars("x", "a", "b").with(GRADIENT)
                .build();
        double[] gradient = new double[2];
        f.valueAndGradient(new double[] {1, 2, 0}, gradient);
        assertArrayEquals(new double[] {1, 2}, gradient);
        assertEquals(List.of("a", "b"), f.wrt());
    }

    @Test
    void severalFunctionsAreOneVector() {
        Answer f = Deriv.parse("x*y");
        Answer g = Deriv.parse("[sin(x), x + y]");
        CompiledFunction all = Deriv.compile(f, g).vars("x", "y").with(VALUE, JACOBIAN).build();
        double[] values = new double[3];
        double[] jacobian = new double[6];
        all.values(new double[] {0, 4}, values);
        all.jacobian(new double[] {0, 4}, jacobian);
        assertArrayEquals(new double[] {0, 0, 4}, values);
        assertArrayEquals(new double[] {4, 0, 1, 0, 1, 1}, jacobian);
        assertEquals(5, all.jacobianSparsity().count());
        assertEquals(1, all.jacobianSparsity().row(2));
        assertEquals(0, all.jacobianSparsity().column(2));
    }

    @Test
    void aMatrixWithoutEntries() {
        CompiledFunction f = compiled("2*x + y", HESSIAN);
        double[] hessian = {1, 2, 3, 4};
        f.hessian(new double[] {1, 1}, hessian);
        assertArrayEquals(new double[4], hessian);
        assertEquals(0, f.hessianSparsity().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x*y + sin(y*z)", "exp(x*y)/(1 + z^2)", "x^3*y^2*z + log(1 + x^2)",
        "softplus(x*y) + hypot(x, z)"})
    void productsAreThoseOfTheMatrices(String text) {
        CompiledFunction f = compiled(text, GRADIENT, HESSIAN, JACOBIAN);
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            double[] point = random.doubles(3, -2, 2).toArray();
            double[] v = random.doubles(3, -2, 2).toArray();
            double[] gradient = new double[3];
            double[] hessian = new double[9];
            double[] product = new double[3];
            f.valueAndGradient(point, gradient);
            f.hessian(point, hessian);
            f.hvp(point, v, product);
            double slope = 0;
            double[] expected = new double[3];
            for (int j = 0; j < 3; j++) {
                slope += gradient[j] * v[j];
                for (int i = 0; i < 3; i++) {
                    expected[i] += hessian[3 * i + j] * v[j];
                }
            }
            String where = "seed " + seed + ", round " + round;
            assertEquals(slope, f.jvp(point, v), 1e-11 * (1 + Math.abs(slope)), where);
            assertArrayEquals(expected, product, 1e-9, where);
            f.vjp(point, new double[] {3}, product);
            for (int j = 0; j < 3; j++) {
                assertEquals(3 * gradient[j], product[j], 1e-11 * (1 + Math.abs(gradient[j])), where);
            }
        }
    }

    @Test
    void unitDirectionsAndWeightsGiveColumnsAndRows() {
        CompiledFunction f = compiled("[x*y*z, sin(x) + z^2]", JACOBIAN);
        double[] point = {0.3, 0.7, 1.1};
        double[] jacobian = new double[6];
        f.jacobian(point, jacobian);
        for (int j = 0; j < 3; j++) {
            double[] column = new double[2];
            f.jvp(point, unit(3, j), column);
            assertArrayEquals(new double[] {jacobian[j], jacobian[3 + j]}, column, 1e-15);
        }
        for (int i = 0; i < 2; i++) {
            double[] row = new double[3];
            f.vjp(point, unit(2, i), row);
            assertArrayEquals(new double[] {jacobian[3 * i], jacobian[3 * i + 1], jacobian[3 * i + 2]}, row, 1e-15);
        }
    }

    private static double[] unit(int length, int k) {
        double[] unit = new double[length];
        unit[k] = 1;
        return unit;
    }

    @Test
    void columnsAreManyPoints() {
        CompiledFunction f = compiled("x^2*y", VALUE, GRADIENT, HESSIAN);
        double[][] columns = {{1, 2, 3}, {4, 5, 6}};
        double[][] values = new double[1][3];
        f.batch(columns, values);
        assertArrayEquals(new double[] {4, 20, 54}, values[0]);
        ColumnFunction gradient = f.columns(GRADIENT);
        double[][] out = new double[gradient.outputs()][3];
        gradient.withThreads(2).evaluate(columns, out);
        assertArrayEquals(new double[][] {{4, 20, 54}, {8, 20, 36}, {1, 4, 9}}, out);
        ColumnFunction product = f.columns(Part.HVP);
        assertEquals(4, product.inputs());
        assertEquals(2, product.outputs());
        assertEquals(3, f.columns(HESSIAN).outputs());
        refused("the part JACOBIAN was not asked for when the function was made", () -> f.columns(JACOBIAN));
        refused("0 threads can do nothing", () -> gradient.withThreads(0));
        assertThrows(DerivException.class, () -> f.batch(columns, new double[1][2]));
        assertThrows(DerivException.class, () -> f.batch(new double[1][3], values));
    }

    @Test
    void guardedFunctionsAreNaNOutsideTheDomain() {
        Answer f = Deriv.parse("x^2/x");
        assertEquals(0, Deriv.compile(f).build().value(0));
        assertTrue(Double.isNaN(Deriv.compile(f).guarded().build().value(0)));
        assertEquals(List.of("x != 0"), Deriv.compile(f).build().conditions());
    }

    @Test
    void guardedMatricesAreNaNAsAWhole() {
        CompiledFunction f = Deriv.compile(Deriv.parse("x*log(x) + y^3")).with(HESSIAN).guarded().build();
        double[] hessian = new double[4];
        f.hessian(new double[] {2, 1}, hessian);
        assertArrayEquals(new double[] {0.5, 0, 0, 6}, hessian);
        f.hessian(new double[] {-2, 1}, hessian);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, hessian);
    }

    @Test
    void whatIsWrongIsSaid() {
        CompiledFunction f = compiled("x*y", VALUE, GRADIENT);
        CompiledFunction v = compiled("[x, y]", VALUE);
        refused("a point of 3 numbers was given, and 2 are needed", () -> f.value(1, 2, 3));
        refused("the gradient of 1 numbers was given, and 2 are needed",
                () -> f.valueAndGradient(new double[2], new double[1]));
        refused("there are 1 functions of 2 variables, not one of one", () -> f.value(1.0));
        refused("the part HESSIAN was not asked for when the function was made",
                () -> f.hessian(new double[2], new double[4]));
        refused("the part GRADIENT was not asked for when the function was made",
                () -> compiled("x", VALUE).valueAndGradient(new double[1], new double[1]));
        refused("there are 2 functions, not one", () -> v.value(1, 2));
        refused("GRADIENT needs one function, and there are 2", () -> compiled("[x, y]", GRADIENT));
        refused("the direction of 1 numbers was given, and 2 are needed",
                () -> f.hvp(new double[2], new double[1], new double[2]));
        refused("the variable 'x' is given twice", () -> Deriv.compile(Deriv.parse("x")).vars("x", "x"));
        refused("'z' is not among the variables", () -> Deriv.compile(Deriv.parse("x")).wrt("z").build());
        refused("there is nothing to compile", () -> Deriv.compile(List.of()));
        assertThrows(DerivException.class, () -> Deriv.compile(Deriv.parse("x*y")).vars("x").build());
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(DerivException.class, call).getMessage());
    }
}
