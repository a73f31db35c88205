package deriv.analysis;

import static deriv.testing.Formulas.condition;
import static deriv.testing.Formulas.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.StepFunctions;
import deriv.testing.Arithmetic;
import deriv.testing.RandomFormulas;
import deriv.testing.Real;
import deriv.testing.SameValue;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizationTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x != 0                            | x != 0
            2*x > 0                           | x > 0
            -3*x >= 0                         | x <= 0
            (x - 2)*exp(x) != 0               | x != 2
            (x - 1)*(x + 2) != 0              | x != -2 and x != 1
            x^2 != 0                          | x != 0
            x^2 > 0                           | x != 0
            x^2 >= 0                          | true
            -x^2 >= 0                         | x == 0
            -x^2 > 0                          | false
            x^2 + 1 > 0                       | true
            x^2 + x + 1 != 0                  | true
            x^2 - 4 != 0                      | x != -2 and x != 2
            x^2 - x != 0                      | x != 1 and x != 0
            x^2 != x                          | x != 1 and x != 0
            x^2 - 2 != 0                      | x^2 != 2
            2*x^2 - 3*x + 1 != 0              | x != 1/2 and x != 1
            sin(x)^2 - 1/4 != 0               | sin(x) != -1/2 and sin(x) != 1/2
            x^2 < 1                           | x > -1 and x < 1
            x^2 <= 4                          | x >= -2 and x <= 2
            x^2 > 1                           | x^2 > 1
            1/x + 1 != 0                      | x != -1 and x != 0
            1/x >= 0                          | x > 0
            1/x > 0                           | x > 0
            x/y > 0                           | x*y > 0
            x^3 > 0                           | x > 0
            x*exp(y) >= 0                     | x >= 0
            x*sqrt(x) > 0                     | x > 0
            sqrt(x) != 0                      | x != 0
            sqrt(x) > 0                       | x > 0
            sqrt(x) < 3                       | x < 9
            sqrt(x) > -1                      | true
            2 - sqrt(x - 1) >= 0              | x <= 5
            log(x) > 0                        | x > 1
            log(x) < 2                        | x < exp(2)
            log(log(x)) >= 0                  | x >= e
            log(x) != 0                       | x != 1
            log(x) != 1                       | x != e
            exp(x) > 0                        | true
            exp(x) - 1 != 0                   | x != 0
            abs(x) > 0                        | x != 0
            abs(x) >= 0                       | true
            abs(x - 1) != 0                   | x != 1
            abs(x) == 0                       | x == 0
            abs(x) < 1                        | abs(x) < 1
            sign(x) > 0                       | x > 0
            sign(x - 1) != 0                  | x != 1
            atan(x) > 0                       | x > 0
            tanh(2*x) != 0                    | x != 0
            cbrt(x - 1) != 0                  | x != 1
            sinh(sinh(x)) >= 0                | x >= 0
            erf(x) < 0                        | x < 0
            cosh(x) > 0                       | true
            sec(x) != 0                       | true
            sec(x) >= 0                       | sec(x) > 0
            sin(x) < 2                        | true
            sin(x) < 1                        | sin(x) != 1
            cos(x) > -1                       | cos(x) != -1
            cos(x) >= -1                      | true
            sin(x) + cos(y) > 3               | false
            2*sin(x)*cos(x) + 2 > 0           | sin(x)*cos(x) != -1
            x + sqrt(x^2 + 1) > 0             | true
            x > sqrt(x^2 + 1)                 | false
            cos(atan(x)) != 0                 | true
            sin(x)^2 + cos(x)^2 > 0           | true
            x > 0 or x < 0                    | x != 0
            x > 0 or x <= 0                   | true
            x^2 > x or x > x^2                | x != 1 and x != 0
            x <= 0 or x != 1                  | x != 1
            x >= 0 or x != 1                  | true
            x > 2 or x != 2 or y > 0          | x > 2 or x != 2 or y > 0
            x != 0 and x != 0                 | x != 0
            x == 1 or x != 1                  | true
            x*y == 0                          | x == 0 or y == 0
            x*y != 0                          | x != 0 and y != 0
            """)
    void table(String input, String expected) {
        Cond normal = new Normalization().of(condition(input));
        assertEquals(expected, normal instanceof Cond.Truth(var value) ? String.valueOf(value) : text(normal));
    }

    /** Where it is defined, the normal form holds exactly if the condition does. */
    @ParameterizedTest
    @EnumSource(RandomFormulas.Style.class)
    void meansTheSame(RandomFormulas.Style style) {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr e = new RandomFormulas(random, style).next(2);
            Cond c = Cond.compare(e, Relation.values()[random.nextInt(4)]);
            Cond both = random.nextBoolean() ? c : Cond.or(c, Cond.nonzero(new RandomFormulas(random, style).next(1)));
            Cond normal = new Normalization().of(both);
            for (Map<Expr, Real> point : RandomFormulas.points(random, Symbols.of(Exprs.vector(both.exprs())), 8)) {
                compared += compare("seed " + seed, both, normal, point);
            }
        }
        assertTrue(compared > 500, "only " + compared);
    }

    private static int compare(String name, Cond c, Cond normal, Map<Expr, Real> point) {
        try {
            Optional<Boolean> expected = SameValue.holds(c, point);
            expected.ifPresent(value -> assertEquals(
                    value,
                    SameValue.holds(normal, point).orElse(false),
                    () -> name + ": " + text(c) + " became " + text(normal) + " at " + point));
            return expected.isPresent() ? 1 : 0;
        } catch (Arithmetic.Undecided _) {
            return 0;
        }
    }

    @Test
    void deepNestingStopsInTime() {
        Expr e = Exprs.symbol("x");
        for (int i = 0; i < 10_000; i++) {
            e = i % 2 == 0 ? HyperbolicFunctions.sinh(e) : StepFunctions.abs(e).plus(1).sqrt().times(e);
        }
        Cond c = Cond.positive(e);
        assertTrue(new Normalization().of(c) instanceof Cond.Compare);
    }
}
