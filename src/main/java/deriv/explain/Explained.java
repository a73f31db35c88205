package deriv.explain;

import deriv.print.Formula;
import java.util.List;

/**
 * A derivative with its steps.
 *
 * @param input  what is differentiated, as it was typed
 * @param steps  in order; the last ones rewrite the derivative into the answer
 * @param answer the answer
 * @param conditions what the steps ask for and the answer does not: elsewhere it was found apart from them
 * @param proof  how it is known that the steps lead to the answer
 * @param leftOut whether steps were left out because there would be too many
 */
public record Explained(Formula input, List<Step> steps, Formula answer, List<Formula> conditions, Proof proof,
        boolean leftOut) {
    public Explained {
        steps = List.copyOf(steps);
        conditions = List.copyOf(conditions);
    }

    /** How it is known that the last step is the answer. */
    public sealed interface Proof {
        /** Each step follows from the one before. */
        record BySteps() implements Proof {}

        /** The last two forms were proved to be equal. */
        record Proved(String method) implements Proof {}

        /** Not decided; what was tried. */
        record Open(List<String> tried) implements Proof {}
    }
}
