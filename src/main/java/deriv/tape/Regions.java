package deriv.tape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tree of regions of a program: the root always runs, a child runs where one more test holds or does not hold. Two
 * conditionals on one test inside one region share their regions, because they take the same way.
 */
final class Regions {
    static final int ROOT = 0;
    static final int THEN = 0;
    static final int OTHERWISE = 1;

    private int[] parent = {ROOT};
    private int[] depth = {0};
    /** An ancestor far away: skew-binary jumps (Myers 1983) find common ancestors of deep regions in log steps. */
    private int[] jump = {ROOT};

    private int size = 1;
    private final Map<Key, Integer> children = new HashMap<>();

    private record Key(int parent, int test, int side) {}

    int size() {
        return size;
    }

    /** {@return the region inside {@code parent} that runs where the test holds ({@link #THEN}) or does not} */
    int child(int parent, int test, int side) {
        return children.computeIfAbsent(new Key(parent, test, side), key -> add(key.parent));
    }

    private int add(int above) {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, 2 * size);
            depth = Arrays.copyOf(depth, 2 * size);
            jump = Arrays.copyOf(jump, 2 * size);
        }
        int far = jump[above];
        parent[size] = above;
        depth[size] = depth[above] + 1;
        jump[size] = depth[above] - depth[far] == depth[far] - depth[jump[far]] ? jump[far] : above;
        return size++;
    }

    /** {@return the innermost region that holds both} */
    int common(int a, int b) {
        int left = depth[a] >= depth[b] ? a : b;
        int right = left == a ? b : a;
        while (depth[left] > depth[right]) {
            left = depth[jump[left]] >= depth[right] ? jump[left] : parent[left];
        }
        while (left != right) {
            if (jump[left] != jump[right]) {
                left = jump[left];
                right = jump[right];
            } else {
                left = parent[left];
                right = parent[right];
            }
        }
        return left;
    }
}
