package deriv.compile;

import java.util.List;

/** What a method of generated code does: steps, one after the other. */
sealed interface Step {
    /** One instruction of the tape that is no part of a conditional. */
    record Compute(int instruction) implements Step {}

    /** The conditional that opens with this instruction. */
    record Choose(int instruction, List<Step> then, List<Step> otherwise) implements Step {}

    /** Puts arguments {@code from} to {@code to}, the latter not included, of a variadic call into its array. */
    record Fill(int instruction, int from, int to) implements Step {}

    /** Calls another method. */
    record Run(Chunk chunk) implements Step {}

    /** Puts an input or a constant that is an output into its place. */
    record Store(int output) implements Step {}
}
