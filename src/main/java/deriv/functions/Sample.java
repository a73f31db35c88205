package deriv.functions;

import java.util.List;

/**
 * A box of arguments inside the domain of a function where it is tested: one interval an argument, none of them meeting
 * a pole in its inside.
 */
public record Sample(List<Interval> intervals) {

    /** All numbers from low to high; a single number if they are equal. */
    public record Interval(double low, double high) {
        public Interval {
            if (!(low <= high)) {
                throw new IllegalArgumentException("no interval: " + low + " to " + high);
            }
        }

        /** {@return whether the argument takes one value only, as the order of a polygamma function does} */
        public boolean isPoint() {
            return low == high;
        }
    }

    public Sample {
        intervals = List.copyOf(intervals);
    }
}
