package deriv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole matrices from a few products, exactly. */
class ColoringTest {
    private record Place(int row, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place o) {
            return row != o.row ? Integer.compare(row, o.row) : Integer.compare(column, o.column);
        }
    }

    private static Sparsity sparsity(int rows, int columns, Iterable<Place> places) {
        List<Place> list = new ArrayList<>();
        places.forEach(list::add);
        return new Sparsity(rows, columns, list.stream().mapToInt(Place::row).toArray(),
                list.stream().mapToInt(Place::column).toArray());
    }

    /** Times each seed, and back: whole numbers, so that nothing is rounded. */
    private static void recovers(Sparsity sparsity, double[] entries, Coloring coloring, String seed) {
        double[][] seeds = coloring.seeds();
        double[][] products = new double[coloring.count()][sparsity.rows()];
        for (int c = 0; c < products.length; c++) {
            for (int k = 0; k < entries.length; k++) {
                products[c][sparsity.row(k)] += entries[k] * seeds[c][sparsity.column(k)];
            }
        }
        assertArrayEquals(entries, coloring.recover(products), seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomMatricesComeBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            int rows = random.nextInt(1, 30);
            int columns = random.nextInt(1, 30);
            TreeSet<Place> places = new TreeSet<>();
            for (int k = random.nextInt(80); k > 0; k--) {
                places.add(new Place(random.nextInt(rows), random.nextInt(columns)));
            }
            Sparsity sparsity = sparsity(rows, columns, places);
            double[] entries = IntStream.range(0, places.size()).mapToDouble(k -> k + 1).toArray();
            recovers(sparsity, entries, sparsity.coloring(), "seed " + seed + ", trial " + trial);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomSymmetricMatricesComeBackFromNoMoreProducts(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            int n = random.nextInt(1, 30);
            TreeSet<Place> places = new TreeSet<>();
            for (int k = random.nextInt(60); k > 0; k--) {
                int i = random.nextInt(n);
                int j = random.nextInt(n);
                places.add(new Place(i, j));
                places.add(new Place(j, i));
            }
            Sparsity sparsity = sparsity(n, n, places);
            double[] entries = places.stream()
                    .mapToDouble(p -> 1 + Math.min(p.row(), p.column()) * 100 + Math.max(p.row(), p.column()))
                    .toArray();
            recovers(sparsity, entries, sparsity.starColoring(), "seed " + seed + ", trial " + trial);
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"arrow, 20, 20, 2", "tridiagonal, 20, 3, 3", "diagonal, 20, 1, 1", "dense, 6, 6, 6"})
    void knownNumbersOfColors(String kind, int n, int columns, int star) {
        TreeSet<Place> places = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean is = switch (kind) {
                    case "arrow" -> i == j || i == 0 || j == 0;
                    case "tridiagonal" -> Math.abs(i - j) <= 1;
                    case "diagonal" -> i == j;
                    default -> true;
                };
                if (is) places.add(new Place(i, j));
            }
        }
        Sparsity sparsity = sparsity(n, n, places);
        assertEquals(columns, sparsity.coloring().count());
        assertEquals(star, sparsity.starColoring().count());
    }

    @Test
    void aMatrixThatIsNotSymmetricHasNoStarColoring() {
        Sparsity sparsity = sparsity(2, 2, List.of(new Place(0, 1)));
        assertThrows(IllegalArgumentException.class, sparsity::starColoring);
        assertTrue(sparsity.coloring().count() <= 2);
    }
}
