package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import deriv.core.Cond;
import deriv.core.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed reads back to the identical expression. */
class ReadBackTest {
    private static final int EXPRESSIONS = 4_000;

    @ParameterizedTest
    @EnumSource(NumberStyle.class)
    void text(NumberStyle numbers) {
        readsBack(OutputFormat.TEXT, Style.DEFAULT.withNumbers(numbers), 1);
    }

    @ParameterizedTest
    @EnumSource(NumberStyle.class)
    void unicode(NumberStyle numbers) {
        readsBack(OutputFormat.UNICODE, Style.DEFAULT.withNumbers(numbers), 2);
    }

    @ParameterizedTest
    @EnumSource(value = OutputFormat.class, names = {"TEXT", "UNICODE"})
    void withDefinitions(OutputFormat format) {
        readsBack(format, Style.DEFAULT.withSharing(Sharing.DEFINITIONS), 3);
    }

    private static void readsBack(OutputFormat format, Style style, long seed) {
        RandomExprs exprs = new RandomExprs(seed);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr e = exprs.next();
            String text = format.print(e, style);
            String which = "expression " + i + " of seed " + seed + ": " + text;
            try {
                assertSame(e, ReadBack.read(text), which);
            } catch (RuntimeException failure) {
                throw new AssertionError(which, failure);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void conditions(long seed) {
        RandomExprs exprs = new RandomExprs(seed);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Cond c = exprs.condition();
            if (c instanceof Cond.Truth) {
                continue;
            }
            String text = OutputFormat.TEXT.print(c, Style.DEFAULT);
            assertEquals(c, ReadBack.condition(text), "condition " + i + " of seed " + seed + ": " + text);
        }
    }
}
