// Lesson 13: errors and limits in a Java program.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/13-library-errors/Errors.java

import deriv.Deriv;
import deriv.DerivException;
import deriv.Limits;
import java.time.Duration;

void main() {
    // There is one kind of exception. It says what is wrong, where, and of which kind it is.
    try {
        Deriv.parse("2*sen(x)");
    } catch (DerivException e) {
        IO.println(e.getMessage());                            // prints: unknown function 'sen'
        IO.println(e.kind());                                  // prints: PARSE
        IO.println(e.place().orElseThrow());                   // prints: Place[start=2, end=5]
        IO.println(e.describe().lines().skip(1).findFirst().orElseThrow());  // prints:   2*sen(x)
    }

    // Limits hold for reading and for every question that is asked of the answer. So does interrupting the thread.
    Limits limits = Limits.DEFAULT.withTimeout(Duration.ofSeconds(5)).withMaxNodes(1_000);
    try {
        Deriv.reader().limits(limits).parse("x^x^x^x^x^x").diff("x", "x", "x", "x");
    } catch (DerivException e) {
        IO.println(e.kind());                                  // prints: LIMIT
    }
}
