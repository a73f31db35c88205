package deriv.source;

import deriv.source.KernelLibrary.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a unit as a Python module over NumPy. A point may be numbers or arrays of them, so nothing branches: both sides of
 * a conditional are computed, and the numbers chosen.
 */
final class PythonWriter {
    private static final String HELPERS = """


            def _entries(name, array, count):
                if len(array) != count:
                    raise ValueError("%s has %d numbers, not %d" % (name, len(array), count))
                return [np.asarray(entry, dtype=float)[()] for entry in array]


            def _shape(*arrays):
                return np.broadcast_shapes(*(np.shape(entry) for array in arrays for entry in array))


            def _result(value, shape, valid=True):
                return np.array(np.broadcast_to(np.where(valid, value, math.nan), shape))[()]
            """;

    /** Kernels take numbers; elements of arrays come as they are, so that no division by zero raises an exception. */
    private static final String EACH = """


            def _each(kernel):
                def one(*x):
                    return kernel(*map(np.float64, x))

                every = np.vectorize(one, otypes=[float])
                return lambda *x: one(*x) if all(np.ndim(entry) == 0 for entry in x) else every(*x)
            """;

    private final Unit unit;
    private final KernelLibrary library = KernelLibrary.read("py");
    private final IndentedText out = new IndentedText();
    private final Formulas formulas = new PythonFormulas();

    private PythonWriter(Unit unit) {
        this.unit = unit;
    }

    static Sources.Text write(Unit unit) {
        String module = unit.name().snake();
        List<String> path = new ArrayList<>(unit.name().packages());
        path.add(module + (Words.isModule(module) ? "_" : "") + ".py");
        return new Sources.Text(String.join("/", path), new PythonWriter(unit).text());
    }

    private final class PythonFormulas extends Formulas {
        @Override
        String name(String key) {
            String name = library.find(key).flatMap(Member::name).orElseThrow(() -> new SourceException(
                    key.substring(0, key.indexOf('(')) + " is not available in Python",
                    "write Java instead (--to java)"));
            return isOfArrays(key) ? name : "each_" + name;
        }

        @Override
        String undefined() {
            return "math.nan";
        }

        @Override
        String infinity(boolean isNegative) {
            return isNegative ? "-math.inf" : "math.inf";
        }

        @Override
        String variadic(String function, List<String> arguments) {
            return function + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        String choice(String holds, String then, String fails, String otherwise) {
            return "np.where(" + holds + ", " + then + ", np.where(" + fails + ", " + otherwise + ", math.nan))[()]";
        }

        @Override
        String either(String a, String b) {
            return "(" + a + ") | (" + b + ")";
        }
    }

    /** {@return whether NumPy computes it, or something written over NumPy} The others are kernels, of numbers. */
    private static boolean isOfArrays(String key) {
        return key.startsWith("Math.") || key.startsWith("Arithmetic.");
    }

    private boolean isTaken(String word) {
        return Words.isTakenInPython(word) || library.hasName(word);
    }

    private String text() {
        unit.methods().forEach(this::method);
        unit.indices().forEach(this::indices);
        IndentedText file = new IndentedText();
        Described.of(unit).forEach(line -> file.text(("# " + line).stripTrailing()));
        kernels(file);
        file.text(HELPERS);
        file.text(out.toString());
        return file.toString();
    }

