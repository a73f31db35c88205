package deriv.core;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the factories do to a formula never changes its complex principal value: random formulas at random points,
 * real and complex, against an evaluation that no factory had a part in.
 */
class PrincipalValueTest {
    private static final List<Expr> SYMBOLS = List.of(Formula.of("x"), Formula.of("y"), Formula.of("n"));
    private static final List<Recipe> LEAVES = Recipe.leaves("x", "y", "x", "y", "2", "3", "-1", "1/2", "-2/3", "pi");
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest(name = "exponents {0}")
    @ValueSource(strings = {
        "2 3 -1 -2",
        "1/2 -1/2 1/3 2/3 -1/3 3/2 2 -1",
        "n n+1 2*n -n n+1/2 1/2 2 -1",
        "x y x+y -x 2*x+1 1/2"
    })
    void powers(String exponents) {
        check(1, Recipe.leaves(exponents.split(" ")), List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void functions(long seed) {
        check(seed, Recipe.leaves("2", "-1", "1/2", "n"), List.of(Rows.SIN, Rows.COS, Rows.LOG));
    }

    private static void check(long seed, List<Recipe> exponents, List<Rows.Row> functions) {
        SplittableRandom random = new SplittableRandom(seed);
        Recipe.Generator generator = new Recipe.Generator(random, LEAVES, exponents, functions);
        int compared = 0;
        for (int i = 0; i < 3000; i++) {
            Recipe recipe = new Recipe.Power(generator.next(2), generator.pick(exponents));
            Expr built = recipe.build(Recipe.Assembly.shuffled(random));
            for (Map<Expr, Complex> point : Recipe.points(random, SYMBOLS, 4)) {
                compared += compare(recipe, built, point) ? 1 : 0;
            }
        }
        assertTrue(compared > 5000, "too few points: " + compared);
    }

    /** Whether the formula has a finite value there, far enough from overflow and cuts to say anything. */
    private static boolean compare(Recipe recipe, Expr built, Map<Expr, Complex> point) {
        Complex expected = recipe.value(point);
        if (!expected.isFinite() || expected.abs() > 1e6) {
            return false;
        }
        Complex actual = ComplexValue.of(built, point);
        if (!expected.isCloseTo(actual, TOLERANCE) && actual.isFinite()) {
            fail(recipe + "\n built as " + built + "\n at " + point + "\n is " + expected + ", not " + actual);
        }
        return actual.isFinite();
    }

    /** The identities of Powers and Radicals by name, and their nearest neighbours that do not hold. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            (x^n)^2                 | x^(2*n)               | true
            (x^n)^(-1)              | x^(-n)                | true
            (x^2)^(1/2)             | x                     | false
            (x^(-1))^(1/2)          | x^(-1/2)              | false
            (x^(-1/2))^(1/2)        | x^(-1/4)              | true
            (x^(1/2))^n             | x^(n/2)               | true
            (x^(2/3))^(3/2)         | x                     | true
            (x^(3/2))^(2/3)         | x                     | false
            (x^(-2/3))^n            | x^(-2*n/3)            | true
            (x^n)^(1/2)             | x^(n/2)               | false
            (x^n)^y                 | x^(n*y)               | false
            (x*y)^3                 | x^3*y^3               | true
            (x*y)^(-2)              | x^(-2)*y^(-2)         | true
            (x*y)^(1/2)             | x^(1/2)*y^(1/2)       | false
            (2*x)^(1/2)             | 2^(1/2)*x^(1/2)       | true
            (2*x)^n                 | 2^n*x^n               | true
            (-2*x)^n                | 2^n*(-x)^n            | true
            (-x)^n                  | (-1)^n*x^n            | false
            (pi*x)^n                | pi^n*x^n              | true
            (2^(1/2)*x)^n           | 2^(n/2)*x^n           | true
            e^(2*log(x))            | x^2                   | true
            e^(n*log(x))            | x^n                   | true
            e^(log(x)+y)            | x*e^y                 | true
            e^(log(x)*log(y))       | x^log(y)              | false
            e^(log(x)/2+log(y)/3)   | x^(1/2)*y^(1/3)       | true
            e^(x*y*log(2))          | 2^(x*y)               | true
            e^(log(x)^2)            | x^log(x)              | false
            (e^x)^2                 | e^(2*x)               | true
            (e^x)^n                 | e^(n*x)               | false
            (e^x)^(1/2)             | e^(x/2)               | false
            log(e^x)                | x                     | false
            x^(n+2)                 | x^2*x^n               | true
            2^(x+3)                 | 8*2^x                 | true
            (-1)^(x+1)              | -(-1)^x               | true
            (-1)^(2*x)              | 1                     | false
            1^x                     | 1                     | true
            x^0                     | 1                     | true
            """)
    void identity(String left, String right, boolean holds) {
        Expr a = Formula.of(left);
        Expr b = Formula.of(right);
        assertTrue((a == b) == holds, a + " and " + b);
    }
}
