package deriv;

import deriv.Compilation.Guarding;
import java.util.Arrays;

/** A matrix of a compiled function, as a whole and by its entries. */
final class CompiledMatrix {
    private static final double[] NO_DIRECTION = {};

    private final Guarding guarding;
    private final Sparsity sparsity;
    private final int[] places;
    private final AtFirstCall packed;
    private final AtFirstCall spread;

    CompiledMatrix(CompiledParts parts, CompiledParts.Made matrix, Guarding guarding) {
        this.guarding = guarding;
        this.sparsity = matrix.sparsity().orElseThrow();
        this.places = sparsity.places();
        this.packed = new AtFirstCall(() -> parts.program(matrix));
        this.spread = new AtFirstCall(() -> parts.spread(matrix));
    }

    Sparsity sparsity() {
        return sparsity;
    }

    /** {@return the length of the array that holds the whole matrix} */
    int size() {
        return sparsity.size();
    }

    void entries(double[] point, double[] out) {
        if (sparsity.count() > 0) {
            packed.program().run(point, NO_DIRECTION, out);
        }
    }

    void whole(double[] point, double[] out) {
        if (sparsity.count() < out.length) {
            Arrays.fill(out, 0);
        }
        if (sparsity.count() > 0) {
            spread.program().run(point, NO_DIRECTION, out);
            if (guarding == Guarding.GUARDED && isUndefined(out)) {
                Arrays.fill(out, Double.NaN);
            }
        }
    }

    /** Outside the domain all entries are NaN, and what is 0 by structure is no number there either. */
    private boolean isUndefined(double[] matrix) {
        for (int place : places) {
            if (!Double.isNaN(matrix[place])) {
                return false;
            }
        }
        return true;
    }
}
