package deriv.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A function that is computed row by row runs in the rows that take its branch, and in no others. */
class RowsTest {
    private static final double NAN = Double.NaN;
    private static final double[] NUMBERS = {0, 1, 2, 3, 4, 5};

    private final Rows rows = new Rows(6);

    /** {@return the rows in which a function runs now} */
    private String running() {
        List<Integer> seen = new ArrayList<>();
        rows.apply(x -> {
            seen.add((int) x);
            return x;
        }, NUMBERS, new double[6]);
        return seen.toString();
    }

    @Test
    void branches() {
        rows.begin(6);
        assertEquals("[0, 1, 2, 3, 4, 5]", running());
        assertTrue(rows.open(new double[] {1, 1, 0, 0, NAN, 1}));
        assertEquals("[0, 1, 5]", running());
        assertTrue(rows.open(new double[] {0, 1, 1, 1, 1, NAN}));
        assertEquals("[1]", running());
        assertTrue(rows.turn());
        assertEquals("[0]", running());
        rows.close();
        assertEquals("[0, 1, 5]", running());
        assertTrue(rows.turn());
        assertEquals("[2, 3]", running());
        rows.close();
        assertEquals("[0, 1, 2, 3, 4, 5]", running());
    }

    @Test
    void aBranchThatNobodyTakesIsSkipped() {
        rows.begin(4);
        assertFalse(rows.open(new double[] {0, NAN, 0, 0, 1, 1}), "rows 4 and 5 are not there");
        assertTrue(rows.turn());
        assertEquals("[0, 2, 3]", running());
        assertTrue(rows.open(new double[] {1, 0, 1, 1, 0, 0}));
        assertEquals("[0, 2, 3]", running());
        assertFalse(rows.turn(), "row 1 does not run");
        rows.close();
        rows.close();
        assertEquals("[0, 1, 2, 3]", running());
    }

    @Test
    void refusedRows() {
        rows.begin(5);
        assertFalse(rows.require(new double[] {1, 0, 1, NAN, 1}));
        assertEquals("[0, 2, 4]", running());
        assertTrue(rows.open(new double[] {1, 1, 0, 1, 1}));
        assertEquals("[0, 4]", running());
        rows.close();
        assertFalse(rows.require(new double[] {1, 1, 0, 1, 1}));
        assertEquals("[0.0, NaN, NaN, NaN, 4.0]", Arrays.toString(Arrays.copyOf(rows.withoutRefused(NUMBERS), 5)));
        assertTrue(rows.require(new double[5]), "none is left");
        rows.begin(5);
        assertEquals("[0, 1, 2, 3, 4]", running());
        assertEquals("[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]", Arrays.toString(rows.withoutRefused(NUMBERS)));
    }
}
