package deriv.verify;

import deriv.core.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Claims with the same symbols, which share their differences: along each of a few symbols, or along some directions at
 * once if there are many, where the derivative along a direction is the sum of its parts.
 *
 * @param columns the place of each symbol among the coordinates of a point
 * @param claims the numbers of the claims
 */
record Sweep(int[] columns, List<Integer> claims) {
    /** So many symbols get a difference each. */
    private static final int FEW = 4;

    private static final int DIRECTIONS = 2;

    /** A coordinate counts less by this power of two at most when parts of different size are made comparable. */
    private static final int MOST_DAMPING = 10;

    static List<Sweep> of(List<Claim> claims, List<Expr> symbols) {
        List<Sweep> sweeps = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            List<Expr> by = claims.get(c).symbols();
            Sweep same = null;
            for (Sweep s : sweeps) {
                same = claims.get(s.claims.getFirst()).symbols().equals(by) ? s : same;
            }
            if (same == null) {
                same = new Sweep(columns(by, symbols), new ArrayList<>());
                sweeps.add(same);
            }
            same.claims.add(c);
        }
        return sweeps;
    }

    private static int[] columns(List<Expr> by, List<Expr> symbols) {
        Map<Expr, Integer> places = Inventory.places(symbols);
        return by.stream().mapToInt(places::get).toArray();
    }

    /** {@return the number of directions} */
    int directions() {
        return columns.length <= FEW ? columns.length : DIRECTIONS;
    }

    /**
     * {@return direction number k at a point}: powers of two, for a single symbol that of its size
     *
     * @param i the number of the point
     * @param parts the claimed derivative by each symbol, for one function; empty if there are several functions
     */
    double[] direction(int k, int i, double[] x, double[] parts) {
        double[] v = new double[x.length];
        if (columns.length <= FEW) {
            v[columns[k]] = size(x[columns[k]]);
            return v;
        }
        // A small part would not be seen beside a large one, so the second direction makes them equal as far as sensible.
        boolean equalizing = k % 2 == 1 && parts.length == columns.length;
        double largest = 0;
        for (int j = 0; j < columns.length && equalizing; j++) {
            largest = Math.max(largest, Math.abs(parts[j] * size(x[columns[j]])));
        }
        for (int j = 0; j < columns.length; j++) {
            double s = size(x[columns[j]]);
            int damping = largest > 0 ? damping(Math.abs(parts[j] * s) / largest) : 0;
            double sign = Candidates.uniform(i, columns[j], 2 + k) < 0.5 ? -1 : 1;
            v[columns[j]] = sign * Math.scalb(s, -damping);
        }
        return v;
    }

    private static int damping(double part) {
        return part == 0 ? 0 : Math.max(0, Math.min(MOST_DAMPING, MOST_DAMPING + Math.getExponent(part)));
    }

    private static double size(double x) {
        return Math.scalb(1.0, Math.getExponent(x));
    }
}
