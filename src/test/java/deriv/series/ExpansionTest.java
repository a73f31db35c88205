package deriv.series;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.series.Approach.Side;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpansionTest {
    private static final Expr X = Exprs.symbol("x");
    private static final BigDecimal H = new BigDecimal("1e-8");

    /** A million million h^5. */
    private static final BigDecimal LIMIT = new BigDecimal("1e-28");

    private static String text(Series s, int power) {
        return s.terms().headMap(Rational.of(power), true).entrySet().stream()
                .map(e -> Formulas.text(e.getValue()) + " h^" + e.getKey()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} at {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)                  | 0    | BOTH  | 1 h^1, -1/6 h^3
            sin(x)/x                | 0    | BOTH  | 1 h^0, -1/6 h^2
            (exp(x) - 1)/x          | 0    | BOTH  | 1 h^0, 1/2 h^1, 1/6 h^2, 1/24 h^3
            (1 - cos(x))/x^2        | 0    | BOTH  | 1/2 h^0, -1/24 h^2
            log(1 + x)/x            | 0    | BOTH  | 1 h^0, -1/2 h^1, 1/3 h^2, -1/4 h^3
            (x - 1)/log(x)          | 1    | BOTH  | 1 h^0, 1/2 h^1, -1/12 h^2, 1/24 h^3
            (x^2 - 4)/(x - 2)       | 2    | LEFT  | 4 h^0, -1 h^1
            (x^2 - y^2)/(x - y)     | y    | BOTH  | 2*y h^0, 1 h^1
            1/(exp(x) - 1) - 1/x    | 0    | BOTH  | -1/2 h^0, 1/12 h^1, -1/720 h^3
            tan(x)                  | pi/2 | BOTH  | -1 h^-1, 1/3 h^1, 1/45 h^3
            x/tan(x)                | 0    | BOTH  | 1 h^0, -1/3 h^2
            1/x^2                   | 0    | LEFT  | 1 h^-2
            erf(x)/x                | 0    | BOTH  | 2/sqrt(pi) h^0, -2/(3*sqrt(pi)) h^2
            log(cos(x))/x^2         | 0    | BOTH  | -1/2 h^0, -1/12 h^2
            x^x                     | 1    | BOTH  | 1 h^0, 1 h^1, 1 h^2, 1/2 h^3
            f(x)                    | 0    | BOTH  | f(0) h^0, f'(0) h^1, f''(0)/2 h^2, f'''(0)/6 h^3
            abs(x)                  | 0    | LEFT  | 1 h^1
            abs(x)                  | 0    | RIGHT | 1 h^1
            x*abs(x)                | 0    | LEFT  | -1 h^2
            relu(x)                 | 0    | RIGHT | 1 h^1
            relu(x)                 | 0    | LEFT  | ''
            elu(x, 1)               | 0    | LEFT  | -1 h^1, 1/2 h^2, -1/6 h^3
            max(x, x^2)             | 0    | LEFT  | 1 h^2
            floor(x)                | 2    | LEFT  | 1 h^0
            floor(x)                | 2    | RIGHT | 2 h^0
            ceil(x)                 | 2    | RIGHT | 3 h^0
            sqrt(x)                 | 0    | RIGHT | 1 h^1/2
            sqrt(x^2 + x^3)         | 0    | LEFT  | 1 h^1, -1/2 h^2, -1/8 h^3
            cbrt(x)^4               | 0    | LEFT  | 1 h^4/3
            cbrt(x)                 | 0    | LEFT  | -1 h^1/3
            if(x > 0, x^2, sin(x))  | 0    | LEFT  | -1 h^1, 1/6 h^3
            """)
    void table(String e, String at, Side side, String expected) {
        Series s = Expansion.of(expr(e), new Approach(X, expr(at), side), 3).orElseThrow();
        assertEquals(expected, text(s, 3));
    }

    /** What is not known, or needs a decision on the sign of h, has no series. */
    @ParameterizedTest(name = "{0} at {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)        | 0 | BOTH
            sign(x)       | 0 | BOTH
            relu(x)       | 0 | BOTH
            elu(x, 1)     | 0 | BOTH
            floor(x)      | 2 | BOTH
            sqrt(x)       | 0 | BOTH
            sqrt(x)       | 0 | LEFT
            cbrt(x)       | 0 | BOTH
            log(x)        | 0 | RIGHT
            exp(1/x)      | 0 | LEFT
            sin(1/x)      | 0 | RIGHT
            1/(y*x)       | 0 | RIGHT
            asin(x)       | 1 | LEFT
            if(x > 0, x^2, x^3) | 0 | BOTH
            """)
    void nothingIsGuessed(String e, String at, Side side) {
        assertEquals(Optional.empty(), Expansion.of(expr(e), new Approach(X, expr(at), side), 3).map(Series::terms));
    }

    /** The terms up to h^4 miss the value of 60 digits at h = 1e-8 by less than 10^12 h^5. */
    @ParameterizedTest
    @EnumSource(RandomFormulas.Style.class)
    void isNearTheFunction(RandomFormulas.Style style) {
        int compared = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr e = new RandomFormulas(random, style).next(1 + (int) (seed % 3));
            for (Expr symbol : Symbols.of(e)) {
                e = Substitution.of(e, Map.of(symbol, X));
            }
            int at = random.nextInt(-2, 3);
            Side side = Side.values()[random.nextInt(3)];
            Optional<Series> series = Expansion.of(e, new Approach(X, Exprs.number(at), side), 4);
            if (series.isEmpty()) {
                continue;
            }
            BigDecimal h = side == Side.LEFT ? H.negate() : H;
            Ball value = new Enclosure(Map.of(X, BigDecimal.valueOf(at).add(h))).of(e);
            if (value.isKnown() && value.radius().compareTo(new BigDecimal("1e-45")) < 0) {
                compared++;
                String text = "%s at %d from %s: %s, seed %d".formatted(Formulas.text(e), at, side, series.get(), seed);
                assertTrue(isNear(value, series.get()), text);
                assertTrue(series.get().terms().isEmpty() || !isNear(value, spoiled(series.get())), text);
            }
        }
        assertTrue(compared > 30, compared + " compared");
    }

    private static boolean isNear(Ball value, Series s) {
        Enclosure at = new Enclosure(Map.of(Exprs.symbol("h"), H));
        Expr sum = Exprs.ZERO;
        for (var term : s.terms().headMap(Rational.of(4), true).entrySet()) {
            sum = sum.plus(term.getValue().times(Exprs.symbol("h").pow(Exprs.number(term.getKey()))));
        }
        BigDecimal error = value.minus(at.of(sum)).mid().abs();
        return error.compareTo(LIMIT) < 0;
    }

    /** A planted fault: one coefficient is wrong by a thousandth. */
    private static Series spoiled(Series s) {
        TreeMap<Rational, Expr> terms = new TreeMap<>(s.terms());
        var first = terms.firstEntry();
        if (first.getKey().compareTo(Rational.of(2)) > 0) {
            terms.put(Rational.ZERO, Exprs.ONE);
        } else {
            terms.put(first.getKey(), first.getValue().times(Exprs.number(1001, 1000)));
        }
        return Series.of(terms, s.order());
    }

    @Test
    void largeInputEnds() {
        Expr nest = X;
        for (int i = 0; i < 25; i++) {
            nest = nest.plus(1).reciprocal().plus(nest);
        }
        assertEquals(Optional.empty(), Expansion.of(nest, Approach.fromRight(X, Exprs.ZERO), 60).map(Series::order));
        assertEquals(Optional.empty(), Expansion.of(expr("(1 + x)^99999"), Approach.fromRight(X, expr("10^9")), 2));
    }
}
