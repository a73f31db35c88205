// Lesson 19: logistic regression by gradient descent. The formula is the loss of one observation.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/19-logistic-regression/Logistic.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;

// Hours of study of twenty students, and whether they passed.
static final double[] HOURS = {0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75,
    5, 5.5};
static final double[] PASSED = {0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1};

void main() {
    // z is the logarithm of the odds to pass. softplus(z) = log(1 + exp(z)), without overflow.
    CompiledFunction loss = Deriv.compile(Deriv.parse("z = a + b*hours; softplus(z) - passed*z"))
            .vars("a", "b", "hours", "passed").wrt("a", "b").with(Part.GRADIENT).build();

    double[] point = new double[4];
    double[] slope = new double[2];
    double total = 0;
    for (int step = 0; step < 5_000; step++) {
        double[] sum = new double[2];
        total = 0;
        for (int i = 0; i < HOURS.length; i++) {
            point[2] = HOURS[i];
            point[3] = PASSED[i];
            total += loss.valueAndGradient(point, slope);
            for (int k = 0; k < 2; k++) sum[k] += slope[k];
        }
        for (int k = 0; k < 2; k++) point[k] -= 0.03*sum[k];
    }
    IO.println("a = %.4f, b = %.4f".formatted(point[0], point[1]));  // prints: a = -4.0777, b = 1.5046
    IO.println("loss %.4f".formatted(total));                        // prints: loss 8.0299
}
