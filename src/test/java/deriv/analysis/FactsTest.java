package deriv.analysis;

import static deriv.testing.Formulas.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.Real;
import deriv.testing.SameValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {
    private static List<Cond> conditions(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";")).map(Formulas::condition).toList();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0                   | x > 0                  | implied
            x > 0                   | x >= 0                 | implied
            x > 0                   | x != 0                 | implied
            x > 0                   | x < 0                  | excluded
            x > 0                   | x == 0                 | excluded
            x >= 0                  | x > 0                  | open
            x >= 0                  | x < 0                  | excluded
            x != 0                  | x > 0                  | open
            x != 0                  | x^2 > 0                | implied
            x > 0                   | 1/x > 0                | implied
            x > 0; y > 0            | x*y > 0                | implied
            x > 0; y > 0            | x + y > 0              | implied
            x > 0; y < 0            | x*y < 0                | implied
            x > 0; y < 0            | x + y > 0              | open
            x > 1                   | x > 0                  | implied
            x > 1                   | x != 0                 | implied
            x > 1                   | x != 1                 | implied
            x > 1                   | x > 2                  | open
            x > 1                   | x != 2                 | open
            x < 1                   | x < 2                  | implied
            x < 1                   | x > 1                  | excluded
            x >= 1                  | x >= 1/2               | implied
            2*x > 3                 | x > 1                  | implied
            sin(x) > 1/2            | sin(x) > 0             | implied
            x > -1; x < 1           | x != 2                 | implied
            x > -1; x < 1           | x != 0                 | open
            1 - x^2 > 0             | x != 1                 | implied
            1 - x^2 > 0             | x != -1                | implied
            1 - x^2 >= 0            | x != 1                 | open
            log(x) != 0             | x != 1                 | implied
            x - y != 0              | x != y                 | implied
            1/(x - y) > 0           | x != y                 | implied
            cos(x) != 0             | sin(x) != 1            | implied
            cos(x) != 0             | sin(x) != -1           | implied
            cos(x) != 0             | cos(x) != 1            | open
            sin(2*x) != 0           | cos(2*x) + 1 != 0      | implied
            x > 0 or y != 0         | x != 0 or y != 0       | implied
            x > 0 or y != 0         | x > 0                  | open
            x > 1 or x < -1         | x != 0                 | implied
            x > 1 or x < -1         | x > 0                  | open
            n == floor(n)           | 2*n == floor(2*n)      | implied
            n == floor(n)           | n + 1 == floor(n + 1)  | implied
            n == floor(n)           | -n == floor(-n)        | implied
            n == floor(n)           | 3*n - 2 == floor(3*n - 2) | implied
            2*n == floor(2*n)       | n == floor(n)          | open
            n == floor(n)           | n/2 == floor(n/2)      | open
            n == floor(n)           | m == floor(m)          | open
            n - 1 == floor(n - 1)   | n == floor(n)          | implied
            a*b == floor(a*b)       | 2*a*b == floor(2*a*b)  | open
                                    | x^2 >= 0               | implied
                                    | x^2 < 0                | excluded
                                    | x > 0                  | open
            """)
    void table(String known, String asked, String expected) {
        Facts facts = Facts.of(conditions(known));
        Cond c = condition(asked);
        String found = facts.imply(c) ? "implied" : facts.exclude(c) ? "excluded" : "open";
        assertEquals(expected, found);
    }

    @ParameterizedTest(name = "{0}: news in {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0       | x != 0; x > 0                  | ''
                        | x > 0; x != 0                  | x > 0
                        | x != 0; x > 0                  | x > 0
                        | x > 0; x > 1; x > 2            | x > 2
            y != 0      | x != 0; y != 0                 | x != 0
                        | x != 0 or y != 0; x > 0 or y != 0 | x > 0 or y != 0
                        | x > 0; x < 0                   | false
                        | x > 1; x <= 1                  | false
                        | x >= 1; x <= 1                 | x >= 1; x <= 1
            x > 2       | x < 1                          | false
            """)
    void news(String known, String asked, String expected) {
        List<String> news = Facts.of(conditions(known)).newsIn(conditions(asked)).stream()
                .map(c -> c.equals(Cond.FALSE) ? "false" : Formulas.text(c))
                .toList();
        assertEquals(expected, String.join("; ", news));
    }

    /** What is implied holds, and what is excluded fails, wherever the facts hold and all is defined. */
    @ParameterizedTest
    @EnumSource(RandomFormulas.Style.class)
    void neverSaysWhatIsFalse(RandomFormulas.Style style) {
        int decided = 0;
        for (long seed = 0; seed < 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Cond> known = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Cond c = random(random, style);
                known.add(random.nextInt(3) == 0 ? Cond.or(c, random(random, style)) : c);
            }
            Facts facts = Facts.of(known);
            Cond asked = random(random, style);
            boolean implied = facts.imply(asked);
            if (implied || facts.exclude(asked)) {
                decided++;
                check("seed " + seed, known, asked, implied, random);
            }
        }
        assertTrue(decided > 10, "only " + decided);
    }

    /** Comparisons of few and small expressions, so that they have to do with each other. */
    private static Cond random(SplittableRandom random, RandomFormulas.Style style) {
        Expr e = new RandomFormulas(random, style).next(random.nextInt(2)).plus(random.nextInt(-1, 2));
        return Cond.compare(random.nextBoolean() ? e : e.negate(), Relation.values()[random.nextInt(4)]);
    }

    private static void check(String name, List<Cond> known, Cond asked, boolean expected, SplittableRandom random) {
        Expr all =
                Exprs.vector(Stream.concat(known.stream(), Stream.of(asked)).flatMap(c -> c.exprs().stream()).toList());
        for (Map<Expr, Real> point : RandomFormulas.points(random, Symbols.of(all), 30)) {
            try {
                if (known.stream().allMatch(k -> SameValue.holds(k, point).orElse(false))) {
                    SameValue.holds(asked, point).ifPresent(value -> assertEquals(
                            expected, value, () -> name + ": " + known + " decide " + asked + " at " + point));
                }
            } catch (Arithmetic.Undecided _) {
                // nothing to compare
            }
        }
    }

    @Test
    void manyConditionsAreNotComparedWithEachOther() {
        List<Cond> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(Cond.nonzero(Exprs.symbol("x" + i).minus(Exprs.symbol("y" + i))));
        }
        assertEquals(2000, Facts.of(List.of()).newsIn(many).size());
        assertEquals(List.of(), Facts.of(many).newsIn(many));
    }
}
