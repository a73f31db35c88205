package deriv.text;

import deriv.text.ParseOptions.FractionalPowers;
import deriv.text.ParseOptions.Goal;
import deriv.text.ParseOptions.Strictness;
import deriv.text.Program.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of the language tests: how their files are written. */
final class Cases {

    private Cases() {}

    static List<String> lines(String file) {
        try (InputStream in = Cases.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the options of a line such as {@code @ vars e; fun f g; strict}} A lone {@code @} is the default. */
    static ParseOptions options(String line) {
        ParseOptions options = ParseOptions.DEFAULT;
        for (String option : line.substring(1).strip().split(";\\s*")) {
            List<String> words = List.of(option.split("\\s+"));
            Set<String> names = Set.copyOf(words.subList(1, words.size()));
            options = switch (words.getFirst()) {
                case "vars" -> options.withVariables(names);
                case "fun" -> options.withFunctions(names);
                case "strict" -> options.with(Strictness.STRICT);
                case "odd-roots" -> options.with(FractionalPowers.ODD_ROOTS);
                case "equation" -> options.with(Goal.EQUATION);
                case "condition" -> options.with(Goal.CONDITION);
                default -> options;
            };
        }
        return options;
    }

    /** {@return the input with {@code \n} and code points such as {@code \u200b} as the characters they name} */
    static String unescape(String input) {
        var out = new StringBuilder();
        for (int i = 0; i < input.length(); i++) {
            if (input.startsWith("\\n", i)) {
                out.append('\n');
                i++;
            } else if (input.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(input.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(input.charAt(i));
            }
        }
        return out.toString();
    }

    /** {@return a program as the tables show it: definitions, result, and the notes behind arrows} */
    static String reading(Program program) {
        String definitions = program.definitions().stream().map(Cases::definition).collect(Collectors.joining());
        String equation = program.rightSide().map(right -> " = " + SyntaxPrinter.print(right)).orElse("");
        String notes = program.notes().stream()
                .map(note -> "  " + (note.kind() == Note.Kind.READING ? "~>" : "!>") + "  " + note.message())
                .collect(Collectors.joining());
        return definitions + SyntaxPrinter.print(program.result()) + equation + notes;
    }

    private static String definition(Definition definition) {
        String parameters = definition.isFunction() ? "(" + String.join(", ", definition.parameters()) + ")" : "";
        return definition.name() + parameters + " = " + SyntaxPrinter.print(definition.body()) + "; ";
    }

    /** {@return whether all functions that are called have names that the test accepts} */
    static boolean usesOnly(Syntax syntax, Predicate<String> known) {
        boolean itself = switch (syntax) {
            case Syntax.Call call -> call.callee() != Syntax.Callee.BUILT_IN || known.test(call.function());
            case Syntax.Derivative derivative -> derivative.callee() == Syntax.Callee.DECLARED;
            default -> true;
        };
        return itself && syntax.parts().stream().allMatch(part -> usesOnly(part, known));
    }
}
