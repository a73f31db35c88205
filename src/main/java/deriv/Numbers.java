package deriv;

import deriv.compile.ArrayLayout;
import deriv.compile.TapeFunction;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as a function of doubles: one linear program that shares whatever they have in common. Each is NaN
 * outside the domain of what was typed for it. At kinks the derivative of each function has its usual convention:
 * {@code relu'(0) = 0}, {@code abs'(0) = 0}, ties of max and min go to the first argument.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Numbers {
    private static final double[] NO_DIRECTION = {};

    private final TapeFunction program;
    private final int variables;
    private final int count;
    private final Limits limits;

    private Numbers(Tape tape, String name, Limits limits) {
        this.program = TapeFunction.interpretedFirst(tape, ArrayLayout.of(tape), () -> name);
        this.variables = tape.inputs().size();
        this.count = tape.outputCount();
        this.limits = limits;
    }

    /**
     * {@return a function that computes several answers at once}
     *
     * @param answers what to compute, at least one; vectors and matrices count entry by entry, row by row
     * @param variables the order of the coordinates of a point
     * @throws DerivException if a variable is missing, or a part cannot be evaluated
     */
    public static Numbers of(List<Answer> answers, List<String> variables) {
        Limits limits = answers.getFirst().limits();
        Compilation.requireDistinct(variables);
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            TapeBuilder tape = Tape.over(variables);
            if (answers.stream().map(answer -> answer.content().guard()).distinct().count() == 1) {
                tape.guard(guard(answers.getFirst()));
                answers.forEach(answer -> tape.output(answer.content().computed()));
            } else {
                answers.forEach(answer -> DerivativeKind.entries(answer.content().computed())
                        .forEach(entry -> tape.output(where(guard(answer), entry))));
            }
            return new Numbers(tape.build(), "numbers of " + String.join(", ", variables), limits);
        }));
    }

    private static Cond guard(Answer answer) {
        return Cond.and(answer.content().guard());
    }

    /** An answer without a value says nothing of the others. */
    private static Expr where(Cond guard, Expr entry) {
        return guard.equals(Cond.TRUE)
                ? entry
                : Exprs.piecewise(List.of(new Branch(guard, entry)), Exprs.UNDEFINED);
    }

    /** {@return how many numbers each point gives} */
    public int count() {
        return count;
    }

    /** {@return the first number at a point, for a single scalar answer the only one} */
    public double value(double... point) {
        return values(point)[0];
    }

    /**
     * {@return all numbers at a point, in the order of the answers and their entries}
     *
     * @throws DerivException if a limit is hit, or the point has more or fewer coordinates than there are variables
     */
    public double[] values(double... point) {
        return valuesAt(List.of(point)).getFirst();
    }

    /**
     * {@return all numbers at each of these points}, as one question: the limits hold for all of them together
     *
     * @throws DerivException see {@link #values}
     */
    public List<double[]> valuesAt(List<double[]> points) {
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            List<double[]> all = new ArrayList<>(points.size());
            for (double[] point : points) {
                Operation.tick();
                requireLength(point);
                double[] values = new double[count];
                program.run(point, NO_DIRECTION, values);
                all.add(values);
            }
            return all;
        }));
    }

    private void requireLength(double[] point) {
        if (point.length != variables) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "a point of %d numbers was given, and %d are needed".formatted(point.length, variables),
                    "its coordinates are in the order of the variables");
        }
    }
}
