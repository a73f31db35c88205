package deriv.cli;

import deriv.Answer;
import deriv.CheckReport;
import deriv.CheckReport.Entry;
import deriv.CheckReport.Quotient;
import deriv.cli.csv.CsvText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Reports of {@code deriv check} as CSV: a row for each derivative and formula, or of a sweep one for each step. */
final class CheckTable implements CheckWriting {
    private final Session session;
    private final List<String> names;
    private final NumberFormat format;
    private boolean begun;

    CheckTable(Session session, List<String> names) {
        this.session = session;
        this.names = names;
        this.format = new NumberFormat(session);
    }

    @Override
    public void begin(Answer derivative, Answer function) {
        begun = false;
    }

    @Override
    public void point(double[] point, CheckReport report, Optional<CheckReport.Sweep> sweep) {
        List<String> place = Arrays.stream(point).mapToObj(NumberText::of).toList();
        if (sweep.isPresent()) {
            header(sweep.get().formulas().stream().map(it -> "error of " + it).toList(), "step");
            sweep.get().rows().forEach(row -> row(place, List.of(NumberText.of(row.step())),
                    DoubleStream.of(row.errors()).mapToObj(format::text).toList()));
            return;
        }
        header(List.of("value", "error", "rounding", "outcome"), "derivative", "claimed", "formula", "step");
        for (Entry entry : report.entries()) {
            for (Quotient q : entry.quotients()) {
                row(place, List.of(entry.name(), format.text(entry.claimed()), q.formula(), NumberText.of(q.step())),
                        List.of(format.text(q.value()), format.text(q.error()), format.text(q.rounding()),
                                CheckJson.word(entry.outcome())));
            }
        }
    }

    private void header(List<String> last, String... middle) {
        if (!begun) row(names, List.of(middle), last);
        begun = true;
    }

    private void row(List<String> first, List<String> middle, List<String> last) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(middle);
        cells.addAll(last);
        session.output().line(CsvText.line(cells));
    }
}
