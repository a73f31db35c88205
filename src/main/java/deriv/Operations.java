package deriv;

import deriv.core.Operation;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * How many operations it takes to compute something, by what they cost. Both branches of a conditional count; the check
 * whether a point is in the domain does not.
 *
 * @param arithmetic additions, subtractions, multiplications, changes of sign, maxima: about a cycle each
 * @param divisions  quotients, some cycles each
 * @param roots      square roots, some cycles each
 * @param functions  exponentials, powers, other roots and calls of functions: tens of cycles each
 * @param tests      comparisons with zero
 */
public record Operations(int arithmetic, int divisions, int roots, int functions, int tests) {

    /**
     * {@return the operations that compute several answers at once, sharing what they have in common}
     *
     * @param variables all variables of the answers
     * @throws DerivException if a variable is missing, a part cannot be evaluated, or a limit is hit
     */
    public static Operations of(List<Answer> answers, List<String> variables) {
        Limits limits = answers.getFirst().limits();
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            TapeBuilder tape = Tape.over(variables);
            answers.forEach(a -> tape.output(a.content().computed()));
            return of(tape.build());
        }));
    }

    static Operations of(Tape tape) {
        int arithmetic = 0;
        int divisions = 0;
        int roots = 0;
        int functions = 0;
        int tests = 0;
        for (int i = 0; i < tape.length(); i++) {
            switch (tape.op(i)) {
                case ADD, SUBTRACT, MULTIPLY, NEGATE, MAX -> arithmetic++;
                case DIVIDE -> divisions++;
                case SQRT -> roots++;
                case CBRT, EXP, POWER, HYPOT, CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> functions++;
                case POSITIVE, NONNEGATIVE, ZERO, NONZERO -> tests++;
                case REQUIRE, IF, ELSE, END -> {}
            }
        }
        return new Operations(arithmetic, divisions, roots, functions, tests);
    }

    /** {@return the sum of all kinds} */
    public int total() {
        return arithmetic + divisions + roots + functions + tests;
    }

    /** {@return the counts in words: {@code 12: 9 arithmetic, 1 division, 2 functions}} */
    @Override
    public String toString() {
        List<String> kinds = new ArrayList<>();
        name(kinds, arithmetic, "arithmetic", "arithmetic");
        name(kinds, divisions, "division", "divisions");
        name(kinds, roots, "square root", "square roots");
        name(kinds, functions, "function", "functions");
        name(kinds, tests, "test", "tests");
        return kinds.isEmpty() ? "0" : total() + ": " + String.join(", ", kinds);
    }

    private static void name(List<String> kinds, int count, String one, String many) {
        if (count > 0) {
            kinds.add(count + " " + (count == 1 ? one : many));
        }
    }
}
