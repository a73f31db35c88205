package deriv.tape;

import java.util.Arrays;

/** A list of {@code int} that grows at its end. */
final class Ints {
    private int[] array = new int[8];
    private int size;

    void add(int number) {
        if (size == array.length) {
            array = Arrays.copyOf(array, 2 * size);
        }
        array[size++] = number;
    }

    int get(int i) {
        return array[i];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return array[--size];
    }

    void clear() {
        size = 0;
    }

    void swap(int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }

    int[] toArray() {
        return Arrays.copyOf(array, size);
    }

    int[] sorted() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
