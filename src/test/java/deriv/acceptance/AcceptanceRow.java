package deriv.acceptance;

import deriv.Answer;
import deriv.AtKink;
import deriv.Deriv;
import deriv.ImplicitFunctions;
import deriv.ParametricCurve;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A line of {@code rows.txt}, whose head says what the columns mean.
 *
 * @param place the line in the file, for messages
 * @param details what stands behind the name of the check
 */
public record AcceptanceRow(int place, int number, List<String> ask, String input, String expected, Check check,
        String details) {
    public enum Check {
        FORM, LINE, VALUE, LONG, EQUAL, NUMBER, NEAR, WITHIN, ABOUT, SAYS, REPORTS, TEST, LATER
    }

    static Stream<AcceptanceRow> all() {
        List<String> lines;
        try (InputStream in = AcceptanceRow.class.getResourceAsStream("rows.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .map(i -> of(i + 1, lines.get(i)));
    }

    /** {@return the rows whose answer is an expression} */
    public static Stream<AcceptanceRow> questions() {
        return all().filter(row -> switch (row.check()) {
            case FORM, LINE, VALUE, LONG, EQUAL, NUMBER, NEAR, WITHIN -> true;
            case ABOUT, SAYS, REPORTS, TEST, LATER -> false;
        });
    }

    private static AcceptanceRow of(int place, String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        int number = Integer.parseInt(cells.getFirst());
        List<String> ask = List.of(cells.get(1).split(" +"));
        if (ask.getFirst().equals("later") || ask.getFirst().equals("test")) {
            return new AcceptanceRow(place, number, ask, cells.get(2), cells.get(3),
                    ask.getFirst().equals("test") ? Check.TEST : Check.LATER, "");
        }
        String[] check = cells.get(4).split(" +", 2);
        return new AcceptanceRow(place, number, ask, cells.get(2), cells.get(3),
                Check.valueOf(check[0].toUpperCase(Locale.ROOT)), check.length > 1 ? check[1] : "");
    }

    public Answer read(String text) {
        return Deriv.reader().functions(declared()).atKink(atKink()).parse(text);
    }

    private AtKink atKink() {
        return ask.stream().filter(word -> word.startsWith("at-kink="))
                .map(word -> AtKink.valueOf(word.substring(8).toUpperCase(Locale.ROOT))).findFirst()
                .orElse(AtKink.FAST);
    }

    /** {@return the names of abstract functions} */
    public List<String> declared() {
        return ask.stream().filter(word -> word.startsWith("fun=")).flatMap(word -> Stream.of(word.substring(4).split(
                ","))).toList();
    }

    /** {@return what the library says} */
    public Answer answer() {
        if (ask.getFirst().equals("implicit")) {
            return implicit();
        }
        Answer formula = read(input);
        List<String> words = ask.stream().skip(1)
                .filter(word -> !word.startsWith("fun=") && !word.startsWith("at-kink=")).toList();
        return switch (ask.getFirst()) {
            case "diff" -> formula.diff(words.isEmpty() ? onlyVariable(formula) : words);
            case "simplify" -> formula.simplify();
            case "parametric" -> ParametricCurve.of(formula).diff(Integer.parseInt(words.getFirst()));
            case "gradient" -> formula.gradient(List.of(words.getFirst().split(",")));
            case "jacobian" -> formula.jacobian(List.of(words.getFirst().split(",")));
            case "hessian" -> formula.hessian(List.of(words.getFirst().split(",")));
            case "taylor" -> formula.taylor(around(words.getFirst()), Integer.parseInt(words.getLast())).polynomial();
            default -> throw new IllegalArgumentException("line " + place + ": " + ask);
        };
    }

    /** {@return what the library says of the functions that the input defines} */
    private Answer implicit() {
        String[] unknowns = ask.get(1).split(",");
        ImplicitFunctions functions = Deriv.implicit(input, unknowns);
        List<String> variables = List.of(ask.get(2).split(","));
        if (ask.size() > 3 && ask.get(3).startsWith("depends=")) {
            functions = functions.depending(ask.get(3).substring(8).split(","));
        } else if (ask.size() > 3) {
            Map<String, String> at = new LinkedHashMap<>();
            for (String assignment : ask.get(3).split(",")) {
                at.put(assignment.split("=")[0], assignment.split("=")[1]);
            }
            return functions.at(at, variables).derivatives().getLast().value();
        }
        return functions.diff(unknowns[0], variables);
    }

    private static SequencedMap<String, Answer> around(String point) {
        SequencedMap<String, Answer> around = new LinkedHashMap<>();
        for (String coordinate : point.split(",")) {
            around.put(coordinate.split("=")[0], Deriv.parse(coordinate.split("=")[1]));
        }
        return around;
    }

    private static List<String> onlyVariable(Answer formula) {
        return List.of(formula.variables().isEmpty() ? "x" : formula.variables().getFirst());
    }

    /** {@return the point that stands behind the check} */
    Map<String, Double> point() {
        Map<String, Double> point = new LinkedHashMap<>();
        for (String assignment : details.isEmpty() ? List.<String>of() : List.of(details.split(" +"))) {
            String[] sides = assignment.split("=");
            point.put(sides[0], Double.valueOf(sides[1]));
        }
        return point;
    }

    @Override
    public String toString() {
        return number + ": " + String.join(" ", ask) + " of " + input;
    }
}
