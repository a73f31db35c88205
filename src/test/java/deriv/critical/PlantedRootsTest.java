package deriv.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.CriticalPoints;
import deriv.CriticalPoints.Kind;
import deriv.CriticalPoints.Point;
import deriv.Deriv;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Polynomials whose derivative has known roots, some of them multiple: integrated coefficient by coefficient. */
class PlantedRootsTest {
    private static final long SEED = Long.getLong("deriv.seed", 1976);
    private static final int POLYNOMIALS = 40;

    @Test
    void everyRootIsFoundExactlyAndJudgedByItsMultiplicity() {
        System.out.println("planted roots: seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < POLYNOMIALS; i++) {
            Map<Rational, Integer> roots = new TreeMap<>();
            for (int k = random.nextInt(1, 5); k > 0; k--) {
                roots.put(Rational.of(random.nextInt(-12, 13), random.nextInt(1, 5)), random.nextInt(1, 4));
            }
            check(roots);
        }
    }

    private static void check(Map<Rational, Integer> roots) {
        String text = integral(slope(roots));
        CriticalPoints answer = Deriv.parse(text).critical("x", "-oo", "oo");
        List<String> expected = new ArrayList<>();
        int sign = roots.values().stream().mapToInt(n -> n).sum() % 2 == 0 ? 1 : -1;
        for (Map.Entry<Rational, Integer> root : roots.entrySet()) {
            boolean odd = root.getValue() % 2 == 1;
            Kind kind = odd ? sign > 0 ? Kind.MAXIMUM : Kind.MINIMUM : Kind.NEITHER;
            sign = odd ? -sign : sign;
            expected.add(root.getKey() + " " + kind);
        }
        assertEquals(expected, answer.critical().stream().map(PlantedRootsTest::shown).toList(), text);
        assertEquals(List.of(), answer.undecided(), text);
    }

    private static String shown(Point p) {
        return p.at().text() + " " + p.kind();
    }

    /** {@return the coefficients of the product of (x - r)^n, lowest first} */
    private static List<Rational> slope(Map<Rational, Integer> roots) {
        List<Rational> product = List.of(Rational.ONE);
        for (Map.Entry<Rational, Integer> root : roots.entrySet()) {
            for (int n = 0; n < root.getValue(); n++) {
                product = timesLinear(product, root.getKey());
            }
        }
        return product;
    }

    private static List<Rational> timesLinear(List<Rational> p, Rational root) {
        List<Rational> result = new ArrayList<>();
        for (int k = 0; k <= p.size(); k++) {
            Rational shifted = k == 0 ? Rational.ZERO : p.get(k - 1);
            Rational scaled = k == p.size() ? Rational.ZERO : p.get(k).times(root);
            result.add(shifted.minus(scaled));
        }
        return result;
    }

    private static String integral(List<Rational> slope) {
        StringBuilder text = new StringBuilder("0");
        for (int k = 0; k < slope.size(); k++) {
            text.append(" + (").append(slope.get(k).over(Rational.of(k + 1))).append(")*x^").append(k + 1);
        }
        return text.toString();
    }
}
