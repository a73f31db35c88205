package deriv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a function of one variable does on an interval: its critical points, all of them, its extrema, inflections and the
 * intervals between. Immutable and safe to share between threads.
 *
 * <p>Every number is exact or enclosed by proved bounds. What could not be decided is in {@link #undecided}; all other
 * statements hold nevertheless, outside of those intervals.
 *
 * @param variable   the only variable
 * @param interval   what was asked for
 * @param derivative the first derivative, in the language
 * @param points     in rising order: critical points, inflections, poles and other points without value, the ends
 * @param increasing where it strictly increases
 * @param decreasing where it strictly decreases
 * @param constant   where it is constant: each point inside is critical too
 * @param convex     where the second derivative is positive, but for single points
 * @param concave    where it is negative
 * @param least      the least value on the interval
 * @param greatest   the greatest value
 * @param steepness  the least bound of all difference quotients, a Lipschitz constant; {@link Extreme.Standing#UNBOUNDED} if
 *     there is none
 * @param undecided  intervals in which there may be critical points that are not listed
 * @param undecidedInflections intervals in which there may be inflections that are not listed
 */
public record CriticalPoints(
        String variable,
        Range interval,
        String derivative,
        List<Point> points,
        List<Range> increasing,
        List<Range> decreasing,
        List<Range> constant,
        List<Range> convex,
        List<Range> concave,
        Extreme least,
        Extreme greatest,
        Extreme steepness,
        List<Undecided> undecided,
        List<Undecided> undecidedInflections) {
    /** Intervals or points on one line of the text. */
    private static final int SHOWN = 6;

    public CriticalPoints {
        points = List.copyOf(points);
        increasing = List.copyOf(increasing);
        decreasing = List.copyOf(decreasing);
        constant = List.copyOf(constant);
        convex = List.copyOf(convex);
        concave = List.copyOf(concave);
        undecided = List.copyOf(undecided);
        undecidedInflections = List.copyOf(undecidedInflections);
    }

    /**
     * A number.
     *
     * @param text    in the language if it is exact, else its first decimal digits and {@code …}, or {@code ≈} and the nearest
     *     number of so many digits
     * @param isExact whether the text is the number itself
     * @param low     a double that is not larger
     * @param high    a double that is not smaller
     */
    public record Value(String text, boolean isExact, double low, double high) {
        public Value {
            Objects.requireNonNull(text);
        }
    }

    /**
     * An interval.
     *
     * @param low      its lower end; {@code -oo} for minus infinity
     * @param openLow  whether the lower end does not belong to it
     * @param openHigh whether the upper end does not belong to it
     */
    public record Range(Value low, Value high, boolean openLow, boolean openHigh) {
        /** {@return the interval as it is written: {@code (-oo, pi/2]}} */
        @Override
        public String toString() {
            return (openLow ? "(" : "[") + low.text + ", " + high.text + (openHigh ? ")" : "]");
        }
    }

    /** What the function does at a point, compared with the points near it in the interval. */
    public enum Kind {
        MINIMUM,
        MAXIMUM,
        /** Nothing near is smaller, but something is the same. */
        WEAK_MINIMUM,
        WEAK_MAXIMUM,
        /** It is constant around the point. */
        LEVEL,
        NEITHER,
        /** It has no value there, or the sides are not known. */
        UNDECIDED
    }

    /**
     * A point at which something happens.
     *
     * @param at           where
     * @param value        of the function; empty if it has none, or none is known
     * @param slope        the derivative; empty if there is none, or none is known
     * @param kind         what the function does there
     * @param shape        how it is made: {@code smooth}, {@code corner}, {@code cusp}, {@code vertical tangent}, {@code jump},
     *     {@code removable}, {@code pole}, {@code edge of the domain}, {@code single point of the domain}, {@code outside the
     *     domain}, {@code not known}
     * @param isEnd        whether it is an end of the interval
     * @param isCritical   whether the function has a value there and its derivative is 0 or does not exist
     * @param isInflection whether the curve has a tangent there and changes from convex to concave or back
     */
    public record Point(
            Value at,
            Optional<Value> value,
            Optional<Value> slope,
            Kind kind,
            String shape,
            boolean isEnd,
            boolean isCritical,
            boolean isInflection) {
        /** {@return what happens there, in words} */
        public String words() {
            List<String> words = new ArrayList<>();
            if (isEnd) {
                words.add("end");
            }
            if (!shape.equals("smooth")) {
                words.add(shape);
            }
            switch (kind) {
                case MINIMUM -> words.add("local minimum");
                case MAXIMUM -> words.add("local maximum");
                case WEAK_MINIMUM -> words.add("local minimum, not strict");
                case WEAK_MAXIMUM -> words.add("local maximum, not strict");
                case LEVEL -> words.add("constant around it");
                case NEITHER, UNDECIDED -> {}
            }
            if (isInflection) {
                words.add("inflection");
            }
            if (isCritical && shape.equals("smooth")) {
                words.add("f' = 0");
            } else if (isInflection && slope.isPresent()) {
                words.add("f' = " + slope.get().text());
            }
            return String.join(", ", words);
        }
    }

    /**
     * A least or greatest value.
     *
     * @param bound the value, or what the values come close to; empty if unbounded or undecided
     * @param at    where it is taken; empty if nowhere; of a stretch on which the function is constant one end or both, the
     *              stretch itself is among {@link #constant}
     */
    public record Extreme(Standing standing, Optional<Value> bound, List<Value> at) {
        /** What is known of it. */
        public enum Standing {
            /** It is taken at these points. */
            ATTAINED,
            /** It is taken at one of these points at least: their values agree to many digits. */
            ATTAINED_AT_ONE_OF,
            /** Values come close to it, and none is the same. */
            NOT_ATTAINED,
            UNBOUNDED,
            UNDECIDED
        }

        public Extreme {
            at = List.copyOf(at);
        }

        private String line(String variable) {
            return switch (standing) {
                case ATTAINED -> bound.orElseThrow().text() + places(variable, " at ", " and at ");
                case ATTAINED_AT_ONE_OF -> bound.orElseThrow().text() + places(variable, " at ", " or at ");
                case NOT_ATTAINED -> "none; the values come close to " + bound.orElseThrow().text();
                case UNBOUNDED -> "none; the values are unbounded";
                case UNDECIDED -> "undecided";
            };
        }

        private String places(String variable, String first, String next) {
            return at.isEmpty() ? "" : first + variable + " = "
                    + String.join(next + variable + " = ", at.stream().limit(SHOWN).map(Value::text).toList())
                    + (at.size() > SHOWN ? " and " + (at.size() - SHOWN) + " more" : "");
        }
    }

    /**
     * An interval of which something is not known.
     *
     * @param reason why, as a clause
     */
    public record Undecided(Range interval, String reason) {}

    /** {@return whether all critical points are known} */
    public boolean isComplete() {
        return undecided.isEmpty();
    }

    /** {@return the critical points alone} */
    public List<Point> critical() {
        return points.stream().filter(Point::isCritical).toList();
    }

    /** {@return the inflections alone} */
    public List<Point> inflections() {
        return points.stream().filter(Point::isInflection).toList();
    }

    /** {@return all of it as a table of points and lines below} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(CriticalTable.of(this));
        line(lines, "increasing", increasing);
        line(lines, "decreasing", decreasing);
        line(lines, "constant", constant);
        line(lines, "convex", convex);
        line(lines, "concave", concave);
        lines.add(label("least value") + least.line(variable) + throughout(least));
        lines.add(label("greatest value") + greatest.line(variable) + throughout(greatest));
        lines.add(label("slope") + switch (steepness.standing()) {
            case ATTAINED, ATTAINED_AT_ONE_OF, NOT_ATTAINED -> "abs(f') <= " + steepness.bound().orElseThrow().text();
            case UNBOUNDED -> "no bound of the difference quotients";
            case UNDECIDED -> "undecided";
        });
        undecided.forEach(u -> lines.add(label("undecided") + u.interval() + ": " + u.reason()));
        undecidedInflections.forEach(
                u -> lines.add(label("undecided") + "inflections in " + u.interval() + ": " + u.reason()));
        return String.join("\n", lines);
    }

    /** {@return the stretches on which the value is taken everywhere}, as words that follow its places */
    private String throughout(Extreme extreme) {
        List<Range> level = constant.stream().filter(r -> r.equals(interval)
                || !r.openLow && extreme.at.contains(r.low) || !r.openHigh && extreme.at.contains(r.high)).toList();
        return level.isEmpty() ? ""
                : ", throughout " + String.join(", ", level.stream().limit(SHOWN).map(Range::toString).toList())
                        + (level.size() > SHOWN ? " and " + (level.size() - SHOWN) + " more" : "");
    }

    private static void line(List<String> lines, String name, List<Range> intervals) {
        if (!intervals.isEmpty()) {
            lines.add(label(name) + String.join(", ", intervals.stream().limit(SHOWN).map(Range::toString).toList())
                    + (intervals.size() > SHOWN ? " and " + (intervals.size() - SHOWN) + " more" : ""));
        }
    }

    private static String label(String name) {
        return name + ":" + " ".repeat(16 - name.length());
    }
}
