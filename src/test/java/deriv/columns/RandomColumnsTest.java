package deriv.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.columns.kernels.Bits;
import deriv.columns.kernels.PlainBits;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.tape.Interpreter;
import deriv.tape.RandomExpressions;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Columns against the tape at single rows, on random expressions over all functions, bit for bit. */
class RandomColumnsTest {
    private static final long FIRST_SEED = 20_260_902;
    private static final int EXPRESSIONS = 250;
    private static final int ROWS = 700;
    private static final double[] HOSTILE = {
        0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308, 5e-324, 1e-300,
        0.5
    };

    private int conditionals;
    private int numbers;

    @Test
    void columnsAreTheTapeRowByRow() {
        for (int i = 0; i < EXPRESSIONS; i++) {
            Tape tape = tape(FIRST_SEED + i);
            if (tape != null) {
                check(FIRST_SEED + i, tape);
            }
        }
        assertTrue(conditionals > EXPRESSIONS / 16, "only " + conditionals + " tapes with branches");
        assertTrue(numbers > ROWS * EXPRESSIONS / 2, "only " + numbers + " values that are numbers");
    }

    private Tape tape(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try {
            Expr e = new RandomExpressions(random).next(random.nextInt(1, 14));
            TapeBuilder builder = Tape.over("x", "y", "z").output(e);
            if (random.nextInt(4) == 0) {
                builder.guard(Cond.positive(Exprs.symbol("x").plus(2)));
            }
            Tape tape = builder.output(Derivative.of(e, Exprs.symbol("x"))).output(Exprs.symbol("y")).build();
            return tape.length() > 3000 ? null : tape;
        } catch (LimitException | UnsupportedOperationException tooLargeOrNotInClosedForm) {
            return null;
        }
    }

    private static double[][] points(SplittableRandom random) {
        double[][] in = new double[3][ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (double[] column : in) {
                column[i] = random.nextInt(20) == 0
                        ? HOSTILE[random.nextInt(HOSTILE.length)]
                        // long runs in which all rows take one branch
                        : i / 256 % 2 == 0 ? random.nextDouble(-3, 3) : random.nextDouble(0.1, 0.9);
            }
        }
        return in;
    }

    private void check(long seed, Tape tape) {
        conditionals += tape.toString().contains("\nif ") ? 1 : 0;
        double[][] in = points(new SplittableRandom(seed));
        List<double[]> expected = new ArrayList<>();
        RowReference reference = new RowReference(tape, Functions.BLOCKWISE, Bits.best());
        for (int i = 0; i < ROWS; i++) {
            expected.add(reference.at(new double[] {in[0][i], in[1][i], in[2][i]}));
        }
        Columns columns = Columns.of(tape);
        assertBits(seed, "first tier", tape, expected, run(columns, in));
        assertBits(seed, "other rows", tape, expected, shifted(columns, in, 137));
        Plan plan = Plan.of(tape, Functions.BLOCKWISE);
        double[][] fused = new double[tape.outputCount()][ROWS];
        List<Column> outputs = Arrays.stream(fused).map(Column::of).toList();
        Block block = new Block(plan, FusedLoops.of(plan), new PlainBits(), 768);
        block.run(Arrays.stream(in).map(Column::of).toList(), outputs, 0, ROWS);
        assertBits(seed, "fused loops", tape, expected, fused);
        assertBits(seed, "like the interpreter", tape, interpreted(tape, in), run(columns.likeInterpreter(), in));
    }

    private static List<double[]> interpreted(Tape tape, double[][] in) {
        Interpreter interpreter = new Interpreter(tape);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(interpreter.evaluate(in[0][i], in[1][i], in[2][i]));
        }
        return rows;
    }

    private static double[][] run(Columns columns, double[][] in) {
        double[][] out = new double[columns.tape().outputCount()][ROWS];
        columns.evaluate(in, out);
        return out;
    }

    /** The same rows in other places, the first ones after the last. */
    private static double[][] shifted(Columns columns, double[][] in, int by) {
        double[][] moved = new double[in.length][ROWS];
        for (int k = 0; k < in.length; k++) {
            System.arraycopy(in[k], by, moved[k], 0, ROWS - by);
            System.arraycopy(in[k], 0, moved[k], ROWS - by, by);
        }
        double[][] values = run(columns, moved);
        double[][] out = new double[values.length][ROWS];
        for (int k = 0; k < out.length; k++) {
            System.arraycopy(values[k], 0, out[k], by, ROWS - by);
            System.arraycopy(values[k], ROWS - by, out[k], 0, by);
        }
        return out;
    }

    private void assertBits(long seed, String what, Tape tape, List<double[]> expected, double[][] out) {
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < out.length; k++) {
                if (Double.compare(expected.get(i)[k], out[k][i]) != 0) {
                    assertEquals(expected.get(i)[k], out[k][i],
                            "seed " + seed + ", " + what + ", row " + i + ", output "
                                    + k + " of\n" + tape);
                }
                numbers += Double.isNaN(out[k][i]) ? 0 : 1;
            }
        }
    }
}
