package deriv.cli;

import deriv.Answer;
import deriv.CheckReport;
import java.util.List;
import java.util.Optional;

/** How the reports of {@code deriv check} are written: a way for each format. */
interface CheckWriting {
    /** Says what is compared, before the first point. */
    void begin(Answer derivative, Answer function);

    /** Writes what came of one point. */
    void point(double[] point, CheckReport report, Optional<CheckReport.Sweep> sweep);

    static CheckWriting of(Session session, List<String> names) {
        return switch (session.arguments().choice(Option.TO)) {
            case "csv" -> new CheckTable(session, names);
            case "json" -> new CheckLines(session, names);
            default -> new CheckText(session, names);
        };
    }
}
