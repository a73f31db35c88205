// Lesson 12: where an answer holds, in a Java program.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/12-library-conditions/Conditions.java

import deriv.Answer;
import deriv.Deriv;

void main() {
    Answer f = Deriv.parse("(t^2 - 4)/(t - 2)").simplify();

    // The whole line, which reads back; and its parts.
    IO.println(f);                                             // prints: t + 2   # for t != 2; at t = 2 by the limit
    IO.println(f.infix());                                     // prints: t + 2
    IO.println(f.remark());                                    // prints: for t != 2; at t = 2 by the limit
    IO.println(f.conditions());                                // prints: [t != 2]

    // Regions are conditions too, unless the text implies them: log(x) needs no second word, 1/x would.
    IO.println(Deriv.parse("log(x)").conditions());            // prints: []
    IO.println(Deriv.parse("log(x)").diff("x").conditions());  // prints: [x > 0]

    // Readings and advice.
    IO.println(Deriv.parse("1/2x").notes());                   // prints: [read as (1/2)*x: / takes the next factor only]
}
