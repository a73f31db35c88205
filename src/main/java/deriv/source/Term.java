package deriv.source;

import deriv.functions.Kernel;
import deriv.tape.Op;
import java.util.List;

/** A number, as all three languages can write it. */
sealed interface Term {
    record Constant(double value) implements Term {}

    /** A local variable. */
    record Variable(String name) implements Term {}

    record Entry(String array, int index) implements Term {}

    /** What {@link deriv.tape.Arithmetic} says that the instruction does. */
    record Apply(Op op, List<Term> operands) implements Term {}

    record Call(Kernel kernel, List<Term> arguments) implements Term {}

    /** One of two numbers where the test is 1 or 0, NaN where it is NaN. */
    record Choice(Term test, Term then, Term otherwise) implements Term {}
}
