package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void oneTestInOneRegionMakesOnePairOfRegions() {
        Regions regions = new Regions();
        int then = regions.child(Regions.ROOT, 7, Regions.THEN);
        assertEquals(then, regions.child(Regions.ROOT, 7, Regions.THEN));
        assertNotEquals(then, regions.child(Regions.ROOT, 7, Regions.OTHERWISE));
        assertNotEquals(then, regions.child(Regions.ROOT, 8, Regions.THEN));
        assertNotEquals(then, regions.child(then, 7, Regions.THEN));
    }

    @Test
    void theCommonRegionIsTheInnermostThatHoldsBoth() {
        SplittableRandom random = new SplittableRandom(11);
        Regions regions = new Regions();
        List<Integer> parents = new ArrayList<>(List.of(-1));
        for (int i = 1; i < 3000; i++) {
            int parent = random.nextInt(random.nextBoolean() ? 0 : Math.max(0, i - 3), i);
            assertEquals(i, regions.child(parent, i, Regions.THEN));
            parents.add(parent);
        }
        for (int i = 0; i < 20_000; i++) {
            int a = random.nextInt(parents.size());
            int b = random.nextInt(parents.size());
            assertEquals(common(parents, a, b), regions.common(a, b), a + " and " + b);
        }
    }

    private static int common(List<Integer> parents, int a, int b) {
        List<Integer> above = new ArrayList<>();
        for (int r = a; r >= 0; r = parents.get(r)) {
            above.add(r);
        }
        int r = b;
        while (!above.contains(r)) {
            r = parents.get(r);
        }
        return r;
    }
}
