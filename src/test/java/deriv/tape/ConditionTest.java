package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Expr X = Exprs.symbol("x");

    @ParameterizedTest(name = "{0} at x={1}, y={2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            if(x > 0, log(x), 5)                                 |  1 | 0  | 0
            if(x > 0, log(x), 5)                                 | -1 | 0  | 5
            if(x > 0, log(x), 5)                                 |  0 | 0  | 5
            if(x >= 0, 1, 2)                                     |  0 | 0  | 1
            if(x >= 0, 1, 2)                                     | -1 | 0  | 2
            if(x == 0, 1, 2)                                     |  0 | 0  | 1
            if(x == 0, 1, 2)                                     |  1 | 0  | 2
            if(x != 0, 1, 2)                                     |  0 | 0  | 2
            if(x != 0, 1, 2)                                     |  1 | 0  | 1
            if(x > 0, 1, 2)                                      | NaN | 0 | NaN
            if(x == 0, 1, 2)                                     | NaN | 0 | NaN
            if(x != 0, 1, 2)                                     | NaN | 0 | NaN
            if(x > 0, 1, 2)                                      | Infinity | 0 | 1
            if(x > 0, 1, 2)                                      | -Infinity | 0 | 2
            if(log(x) > 0, 1, 2)                                 | -1 | 0  | NaN
            if(x > 0 and y > 0, 1, 2)                            |  1 | 1  | 1
            if(x > 0 and y > 0, 1, 2)                            |  1 | -1 | 2
            if(x > 0 and y > 0, 1, 2)                            | -1 | 1  | 2
            if(x > 0 or y > 0, 1, 2)                             | -1 | 1  | 1
            if(x > 0 or y > 0, 1, 2)                             | -1 | -1 | 2
            if(x > 0 or y > 0, 1, 2)                             |  1 | -1 | 1
            if(not (x > 0 and y > 0), 1, 2)                      |  1 | 1  | 2
            if(x != 0 and 1/x > 1, 1, 2)                         |  0 | 0  | 2
            if(y > 0 and log(x) > 0, 1, 2)                       | -1 | 0  | 2
            if(y > 0 and log(x) > 0, 1, 2)                       | -1 | 1  | NaN
            if(log(x) > 0 and y > 0, 1, 2)                       | -1 | 0  | NaN
            if(y > 0 or log(x) > 0, 1, 2)                        | -1 | 1  | 1
            if(y > 0 or log(x) > 0, 1, 2)                        | -1 | 0  | NaN
            if(x > 0, if(y > 0, log(x)*log(y), log(x)), 7)       | -1 | -1 | 7
            if(x > 0, if(y > 0, log(x)*log(y), log(x)), 7)       |  1 | -1 | 0
            if(x > 0, log(x), 0) + if(y > 0, log(x), 1)          | -1 | -1 | 1
            if(x > 0, log(x), 0) + if(y > 0, log(x), 1)          | -1 |  1 | NaN
            if(x > 0, log(x), 3)*if(x > 0, 1 + log(x), 2)        |  1 |  0 | 0
            if(x > 0, log(x), 3)*if(x > 0, 1 + log(x), 2)        | -1 |  0 | 6
            if(x >= 0.57, 1, 2)                                  | 0.57 | 0 | 1
            if(x > 0.57, 1, 2)                                   | 0.57 | 0 | 2
            if(100*x >= 57, 1, 2)                                | 0.57 | 0 | 1
            if(x/3 > 0.1, 1, 2)                                  | 0.3 | 0 | 2
            max(x, y) - if(x >= y, x, y)                         | 0.1 | 0.1 | 0
            """)
    void values(String text, double x, double y, double expected) {
        assertEquals(expected, Expressions.value(text, x, y));
    }

    @ParameterizedTest(name = "d/dx {0} at {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            relu(x)               | 0    | 0
            relu(x)               | 1    | 1
            abs(x)                | 0    | 0
            abs(x)                | -2   | -1
            max(x, 0)             | 0    | 1
            max(0, x)             | 0    | 0
            min(x, 0)             | 0    | 1
            min(0, x)             | 0    | 0
            clamp(x, 0, 1)        | 0.5  | 1
            leakyrelu(x)          | 0    | 0.01
            """)
    void kinksFollowTheFastConvention(String text, double x, double expected) {
        assertEquals(expected, Expressions.value(Expressions.derivative(text, "x"), x, 0, 0));
    }

    @ParameterizedTest(name = "guard {0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0                | 1   | true
            x > 0                | 0   | false
            x > 0                | NaN | false
            x > 0 and x != 1     | 1   | false
            x > 0 and x != 1     | 2   | true
            x > 1 or x < -1      | 0   | false
            x > 1 or x < -1      | -2  | true
            log(x) > 0           | -1  | false
            """)
    void aGuardMakesAllOutputsUndefined(String guard, double x, boolean holds) {
        Tape tape = Tape.over("x").guard(Expressions.cond(guard)).output(X.plus(1)).output(Exprs.ONE).build();
        double[] expected = holds ? new double[] {x + 1, 1} : new double[] {Double.NaN, Double.NaN};
        assertArrayEquals(expected, new Interpreter(tape).evaluate(x));
    }

    @Test
    void aGuardMayBeDecidedAtOnce() {
        assertEquals(1, new Interpreter(Tape.over("x").guard(Cond.TRUE).output(Exprs.ONE).build()).evaluate(3)[0]);
        assertEquals(Double.NaN, new Interpreter(Tape.over("x").guard(Cond.FALSE).output(X).build()).evaluate(3)[0]);
    }

    @Test
    void nothingBehindAFailedGuardRuns() {
        Tape tape = Tape.over("x").guard(Cond.positive(X)).output(Expressions.expr("log(x)*sin(x)")).build();
        String listing = tape.toString();
        assertEquals("t1 = x > 0", listing.lines().skip(1).findFirst().orElseThrow(), listing);
        assertEquals("require t1", listing.lines().skip(2).findFirst().orElseThrow(), listing);
    }

    @Test
    void tenThousandBranchesInARow() {
        int n = 10_000;
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            branches.add(new Branch(Cond.positive(Exprs.number(i).minus(X)),
                    X.plus(Exprs.symbol("y")).pow(i % 3 + 1).plus(i)));
        }
        Tape tape = Tape.of(List.of("x", "y"), List.of(Exprs.piecewise(branches, Exprs.ZERO)));
        Interpreter interpreter = new Interpreter(tape);
        assertEquals(4.5 + 5, interpreter.evaluate(4.5, 0)[0], 100);
        assertEquals(Math.pow(4.5, 5 % 3 + 1) + 5, interpreter.evaluate(4.5, 0)[0]);
        assertEquals(0, interpreter.evaluate(1e9, 0)[0]);
    }

    @Test
    void tenThousandBranchesInsideEachOther() {
        int n = 10_000;
        Expr e = X;
        for (int i = 0; i < n; i++) {
            Expr shared = e;
            e = Exprs.piecewise(Cond.positive(X.minus(i)), Exprs.symbol("y").plus(i), shared.plus(1));
        }
        Tape tape = Tape.of(List.of("x", "y"), List.of(e));
        assertEquals(3 + 0.25, new Interpreter(tape).evaluate(3.5, 0.25)[0] - (n - 4), 0);
        assertEquals(-1 + n, new Interpreter(tape).evaluate(-1, 0.25)[0]);
    }
}
