package deriv.cli;

import java.util.Arrays;
import java.util.List;

/** What becomes of points where something has no value: an error with {@code --on-undefined error}, else a note. */
final class UndefinedPoints {
    private final Session session;
    private final List<String> names;
    private final boolean refused;
    private long seen;
    private long undefined;

    /** @param names of the coordinates */
    UndefinedPoints(Session session, List<String> names) {
        this.session = session;
        this.names = names;
        this.refused = session.arguments().choice(Option.ON_UNDEFINED).equals("error");
    }

    /**
     * Takes note of the values at a point.
     *
     * @param where where the point stands, for the error
     */
    void see(double[] point, double[] values, String where) {
        seen++;
        if (Arrays.stream(values).noneMatch(Double::isNaN)) return;
        undefined++;
        if (refused) throw new UndefinedException(where + "undefined at " + NumberText.of(names, point));
    }

    /** Says that the only point has no value. */
    void sayOfPoint(double[] point) {
        if (undefined > 0) session.messages().note("undefined at " + NumberText.of(names, point));
    }

    /** Says behind the table how many of the points have no value. */
    void sayOfAll() {
        if (undefined == 0) return;
        session.output().flush();
        session.messages().note("undefined at %d of %d point%s".formatted(undefined, seen,
                seen == 1 ? "" : "s"));
    }
}
