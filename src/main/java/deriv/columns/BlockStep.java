package deriv.columns;

/**
 * One thing done to a block. Numbers of instructions are those of the tape; the places of steps are those of the plan.
 */
sealed interface BlockStep {
    /** Arithmetic that one loop does: its instructions in order, nothing between them. */
    record Group(int number, int[] instructions) implements BlockStep {}

    /** One instruction of any other kind that has a value. */
    record Single(int instruction) implements BlockStep {}

    /** The sine and the cosine of one argument. */
    record SineAndCosine(int sine, int cosine) implements BlockStep {}

    record Require(int instruction) implements BlockStep {}

    /** @param otherwise the place of the step {@link Otherwise} */
    record If(int instruction, int otherwise) implements BlockStep {}

    /** @param end the place of the step {@link End} */
    record Otherwise(int instruction, int end) implements BlockStep {}

    /** @param test the slot of the test of the conditional */
    record End(int instruction, int test) implements BlockStep {}
}
