package deriv;

import deriv.core.Cond;
import deriv.core.Operation;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.List;

/**
 * Answers as a function of doubles: one linear program that shares whatever they have in common. Values are NaN
 * outside the domain of what was typed. At kinks the derivative of each function has its usual convention:
 * {@code relu'(0) = 0}, {@code abs'(0) = 0}, ties of max and min go to the first argument.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Numbers {
    private final Interpreter program;
    private final Limits limits;

    private Numbers(Interpreter program, Limits limits) {
        this.program = program;
        this.limits = limits;
    }

    /**
     * {@return a function that computes several answers at once}
     *
     * @param answers what to compute; vectors and matrices count entry by entry, row by row
     * @param variables the order of the coordinates of a point
     * @throws DerivException if a variable is missing, or a part cannot be evaluated
     */
    public static Numbers of(List<Answer> answers, List<String> variables) {
        Limits limits = answers.getFirst().limits();
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            TapeBuilder tape = Tape.over(variables);
            for (Answer answer : answers) {
                Operation.tick();
                tape.guard(Cond.and(answer.content().guard()));
                tape.output(answer.content().computed());
            }
            return new Numbers(new Interpreter(tape.build()), limits);
        }));
    }

    /** {@return how many numbers each point gives} */
    public int count() {
        return program.tape().outputCount();
    }

    /** {@return the first number at a point, for a single scalar answer the only one} */
    public double value(double... point) {
        return values(point)[0];
    }

    /**
     * {@return all numbers at a point, in the order of the answers and their entries}
     *
     * @throws DerivException if a limit is hit
     */
    public double[] values(double... point) {
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> program.evaluate(point)));
    }
}
