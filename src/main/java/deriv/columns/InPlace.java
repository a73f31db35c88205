package deriv.columns;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A plan of a single loop over the arrays of the caller themselves: nothing is copied. They must start at one index,
 * because the compiler makes vector instructions only of loops in which all arrays have one index.
 */
record InPlace(double[][] columns, int start) {
    /** {@return the loop over these columns, if they are such arrays, and there is nothing but one loop to run} */
    static Optional<InPlace> of(Plan plan, List<Column> inputs, List<Column> outputs) {
        Tape tape = plan.tape();
        int[] results = new int[outputs.size()];
        Arrays.setAll(results, tape::output);
        boolean oneLoop = plan.steps().size() == 1
                && plan.groups().size() == 1
                && Arrays.stream(results).distinct().count() == results.length
                && Arrays.stream(results).allMatch(slot -> slot >= tape.resultSlot(0));
        if (!oneLoop) {
            return Optional.empty();
        }
        double[][] columns = new double[plan.places().count()][];
        int start = -1;
        for (int k = 0; k < inputs.size() + outputs.size(); k++) {
            boolean isInput = k < inputs.size();
            Column column = isInput ? inputs.get(k) : outputs.get(k - inputs.size());
            if (!(column instanceof ArrayColumn array) || start >= 0 && array.start() != start) {
                return Optional.empty();
            }
            start = array.start();
            columns[isInput ? k : plan.places().of(results[k - inputs.size()])] = array.values();
        }
        return Optional.of(new InPlace(columns, start));
    }

    void run(Loops loops, long from, int count) {
        int first = start + (int) from;
        loops.run(0, columns, first, first + count);
    }
}
