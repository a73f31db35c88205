// Lesson 15: many points at once.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/15-columns/Columns.java

import deriv.CompiledFunction;
import deriv.ColumnFunction;
import deriv.Deriv;
import deriv.Part;
import java.util.Arrays;

void main() {
    CompiledFunction bell = Deriv.compile(Deriv.parse("exp(-x^2/2)/sqrt(2*pi)")).with(Part.VALUE, Part.GRADIENT).build();

    // A column holds one coordinate of all points; here there is one coordinate, x, at 8,001 points from -8 to 8.
    double step = 1.0/500;
    double[] x = new double[8001];
    Arrays.setAll(x, i -> -8 + i*step);

    // One column out for each value.
    double[] y = new double[x.length];
    bell.batch(new double[][] {x}, new double[][] {y});
    IO.println("%.12f".formatted(step*Arrays.stream(y).sum()));            // prints: 1.000000000000

    // Every part has its columns; those of a gradient are the value and then the derivatives.
    double[] slope = new double[x.length];
    ColumnFunction gradient = bell.columns(Part.GRADIENT).withThreads(2);
    gradient.evaluate(new double[][] {x}, new double[][] {y, slope});
    IO.println("%.6f".formatted(Arrays.stream(slope).max().orElseThrow()));  // prints: 0.241971
}
