package deriv.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");

    private static Candidates of(List<Expr> symbols, String... boundaries) {
        return new Candidates(symbols, Set.of(), Arrays.stream(boundaries).map(Formulas::expr).toList());
    }

    /** The same on every machine and in every version, unless somebody means to change them. */
    @Test
    void pointsAreFixed() {
        Candidates candidates = of(List.of(X, Y));
        List<String> first = IntStream.range(0, 3).mapToObj(i -> Arrays.toString(candidates.at(i))).toList();
        assertEquals(List.of("[1.3548145294189453, 1.3638744354248047]", "[-1.377706527709961, 1.1781387329101562]",
                "[3.0532569885253906, 1.9607048034667969]"), first);
    }

    /** A step of 2^-23 of the size of a coordinate, times three bits, is exact. */
    @Test
    void coordinatesAreShortAndNever0() {
        Candidates candidates = of(List.of(X, Y), "x - 1000", "3*x - 1", "1e300*y - 1");
        for (int i = 0; i < candidates.count(); i++) {
            for (double x : candidates.at(i)) {
                assertTrue(x != 0 && Double.isFinite(x));
                assertTrue(Long.numberOfTrailingZeros(Double.doubleToLongBits(x)) >= 52 - 19, () -> "too long: " + x);
            }
        }
    }

    @Test
    void bothSidesOfWhatConditionsNameAreMet() {
        Candidates candidates = of(List.of(X), "x - 1000", "2^20*x + 1");
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            points.add(candidates.at(i)[0]);
        }
        assertTrue(points.stream().anyMatch(x -> 1000 < x && x < 1500), points::toString);
        assertTrue(points.stream().anyMatch(x -> 500 < x && x < 1000), points::toString);
        assertTrue(points.stream().anyMatch(x -> -0x1p-20 < x && x < -0x1p-21), points::toString);
        assertTrue(points.stream().anyMatch(x -> -0x1p-19 < x && x < -0x1p-20), points::toString);
    }

    @Test
    void parametersBecomeWholeNumbers() {
        Candidates candidates = new Candidates(List.of(X, Y), Set.of(Y), List.of());
        assertTrue(IntStream.range(0, candidates.count()).mapToObj(candidates::at)
                .anyMatch(p -> p[1] >= 1 && p[1] == Math.rint(p[1]) && p[0] != Math.rint(p[0])));
    }
}
