package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolsTest {
    @ParameterizedTest(name = "symbols of {0} are {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x10 + x2 + x1        | x1 x2 x10
            b*a^c                | a b c
            sin(y)^x + pi*e      | x y
            3                    | ''
            x - x                | ''
            theta + t + T        | T t theta
            """)
    void free(String formula, String expected) {
        assertEquals(expected, names(Formula.of(formula)));
    }

    @Test
    void insideConditionsCallsAndVectors() {
        Expr e = Exprs.vector(List.of(
                Exprs.piecewise(Cond.or(Cond.positive(Exprs.symbol("c")), Cond.zero(Exprs.symbol("d"))),
                        Exprs.symbol("b"), Exprs.symbol("a")),
                Exprs.abstractCall("f", List.of(0), List.of(Exprs.symbol("z"))),
                Exprs.bound(0)));
        assertEquals("a b c d z", names(e));
    }

    private static String names(Expr e) {
        return String.join(" ", Symbols.of(e).stream().map(s -> ((Node.Sym) s.node()).name()).toList());
    }

    /** Ascending; each list is one order. */
    @ParameterizedTest
    @ValueSource(strings = {
        "x1 x2 x9 x10 x11 x100",
        "x x0 x00 x01 x1 x1a x1b x2",
        "a a1b2 a1b10 a2b1 a10 b",
        "X x x_1 x_2 x_10",
        "1 2 10 a",
        "x99999999999999999998 x99999999999999999999 x100000000000000000000",
        "alpha α β 𝜋"
    })
    void naturalOrder(String names) {
        List<String> expected = List.of(names.split(" "));
        List<String> sorted = new ArrayList<>(expected);
        Collections.shuffle(sorted, new Random(1));
        sorted.sort(Symbols::naturalOrder);
        assertEquals(expected, sorted);
    }

    @Test
    void naturalOrderIsAnOrder() {
        Random random = new Random(2);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                name.append("x0019_aβ".charAt(random.nextInt(8)));
            }
            names.add(name.toString());
        }
        for (String a : names) {
            for (String b : names) {
                int ab = Integer.signum(Symbols.naturalOrder(a, b));
                assertEquals(-ab, Integer.signum(Symbols.naturalOrder(b, a)));
                assertEquals(a.equals(b), ab == 0, a + " and " + b);
                for (String c : names.subList(0, 60)) {
                    assertTrue(ab > 0 || Symbols.naturalOrder(b, c) > 0 || Symbols.naturalOrder(a, c) <= 0,
                            a + " " + b + " " + c);
                }
            }
        }
    }

    /** A mask of one bit a name: absence is certain, presence is not. */
    @Test
    void masks() {
        for (int seed = 0; seed < 3000; seed++) {
            Expr e = RandomExprs.of(seed);
            var symbols = Symbols.of(e);
            assertEquals(symbols.isEmpty(), e.isClosed());
            symbols.forEach(s -> assertTrue(e.mayContain(s)));
        }
        for (String name : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")) {
            boolean isX = name.equals("x");
            assertEquals(isX, Exprs.symbol("x").mayContain(Exprs.symbol(name)), name);
            assertEquals(isX, Formula.of("x^2+sin(x)").mayContain(Exprs.symbol(name)), name);
        }
        for (int i = 0; i < 100; i++) {
            assertEquals(i % 10 == i / 10, Exprs.symbol("x" + i % 10).mayContain(Exprs.symbol("x" + i / 10)));
        }
    }

    @Test
    void thousandsOfSymbols() {
        List<Expr> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(Exprs.symbol("x" + i));
        }
        assertEquals(many, List.copyOf(Symbols.of(Exprs.sum(many))));
    }
}
