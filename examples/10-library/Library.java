// Lesson 10: formulas and answers in a Java program.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/10-library/Library.java

import deriv.Answer;
import deriv.Deriv;
import deriv.Format;
import java.util.List;

void main() {
    // A text is read once; the answer is immutable and may be shared between threads.
    Answer f = Deriv.parse("a*exp(-b*x)");
    IO.println(f.variables());                                 // prints: [a, b, x]

    // Further questions are asked of answers.
    IO.println(f.diff("x"));                                   // prints: -a*b*exp(-b*x)
    IO.println(f.diff("x", "x", "b"));                         // prints: a*b*exp(-b*x)*(2 - b*x)
    IO.println(f.gradient(List.of("a", "b")));                 // prints: [exp(-b*x), -a*x*exp(-b*x)]
    IO.println(f.hessian(List.of("a", "b")).shape());          // prints: MATRIX

    // An answer is text in several formats, and a formula again.
    Answer d = f.diff("b");
    IO.println(d.toLatex());                                   // prints: -a x e^{-b x}
    IO.println(d.render(Format.UNICODE));                      // prints: −a·x·exp(−b·x)
    IO.println(Deriv.parse(d.infix()).diff("a"));              // prints: -x*exp(-b*x)

    // The reader has settings: unknown functions, names that are variables, strict reading, limits.
    Answer g = Deriv.reader().functions(List.of("u")).parse("u(x)^2");
    IO.println(g.diff("x"));                                   // prints: 2*u(x)*u'(x)
}
