package deriv.cli;

import deriv.Deriv;
import deriv.FunctionInfo;
import java.util.List;
import java.util.stream.Stream;

/** {@code deriv functions}: the table of functions, a line each, or all that is known of the named ones. */
final class FunctionList {
    private static final List<String> ARGUMENTS = List.of("x", "y", "z", "w");

    private FunctionList() {
    }

    static ExitCode run(Session session) {
        List<FunctionInfo> functions = Deriv.functions();
        List<String> wanted = session.arguments().operands();
        if (wanted.isEmpty()) writeTable(functions, session.output());
        for (String name : wanted) find(name, functions).forEach(function -> writeDetails(function, session.output()));
        return ExitCode.OK;
    }

    private static void writeTable(List<FunctionInfo> functions, Output output) {
        int width = functions.stream().mapToInt(function -> function.signature().length()).max().orElse(0);
        String family = "";
        for (FunctionInfo function : functions) {
            if (!function.family().equals(family)) {
                output.line(family.isEmpty() ? function.family() : "\n" + function.family());
                family = function.family();
            }
            String padding = " ".repeat(width - function.signature().length());
            output.line("  " + function.signature() + padding + "  " + function.description());
        }
    }

    private static void writeDetails(FunctionInfo function, Output output) {
        output.line(function.signature() + "   " + function.description());
        for (int i = 0; i < function.derivatives().size(); i++) {
            output.line("  d/d" + ARGUMENTS.get(i) + " = " + function.derivatives().get(i));
        }
        if (!function.domain().isEmpty()) output.line("  defined for " + function.domain());
        if (!function.aliases().isEmpty()) output.line("  also written " + String.join(", ", function.aliases()));
        if (!function.numeric()) output.line("  symbolic only: it has no numeric value here");
    }

    /** {@return an entry for each number of arguments that the function takes} */
    private static List<FunctionInfo> find(String name, List<FunctionInfo> functions) {
        List<FunctionInfo> found = functions.stream()
                .filter(function -> function.name().equals(name) || function.aliases().contains(name)).toList();
        if (found.isEmpty()) {
            Stream<String> names =
                    functions.stream().flatMap(it -> Stream.concat(Stream.of(it.name()), it.aliases().stream()));
            throw new UsageException("there is no function '" + name + "'", Spelling.nearest(name, names)
                    .map(word -> "did you mean '" + word + "'?").orElse("deriv functions lists all"));
        }
        return found;
    }
}
