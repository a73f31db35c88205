package deriv.tape;

import deriv.core.Operation;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a graph of values in order. Each value goes into the innermost region in which all its users run: what only one
 * branch needs is computed in that branch, what two branches share is computed once before both. Inside a region the
 * order is that of making, operands first. Linear in the size of the program but for a logarithm in the depth of
 * conditionals.
 */
final class Schedule {
    private static final int NONE = -1;

    private final Values values;
    private final int base;
    private final Regions regions = new Regions();
    private final int[] regionOf;
    private final boolean[] usedConstants;

    /** Two segments a conditional, in the order of discovery: the value it belongs to and the links of lists. */
    private int[] ownerOf = new int[16];

    private int[] laterSegment = new int[16];
    private int segments;
    private int[] firstSegment = new int[16];
    private final int[] segmentOf;

    private int[] head;
    private final int[] next;

    private Schedule(Values values) {
        this.values = values;
        this.base = values.inputs();
        int n = values.end() - base;
        regionOf = filled(n);
        segmentOf = filled(n);
        next = filled(n);
        usedConstants = new boolean[values.constantCount()];
    }

    static Tape of(List<String> inputs, Values values, int[] outputs) {
        Schedule schedule = new Schedule(values);
        schedule.findRegions(outputs);
        schedule.fillSegments();
        return schedule.emit(inputs, outputs);
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Users come before operands here, so the region of a value is final when it is reached. */
    private void findRegions(int[] outputs) {
        for (int output : outputs) {
            use(output, Regions.ROOT);
        }
        for (int v = values.end() - 1; v >= base; v--) {
            tickNowAndThen(v);
            if (values.op(v) == Op.REQUIRE) {
                regionOf[v - base] = Regions.ROOT;
            }
            int region = regionOf[v - base];
            if (region == NONE) {
                continue;
            }
            if (values.op(v) == Op.IF) {
                int test = values.operand(v, 0);
                use(test, region);
                segmentOf[v - base] = segments;
                for (int side = Regions.THEN; side <= Regions.OTHERWISE; side++) {
                    int inner = regions.child(region, test, side);
                    addSegment(v, inner);
                    use(values.operand(v, 1 + side), inner);
                }
            } else {
                for (int k = 0; k < values.arity(v); k++) {
                    use(values.operand(v, k), region);
                }
            }
        }
    }

    private void use(int value, int region) {
        if (Values.isConstant(value)) {
            usedConstants[~value] = true;
        } else if (value >= base) {
            int before = regionOf[value - base];
            regionOf[value - base] = before == NONE ? region : regions.common(before, region);
        }
    }

    private void addSegment(int owner, int region) {
        if (segments == ownerOf.length) {
            ownerOf = Arrays.copyOf(ownerOf, 2 * segments);
            laterSegment = Arrays.copyOf(laterSegment, 2 * segments);
        }
        if (regions.size() > firstSegment.length) {
            firstSegment = Arrays.copyOf(firstSegment, 2 * regions.size());
        }
        ownerOf[segments] = owner;
        // Zero is "none" in the list of a region, so segments are stored one higher.
        laterSegment[segments] = firstSegment[region];
        firstSegment[region] = ++segments;
    }

    /**
     * A region has a segment in each of its conditionals; a value goes into the first one behind its operands, and is
     * there for all later ones, since they run under the same test.
     */
    private void fillSegments() {
        head = filled(segments + 1);
        int[] tail = filled(segments + 1);
        for (int v = base; v < values.end(); v++) {
            tickNowAndThen(v);
            int region = regionOf[v - base];
            if (region == NONE) {
                continue;
            }
            int segment = 0;
            if (region != Regions.ROOT) {
                while (ownerOf[firstSegment[region] - 1] <= v) {
                    firstSegment[region] = laterSegment[firstSegment[region] - 1];
                }
                segment = firstSegment[region];
            }
            if (head[segment] == NONE) {
                head[segment] = v;
            } else {
                next[tail[segment] - base] = v;
            }
            tail[segment] = v;
        }
    }

    private Tape emit(List<String> inputs, int[] outputs) {
        int live = 0;
        for (int region : regionOf) {
            live += region == NONE ? 0 : 1;
        }
        Emission emission = new Emission(values, usedConstants, live + segments);
        // The way back out of nested conditionals: each is on the stack once, and says whether ELSE has been written.
        int[] open = new int[16];
        int depth = 0;
        int cursor = head[0];
        while (true) {
            if (cursor != NONE) {
                int v = cursor;
                cursor = next[v - base];
                if (values.op(v) != Op.IF) {
                    emission.write(v);
                    continue;
                }
                emission.open(v);
                if (depth == open.length) {
                    open = Arrays.copyOf(open, 2 * depth);
                }
                open[depth++] = v;
                cursor = head[segmentOf[v - base] + 1];
            } else if (depth == 0) {
                return emission.tape(inputs, outputs);
            } else if (emission.turn(open[depth - 1])) {
                cursor = head[segmentOf[open[depth - 1] - base] + 2];
            } else {
                int closed = open[--depth];
                emission.close(closed);
                cursor = next[closed - base];
            }
        }
    }

    private static void tickNowAndThen(int v) {
        if ((v & 1023) == 0) {
            Operation.tick();
        }
    }
}
