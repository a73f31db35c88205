package deriv;

import deriv.core.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of columns of a sparse matrix that one product with a vector tells apart: the whole matrix from as many products
 * as there are colours. Made by {@link Sparsity#coloring} and {@link Sparsity#starColoring}. Immutable.
 *
 * <pre>{@code
 * Coloring coloring = f.jacobianSparsity().coloring();
 * double[][] seeds = coloring.seeds();                     // one direction for each colour
 * for (int c = 0; c < coloring.count(); c++) f.jvp(point, seeds[c], products[c]);
 * double[] entries = coloring.recover(products);           // as jacobianEntries computes them
 * }</pre>
 */
public final class Coloring {
    private final Sparsity sparsity;
    private final int[] colors;
    private final int count;
    /** For each place, the row of the product that holds it: its own, or for a symmetric matrix perhaps its column. */
    private final int[] rows;
    private final int[] products;

    private Coloring(Sparsity sparsity, int[] colors, int[] rows, int[] products) {
        this.sparsity = sparsity;
        this.colors = colors;
        this.count = Arrays.stream(colors).max().orElse(-1) + 1;
        this.rows = rows;
        this.products = products;
    }

    /**
     * Columns of one colour have no row in common (Curtis, Powell and Reid, On the estimation of sparse Jacobian matrices,
     * IMA Journal of Applied Mathematics 13, 1974); the columns with most entries first.
     */
    static Coloring ofColumns(Sparsity sparsity) {
        List<List<Integer>> rowsOf = lists(sparsity.columns());
        List<List<Integer>> columnsOf = lists(sparsity.rows());
        for (int k = 0; k < sparsity.count(); k++) {
            rowsOf.get(sparsity.column(k)).add(sparsity.row(k));
            columnsOf.get(sparsity.row(k)).add(sparsity.column(k));
        }
        int[] colors = unset(sparsity.columns());
        for (int column : largestFirst(rowsOf)) {
            BitSet taken = new BitSet();
            for (int row : rowsOf.get(column)) {
                for (int other : columnsOf.get(row)) {
                    Operation.tick();
                    if (colors[other] >= 0) {
                        taken.set(colors[other]);
                    }
                }
            }
            colors[column] = taken.nextClearBit(0);
        }
        int[] rows = IntStream.range(0, sparsity.count()).map(sparsity::row).toArray();
        int[] products = IntStream.range(0, sparsity.count()).map(k -> colors[sparsity.column(k)]).toArray();
        return new Coloring(sparsity, colors, rows, products);
    }

    /**
     * A star colouring: neighbours differ, and so do the colours on every path of four vertices, so that an entry or its mirror
     * image stands alone (Coleman and Moré, Estimation of sparse Hessian matrices and graph coloring problems, Mathematical
     * Programming 28, 1984; the greedy way of Gebremedhin, Manne and Pothen, What color is your Jacobian?, SIAM Review 47,
     * 2005, algorithm 4.1). Diagonal entries need no more: a vertex differs from its neighbours.
     *
     * @throws IllegalArgumentException if the sparsity is not symmetric
     */
    static Coloring ofSymmetric(Sparsity sparsity) {
        List<List<Integer>> neighbours = neighbours(sparsity);
        int[] colors = unset(sparsity.columns());
        for (int v : largestFirst(neighbours)) {
            BitSet taken = new BitSet();
            for (int w : neighbours.get(v)) {
                if (colors[w] >= 0) {
                    taken.set(colors[w]);
                }
                for (int x : neighbours.get(w)) {
                    Operation.tick();
                    if (x != v && colors[x] >= 0 && (colors[w] < 0 || isInPath(x, w, colors, neighbours))) {
                        taken.set(colors[x]);
                    }
                }
            }
            colors[v] = taken.nextClearBit(0);
        }
        return symmetric(sparsity, colors, neighbours);
    }

    /** {@return whether x has another neighbour of the colour of w}: then v, w, x and it would be a path of two colours */
    private static boolean isInPath(int x, int w, int[] colors, List<List<Integer>> neighbours) {
        for (int y : neighbours.get(x)) {
            if (y != w && colors[y] == colors[w]) {
                return true;
            }
        }
        return false;
    }

    private static Coloring symmetric(Sparsity sparsity, int[] colors, List<List<Integer>> neighbours) {
        int[] rows = new int[sparsity.count()];
        int[] products = new int[sparsity.count()];
        for (int k = 0; k < rows.length; k++) {
            int i = sparsity.row(k);
            int j = sparsity.column(k);
            boolean alone = i == j
                    || neighbours.get(i).stream().filter(n -> colors[n] == colors[j]).count() == 1;
            rows[k] = alone ? i : j;
            products[k] = colors[alone ? j : i];
        }
        return new Coloring(sparsity, colors, rows, products);
    }

    private static List<List<Integer>> neighbours(Sparsity sparsity) {
        List<List<Integer>> neighbours = lists(sparsity.columns());
        for (int k = 0; k < sparsity.count(); k++) {
            if (sparsity.row(k) != sparsity.column(k)) {
                neighbours.get(sparsity.row(k)).add(sparsity.column(k));
            }
        }
        for (int i = 0; i < neighbours.size(); i++) {
            for (int j : neighbours.get(i)) {
                if (!neighbours.get(j).contains(i)) {
                    throw new IllegalArgumentException("the matrix is not symmetric: it has a place at %d, %d only"
                            .formatted(i, j));
                }
            }
        }
        return neighbours;
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[] unset(int count) {
        int[] colors = new int[count];
        Arrays.fill(colors, -1);
        return colors;
    }

    private static List<Integer> largestFirst(List<List<Integer>> lists) {
        return IntStream.range(0, lists.size()).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -lists.get(i).size())).toList();
    }

    /** {@return how many colours there are, and so how many products it takes} */
    public int count() {
        return count;
    }

    /** {@return the colour of a column, from 0} */
    public int color(int column) {
        return colors[column];
    }

    /** {@return a direction for each colour}: 1 in the columns of that colour, else 0 */
    public double[][] seeds() {
        double[][] seeds = new double[count][colors.length];
        for (int j = 0; j < colors.length; j++) {
            seeds[colors[j]][j] = 1;
        }
        return seeds;
    }

    /**
     * {@return the entries of the matrix at the places of the sparsity, in their order}
     *
     * @param products the matrix times each of the {@link #seeds}
     */
    public double[] recover(double[][] products) {
        double[] entries = new double[sparsity.count()];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = products[this.products[k]][rows[k]];
        }
        return entries;
    }
}
