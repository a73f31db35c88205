package deriv.columns;

import deriv.tape.Tape;
import java.util.List;

/** The number of rows of a batch, once all columns are known to fit the tape and each other. */
record BatchShape(long rows) {
    static BatchShape of(Tape tape, List<Column> inputs, List<Column> outputs) {
        if (inputs.size() != tape.inputs().size() || outputs.size() != tape.outputCount()) {
            throw new IllegalArgumentException("a program of %d inputs and %d outputs was given %d and %d columns"
                    .formatted(tape.inputs().size(), tape.outputCount(), inputs.size(), outputs.size()));
        }
        long rows = ConstantColumn.ANY_NUMBER;
        String first = "";
        for (int i = 0; i < inputs.size() + outputs.size(); i++) {
            boolean isInput = i < inputs.size();
            Column column = isInput ? inputs.get(i) : outputs.get(i - inputs.size());
            String name = isInput ? "input '" + tape.inputs().get(i) + "'" : "output " + (i - inputs.size() + 1);
            if (!isInput && !column.refusalToBeWritten().isEmpty()) {
                throw new IllegalArgumentException(
                        name + " cannot be written: " + column.refusalToBeWritten() + "; give other memory");
            }
            if (column.rows() == ConstantColumn.ANY_NUMBER) {
                continue;
            }
            if (rows == ConstantColumn.ANY_NUMBER) {
                rows = column.rows();
                first = name;
            } else if (rows != column.rows()) {
                throw new IllegalArgumentException("%s has %d rows, %s has %d; columns must be equally long"
                        .formatted(first, rows, name, column.rows()));
            }
        }
        Overlaps.refuse(inputs, outputs);
        return new BatchShape(Math.max(rows, 0));
    }

    /** @throws IllegalArgumentException if other threads may not reach a column */
    void requireShared(List<Column> inputs, List<Column> outputs) {
        Thread other = Thread.ofPlatform().unstarted(() -> {});
        for (List<Column> columns : List.of(inputs, outputs)) {
            for (Column column : columns) {
                if (!column.memory().isAccessibleBy(other)) {
                    throw new IllegalArgumentException(
                            "a column lies in a confined arena, which other threads may not reach; use a shared arena,"
                                    + " or one thread");
                }
            }
        }
    }
}
