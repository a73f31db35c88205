package deriv.source;

import deriv.source.KernelLibrary.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a unit as C11: a source file and its header. It needs the mathematical library and nothing else. */
final class CWriter {
    private static final Pattern LENGTH = Pattern.compile("static const int (\\w+_lengths?)\\b");
    private static final String TYPES = """
            /* About 106 bits: an unevaluated sum of two doubles. */
            typedef struct { double high, low; } DoubleDouble;
            typedef struct { DoubleDouble at[2]; int length; } Pairs;
            """;
    private static final String ARRAYS = """
            /* A short array as a value. */
            typedef struct { double at[64]; int length; } Numbers;
            """;

    private final Unit unit;
    private final KernelLibrary library = KernelLibrary.read("c");
    private final IndentedText out = new IndentedText();
    private final Formulas formulas = new CFormulas();
    private final String prefix;

    private CWriter(Unit unit) {
        this.unit = unit;
        this.prefix = unit.name().snake();
    }

    static List<Sources.Text> write(Unit unit) {
        CWriter writer = new CWriter(unit);
        return List.of(new Sources.Text(writer.prefix + ".c", writer.source()),
                new Sources.Text(writer.prefix + ".h", writer.header()));
    }

    private final class CFormulas extends Formulas {
        @Override
        String name(String key) {
            return library.find(key).flatMap(Member::name).orElseThrow(() -> new SourceException(
                    key.substring(0, key.indexOf('(')) + " is not available in C", "write Java instead (--to java)"));
        }

        @Override
        String undefined() {
            return "NAN";
        }

        @Override
        String infinity(boolean isNegative) {
            return isNegative ? "-INFINITY" : "INFINITY";
        }

        @Override
        String variadic(String function, List<String> arguments) {
            return function + arguments.stream().collect(Collectors.joining(", ", "((const double[]) {",
                    "}, " + arguments.size() + ")"));
        }

        @Override
        String choice(String holds, String then, String fails, String otherwise) {
            return holds + " ? " + then + " : " + fails + " ? " + otherwise + " : " + undefined();
        }
    }

    private boolean isTaken(String word) {
        return Words.isTakenInC(word) || library.hasName(word);
    }

    private void comment(List<String> lines) {
        if (!lines.isEmpty()) {
            out.comment("/*", " * ", " */", lines);
        }
    }

    private String source() {
        unit.methods().forEach(this::method);
        unit.indices().forEach(this::indices);
        String methods = out.toString();
        IndentedText file = new IndentedText();
        List<String> about = new ArrayList<>(Described.of(unit));
        about.addAll(List.of("", "Compile with -ffp-contract=off, so that every operation is rounded as in Java."));
        file.comment("/*", " * ", " */", about);
        file.line("#include <math.h>");
        if (methods.contains("calloc(")) {
            file.line("#include <stdlib.h>");
        }
        if (methods.contains("memcpy(") || methods.contains("memset(")) {
            file.line("#include <string.h>");
        }
        kernels(file);
        if (methods.contains("undefined(")) {
            file.blank();
            file.text("""
                    static void undefined(double *values, int count) {
                        for (int i = 0; i < count; i++) {
                            values[i] = NAN;
                        }
                    }
                    """);
        }
        file.text(methods);
        return file.toString();
    }

    private String header() {
        IndentedText file = new IndentedText();
        file.comment("/*", " * ", " */", Described.of(unit));
        String guard = prefix.toUpperCase(java.util.Locale.ROOT) + "_H";
        file.line("#ifndef " + guard);
        file.line("#define " + guard);
        file.text("""

                #ifdef __cplusplus
                extern "C" {
                #endif
                """);
        for (Method method : unit.methods()) {
            file.blank();
            file.comment("/*", " * ", " */", Described.of(method));
            file.line(signature(method) + ";");
        }
        for (Unit.Indices indices : unit.indices()) {
            file.blank();
            file.comment("/*", " * ", " */", Comments.lines(indices.comment()));
            file.line("extern const int " + name(indices.name()) + "[" + Math.max(1, indices.values().size()) + "];");
        }
        file.text("""

                #ifdef __cplusplus
                }
                #endif
                """);
        file.blank();
        file.line("#endif");
        return file.toString();
    }

    private String name(String member) {
        return prefix + "_" + Words.snake(member);
    }

