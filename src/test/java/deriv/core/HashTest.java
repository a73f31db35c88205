package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {
    /**
     * Hashes of content alone, the same on every machine and in every run: what is ordered by them never changes. A
     * change of these values is a change of the order inside nodes everywhere; do it knowingly.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0                     | 1456560601aae439
            x                     | d1702dfc9a500136
            theta_10              | f9a8481b823e1a09
            pi                    | a6bc9309de6046ee
            undefined             | 3aa49a77bdc0ae7b
            -7/3                  | 1dbe9face685bd5a
            10^40                 | 99030b606e403f75
            x+y                   | b6090ad8910a260c
            x*y                   | 55bdcf17b6a6b2d5
            2*x+3*y-1/2           | f17803f757e22697
            x^n*y^(1/2)/3         | 721acf4da06877a6
            sin(x)+log(cos(y))    | 619280265abc605
            """)
    void golden(String formula, String expected) {
        assertEquals(expected, Long.toHexString(Formula.of(formula).hash()));
    }

    @Test
    void goldenOfOtherNodes() {
        Expr x = Exprs.symbol("x");
        Cond c = Cond.or(Cond.positive(x), Cond.and(Cond.zero(x), Cond.nonzero(Exprs.symbol("y"))));
        assertEquals(List.of("bd7a8d10ff21366a", "20bae365c872fc1c", "4ec6871dbe80a76b", "454b722c77b78767"), List.of(
                Exprs.bound(2), Exprs.vector(List.of(x, Exprs.vector(List.of(x)))),
                Exprs.abstractCall("f", List.of(1, 0), List.of(x, x)),
                Exprs.piecewise(c, x, Exprs.ZERO)).stream().map(e -> Long.toHexString(e.hash())).toList());
    }

    @Test
    void goldenOrder() {
        Expr sum = Exprs.sum(IntStream.range(0, 16).mapToObj(i -> Exprs.symbol("x" + i)).toList());
        assertEquals("(sum 0 x12 x6 x8 x9 x2 x0 x1 x3 x4 x14 x7 x15 x10 x5 x13 x11)",
                sum.toString().replaceAll("( 1)+$", ""));
    }

    @Test
    void differentContentHasDifferentHashes() {
        Map<Long, Expr> seen = new HashMap<>();
        for (int seed = 0; seed < 5000; seed++) {
            Fold.<Boolean>over(RandomExprs.of(seed), (e, d) -> {
                Expr other = seen.put(e.hash(), e);
                assertTrue(other == null || other == e, () -> "one hash: " + e + " and " + other);
                return Children.of(e.node()).stream().allMatch(d::at);
            });
        }
        assertTrue(seen.size() > 10_000, "only " + seen.size());
    }

    /** What collides under the default hashes of records: pairs of symbols, multiples, sums against products. */
    @Test
    void pairsAndMultiples() {
        Set<Long> hashes = new HashSet<>();
        int count = 0;
        for (int i = 0; i < 300; i++) {
            Expr x = Exprs.symbol("x" + i);
            for (int j = 0; j < i; j++) {
                Expr y = Exprs.symbol("x" + j);
                for (Expr e : List.of(x.plus(y), x.times(y), x.minus(y), x.times(j + 2), x.pow(y), y.pow(x))) {
                    hashes.add(e.hash());
                    count++;
                }
            }
        }
        // x·(j + 2) is made once for each i and j; all others are different from each other.
        assertEquals(count, hashes.size());
    }
}