    private void method(Method method) {
        Body body = Composer.composeFlat(method, this::isTaken);
        boolean isGuarded = body.main().statements().stream().anyMatch(Statement.Require.class::isInstance);
        out.text("\n\ndef " + Words.snake(method.name())
                + method.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ", "(", "):")));
        out.indent();
        out.comment("\"\"\"", "", "\"\"\"", described(method));
        method.parameters().forEach(it -> out.text("%s = _entries(\"%s\", %s, %d)"
                .formatted(it.name(), it.name(), it.name(), it.length())));
        out.text(method.parameters().stream().map(Parameter::name)
                .collect(Collectors.joining(", ", "shape = _shape(", ")")));
        if (isGuarded) {
            out.text("valid = True");
        }
        method.result().array().ifPresent(it -> out.text(it + " = [0.0] * " + method.stored()));
        out.text("with np.errstate(all=\"ignore\"):");
        out.indent();
        if (body.main().statements().isEmpty()) {
            out.text("pass");
        }
        body.main().statements().forEach(this::statement);
        out.dedent();
        out.text("return " + results(method, isGuarded ? ", shape, valid)" : ", shape)"));
        out.dedent();
    }

    /** Arrays that other languages fill are returned here. */
    private static List<String> described(Method method) {
        List<String> lines = new ArrayList<>();
        String array = "@param " + method.result().array().orElse("");
        for (String line : Described.of(method)) {
            lines.add(line.startsWith(array + " ")
                    ? line.replaceFirst(".* where (\\d+) numbers? goe?s?", method.result().returns()
                            ? "returns: the value, and an array of $1"
                            : "returns: an array of $1")
                    : line.replace('"', '\'').replaceFirst("^@param (\\w+)", "$1:"));
        }
        return lines;
    }

    private static String results(Method method, String arguments) {
        List<String> results = new ArrayList<>();
        if (method.result().returns()) {
            results.add("_result(result" + arguments);
        }
        method.result().array()
                .ifPresent(it -> results.add("np.array([_result(entry" + arguments + " for entry in " + it + "])"));
        return String.join(", ", results);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Define(var name, var value) -> out.text(name + " = " + formulas.text(value));
            case Statement.Store(var array, var index, var value) ->
                out.text(array + "[" + index + "] = " + formulas.text(value));
            case Statement.Return(var value) -> out.text("result = " + formulas.text(value));
            case Statement.Require(var test) -> out.text("valid = valid & (" + formulas.holds(test) + ")");
            case Statement.Declare _, Statement.Assign _, Statement.Choose _, Statement.Run _ ->
                throw new IllegalStateException("nothing branches in Python: " + statement);
        }
    }

    private void indices(Unit.Indices indices) {
        out.text("\n\ndef " + Words.snake(indices.name()) + "():");
        out.indent();
        out.comment("\"\"\"", "", "\"\"\"", Comments.lines(indices.comment()).stream().map(it -> it.replace('"', '\''))
                .toList());
        out.line(indices.values().stream().map(String::valueOf).collect(Collectors.joining(", ", "return np.array([",
                "], dtype=int)")));
        out.dedent();
    }

    private void kernels(IndentedText file) {
        List<Member> members = library.closure(formulas.called()).stream().filter(it -> !it.text().isEmpty()).toList();
        String all = members.stream().map(Member::text).collect(Collectors.joining("\n"));
        file.text("\nimport math");
        if (all.contains("DoubleDouble")) {
            file.text("from collections import namedtuple");
        }
        if (all.contains("Fraction(")) {
            file.text("from fractions import Fraction");
        }
        file.text("\nimport numpy as np");
        if (all.contains("DoubleDouble")) {
            file.text("\nDoubleDouble = namedtuple(\"DoubleDouble\", \"high low\")");
        }
        for (Member member : members) {
            file.text(member.key().endsWith(")") ? "\n\n" : "\n");
            member.text().lines().forEach(line -> tableOrText(line, file));
        }
        List<String> each = formulas.called().stream().filter(key -> !isOfArrays(key)).toList();
        if (!each.isEmpty()) {
            file.text(EACH + "\n");
            for (String key : each) {
                String name = library.find(key).flatMap(Member::name).orElseThrow();
                file.text("each_" + name + " = _each("
                        + (key.endsWith("(double[])") ? "lambda *x: " + name + "(x)" : name)
                        + ")");
            }
        }
    }

    /** Only within brackets a line may be broken. */
    private static void tableOrText(String line, IndentedText file) {
        if (line.matches("(\\w+ = |    )\\(.*")) {
            file.line(line);
        } else {
            file.text(line);
        }
    }
}
