package deriv.cli;

import deriv.Answer;
import deriv.DecimalNumbers;
import deriv.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is computed at each point: numbers, each with a name. With {@code --with} a function and its derivatives, else what
 * {@code -n} and {@code --wrt} ask for.
 *
 * @param whole   the answer as a whole, if there is one: it prints in its own shape
 * @param entries its numbers, row by row
 */
record Quantities(Answer whole, List<String> names, List<Answer> entries) {
    /** What {@code --with} may list. */
    static final List<String> PARTS = List.of("value", "gradient", "jacobian", "hessian");

    static Quantities of(Answer formula, Session session) {
        List<String> parts = session.arguments().list(Option.WITH);
        if (parts.isEmpty()) return ofOne(Differentiation.ofOptions(formula, session));
        if (session.arguments().has(Option.ORDER) || session.arguments().has(Option.WRT)) {
            throw new UsageException("--with lists what to compute, and -n and --wrt choose one derivative",
                    "use one of them; --vars names the variables to differentiate by");
        }
        var names = new ArrayList<String>();
        var entries = new ArrayList<Answer>();
        for (String part : distinct(parts)) {
            add(part, formula, Differentiation.variables(formula, session), names, entries);
        }
        return new Quantities(formula, names, entries);
    }

    /** {@return the numbers of one answer} */
    static Quantities ofOne(Answer result) {
        List<Answer> entries = flat(result);
        return new Quantities(result, valueNames(result), entries);
    }

    /** {@return what is computed besides the formula} */
    List<Answer> derivativesOf(Answer formula) {
        return whole == formula && names.equals(valueNames(formula)) ? List.of() : entries;
    }

    private static Set<String> distinct(List<String> parts) {
        for (String part : parts) {
            if (!PARTS.contains(part)) {
                throw new UsageException("'" + part + "' in --with is nothing that can be computed",
                        "it takes " + String.join(", ", PARTS) + ", with commas between");
            }
        }
        return new LinkedHashSet<>(parts);
    }

    private static void add(String part, Answer formula, List<String> by, List<String> names, List<Answer> entries) {
        switch (part) {
            case "value" -> {
                names.addAll(valueNames(formula));
                entries.addAll(flat(formula));
            }
            case "gradient" -> {
                for (String variable : by) names.add("d/d" + variable);
                entries.addAll(flat(formula.gradient(by)));
            }
            case "jacobian" -> {
                List<List<Answer>> rows = formula.jacobian(by).entries();
                for (int i = 0; i < rows.size(); i++) {
                    for (String variable : by) names.add("d[" + (i + 1) + "]/d" + variable);
                    entries.addAll(rows.get(i));
                }
            }
            case "hessian" -> upperTriangle(formula.hessian(by).entries(), by, names, entries);
            default -> throw new AssertionError(part);
        }
    }

    /** The other triangle is the same. */
    private static void upperTriangle(
            List<List<Answer>> rows, List<String> by, List<String> names, List<Answer> entries) {
        for (int i = 0; i < by.size(); i++) {
            for (int j = i; j < by.size(); j++) {
                names.add(i == j ? "d2/d" + by.get(i) + "2" : "d2/d" + by.get(i) + "d" + by.get(j));
                entries.add(rows.get(i).get(j));
            }
        }
    }

    private static List<Answer> flat(Answer answer) {
        return answer.entries().stream().flatMap(List::stream).toList();
    }

    private static List<String> valueNames(Answer answer) {
        if (answer.shape() == Answer.Shape.SCALAR) return List.of("value");
        return IntStream.rangeClosed(1, flat(answer).size()).mapToObj(i -> "value" + i).toList();
    }

    /** {@return the notes of all, each once} */
    Set<String> notes() {
        var notes = new LinkedHashSet<>(whole.notes());
        entries.forEach(entry -> notes.addAll(entry.notes()));
        return notes;
    }

    Numbers numbers(List<String> variables) {
        return Numbers.of(entries, variables);
    }

    DecimalNumbers decimals(int digits) {
        return DecimalNumbers.of(entries, digits);
    }
}
