// Lesson 11: numbers in a Java program. Newton's method: x - f(x)/f'(x), again and again.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/11-library-numbers/Newton.java

import deriv.Answer;
import deriv.Deriv;
import deriv.Numbers;
import java.util.List;

void main() {
    Answer f = Deriv.parse("x^2 - 2");

    // Function and slope in one program, which shares what they have in common. A point is a value for each name.
    Numbers both = Numbers.of(List.of(f, f.diff("x")), List.of("x"));

    double x = 1;
    for (int i = 0; i < 5; i++) {
        double[] value = both.values(x);
        x -= value[0]/value[1];
    }
    IO.println(x);                                             // prints: 1.4142135623730951

    // Outside the domain of what was typed there is no number, whatever the derivative looks like.
    Numbers slope = Deriv.parse("log(x)").diff("x").numbers("x");
    IO.println(slope.value(2));                                // prints: 0.5
    IO.println(slope.value(-2));                               // prints: NaN

    // A matrix counts row by row.
    Numbers hessian = Deriv.parse("x^2*y").hessian(List.of("x", "y")).numbers("x", "y");
    IO.println(List.of(hessian.count(), hessian.values(3, 4)[0], hessian.values(3, 4)[1]));  // prints: [4, 8.0, 6.0]
}
