// Lesson 14: a formula and its derivatives as a fast function.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/14-compiled/Compiled.java

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import java.util.Arrays;

void main() {
    // Say what the coordinates of a point are, and what you need. The result is code of the virtual machine.
    CompiledFunction f = Deriv.compile(Deriv.parse("x^2*y + y^3"))
            .vars("x", "y").with(Part.GRADIENT, Part.HESSIAN).build();

    // It writes into your arrays and makes none of its own.
    double[] point = {3, 2};
    double[] gradient = new double[2];
    IO.println(f.valueAndGradient(point, gradient));           // prints: 26.0
    IO.println(Arrays.toString(gradient));                     // prints: [12.0, 21.0]

    double[] hessian = new double[4];
    f.hessian(point, hessian);
    IO.println(Arrays.toString(hessian));                      // prints: [4.0, 6.0, 6.0, 12.0]

    // Products with a direction cost a few evaluations, however many variables there are, because no matrix is made.
    double[] direction = {1, -1};
    double[] product = new double[2];
    f.hvp(point, direction, product);
    IO.println(f.jvp(point, direction));                       // prints: -9.0
    IO.println(Arrays.toString(product));                      // prints: [-2.0, -6.0]

    // Several functions at once share what they have in common. Matrices are written row by row.
    CompiledFunction polar = Deriv.compile(Deriv.parse("[r*cos(t), r*sin(t)]"))
            .vars("r", "t").with(Part.JACOBIAN).build();
    double[] jacobian = new double[4];
    polar.jacobian(new double[] {2, 0}, jacobian);
    IO.println(Arrays.toString(jacobian));                     // prints: [1.0, -0.0, 0.0, 2.0]

    // Weights times Jacobian: how a weighted sum of the functions changes.
    polar.vjp(new double[] {2, 0}, new double[] {1, 10}, product);
    IO.println(Arrays.toString(product));                      // prints: [1.0, 20.0]

    // Variables can be data: they are coordinates of the point, but nothing is differentiated by them.
    CompiledFunction decay = Deriv.compile(Deriv.parse("a*exp(-b*t)"))
            .vars("a", "b", "t").wrt("a", "b").with(Part.GRADIENT).build();
    IO.println(decay.valueAndGradient(new double[] {2, 0.5, 0}, gradient));  // prints: 2.0
    IO.println(Arrays.toString(gradient));                     // prints: [1.0, -0.0]
}
