package deriv.source;

import java.util.List;

/** Something that a method does. */
sealed interface Step {
    /** A new local variable, never written again. */
    record Define(String name, Term value) implements Step {}

    /** A new local variable that an {@link Assign} may write later. */
    record Declare(String name, double value) implements Step {}

    record Assign(String name, Term value) implements Step {}

    record Store(String array, int index, Term value) implements Step {}

    /** The first steps where the test is 1, the others where it is 0, neither where it is NaN. */
    record Choose(Term test, List<Step> then, List<Step> otherwise) implements Step {}

    /** Ends the method with NaN in all results unless the test is 1. */
    record Require(Term test) implements Step {}

    /** Does what another part of the method says. */
    record Run(Part part) implements Step {}

    /** Ends the method with this number. */
    record Return(Term value) implements Step {}
}
