package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of identities: each is true at random points, is proved, and is not proved once a number in it is changed. */
class IdentitiesTest {
    private static final long SEED = 20261121;

    record Identity(String text, Expr left, Expr right) {
        static Identity of(String line) {
            String[] sides = line.split(" = ");
            return new Identity(line, Formulas.expr(sides[0]), Formulas.expr(sides[1]));
        }

        Expr difference() {
            return left.minus(right);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Identity> identities() throws IOException {
        return Table.lines("identities.txt").map(Identity::of);
    }

    @ParameterizedTest
    @MethodSource("identities")
    void isProved(Identity identity) {
        assertTrue(isZero(identity.difference()), identity.text());
    }

    @ParameterizedTest
    @MethodSource("identities")
    void isTrue(Identity identity) {
        RandomGenerator random = new SplittableRandom(SEED);
        assertEquals(List.of(), Points.where(identity.left(), identity.right(), random), "seed " + SEED);
    }

    /** Numbers of the difference are changed one after the other; what is proved then must be true none the less. */
    @ParameterizedTest
    @MethodSource("identities")
    void isNotProvedOnceANumberIsChanged(Identity identity) {
        RandomGenerator random = new SplittableRandom(SEED);
        for (Expr changed : Perturbation.of(identity.difference(), random, 4)) {
            if (isZero(changed)) {
                assertEquals(List.of(), Points.where(changed, Exprs.ZERO, random),
                        "proved to be 0: " + Formulas.text(changed) + ", seed " + SEED);
            }
        }
    }

    private static boolean isZero(Expr e) {
        return NormalForm.of(e, Mode.IDENTITIES).filter(NormalForm::isZero).isPresent();
    }
}
