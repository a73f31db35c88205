package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecimalNumbersTest {
    private static List<Optional<BigDecimal>> values(String formula, int digits, Map<String, Answer> point) {
        return DecimalNumbers.of(List.of(Deriv.parse(formula)), digits).values(point);
    }

    @Test
    void severalAnswersAtAnExactPoint() {
        Answer f = Deriv.parse("x^3 + log(x)");
        DecimalNumbers numbers = DecimalNumbers.of(List.of(f, f.diff("x"), Deriv.parse("[x, sqrt(x)]")), 25);
        assertEquals(
                List.of("-1.061575251631072654358208", "3.333333333333333333333333", "0.3333333333333333333333333",
                        "0.5773502691896257645091488"),
                numbers.values(Map.of("x", Deriv.parse("1/3"))).stream().map(v -> v.orElseThrow().toString()).toList());
    }

    /** The domain of what was typed, also where the simplified formula would have a value. */
    @Test
    void outsideTheDomainThereIsNoNumber() {
        Map<String, Answer> zero = Map.of("x", Deriv.parse("0"));
        assertEquals(List.of(Optional.empty()), values("x/x", 20, zero));
        assertEquals(List.of(Optional.empty()), values("log(x) - log(x)", 20, zero));
        assertEquals(List.of(Optional.of(BigDecimal.ONE)), values("x^2 + 1", 20, zero));
    }

    @Test
    void errors() {
        assertEquals("numbers have from 1 to 10000 digits, not 0",
                assertThrows(DerivException.class, () -> values("x", 0, Map.of())).getMessage());
        DerivException missing = assertThrows(DerivException.class, () -> values("x", 20, Map.of()));
        assertEquals("no value for the variable 'x'", missing.getMessage());
        DerivException unknown = assertThrows(DerivException.class,
                () -> values("zeta(x)", 20, Map.of("x", Deriv.parse("1/3"))));
        assertEquals(DerivException.Kind.UNSUPPORTED, unknown.kind());
    }

    /** A limit reaches into the series of a single number. */
    @Test
    void timeIsLimited() {
        Answer slow = Deriv.parse("sin(x)^2 + cos(x)^2 - 1")
                .withLimits(Limits.DEFAULT.withTimeout(Duration.ofMillis(1)));
        DecimalNumbers numbers = DecimalNumbers.of(List.of(slow), 10_000);
        assertEquals(DerivException.Kind.LIMIT, assertThrows(DerivException.class,
                () -> numbers.values(Map.of("x", Deriv.parse("2")))).kind());
    }
}
