package deriv.source;

import deriv.functions.Kernel;
import deriv.tape.Op;
import java.util.List;

/** A number, as all three languages can write it. */
sealed interface Formula {
    record Constant(double value) implements Formula {}

    /** A local variable. */
    record Variable(String name) implements Formula {}

    record Entry(String array, int index) implements Formula {}

    /** What {@link deriv.tape.Arithmetic} says that the instruction does. */
    record Apply(Op op, List<Formula> operands) implements Formula {}

    record Call(Kernel kernel, List<Formula> arguments) implements Formula {}

    /** One of two numbers where the test is 1 or 0, NaN where it is NaN. */
    record Choice(Formula test, Formula then, Formula otherwise) implements Formula {}
}
