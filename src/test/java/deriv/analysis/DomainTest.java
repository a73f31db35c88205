package deriv.analysis;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.Valuation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DomainTest {
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2 + sin(x)                | ''
            1/x                         | x != 0
            1/(x - 1)^2                 | x != 1
            sqrt(x)                     | x >= 0
            1/sqrt(x)                   | x > 0
            x^(2/3)                     | x >= 0
            cbrt(x)                     | ''
            log(x)                      | x > 0
            log(x - 1)/x                | x != 0; x > 1
            asin(x)                     | x >= -1; x <= 1
            acosh(x)                    | x >= 1
            atanh(x)                    | x > -1; x < 1
            tan(x)                      | cos(x) != 0
            exp(1/x)                    | x != 0
            2^x                         | ''
            pi^x                        | ''
            x^pi                        | x >= 0
            0^x                         | x > 0
            f(x)/g(x)                   | g(x) != 0
            if(x > 0, log(x), 1/x)      | x != 0
            if(x > 0, 1, log(x + 1))    | x > 0 or x > -1
            if(1/x > 0, 1, 2)           | x != 0
            if(x > 1, if(x > 2, 1/(x - 3), 2), 3) | x != 3
            max(log(x), 1/y)            | x > 0; y != 0
            mod(x, y)                   | y != 0
            """)
    void table(String input, String expected) {
        Set<Cond> domain = new LinkedHashSet<>();
        Normalization normal = new Normalization();
        Domain.of(expr(input)).forEach(c -> domain.addAll(normal.of(c).conjuncts()));
        List<String> texts = domain.stream().map(Formulas::text).sorted().toList();
        assertEquals(Stream.of(expected.split("; ")).filter(t -> !t.isBlank()).sorted().toList(), texts);
    }

    /** The value exists exactly where the conditions hold. */
    @ParameterizedTest
    @EnumSource(RandomFormulas.Style.class)
    void saysWhereThereIsAValue(RandomFormulas.Style style) {
        int inside = 0;
        int outside = 0;
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr e = new RandomFormulas(random, style).next(1 + (int) (seed % 3));
            Cond domain = Cond.and(List.copyOf(Domain.of(e)));
            for (Map<Expr, Real> point : RandomFormulas.points(random, Symbols.of(e), 4)) {
                try {
                    boolean holds = SameValue.holds(domain, point).orElse(false);
                    boolean defined = Valuation.of(e, point, Reals.ARITHMETIC).isPresent();
                    assertEquals(defined, holds, () -> "%s with the domain %s at %s, seed %s"
                            .formatted(Formulas.text(e), Formulas.text(domain), point, random));
                    inside += defined ? 1 : 0;
                    outside += defined ? 0 : 1;
                } catch (Arithmetic.Undecided _) {
                    // nothing to compare
                }
            }
        }
        assertTrue(inside > 100 && outside > 20, inside + " and " + outside);
    }
}
