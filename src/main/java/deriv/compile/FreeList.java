package deriv.compile;

import java.util.Arrays;

/** Numbers from 0 that are taken and given back; the one given back last is taken first. */
final class FreeList {
    private int[] free = new int[16];
    private int freed;
    private int count;

    int take() {
        return freed > 0 ? free[--freed] : count++;
    }

    void free(int place) {
        if (freed == free.length) {
            free = Arrays.copyOf(free, 2 * freed);
        }
        free[freed++] = place;
    }

    /** {@return how many different numbers were taken so far} */
    int count() {
        return count;
    }
}
