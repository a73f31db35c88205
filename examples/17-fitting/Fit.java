// Lesson 17: a curve through measurements: two of NIST's reference problems, whose answers are certified to eleven digits.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp "target/deriv.jar:target/examples/*" examples/17-fitting/Fit.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposer;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.GaussNewtonOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

// Statistical Reference Datasets, National Institute of Standards and Technology (doi:10.18434/T43G6C): Misra1a, of the
// lower level of difficulty, and MGH09, of the higher one; both from the start that is farther away.
static final double[][] MISRA1A = {{77.6, 10.07}, {114.9, 14.73}, {141.1, 17.94}, {190.8, 23.93}, {239.9, 29.61},
    {289.0, 35.18}, {332.8, 40.02}, {378.4, 44.82}, {434.8, 50.76}, {477.3, 55.05}, {536.8, 61.01}, {593.1, 66.40},
    {689.1, 75.47}, {760.0, 81.78}};
static final double[][] MGH09 = {{4, 0.1957}, {2, 0.1947}, {1, 0.1735}, {0.5, 0.1600}, {0.25, 0.0844}, {0.167, 0.0627},
    {0.125, 0.0456}, {0.1, 0.0342}, {0.0833, 0.0323}, {0.0714, 0.0235}, {0.0625, 0.0246}};

void main() {
    // NIST certifies 2.3894212918E+02 and 5.5015643181E-04.
    print(fit("b1*(1 - exp(-b2*x))", MISRA1A, 500, 0.0001));
    // prints: 2.389421292E+02
    // prints: 5.501564318E-04

    // NIST certifies 1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01 and 1.3606233068E-01.
    print(fit("b1*(x^2 + x*b2)/(x^2 + x*b3 + b4)", MGH09, 25, 39, 41.5, 39));
    // prints: 1.928069346E-01
    // prints: 1.912823287E-01
    // prints: 1.230565069E-01
    // prints: 1.360623307E-01
}

double[] fit(String formula, double[][] data, double... start) {
    // A row of the Jacobian is the gradient at one measurement: x is a coordinate, but nothing is differentiated by it.
    int n = start.length;
    List<String> parameters = List.of("b1", "b2", "b3", "b4").subList(0, n);
    List<String> variables = Stream.concat(parameters.stream(), Stream.of("x")).toList();
    CompiledFunction f = Deriv.compile(Deriv.parse(formula)).vars(variables).wrt(parameters).with(Part.GRADIENT).build();

    MultivariateJacobianFunction model = b -> {
        double[] values = new double[data.length];
        double[][] jacobian = new double[data.length][n];
        double[] point = Arrays.copyOf(b.toArray(), n + 1);
        for (int i = 0; i < data.length; i++) {
            point[n] = data[i][0];
            values[i] = f.valueAndGradient(point, jacobian[i]);
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    };
    LeastSquaresBuilder problem = new LeastSquaresBuilder().model(model)
            .target(Arrays.stream(data).mapToDouble(row -> row[1]).toArray())
            .maxEvaluations(10_000).maxIterations(10_000)
            .checker((_, a, b) -> b.getPoint().getLInfDistance(a.getPoint()) < 1e-14*b.getPoint().getLInfNorm());

    // Levenberg and Marquardt's method comes near from anywhere, Gauss's the last digits.
    RealVector near = new LevenbergMarquardtOptimizer().optimize(problem.start(start).build()).getPoint();
    return new GaussNewtonOptimizer(new QRDecomposer(0), false).optimize(problem.start(near).build()).getPoint().toArray();
}

void print(double[] parameters) {
    for (double b : parameters) IO.println("%.9E".formatted(b));
}
