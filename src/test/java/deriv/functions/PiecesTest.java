package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Pieces;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pieces of each row are the row, and meet where they say so; what has none does not pass over a kink in silence. */
class PiecesTest {
    private static final double[] GRID = {-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3};
    private static final double NEAR = 1e-9;

    static Stream<Row> rows() {
        return FunctionTable.all().stream().filter(row -> row.kernel().isPresent());
    }

    private static List<Expr> args(Row row) {
        int count = row.samples().getFirst().intervals().size();
        return IntStream.range(0, count).mapToObj(i -> Exprs.symbol("x" + i)).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void piecesAreTheFunction(Row row) {
        assertEquals(Optional.empty(), fault(row));
    }

    @Test
    void severalArguments() {
        for (Row row : List.of(StepFunctions.MAX, StepFunctions.MIN)) {
            List<Expr> args = List.of(Exprs.symbol("a"), Exprs.symbol("b"), Exprs.symbol("c"), Exprs.symbol("d"));
            Interpreter both = interpreter(row, args, row.pieces(args).orElseThrow().whole());
            for (double[] point : new double[][] {{1, 2, 3, 4}, {4, 3, 2, 1}, {1, 1, 1, 1}, {2, 3, 3, 2},
                {0, -1, 5, 5}}) {
                double[] values = both.evaluate(point);
                assertEquals(values[0], values[1], row + " at " + Arrays.toString(point));
            }
        }
    }

    @Test
    void faultsAreFound() {
        Expr x = Exprs.symbol("x0");
        assertTrue(
                fault(planted(new Pieces(Exprs.piecewise(Cond.nonnegative(x), x, x), Pieces.Joint.MEET))).isPresent());
        assertTrue(fault(planted(new Pieces(
                Exprs.piecewise(Cond.nonnegative(x.minus(1)), x, x.negate()), Pieces.Joint.MEET))).isPresent());
        assertEquals(Optional.empty(), fault(planted(new Pieces(StepPieces.abs(x), Pieces.Joint.MEET))));
        RowBuilder step = RowBuilder.row("floor", "with pieces that do not meet").derivative((_, _) -> Exprs.ZERO)
                .numeric(Math::floor, Math.class, "floor").sample(0, 1)
                .pieces(args -> StepPieces.floor(args.getFirst()));
        assertTrue(fault(step.build()).isPresent());
        RowBuilder silent = RowBuilder.row("floor", "without pieces").derivative((_, _) -> Exprs.ZERO)
                .numeric(Math::floor, Math.class, "floor").sample(0, 1).differentiable(ArgumentRanges::notWhole);
        assertTrue(fault(silent.build()).isPresent());
    }

    private static Row planted(Pieces pieces) {
        return RowBuilder.row("abs", "with other pieces").derivative((x, _) -> StepFunctions.sign(x))
                .numeric(Math::abs, Math.class, "abs").sample(-1, 1).pieces(_ -> pieces.whole()).build();
    }

    private static Optional<String> fault(Row row) {
        List<Expr> args = args(row);
        if (args.size() > 3) {
            return Optional.empty();
        }
        Optional<Pieces> pieces = row.pieces(args);
        return pieces.isPresent() ? ofPieces(row, args, pieces.get()) : ofSilence(row, args);
    }

    private static Optional<String> ofPieces(Row row, List<Expr> args, Pieces pieces) {
        Interpreter both = interpreter(row, args, pieces.whole());
        double most = 0;
        for (double[] point : grid(args.size())) {
            double[] values = both.evaluate(point);
            if (values[2] != 1) {
                continue;
            }
            if (Math.abs(values[0] - values[1]) > 1e-12 * Math.max(1, Math.abs(values[0]))) {
                return Optional.of("at %s the function is %s and its pieces %s"
                        .formatted(Arrays.toString(point), values[0], values[1]));
            }
            double[] beside = point.clone();
            beside[0] -= NEAR;
            double[] near = both.evaluate(beside);
            most = near[2] == 1 ? Math.max(most, Math.abs(near[0] - values[0])) : most;
        }
        return pieces.joint() == Pieces.Joint.MEET && most > 1e-6
                ? Optional.of("pieces that meet have values " + most + " apart")
                : Optional.empty();
    }

    /**
     * A row without pieces must have no finite partial derivative where it says that it is not differentiable, or have values on
     * one side only: an end of its domain, which the domain tells.
     */
    private static Optional<String> ofSilence(Row row, List<Expr> args) {
        Cond smooth = row.differentiable(args);
        if (smooth.equals(Cond.TRUE) || row.arity().most() > 1 || args.size() > 1) {
            return Optional.empty();
        }
        Expr self = Exprs.apply(row, args);
        Expr x = args.getFirst();
        Interpreter at = new Interpreter(Tape.over(names(args)).output(row.stablePartial(0, args, self))
                .output(holds(smooth)).output(holds(row.domain(args))).output(holds(inside(row, x))).build());
        for (double[] point : grid(1)) {
            double[] values = at.evaluate(point);
            if (values[2] == 1 && values[1] == 0 && values[3] == 1 && Double.isFinite(values[0])) {
                return Optional.of("at " + point[0] + " the derivative is " + values[0] + " where there is none");
            }
        }
        return Optional.empty();
    }

    private static Cond inside(Row row, Expr x) {
        Expr near = Exprs.number(1, 1000);
        return Cond.and(row.domain(List.of(x.plus(near))), row.domain(List.of(x.minus(near))));
    }

    private static Interpreter interpreter(Row row, List<Expr> args, Expr pieces) {
        return new Interpreter(Tape.over(names(args)).output(Exprs.apply(row, args)).output(pieces)
                .output(holds(row.domain(args))).build());
    }

    private static Expr holds(Cond c) {
        return Exprs.piecewise(c, Exprs.ONE, Exprs.ZERO);
    }

    private static List<String> names(List<Expr> args) {
        return args.stream().map(x -> ((Node.Sym) x.node()).name()).toList();
    }

    private static List<double[]> grid(int size) {
        List<double[]> points = new ArrayList<>(List.of(new double[0]));
        for (int i = 0; i < size; i++) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : points) {
                for (double x : GRID) {
                    double[] next = Arrays.copyOf(point, point.length + 1);
                    next[point.length] = x;
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }
}
