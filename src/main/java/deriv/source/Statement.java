package deriv.source;

import java.util.List;

/** Something that a method does. */
sealed interface Statement {
    /** A new local variable, never written again. */
    record Define(String name, Formula value) implements Statement {}

    /** A new local variable that an {@link Assign} may write later. */
    record Declare(String name, double value) implements Statement {}

    record Assign(String name, Formula value) implements Statement {}

    record Store(String array, int index, Formula value) implements Statement {}

    /** The first statements where the test is 1, the others where it is 0, neither where it is NaN. */
    record Choose(Formula test, List<Statement> then, List<Statement> otherwise) implements Statement {}

    /** Ends the method with NaN in all results unless the test is 1. */
    record Require(Formula test) implements Statement {}

    /** Does what another part of the method says. */
    record Run(MethodPart part) implements Statement {}

    /** Ends the method with this number. */
    record Return(Formula value) implements Statement {}
}
