package deriv.calculus;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Allowance;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import deriv.testing.SameValue;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdjointsTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");
    private static final Expr N = Exprs.symbol("n");
    private static final Row SIN = FunctionTable.named("sin").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x*y                            | y                                 | x
            x/y                            | 1/y                               | -x/y^2
            3*x^2*y^3                      | 6*x*y^3                           | 9*x^2*y^2
            x^y                            | y*x^(y - 1)                       | x^y*log(x)
            0^y*x                          | 0^y                               | 0
            exp(x*y)                       | y*exp(x*y)                        | x*exp(x*y)
            sin(x)*cos(y)                  | cos(x)*cos(y)                     | -sin(x)*sin(y)
            sin(x*y)^2                     | 2*y*cos(x*y)*sin(x*y)             | 2*x*cos(x*y)*sin(x*y)
            f(x, 2*y)                      | f'[1,0](x, 2*y)                   | 2*f'[0,1](x, 2*y)
            atan2(y, x)                    | -y/(x^2 + y^2)                    | x/(x^2 + y^2)
            if(x > 0, x*y, y)              | if(x > 0, y, 0)                   | if(x > 0, x, 1)
            if(x > 0, log(x), if(y > 1, y^2, x)) | if(x > 0, 1/x, if(y > 1, 0, 1)) | if(x > 0, 0, if(y > 1, 2*y, 0))
            2                              | 0                                 | 0
            x                              | 1                                 | 0
            """)
    void gradient(String f, String byX, String byY) {
        List<Expr> gradient = gradient(expr(f), List.of(X, Y));
        assertEquals(Formulas.text(expr(byX)), Formulas.text(gradient.getFirst()));
        assertEquals(Formulas.text(expr(byY)), Formulas.text(gradient.getLast()));
    }

    /** What a branch that is not taken would contribute is not 0 times infinity. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if(x > 0, sqrt(x), y)
            if(x > 1, log(cbrt(x)), if(x > 0, cbrt(x)^2, 5)) + y
            if(x > 1, log(sqrt(x + 1)), sqrt(x + 1)) * if(y > 0, sqrt(y), 1)
            if(x > 0, if(y > 0, sqrt(x*y), 1/x), if(y > 0, log(y), 3))
            if(y > 0, if(x > 0, sqrt(sqrt(x)), 2)*sqrt(y), 1) + x
            """)
    void aBranchThatIsNotTakenIsNotComputed(String text) {
        Expr f = expr(text);
        List<Expr> gradient = gradient(f, List.of(X, Y));
        for (long seed = 1; seed <= 20; seed++) {
            SameValue.check(Derivative.of(f, X), gradient.getFirst(), seed);
            SameValue.check(Derivative.of(f, Y), gradient.getLast(), seed);
        }
    }

    /** Formulas put into formulas, so that parts are shared by branches and by what is outside them. */
    @ParameterizedTest
    @EnumSource(Style.class)
    void agreesWithForwardMode(Style style) {
        List<Expr> symbols = List.of(X, Y, N);
        int compared = 0;
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomFormulas formulas = new RandomFormulas(random, style);
            Expr u = formulas.next(2);
            Expr v = formulas.next(2);
            Expr f = Substitution.of(formulas.next(3), Map.of(X, u, Y, v));
            if (f.isUndefined()) {
                continue;
            }
            List<Expr> gradient = gradient(f, symbols);
            for (int i = 0; i < symbols.size(); i++) {
                SameValue.check(Derivative.of(f, symbols.get(i)), gradient.get(i), seed);
                compared++;
            }
        }
        assertTrue(compared > 600, "only " + compared + " compared");
    }

    @Test
    void aLongProductTakesLinearlyManyNodes() {
        assertTrue(newNodes(2000) < 2.2 * newNodes(1000));
    }

    private static int newNodes(int n) {
        List<Expr> symbols = IntStream.range(0, n).mapToObj(i -> Exprs.symbol("v" + i)).toList();
        return Operation.run(Allowance.GENEROUS, () -> {
            List<Expr> gradient = gradient(Exprs.product(symbols), symbols);
            int[] count = {0};
            Fold<Boolean> visit = Fold.of((e, d) -> {
                count[0]++;
                Children.of(e.node()).forEach(d::at);
                return true;
            });
            gradient.forEach(visit::at);
            return count[0];
        });
    }

    /** Nests and rows of branches that share what has no value where they are not taken, below and above the bounds. */
    @ParameterizedTest
    @CsvSource({"10, 5", "40, 20", "70, 45"})
    void sharedPartsOfManyBranchesAreNotComputedWhereTheyAreNotTaken(int nested, int beside) {
        Expr root = X.times(Y).sqrt();
        Expr nest = root;
        for (int i = 0; i < nested; i++) {
            nest = Exprs.piecewise(Cond.positive(X.minus(i)), root.times(i), nest.plus(Y));
        }
        Expr inner = Exprs.piecewise(Cond.positive(X.times(Y)), nest, Y.squared());
        List<Expr> row = IntStream.range(2, 2 + beside)
                .mapToObj(i -> Exprs.piecewise(Cond.positive(Y.minus(i)), root.times(N), X.times(N)))
                .toList();
        for (Expr f : List.of(inner, Exprs.sum(row))) {
            for (Expr x : List.of(X, Y, N)) {
                Expr derivative = ((Node.Vector) Matrices.gradient(f, List.of(X, Y, N), Purpose.TO_COMPUTE).node())
                        .entries().get(List.of(X, Y, N).indexOf(x));
                for (long seed = 1; seed <= 5; seed++) {
                    SameValue.check(Derivative.of(f, x), derivative, seed);
                }
            }
        }
    }

    private static List<Expr> gradient(Expr f, List<Expr> symbols) {
        return Adjoints.gradient(f, symbols, Purpose.TO_READ).orElseThrow();
    }

    @Test
    void depthIsNoRecursion() {
        Expr f = X.times(Y);
        for (int i = 0; i < 50_000; i++) {
            f = Exprs.apply(SIN, f);
        }
        List<Expr> gradient = gradient(f, List.of(X, Y));
        assertTrue(gradient.getFirst().height() > 50_000);
        assertNotSame(gradient.getFirst(), gradient.getLast());
    }

    @Test
    void functionsWithoutClosedFormAreRefusedOnlyWhereTheyAreNeeded() {
        Expr f = expr("polygamma(n, x)*y");
        assertEquals(2, gradient(f, List.of(X, Y)).size());
        assertThrows(
                UnsupportedOperationException.class, () -> gradient(f, List.of(N, Y)));
    }
}
