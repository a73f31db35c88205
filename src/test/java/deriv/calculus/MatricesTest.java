package deriv.calculus;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.SparseMatrix.Entry;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.SameValue;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatricesTest {
    private static final List<Expr> XYN = List.of(Exprs.symbol("x"), Exprs.symbol("y"), Exprs.symbol("n"));

    @Test
    void rosenbrockHasATridiagonalHessian() {
        int n = 200;
        List<Expr> x = symbols(n);
        Expr f = Exprs.sum(IntStream.range(0, n - 1)
                .mapToObj(i -> x.get(i + 1).minus(x.get(i).squared()).squared().times(100)
                        .plus(Exprs.ONE.minus(x.get(i)).squared()))
                .toList());
        List<Entry> entries = Matrices.hessian(f, x, Purpose.TO_COMPUTE).entries();
        assertEquals(3 * n - 2, entries.size());
        entries.forEach(e -> assertTrue(Math.abs(e.row() - e.column()) <= 1));
        assertEquals("-400*v0", Formulas.text(entries.get(1).value()));
    }

    @Test
    void onlyWhatTheStructureMakesZeroIsLeftOut() {
        SparseMatrix jacobian = Matrices.jacobian(
                List.of(expr("x*n"), expr("7"), expr("sin(y)")), XYN, Purpose.TO_READ);
        assertEquals(
                List.of(new Entry(0, 0, expr("n")), new Entry(0, 2, expr("x")), new Entry(2, 1, expr("cos(y)"))),
                jacobian.entries());
        assertSame(expr("[[n, 0, x], [0, 0, 0], [0, cos(y), 0]]"), jacobian.dense());
    }

    /** Both purposes, so that both modes are met. */
    @ParameterizedTest
    @EnumSource(Style.class)
    void agreeWithDerivativesOneAfterTheOther(Style style) {
        for (long seed = 1; seed <= 60; seed++) {
            RandomFormulas formulas = new RandomFormulas(new SplittableRandom(seed), style);
            List<Expr> functions = List.of(formulas.next(3), formulas.next(3));
            for (Purpose purpose : List.of(Purpose.TO_READ, Purpose.TO_COMPUTE)) {
                List<Expr> jacobian = entries(Matrices.jacobian(functions, XYN, purpose).dense());
                List<Expr> hessian = entries(Matrices.hessian(functions.getFirst(), XYN, purpose).dense());
                for (int j = 0; j < XYN.size(); j++) {
                    Expr x = XYN.get(j);
                    for (int i = 0; i < functions.size(); i++) {
                        SameValue.check(first(functions.get(i), x, purpose), entries(jacobian.get(i)).get(j), seed);
                    }
                    for (int i = 0; i < XYN.size(); i++) {
                        Expr second = first(first(functions.getFirst(), XYN.get(i), purpose), x, purpose);
                        SameValue.check(second, entries(hessian.get(i)).get(j), seed);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x^2 + x)*y    | FORWARD | REVERSE
            x                 | FORWARD | FORWARD
            """)
    void whatIsReadGoesForwardWhereThatCostsLittle(String f, Mode toRead, Mode toCompute) {
        assertEquals(toRead, Mode.of(List.of(expr(f)), XYN, Purpose.TO_READ).mode());
        assertEquals(toCompute, Mode.of(List.of(expr(f)), XYN, Purpose.TO_COMPUTE).mode());
    }

    @Test
    void manyFunctionsOfFewSymbolsGoForwardAndFewFunctionsOfManyReverse() {
        List<Expr> x = symbols(40);
        Expr sum = Exprs.sum(x).squared();
        List<Expr> functions = IntStream.range(0, 40).mapToObj(i -> sum.plus(XYN.get(1)).pow(i)).toList();
        assertEquals(Mode.FORWARD, Mode.of(functions, XYN.subList(0, 2), Purpose.TO_COMPUTE).mode());
        assertEquals(Mode.REVERSE, Mode.of(functions.subList(2, 4), x, Purpose.TO_READ).mode());
    }

    private static Expr first(Expr f, Expr x, Purpose purpose) {
        return Derivative.of(f, x, purpose);
    }

    private static List<Expr> symbols(int n) {
        return IntStream.range(0, n).mapToObj(i -> Exprs.symbol("v" + i)).toList();
    }

    private static List<Expr> entries(Expr e) {
        return ((Node.Vector) e.node()).entries();
    }
}
