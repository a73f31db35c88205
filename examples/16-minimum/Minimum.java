// Lesson 16: a minimum, found by the optimizer of another library. It gets value and gradient.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp "target/deriv.jar:target/examples/*" examples/16-minimum/Minimum.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.analysis.MultivariateVectorFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

void main() {
    // Rosenbrock's valley: easy to find, hard to walk along.
    CompiledFunction valley = Deriv.compile(Deriv.parse("(1 - x)^2 + 100*(y - x^2)^2"))
            .vars("x", "y").with(Part.VALUE, Part.GRADIENT).build();

    MultivariateFunction value = valley::value;
    MultivariateVectorFunction gradient = point -> {
        double[] slopes = new double[2];
        valley.valueAndGradient(point, slopes);
        return slopes;
    };

    PointValuePair minimum = new NonLinearConjugateGradientOptimizer(Formula.POLAK_RIBIERE, new SimpleValueChecker(0, 1e-30))
            .optimize(new MaxEval(10_000), GoalType.MINIMIZE, new InitialGuess(new double[] {-1.2, 1}),
                    new ObjectiveFunction(value), new ObjectiveFunctionGradient(gradient));

    IO.println("x = %.8f".formatted(minimum.getPoint()[0]));   // prints: x = 1.00000000
    IO.println("y = %.8f".formatted(minimum.getPoint()[1]));   // prints: y = 1.00000000
}
