package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x+0                    | x
            x+x                    | 2*x
            x-x                    | 0
            x+y                    | y+x
            2*x+3*x                | 5*x
            x/2+x/3                | 5*x/6
            1+2                    | 3
            1/2+1/3                | 5/6
            x+1-1                  | x
            x+1-x                  | 1
            (x+y)+z                | x+(y+z)
            (x+y)-(y+z)            | x-z
            2*(x+y)+z-z            | 2*(x+y)
            (2*(x+y)+z)-z          | 2*x+2*y
            -(x+y)                 | -x-y
            3*(x+1)-3              | 3*x
            x*y+y*x                | 2*x*y
            2*x*y-x*y*2            | 0
            x*(y+z)+2*x*(y+z)      | 3*x*(y+z)
            sin(x)+2*sin(x)        | 3*sin(x)
            2^(1/2)+2^(1/2)        | 2*2^(1/2)
            8^(1/2)+2^(1/2)        | 3*2^(1/2)
            e+e                    | 2*e
            pi-pi/2                | pi/2
            x^2+x^2                | 2*x^2
            x^(n+1)+x*x^n          | 2*x^(n+1)
            (x+1)^2+(1+x)^2        | 2*(x+1)^2
            sin(-x)+sin(x)         | 0
            cos(-x)-cos(x)         | 0
            sin(x-y)+sin(y-x)      | sin(x-y)+sin(y-x)
            """)
    void sum(String input, String expected) {
        assertSame(Formula.of(expected), Formula.of(input));
    }

    @Test
    void anyOrderOfBinarySumsUpToTheLimit() {
        Random random = new Random(1);
        for (int n = 2; n <= Exprs.SPLICE; n++) {
            List<Expr> terms = mixed(n);
            Expr expected = Exprs.sum(terms);
            for (int k = 0; k < 20; k++) {
                Collections.shuffle(terms, random);
                assertSame(expected, Recipe.Assembly.shuffled(random).sum(terms), "length " + n);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 100, 1000, 20_000})
    void anyOrderOfOneCallAboveTheLimit(int n) {
        Random random = new Random(n);
        List<Expr> terms = mixed(n);
        Expr expected = Exprs.sum(terms);
        for (int k = 0; k < 5; k++) {
            Collections.shuffle(terms, random);
            assertSame(expected, Exprs.sum(terms));
        }
    }

    /** Distinct terms with repetitions, multiples and numbers among them: at most as many entries as terms. */
    private static List<Expr> mixed(int n) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Expr x = Exprs.symbol("x" + i / 2);
            terms.add(switch (i % 5) {
                case 0 -> x;
                case 1 -> x.times(Exprs.number(i + 2, 7));
                case 2 -> x.pow(i);
                case 3 -> Exprs.number(i, 3);
                default -> x.times(Exprs.symbol("y")).negate();
            });
        }
        return terms;
    }

    @Test
    void innerSumsAreSplicedUpToTheLimit() {
        Expr z = Exprs.symbol("z");
        Expr short32 = Exprs.sum(symbols(32));
        Expr long33 = Exprs.sum(symbols(33));
        assertEquals(33, terms(short32.plus(z)));
        assertEquals(2, terms(long33.plus(z)));
        assertSame(long33, Exprs.sum(long33));
        assertSame(long33, long33.plus(z).minus(z));
    }

    @Test
    void aNumberIsDistributedUpToTheLimit() {
        assertTrue(Exprs.sum(symbols(32)).times(2).isSum());
        Expr twice = Exprs.sum(symbols(33)).times(2);
        assertTrue(twice.isProduct());
        assertSame(twice, Exprs.sum(symbols(33)).plus(Exprs.sum(symbols(33))));
        assertSame(Exprs.sum(symbols(33)), twice.over(2));
        assertSame(Exprs.ZERO, twice.minus(twice));
    }

    @Test
    void aSumHasTwoEntriesOrMore() {
        Node.Sum s = assertInstanceOf(Node.Sum.class, Formula.of("x+1").node());
        assertEquals(Rational.ONE, s.constant());
        assertEquals(List.of(new Term(Rational.ONE, Exprs.symbol("x"))), s.terms());
        assertFalse(Formula.of("x+y-y").isSum());
        assertSame(Exprs.ZERO, Exprs.sum());
    }

    /** A long sum of negative terms is its own case: no number is distributed over it. */
    @Test
    void signsOfLongSums() {
        for (int n : new int[] {1, 2, 32, 33, 100}) {
            Expr positive = Exprs.sum(symbols(n));
            Expr negative = Exprs.sum(symbols(n).stream().map(Expr::negate).toList());
            for (Expr e : List.of(positive, negative, positive.negate(), negative.negate())) {
                assertFalse(e.isNegative() && e.negate().isNegative(), "both negative at length " + n);
                Expr call = Exprs.apply(Rows.SIN, e);
                assertSame(call.negate(), Exprs.apply(Rows.SIN, e.negate()));
                assertSame(Exprs.apply(Rows.COS, e), Exprs.apply(Rows.COS, e.negate()));
            }
        }
    }

    @Test
    void numbersAtTheEdges() {
        for (long n : new long[] {0, 64, 65, -64, -65, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE - 1L,
            Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
            Expr e = Exprs.number(n);
            assertSame(e, Exprs.number(Rational.of(n)));
            assertSame(e.negate(), Exprs.ZERO.minus(n));
            assertSame(Exprs.ZERO, e.minus(n));
            assertSame(e, Exprs.ZERO.plus(n));
        }
        assertSame(Exprs.HALF, Exprs.number(1, 2));
        assertNotSame(Exprs.number(1, 2), Exprs.number(2, 1));
    }

    @Test
    void undefinedSwallowsEverything() {
        assertSame(Exprs.UNDEFINED, Exprs.UNDEFINED.minus(Exprs.UNDEFINED));
        assertSame(Exprs.UNDEFINED, Exprs.sum(Exprs.symbol("x"), Exprs.UNDEFINED, Exprs.ONE));
        assertSame(Exprs.UNDEFINED, Exprs.symbol("x").plus(Exprs.ONE.over(Exprs.ZERO)));
    }

    private static List<Expr> symbols(int count) {
        return IntStream.range(0, count).mapToObj(i -> Exprs.symbol("x" + i)).toList();
    }

    private static int terms(Expr e) {
        return ((Node.Sum) e.node()).terms().size();
    }
}
