package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.functions.Trigonometry;
import deriv.testing.Formulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    private static final int ROUNDS = 20;

    /** {@return the expression after the rules have been used everywhere, until nothing changes} */
    static Expr rewritten(Expr e, Rulebook book, Signs signs) {
        Expr current = e;
        for (int round = 0; round < ROUNDS; round++) {
            Expr next = Fold.<Expr>over(current, (n, d) -> book.apply(Children.map(n, d::at), signs));
            if (next == current) {
                return current;
            }
            current = next;
        }
        throw new AssertionError("no end of rewriting " + Formulas.text(e) + ", now " + Formulas.text(current));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)^2 + cos(x)^2                          | 1
            5*sin(x)^2*y + 5*cos(x)^2*y + z              | 5*y + z
            sin(x)^4 + sin(x)^2*cos(x)^2                 | sin(x)^2
            sin(x)^2 + cos(y)^2                          | sin(x)^2 + cos(y)^2
            2*sin(x)^2 + cos(x)^2                        | 2*sin(x)^2 + cos(x)^2
            sin(x)^3/cos(x)^2                            | sin(x)*tan(x)^2
            sin(a*x + b)/cos(b + x*a)                    | tan(a*x + b)
            max(x, y) + min(y, x)                        | x + y
            z*max(x, y)*min(x, y)^2                      | x*y*z*min(x, y)
            3*max(x, y) - 3*min(x, y) + z                | 3*abs(x - y) + z
            max(x, y, -x)                                | max(abs(x), y)
            max(z, min(x, z))                            | z
            max(x^2 + 1, x^2, y)                         | max(x^2 + 1, y)
            abs(x)*abs(y)*abs(z)                         | abs(x*y*z)
            x*y/abs(x*y)                                 | sign(x*y)
            y*(x + 1)/abs(x + 1)                         | y*sign(x + 1)
            max(y, x)*min(x, y)                          | x*y
            beta(y, x)*gamma(x + y)                      | gamma(x)*gamma(y)
            relu(x - 1) - x + 1                          | relu(1 - x)
            mod(x + y, y)                                | mod(x, y)
            mod(x + y, x)                                | mod(y, x)
            mod(mod(x, 3), 3)                            | mod(x, 3)
            3*floor(x/3) + mod(x, 3)                     | x
            floor(x + 2)                                 | floor(x) + 2
            floor(x + 1/2)                               | floor(x + 1/2)
            floor(-x) + ceil(x) + y                      | y
            gamma(x + 5)/gamma(x + 3)                    | (x + 3)*(x + 4)
            gamma(x)*gamma(1 - x)                        | pi*csc(pi*x)
            gamma(1 - z)*gamma(z)                        | pi*csc(pi*z)
            beta(x, y)*gamma(y + x)                      | gamma(x)*gamma(y)
            factorial(n)/factorial(n - 2)                | n*(n - 1)
            digamma(x + 3) - digamma(x + 2)              | 1/(x + 2)
            besselj(1, x) + besselj(3, x)                | besselj(1, x) + besselj(3, x)
            bessely(1, x) + bessely(3, x)                | 4*bessely(2, x)/x
            bessely(n + 2, x) + bessely(n, x)            | (2*n + 2)*bessely(n + 1, x)/x
            lambertw(x)*exp(lambertw(x))                 | x
            lambertw(x)^2*exp(2*lambertw(x))             | x^2
            lambertw(x)*exp(lambertw(x) + y)             | x*exp(y)
            exp(x)*sigmoid(-x)                           | sigmoid(x)
            sigmoid(x)*sigmoid(-x)                       | sigmoid(x)*sigmoid(-x)
            softplus(2*x) - 2*x                          | softplus(-2*x)
            sin(x + pi)                                  | -sin(x)
            sin(pi/2 - x)                                | cos(x)
            cos(x - 3*pi/2)                              | -sin(x)
            sin(x + pi/3)                                | sin(x + pi/3)
            tan(x + y + 7*pi)                            | tan(x + y)
            cos(2*asin(x))                               | 1 - 2*x^2
            asin(x + y) + acos(y + x)                    | pi/2
            log(1/x)                                     | -log(x)
            log(x^2)                                     | log(x^2)
            log(sqrt(x))                                 | log(x)/2
            log(1/(x*y))                                 | log(1/(x*y))
            asin(sin(x))                                 | asin(sin(x))
            atan2(0, x)                                  | atan2(0, x)
            sign(x)^2                                    | sign(x)^2
            sign(exp(x))^2*y                             | y
            """)
    void simplifying(String text, String expected) {
        Expr found = rewritten(Formulas.expr(text), RuleTables.REAL_RULES, new Signs());
        assertEquals(Formulas.text(Formulas.expr(expected)), Formulas.text(found));
    }

    @ParameterizedTest(name = "{1} given {0}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0 and x < 1                     | asin(sin(x))                  | x
            x >= -pi/2 and x <= pi/2            | asin(sin(x))                  | x
            x > 0                               | asin(sin(x))                  | asin(sin(x))
            x >= 0 and x <= pi                  | acos(cos(x))                  | x
            x > 0 and x < 4                     | acos(cos(x))                  | acos(cos(x))
            n - floor(n) == 0                   | sin(n*pi)                     | 0
            n - floor(n) == 0                   | cos(n*pi)                     | (-1)^n
            n - floor(n) == 0                   | cos(4*n*pi)                   | 1
            n - floor(n) == 0                   | sin(x + 2*n*pi)               | sin(x)
            n - floor(n) == 0                   | sin(n*pi/2)                   | sin(n*pi/2)
            n - floor(n) == 0                   | floor(n + 1)                  | n + 1
            n - floor(n) == 0                   | tan(x - n*pi)                 | tan(x)
            x > 0                               | log(x^2)                      | 2*log(x)
            x > 0                               | log(x^y)                      | y*log(x)
            x > 0                               | atan(x) + atan(1/x)           | pi/2
            x != 0                              | sign(x)^2                     | 1
            x > 0                               | besselj(1, x) + besselj(3, x) | 4*besselj(2, x)/x
            x > y                               | max(x, y)                     | x
            x > y                               | max(z, y, x)                  | max(z, x)
            x > y                               | min(x, y)                     | y
            x > 1 and x < 2                     | clamp(x, 0, 3)                | x
            x > 1 and x < 2                     | clamp(x, 2, 3)                | 2
            x > 1 and x < 2                     | clamp(x, -1, 1)               | 1
            x > 1                               | abs(x - 1)                    | x - 1
            """)
    void underAssumptions(String given, String text, String expected) {
        Signs signs = Signs.given(Formulas.condition(given).conjuncts());
        Expr found = rewritten(Formulas.expr(text), RuleTables.REAL_RULES, signs);
        assertEquals(Formulas.text(Formulas.expr(expected)), Formulas.text(found));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            to multiple angles      | 2*sin(x)*cos(x)                     | sin(2*x)
            to multiple angles      | 6*y*sin(x)*cos(x)                   | 3*y*sin(2*x)
            to multiple angles      | cos(x)^2 - sin(x)^2                 | cos(2*x)
            to multiple angles      | 1 - 2*sin(x)^2                      | cos(2*x)
            to multiple angles      | 3*sin(x) - 4*sin(x)^3               | sin(3*x)
            to multiple angles      | sin(x)*cos(2*x) + cos(x)*sin(2*x)   | sin(3*x)
            to multiple angles      | 2*sinh(x)*cosh(x)                   | sinh(2*x)
            to multiple angles      | 2*tan(x)/(1 - tan(x)^2)             | tan(2*x)
            from multiple angles    | sin(2*x)                            | 2*sin(x)*cos(x)
            from multiple angles    | sin(x/2)                            | sin(x/2)
            from multiple angles    | sin(x + y)                          | sin(x)*cos(y) + cos(x)*sin(y)
            from multiple angles    | cosh(2*x)                           | cosh(x)^2 + sinh(x)^2
            from multiple angles    | sin(100*x)                          | sin(100*x)
            products to sums        | sin(x)*sin(3*x)                     | cos(2*x)/2 - cos(4*x)/2
            products to sums        | sin(x)^2                            | 1/2 - cos(2*x)/2
            sums to products        | sin(3*x) + sin(x)                   | 2*sin(2*x)*cos(x)
            to half angles          | (1 - cos(x))/sin(x)                 | tan(x/2)
            to half angles          | sigmoid(x) - sigmoid(-x)            | tanh(x/2)
            to sines and cosines    | tan(x)*sec(x)                       | sin(x)/cos(x)^2
            to exponentials         | sinh(x)                             | exp(x)/2 - exp(-x)/2
            to exponentials         | asinh(x)                            | log(x + sqrt(x^2 + 1))
            to exponentials         | sigmoid(x)                          | 1/(1 + exp(-x))
            from exponentials       | exp(x)/2 + exp(-x)/2                | cosh(x)
            from exponentials       | y*exp(-2*x) - y*exp(2*x)            | -2*y*sinh(2*x)
            from exponentials       | (exp(2*x) - 1)/(exp(2*x) + 1)       | tanh(x)
            to sigmoids             | exp(x)/(1 + exp(x))                 | sigmoid(x)
            to sigmoids             | y/(1 + exp(-x))                     | y*sigmoid(x)
            logarithms together     | log(x) + log(y)                     | log(x*y)
            logarithms together     | 2*log(x) - log(y) + log(z) + 1      | log(x^2*z/y) + 1
            logarithms together     | log(x)/2                            | log(sqrt(x))
            logarithms together     | y*log(x)                            | y*log(x)
            logarithms apart        | log(x^2)                            | 2*log(abs(x))
            logarithms apart        | log(sqrt(x))                        | log(x)/2
            logarithms apart        | log(exp(x)^y)                       | x*y
            logarithms apart        | log(x^3)                            | 3*log(x)
            logarithms apart        | log(x*y)                            | log(x*y)
            logarithms apart        | log(x*exp(y))                       | log(x) + y
            logarithms apart        | log(x*y*exp(z))                     | log(x*y) + z
            """)
    void inOneDirection(String use, String text, String expected) {
        Rulebook book = RuleTables.books().stream().filter(b -> b.title().equals(use)).findFirst().orElseThrow();
        Expr found = rewritten(Formulas.expr(text), book, new Signs());
        assertEquals(Formulas.text(Formulas.expr(expected)), Formulas.text(found));
    }

    /** Real-valued rules rest for complex values, and guards that only reals satisfy do too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            log(exp(x))                 | log(exp(x))
            abs(x)^2                    | abs(x)^2
            log(x^2)                    | log(x^2)
            atanh(tanh(x))              | atanh(tanh(x))
            sin(x)^2 + cos(x)^2         | 1
            log(x^3)                    | log(x^3)
            log(sqrt(x))                | log(x)/2
            log(1/x)                    | log(1/x)
            sin(x + pi)                 | -sin(x)
            cos(asin(x))                | sqrt(1 - x^2)
            sinh(acosh(x))              | sinh(acosh(x))
            sign(y)                     | sign(y)
            """)
    void forComplexValues(String text, String expected) {
        Signs signs = Signs.ofComplex(Formulas.condition("y > 0").conjuncts());
        Expr found = rewritten(Formulas.expr(text), RuleTables.REAL_RULES, signs);
        assertEquals(Formulas.text(Formulas.expr(expected)), Formulas.text(found));
    }

    /** What is left of the attempts does not depend on the length of the sum: the last pair is found too. */
    @Test
    void longSums() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Expr x = Exprs.symbol("x" + i);
            terms.add(Trigonometry.sin(x).squared());
            terms.add(Trigonometry.cos(x).squared());
        }
        assertSame(Exprs.number(64), RuleTables.REAL_RULES.apply(Exprs.sum(terms.subList(0, 128)), new Signs()));
        Expr sum = Exprs.sum(terms);
        assertTrue(RuleTables.REAL_RULES.apply(sum, new Signs()) != sum);
    }

    /** Every two of n logarithms fit, and every two of n absolute values: no more work than the bound allows. */
    @Test
    void manyPairs() {
        List<Expr> logarithms = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            logarithms.add(Formulas.expr("w" + i + "*log(x" + i + ")"));
        }
        Expr sum = Exprs.sum(logarithms);
        assertSame(sum, RuleTables.LOGARITHMS_TOGETHER.apply(sum, new Signs()));
    }

    @Test
    void rulesThatMatchEverythingAreRefused() {
        Expr a = Variables.A;
        for (Expr pattern : List.of(a, a.plus(Variables.B), a.times(Variables.B), a.squared(), Exprs.ONE)) {
            Rule rule = new Rule("bad", pattern, Exprs.ONE, Validity.ALWAYS);
            assertThrows(IllegalArgumentException.class, () -> new RuleSet(List.of(rule)), pattern.toString());
        }
    }

    @Test
    void matchesAreExtendedNotChanged() {
        Match match = Match.EMPTY.bind(Variables.A, Exprs.ONE).orElseThrow();
        assertEquals(Map.of(), Match.EMPTY.bindings());
        assertTrue(match.bind(Variables.A, Exprs.TWO).isEmpty());
        assertTrue(match.bind(Variables.N, Exprs.symbol("x")).isEmpty());
    }
}
