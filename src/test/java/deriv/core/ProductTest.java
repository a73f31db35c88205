package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class ProductTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x*1                       | x
            x*0                       | 0
            0*sin(x)                  | 0
            2*3*x                     | 6*x
            x*y                       | y*x
            x*x                       | x^2
            x*x^2*x^(-3)              | 1
            x/x                       | 1
            x^n*x^m                   | x^(m+n)
            x^n*x^(-n)                | 1
            x^n*x^2*x                 | x^3*x^n
            x^(n+1)*x^(-n)            | x
            x^(n+1)/x                 | x^n
            x^(n+1/2)*x^(1/2)         | x*x^n
            (x*y)*(z/x)               | y*z
            (x*y)^2                   | x^2*y^2
            x^(1/2)*x^(1/2)           | x
            x^(1/2)*x                 | x^(3/2)
            (x*y)^(1/2)*(x*y)^(1/2)   | x*y
            (x*y)^(1/2)*x             | x*(x*y)^(1/2)
            (x+y)^(1/2)*(x+y)^(1/2)   | x+y
            (x+y)^(1/2)*(x+y)^(3/2)   | (x+y)^2
            (x+y)*(x+y)               | (x+y)^2
            2*(x+y)                   | 2*x+2*y
            -(x-y)                    | y-x
            (x+y)/2                   | x/2+y/2
            2*(3*x)                   | 6*x
            2*(x*y)*3                 | 6*x*y
            (2*x)*(3*y)*(1/6)         | x*y
            2*(x+1)*3                 | 6*x+6
            2*3*(x+1)*x/x             | 6*x+6
            e^x*e^y                   | e^(x+y)
            e^x*e^(-x)                | 1
            e*e                       | e^2
            pi*pi/pi^2                | 1
            2^x*2^y                   | 2^(x+y)
            2^x*2                     | 2^(x+1)
            2^(x+3)/8                 | 2^x
            2^x*2^(-x)                | 1
            (-1)^x*(-1)               | (-1)^(x+1)
            """)
    void product(String input, String expected) {
        assertSame(Formula.of(expected), Formula.of(input));
    }

    /** A power merged from several is a number or a product again where that is so. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2^(1/2)*2^(1/2)                         | 2
            2^(1/3)*2^(1/3)                         | 2^(2/3)
            2^(1/3)*2^(1/3)*2^(1/3)                 | 2
            2^(2/3)*2^(2/3)                         | 2*2^(1/3)
            2^(1/2)*2^(1/3)*2^x                     | 2^(x+5/6)
            2^(1/2)*2^(1/2)*2^x                     | 2*2^x
            2^(1/2)/2                               | 2^(-1/2)
            4^(x+1/2)                               | 2*4^x
            2^(x+1)                                 | 2*2^x
            6^(1/2)*6^(1/2)                         | 6
            6^(1/2)*10^(1/2)                        | 2*15^(1/2)
            (-1)^(1/2)*(-1)^(1/2)                   | -1
            (-1)^(1/3)*(-1)^(1/3)*(-1)^(1/3)        | -1
            (-1)^(2/3)*(-1)^(2/3)                   | -(-1)^(1/3)
            (-2)^(1/2)*(-2)^(1/2)                   | -2
            (-2)^(1/2)*(-3)^(1/2)                   | -6^(1/2)
            (x*y)^(n+1)                             | x*y*(x*y)^n
            (x*y)^n*(x*y)                           | (x*y)^(n+1)
            (x*y)^(n+1/2)*(x*y)^(1/2)               | x*y*(x*y)^n
            (x*(y*z)^(1/2))^(1/2)*(x*(y*z)^(1/2))^(1/2)*(y*z)^(1/2) | x*y*z
            """)
    void reduction(String input, String expected) {
        assertSame(Formula.of(expected), Formula.of(input));
    }

    @ParameterizedTest(name = "{0} stays")
    @CsvSource({"2*x*(x+y)", "(2*x+2*y)*x", "(x*y)^(1/2)", "2^(1/2)*3^(1/2)", "0^x", "x^y*y^x", "(x^2)^(1/2)"})
    void isAProduct(String input) {
        assertTrue(Formula.of(input).isProduct());
    }

    @Test
    void aBaseHasAtMostANumberAndASymbolicExponent() {
        Node.Product p = assertInstanceOf(Node.Product.class, Formula.of("x^(a+2)*x^(b-3)*x^c*x^7").node());
        assertEquals(2, p.factors().size());
        assertEquals(Rational.ONE, p.coefficient());
        for (Factor f : p.factors()) {
            assertSame(Formula.of("x"), f.base());
            assertTrue(f.exponent() == Exprs.number(6) || f.exponent() == Formula.of("a+b+c"), f::toString);
        }
    }

    @Test
    void anyOrderOfOneCallIsTheSameHandleAtAnyLength() {
        Random random = new Random(1);
        for (int n : new int[] {2, 8, 9, 12, 13, 32, 33, 1000}) {
            List<Expr> factors = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                factors.add(
                        Formula.of(List.of("x" + i, "x" + i / 2 + "^a" + i, "x0^b" + i, "2", "x1+x" + i).get(i % 5)));
            }
            Expr expected = Exprs.product(factors);
            for (int k = 0; k < 5; k++) {
                Collections.shuffle(factors, random);
                assertSame(expected, Exprs.product(factors), "length " + n);
            }
        }
    }

    @Test
    void innerProductsAreSplicedUpToTheLimit() {
        Expr short32 = Exprs.product(symbols(32));
        Expr long33 = Exprs.product(symbols(33));
        Expr z = Exprs.symbol("z");
        assertEquals(33, factors(short32.times(z)));
        assertEquals(2, factors(long33.times(z)));
        assertEquals(2, factors(Exprs.product(List.of(Exprs.product(symbols(9)), z), Exprs.CALCULUS_SPLICE)));
        assertEquals(9, factors(Exprs.product(List.of(Exprs.product(symbols(8)), z), Exprs.CALCULUS_SPLICE)));
        assertEquals(2, factors(Exprs.product(List.of(Exprs.product(symbols(2)), z), 0)));
        assertEquals(1, factors(Exprs.product(List.of(z.squared(), z), 0)), "a power always merges");
    }

    @Test
    void aNumberLeavesAProductThatStaysWhole() {
        Expr long33 = Exprs.product(symbols(33));
        Expr z = Exprs.symbol("z");
        assertSame(long33.times(z).times(6), long33.times(2).times(z.times(3)));
        assertSame(long33.times(6), long33.times(2).times(3));
        assertSame(((Node.Product) long33.node()).factors(), ((Node.Product) long33.times(6).node()).factors());
    }

    /** A nested product that meets powers of itself: no endless reduction, whatever the splice limit. */
    @Test
    void aNestedProductMeetsItsOwnPowers() {
        Expr n = Exprs.symbol("n");
        for (int size : new int[] {2, 8, 9, 32, 33}) {
            Expr inner = Exprs.product(symbols(size));
            List<Expr> parts = List.of(inner, inner.pow(n), inner, inner.pow(Exprs.HALF), inner.pow(Exprs.HALF));
            assertSame(inner.pow(n.plus(3)), Exprs.product(parts, Exprs.SPLICE), "size " + size);
            for (int splice : new int[] {0, Exprs.CALCULUS_SPLICE}) {
                Node.Product nested = (Node.Product) Exprs.product(parts, splice).node();
                Expr flat = Exprs.product(
                        nested.factors().stream().map(f -> f.base().pow(f.exponent())).toList(), Exprs.SPLICE);
                assertSame(inner.pow(n.plus(3)), flat, size + " at limit " + splice);
            }
        }
    }

    @Test
    void undefinedSwallowsEverything() {
        assertSame(Exprs.UNDEFINED, Exprs.product(Exprs.ZERO, Exprs.UNDEFINED));
        assertSame(Exprs.UNDEFINED, Exprs.product(Exprs.symbol("x"), Exprs.UNDEFINED, Exprs.symbol("y")));
        assertNotSame(Exprs.UNDEFINED, Exprs.product());
        assertSame(Exprs.ONE, Exprs.product());
    }

    private static List<Expr> symbols(int count) {
        return IntStream.range(0, count).mapToObj(i -> Exprs.symbol("x" + i)).toList();
    }

    private static int factors(Expr e) {
        return ((Node.Product) e.node()).factors().size();
    }
}