    private String signature(Method method) {
        List<String> arrays = new ArrayList<>();
        method.parameters().forEach(it -> arrays.add("const double *" + it.name()));
        method.result().array().ifPresent(it -> arrays.add("double *" + it));
        return (method.result().returns() ? "double " : "void ") + name(method.name())
                + arrays.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private void method(Method method) {
        Body body = Composer.compose(method, this::isTaken);
        if (!body.isWhole()) {
            body.parts().forEach(part -> part(method, part));
        }
        out.blank();
        comment(Described.of(method));
        out.line(signature(method) + " {");
        out.indent();
        if (body.isWhole()) {
            ignoreUnused(method, body);
            if (method.hasZeros()) {
                out.line("memset(" + method.result().array().orElseThrow() + ", 0, " + method.stored()
                        + " * sizeof(double));");
            }
            new Braces(formulas, out).write(body.main().statements(), around(method, refusal(method, false)));
        } else {
            inParts(method, body);
        }
        out.dedent();
        out.line("}");
    }

    /** Compilers warn of parameters that nobody reads, as those of constants. */
    private void ignoreUnused(Method method, Body body) {
        Set<String> read = body.main().statements().stream()
                .flatMap(statement -> statement instanceof Statement.Define(_, Formula.Entry(var array, _))
                        ? Stream.of(array)
                        : Stream.empty())
                .collect(Collectors.toSet());
        method.parameters().stream().map(Parameter::name).filter(name -> !read.contains(name))
                .forEach(name -> out.line("(void) " + name + ";"));
        method.result().array().filter(_ -> method.stored() == 0).ifPresent(name -> out.line("(void) " + name + ";"));
    }

    private void inParts(Method method, Body body) {
        out.line("double *" + Body.WORK + " = calloc(" + body.work() + ", sizeof(double));");
        out.line("if (" + Body.WORK + " == NULL) {");
        out.indent();
        refusal(method, false).forEach(out::line);
        out.dedent();
        out.line("}");
        int at = 0;
        for (Parameter parameter : method.parameters()) {
            out.line("memcpy(" + Body.WORK + " + " + at + ", " + parameter.name() + ", " + parameter.length()
                    + " * sizeof(double));");
            at += parameter.length();
        }
        new Braces(formulas, out).write(List.of(new Statement.Run(body.main())), around(method, refusal(method, true)));
        method.result().array().ifPresent(array -> out.line("memcpy(" + array + ", " + Body.WORK + " + "
                + (body.firstOutput() + method.result().firstStored()) + ", " + method.stored()
                + " * sizeof(double));"));
        if (method.result().returns()) {
            out.line("double result = " + Body.WORK + "[" + body.firstOutput() + "];");
        }
        out.line("free(" + Body.WORK + ");");
        if (method.result().returns()) {
            out.line("return result;");
        }
    }

    private static List<String> refusal(Method method, boolean hasMemory) {
        List<String> statements = new ArrayList<>();
        if (hasMemory) {
            statements.add("free(" + Body.WORK + ");");
        }
        method.result().array().ifPresent(it -> statements.add("undefined(" + it + ", " + method.stored() + ");"));
        statements.add(method.result().returns() ? "return NAN;" : "return;");
        return statements;
    }

    private void part(Method method, MethodPart part) {
        out.blank();
        out.line("static " + (part.mayRefuse() ? "int " : "void ") + name(method, part) + "(double *" + Body.WORK
                + ") {");
        out.indent();
        new Braces(formulas, out).write(part.statements(), around(method, List.of("return 0;")));
        if (part.mayRefuse()) {
            out.line("return 1;");
        }
        out.dedent();
        out.line("}");
    }

    private static String name(Method method, MethodPart part) {
        return Words.snake(method.name()) + "_part" + part.number();
    }

    private static Braces.Surroundings around(Method method, List<String> refusal) {
        return new Braces.Surroundings() {
            @Override
            public List<String> refusal() {
                return refusal;
            }

            @Override
            public String name(MethodPart part) {
                return CWriter.name(method, part);
            }
        };
    }

    private void indices(Unit.Indices indices) {
        out.blank();
        comment(Comments.lines(indices.comment()));
        String values = indices.values().isEmpty() ? "0"
                : indices.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
        out.line("const int " + name(indices.name()) + "[" + Math.max(1, indices.values().size()) + "] = {" + values
                + "};");
    }

    private void kernels(IndentedText file) {
        List<Member> members = library.closure(formulas.called()).stream().filter(it -> !it.text().isEmpty()).toList();
        String all = members.stream().map(Member::text).collect(Collectors.joining("\n"));
        if (all.contains("DoubleDouble ")) {
            file.blank();
            file.text(TYPES);
        }
        if (all.contains("Numbers ")) {
            file.blank();
            file.text(ARRAYS);
        }
        for (Member member : members) {
            if (!isFunction(member)) {
                file.blank();
                member.text().lines().filter(line -> isUsed(line, all)).forEach(file::line);
            }
        }
        List<Member> functions = members.stream().filter(CWriter::isFunction).toList();
        if (!functions.isEmpty()) {
            file.blank();
            functions.forEach(it -> file.line(prototype(it.text())));
        }
        for (Member member : functions) {
            file.blank();
            member.text().lines().forEach(file::line);
        }
    }

    private static boolean isFunction(Member member) {
        return member.key().endsWith(")");
    }

    private static String prototype(String function) {
        String head = function.lines().filter(line -> line.startsWith("static ")).findFirst().orElseThrow();
        return head.substring(0, head.length() - " {".length()) + ";";
    }

    /** The lengths of tables are there for those who ask. */
    private static boolean isUsed(String line, String all) {
        Matcher length = LENGTH.matcher(line);
        return !length.lookingAt()
                || Pattern.compile("\\b" + length.group(1) + "\\b").matcher(all).results().count() > 1;
    }
}
