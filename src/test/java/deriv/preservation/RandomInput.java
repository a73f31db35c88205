package deriv.preservation;

import deriv.core.Expr;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomTexts;
import java.util.SplittableRandom;

/**
 * The inputs of the long run, the same for the same number: half of them as people type, with whatever is lost when they
 * are read, half of them in one style, so that parts meet and rules apply.
 */
final class RandomInput {
    private static final RandomFormulas.Style[] STYLES = RandomFormulas.Style.values();

    private RandomInput() {}

    static String text(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int depth = 1 + random.nextInt(3);
        if (number % 2 == 0) {
            return new RandomTexts(random).next(depth);
        }
        RandomFormulas.Style style = STYLES[random.nextInt(STYLES.length)];
        RandomFormulas formulas = new RandomFormulas(random, style);
        Expr e = formulas.next(depth);
        while (e.isUndefined()) {
            e = formulas.next(depth);
        }
        return Formulas.text(e);
    }
}
