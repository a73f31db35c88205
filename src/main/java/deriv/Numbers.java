package deriv;

import deriv.core.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as a function of doubles: a linear program that shares whatever they have in common. Each is NaN
 * outside the domain of what was typed for it. At kinks the derivative of each function has its usual convention:
 * {@code relu'(0) = 0}, {@code abs'(0) = 0}, ties of max and min go to the first argument.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Numbers {
    private final PointPrograms programs;
    private final int variables;
    private final Limits limits;

    private Numbers(PointPrograms programs, int variables, Limits limits) {
        this.programs = programs;
        this.variables = variables;
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
        return DerivException.translating(() -> Operation.run(
                limits.allowance(),
                () -> new Numbers(new PointPrograms(answers, variables), variables.size(), limits)));
    }

    /** {@return how many numbers each point gives} */
    public int count() {
        return programs.count();
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
                all.add(programs.values(point));
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
