package deriv.calculus;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.SparseMatrix.Entry;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Substitution;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.SameValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EliminationTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");
    private static final Expr N = Exprs.symbol("n");
    private static final Row SIN = FunctionTable.named("sin").orElseThrow();
    private static final List<Expr> XYN = List.of(X, Y, N);

    @Test
    void functionsMayBeSymbolsConstantsAndPartsOfEachOther() {
        List<Expr> functions = List.of(X, expr("sin(x*y)"), expr("7"), expr("sin(x*y)^2*n"), expr("sin(x*y)"));
        assertEquals(
                List.of(
                        new Entry(0, 0, Exprs.ONE),
                        new Entry(1, 0, expr("y*cos(x*y)")),
                        new Entry(1, 1, expr("x*cos(x*y)")),
                        new Entry(3, 0, expr("2*n*y*sin(x*y)*cos(x*y)")),
                        new Entry(3, 1, expr("2*n*x*sin(x*y)*cos(x*y)")),
                        new Entry(3, 2, expr("sin(x*y)^2")),
                        new Entry(4, 0, expr("y*cos(x*y)")),
                        new Entry(4, 1, expr("x*cos(x*y)"))),
                eliminated(functions, XYN).orElseThrow().entries());
    }

    @Test
    void piecesAreLeftToTheOtherModes() {
        assertTrue(eliminated(List.of(expr("if(x > 0, sqrt(x), y)"), X), XYN).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void agreesWithForwardMode(Style style) {
        int compared = 0;
        for (long seed = 1; seed <= 150; seed++) {
            RandomFormulas formulas = new RandomFormulas(new SplittableRandom(seed), style);
            Map<Expr, Expr> inside = Map.of(X, formulas.next(2), Y, formulas.next(2));
            List<Expr> functions = List.of(
                    Substitution.of(formulas.next(2), inside), Substitution.of(formulas.next(2), inside));
            Optional<SparseMatrix> jacobian = functions.stream().anyMatch(Expr::isUndefined)
                    ? Optional.empty()
                    : eliminated(functions, XYN);
            if (jacobian.isPresent()) {
                Expr[][] entries = new Expr[2][3];
                jacobian.get().entries().forEach(e -> entries[e.row()][e.column()] = e.value());
                for (int i = 0; i < 2; i++) {
                    for (int j = 0; j < 3; j++) {
                        Expr found = entries[i][j] == null ? Exprs.ZERO : entries[i][j];
                        SameValue.check(Derivative.of(functions.get(i), XYN.get(j)), found, seed);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 200, "only " + compared + " compared");
    }

    /** Twenty functions of one chain of twenty symbols: the chain is differentiated once, not for each of them. */
    @Test
    void aBottleneckIsPassedOnce() {
        List<Expr> symbols = IntStream.range(0, 20).mapToObj(i -> Exprs.symbol("v" + i)).toList();
        Expr waist = Exprs.sum(symbols.stream().map(Expr::squared).toList());
        for (int i = 0; i < 300; i++) {
            waist = Exprs.apply(SIN, waist).plus(i);
        }
        Expr narrow = waist;
        List<Expr> functions = IntStream.range(0, 20).mapToObj(i -> narrow.plus(i).pow(Y)).toList();
        SparseMatrix factored = Matrices.jacobian(functions, symbols, Purpose.TO_COMPUTE);
        int separate = nodes(functions.stream()
                .flatMap(f -> Adjoints.gradient(f, symbols, Purpose.TO_COMPUTE).orElseThrow().stream())
                .toList());
        assertTrue(nodes(factored.values()) < 0.7 * separate, nodes(factored.values()) + " of " + separate);
    }

    private static Optional<SparseMatrix> eliminated(List<Expr> functions, List<Expr> symbols) {
        return Elimination.jacobian(functions, symbols, Purpose.TO_READ, Long.MAX_VALUE);
    }

    private static int nodes(List<Expr> expressions) {
        int[] count = {0};
        Fold<Boolean> visit = Fold.of((e, d) -> {
            count[0]++;
            Children.of(e.node()).forEach(d::at);
            return true;
        });
        expressions.forEach(visit::at);
        return count[0];
    }
}
