package deriv.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The generated class against the interpreter, bit for bit, on random tapes cut at many sizes. */
class GeneratorTest {
    private static final long FIRST_SEED = 20_261_121;
    private static final int TAPES = 10_000;

    @Test
    void randomTapes() {
        int conditionals = 0;
        int numbers = 0;
        for (int k = 0; k < TAPES; k++) {
            long seed = FIRST_SEED + k;
            SplittableRandom random = new SplittableRandom(seed);
            int inputs = random.nextInt(1, 5);
            Tape tape = RandomTapes.of(random, inputs, random.nextInt(1, 120));
            Layout layout = Layout.of(
                    random.nextInt(4) == 0 ? random.nextInt(inputs + 1) : inputs,
                    random.nextBoolean() ? Layout.Result.STORED : Layout.Result.RETURNED_AND_STORED);
            int limit = random.nextBoolean() ? Outline.LIMIT : random.nextInt(Outline.LEAST_LIMIT, 1000);
            var both = new BothTiers(tape, layout, limit);
            conditionals += tape.toString().contains("if ") ? 1 : 0;
            for (int p = 0; p < 4; p++) {
                double[] point = new double[inputs];
                for (int i = 0; i < inputs; i++) {
                    point[i] = random.nextInt(4) == 0 ? RandomTapes.special(random) : random.nextDouble(-4, 4);
                }
                String difference = both.difference(point);
                assertEquals("", difference, () -> "seed %d, limit %d, %s %s".formatted(seed, limit, layout, tape));
                numbers += both.numbers();
            }
        }
        assertTrue(conditionals > TAPES / 3, "only " + conditionals + " conditionals");
        assertTrue(numbers > 4 * TAPES, "only " + numbers + " numbers");
    }
}
