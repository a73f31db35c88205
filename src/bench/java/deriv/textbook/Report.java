package deriv.textbook;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The comparison as tables in Markdown.
 *
 * @param verified seconds of our answers when they are also compared with differences
 * @param theirs for every system and form, the answers by name of the question
 */
record Report(Map<String, Question> questions, Map<String, PeerAnswer> ours, Map<String, Double> verified,
        Map<String, Map<String, PeerAnswer>> theirs) {
    private static final double LONGER = 1.1;

    void print(PrintStream out) {
        for (char table : "tae".toCharArray()) {
            List<String> names = questions.keySet().stream().filter(name -> name.charAt(0) == table).toList();
            out.printf("%n## Table %s: %d formulas%n%n", table, names.size());
            summary(out, names);
        }
        wrong(out);
        silent(out);
        longer(out);
        edges(out);
    }

    private void summary(PrintStream out, Collection<String> names) {
        out.println(
                "| | answered | right | silent | length, theirs / ours | longer rows | shorter rows | median µs | time, theirs / ours |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        out.printf("| deriv | %d | %d | %d | 1 | | | %.0f (verified: %.0f) | 1 (verified: %.2f) |%n", names.size(),
                names.stream().filter(n -> ours.get(n).isRight()).count(),
                names.stream().filter(n -> !ours.get(n).claim().isEmpty()).count(),
                1e6 * SideBySide.median(names.stream().map(n -> ours.get(n).seconds()).toList()),
                1e6 * SideBySide.median(names.stream().map(verified::get).toList()),
                mean(names.stream().map(n -> verified.get(n) / ours.get(n).seconds()).toList()));
        theirs.forEach((form, answers) -> {
            List<String> there =
                    names.stream().filter(n -> answers.containsKey(n) && answers.get(n).isThere()).toList();
            List<String> both = there.stream().filter(n -> answers.get(n).isRight() && ours.get(n).isRight()).toList();
            out.printf("| %s | %d | %d | %d | %.2f | %d | %d | %.0f | %.2g |%n", form, there.size(),
                    there.stream().filter(n -> answers.get(n).isRight()).count(),
                    there.stream().filter(n -> !answers.get(n).claim().isEmpty()).count(),
                    both.stream().mapToInt(n -> answers.get(n).length()).sum()
                            / (double) both.stream().mapToInt(n -> ours.get(n).length()).sum(),
                    both.stream().filter(n -> answers.get(n).length() > LONGER * ours.get(n).length()).count(),
                    both.stream().filter(n -> ours.get(n).length() > LONGER * answers.get(n).length()).count(),
                    1e6 * SideBySide.median(there.stream().map(n -> answers.get(n).seconds()).toList()),
                    mean(there.stream().map(n -> answers.get(n).seconds() / ours.get(n).seconds()).toList()));
        });
    }

    private static double mean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    private void wrong(PrintStream out) {
        out.printf("%n## Not right%n%n| formula | who | said | but |%n|---|---|---|---|%n");
        ours.forEach((name, answer) -> line(out, name, "deriv", answer));
        theirs.forEach((form, answers) -> answers.forEach((name, answer) -> line(out, name, form, answer)));
    }

    private void line(PrintStream out, String name, String who, PeerAnswer answer) {
        if (!answer.isRight()) {
            out.printf("| `%s` | %s | `%s` | %s |%n", questions.get(name).formula(), who, answer.text(),
                    answer.verdict());
        }
    }

    /** Where we have a value, no condition, and the formula no slope. */
    private void silent(PrintStream out) {
        ours.forEach((name, answer) -> {
            if (!answer.claim().isEmpty()) {
                out.printf("silent: %s: %s at %s%n", questions.get(name).formula(), answer.text(), answer.claim());
            }
        });
    }

    private void longer(PrintStream out) {
        out.printf("%n## Longer than the shortest right answer by more than a tenth%n");
        Map<String, List<String>> rows = new TreeMap<>();
        for (String name : questions.keySet()) {
            PeerAnswer own = ours.get(name);
            shortest(name).filter(best -> own.length() > LONGER * best.getValue().length()).ifPresent(best -> {
                Reason reason = Reason.of(questions.get(name), own.text(), best.getValue().text());
                rows.computeIfAbsent(reason.text(), _ -> new ArrayList<>())
                        .add("| `%s` | `%s` (%d) | `%s` (%d) | %s |".formatted(
                                questions.get(name).formula(), own.text(), own.length(), best.getValue().text(),
                                best.getValue().length(), best.getKey()));
            });
        }
        rows.forEach((reason, lines) -> out.printf(
                "%n%d because %s:%n%n| formula | deriv | shortest | whose |%n|---|---|---|---|%n%s%n",
                lines.size(), reason, String.join("\n", lines)));
    }

    private Optional<Map.Entry<String, PeerAnswer>> shortest(String name) {
        Optional<Map.Entry<String, PeerAnswer>> best = Optional.empty();
        for (var form : theirs.entrySet()) {
            PeerAnswer answer = form.getValue().get(name);
            if (answer != null && answer.isThere() && answer.isRight()
                    && (best.isEmpty() || answer.length() < best.get().getValue().length())) {
                best = Optional.of(Map.entry(form.getKey(), answer));
            }
        }
        return best;
    }

    /** What each system makes of the edges, in its last form. */
    private void edges(PrintStream out) {
        List<String> forms = new ArrayList<>(theirs.keySet());
        out.printf("%n## Edges%n%n| formula | deriv | %s |%n|---|---|%s%n", String.join(" | ", forms),
                forms.stream().map(_ -> "---|").collect(Collectors.joining()));
        questions.keySet().stream().filter(name -> name.charAt(0) == 'e').forEach(name -> {
            String cells =
                    forms.stream().map(form -> cell(theirs.get(form).get(name))).collect(Collectors.joining(" | "));
            out.printf("| `%s` | `%s` | %s |%n", questions.get(name).formula(),
                    deriv.Deriv.parse(questions.get(name).formula()).diff("x"), cells);
        });
    }

    private static String cell(PeerAnswer answer) {
        if (answer == null) return "";
        return answer.isThere() ? "`" + answer.text() + "`" + (answer.isRight() ? "" : " ✗")
                + (answer.claim().isEmpty() ? "" : " †") : answer.text();
    }
}
