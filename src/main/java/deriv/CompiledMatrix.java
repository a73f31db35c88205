package deriv;

import java.util.Arrays;

/** A matrix of a compiled function, as a whole and by its entries. */
final class CompiledMatrix {
    private static final double[] NO_DIRECTION = {};

    private final Sparsity sparsity;
    private final AtFirstCall packed;
    private final AtFirstCall spread;

    CompiledMatrix(CompiledParts.Made matrix) {
        this.sparsity = matrix.sparsity().orElseThrow();
        this.packed = new AtFirstCall(matrix::program);
        this.spread = new AtFirstCall(matrix::spread);
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
        }
    }
}
