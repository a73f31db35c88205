package deriv.cli;

import deriv.Answer;
import deriv.CheckReport;
import java.util.List;
import java.util.Optional;

/** Reports of {@code deriv check} as JSON, one point a line. */
final class CheckLines implements CheckWriting {
    private final Session session;
    private final List<String> names;

    CheckLines(Session session, List<String> names) {
        this.session = session;
        this.names = names;
    }

    @Override
    public void begin(Answer derivative, Answer function) {
        // Each line says all by itself.
    }

    @Override
    public void point(double[] point, CheckReport report, Optional<CheckReport.Sweep> sweep) {
        session.output().line(CheckJson.of(names, point, report, sweep).toString());
    }
}
