package deriv.textbook;

import deriv.Answer;
import deriv.Deriv;
import deriv.Reader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Textbook derivatives beside those of other systems: {@code formulas LIST} writes what they are asked,
 * {@code compare LIST DIRECTORY} reads their answers ({@code *.tsv}) and prints the tables of {@code docs/comparison.md}.
 *
 * <p>Lengths are of one notation: every answer is read, printed as read, and its characters without blanks are counted.
 */
public final class SideBySide {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 30;
    private static final int PASSES = 9;

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Map<String, PeerAnswer>> forms = new TreeMap<>();
    private final Map<String, PeerAnswer> ours = new LinkedHashMap<>();
    private final Map<String, Double> verified = new LinkedHashMap<>();

    private SideBySide() throws IOException {
        Question.all().forEach(q -> questions.put(q.name(), q));
    }

    public static void main(String[] args) throws IOException {
        SideBySide comparison = new SideBySide();
        Path list = Path.of(args[1]);
        List<String> lines = comparison.questions.values().stream().map(q -> q.name() + "\t" + q.formula()).toList();
        if (args[0].equals("formulas")) {
            Files.write(list, lines);
            return;
        }
        if (!Files.readAllLines(list).equals(lines)) throw new IllegalStateException("other formulas were asked");
        comparison.readPeers(Path.of(args[2]));
        comparison.answer();
        Report report = new Report(comparison.questions, comparison.ours, comparison.verified, comparison.forms);
        report.print(System.out);
    }

    private void readPeers(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "*.tsv")) {
            for (Path file : files) {
                String peer = file.getFileName().toString().replace(".tsv", "");
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t", 4);
                    Question question = questions.get(cells[0]);
                    if (question == null) continue;
                    forms.computeIfAbsent(peer + " " + cells[1], _ -> new LinkedHashMap<>())
                            .put(cells[0], PeerAnswer.of(question, cells[2], cells.length > 3 ? cells[3] : ""));
                }
            }
        }
    }

    private void answer() {
        Map<String, Double> seconds = times(Deriv.reader().withoutVerification());
        verified.putAll(times(Deriv.reader()));
        for (Question q : questions.values()) {
            Answer derivative = Deriv.parse(q.formula()).diff("x");
            ours.put(q.name(), PeerAnswer.of(q, seconds.get(q.name()).toString(), derivative.infix(),
                    derivative.conditions()));
        }
    }

    /** The processor time of a derivative with its simplification and conditions, each time from a freshly read formula. */
    private Map<String, Double> times(Reader reader) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int pass = -WARM_UP; pass < PASSES; pass++) {
            for (Question q : questions.values()) {
                Answer formula = reader.parse(q.formula());
                long start = THREADS.getCurrentThreadCpuTime();
                Answer derivative = formula.diff("x");
                long time = THREADS.getCurrentThreadCpuTime() - start;
                if (derivative.infix().isEmpty()) throw new AssertionError();
                if (pass >= 0) seconds.computeIfAbsent(q.name(), _ -> new ArrayList<>()).add(1e-9 * time);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach((name, times) -> medians.put(name, median(times)));
        return medians;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
