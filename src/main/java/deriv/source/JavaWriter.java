package deriv.source;

import deriv.source.KernelLibrary.Member;
import deriv.source.Target.Elementary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a unit as one Java class that needs nothing but the JDK. */
final class JavaWriter {
    /** Parts in one nested class: the constants of a class are limited to 65,535, two for each number. */
    private static final int PARTS_OF_CLASS = 60;

    private static final String FMA = "FusedMultiplyAdd.fma(double,double,double)";

    private final Unit unit;
    private final Target.Java target;
    private final KernelLibrary library = KernelLibrary.read("java");
    private final IndentedText out = new IndentedText();
    private final Formulas formulas = new JavaFormulas();
    private final List<List<MethodPart>> parts = new ArrayList<>();
    private final Map<MethodPart, String> partNames = new HashMap<>();

    private JavaWriter(Unit unit, Target.Java target) {
        this.unit = unit;
        this.target = target;
    }

    static Sources.Text write(Unit unit, Target.Java target) {
        return new Sources.Text(unit.name().path() + ".java", new JavaWriter(unit, target).text());
    }

    private final class JavaFormulas extends Formulas {
        @Override
        String name(String key) {
            return resolved("$" + key.substring(0, key.indexOf('.')) + "$")
                    + key.substring(key.indexOf('.'), key.indexOf('('));
        }

        @Override
        String undefined() {
            return "Double.NaN";
        }

        @Override
        String infinity(boolean isNegative) {
            return isNegative ? "-Double.POSITIVE_INFINITY" : "Double.POSITIVE_INFINITY";
        }

        @Override
        String variadic(String function, List<String> arguments) {
            return function + arguments.stream().collect(Collectors.joining(", ", "(new double[] {", "})"));
        }

        @Override
        String choice(String holds, String then, String fails, String otherwise) {
            return holds + " ? " + then + " : " + fails + " ? " + otherwise + " : " + undefined();
        }
    }

    /** {@return a text with the names that the build has marked} */
    private String resolved(String text) {
        StringBuilder result = new StringBuilder();
        String[] pieces = text.split("\\$", -1);
        for (int i = 0; i < pieces.length; i++) {
            result.append(i % 2 == 0 ? pieces[i] : mark(pieces[i]));
        }
        return result.toString();
    }

    private String mark(String name) {
        return switch (name) {
            case "Math" -> target.elementary() == Elementary.REPRODUCIBLE ? "StrictMath" : "Math";
            case "fma" -> hasFusedMultiplyAdd() ? "Math.fma" : nested("FusedMultiplyAdd") + ".fma";
            default -> nested(name);
        };
    }

    /** {@return the name of a nested class} It must not be that of the class around it. */
    private String nested(String name) {
        return name.equals(unit.name().simple()) ? name + "Kernel" : name;
    }

    private boolean hasFusedMultiplyAdd() {
        return target.release() != Target.Release.JAVA_8;
    }

    private boolean isTaken(String word) {
        return Words.isTakenInJava(word) || library.hasClass(word) || word.equals(unit.name().simple());
    }

    private String text() {
        if (!unit.name().packages().isEmpty()) {
            out.line("package " + String.join(".", unit.name().packages()) + ";");
            out.blank();
        }
        comment(Described.of(unit));
        boolean isStrict = target.elementary() == Elementary.REPRODUCIBLE && target.release().number() < 17;
        if (isStrict) {
            out.line("@SuppressWarnings(\"strictfp\")");
        }
        out.line("public final " + (isStrict ? "strictfp " : "") + "class " + unit.name().simple() + " {");
        out.indent();
        out.line("private " + unit.name().simple() + "() {}");
        unit.methods().forEach(this::method);
        unit.indices().forEach(this::indices);
        check();
        parts.forEach(this::partClass);
        kernels();
        out.dedent();
        out.line("}");
        return out.toString();
    }

    private void comment(List<String> lines) {
        if (!lines.isEmpty()) {
            out.comment("/**", " * ", " */", lines.stream().map(JavaWriter::inJavadoc).toList());
        }
    }

    /** Angle brackets and braces mean something in documentation. */
    private static String inJavadoc(String line) {
        return line.matches("[^<>&]*") ? line
                : line.matches("[^{}]*") ? "{@code " + line + "}"
                : line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void method(Method method) {
        Body body = Composer.compose(method, this::isTaken);
        out.blank();
        comment(Described.of(method));
        List<String> arrays = new ArrayList<>();
        method.parameters().forEach(it -> arrays.add("double[] " + it.name()));
        method.result().array().ifPresent(it -> arrays.add("double[] " + it));
        out.line("public static " + (method.result().returns() ? "double " : "void ") + method.name()
                + arrays.stream().collect(Collectors.joining(", ", "(", ") {")));
        out.indent();
        method.parameters().forEach(it -> checkLength(it.name(), it.length()));
        method.result().array().ifPresent(it -> checkLength(it, method.stored()));
        if (body.isWhole()) {
            if (method.hasZeros()) {
                out.line("java.util.Arrays.fill(" + method.result().array().orElseThrow() + ", 0);");
            }
            new Braces(formulas, out).write(body.main().statements(), around(method));
        } else {
            inParts(method, body);
        }
        out.dedent();
        out.line("}");
    }

    private void checkLength(String array, int length) {
        out.line("check(\"" + array + "\", " + array + ".length, " + length + ");");
    }

    private void inParts(Method method, Body body) {
        place(body.parts());
        out.line("double[] " + Body.WORK + " = new double[" + body.work() + "];");
        int at = 0;
        for (Parameter parameter : method.parameters()) {
            out.line(
                    "System.arraycopy(" + parameter.name() + ", 0, " + Body.WORK + ", " + at + ", " + parameter.length()
                            + ");");
            at += parameter.length();
        }
        new Braces(formulas, out).write(List.of(new Statement.Run(body.main())), around(method));
        method.result().array().ifPresent(array -> out.line("System.arraycopy(" + Body.WORK + ", "
                + (body.firstOutput() + method.result().firstStored()) + ", " + array + ", 0, " + method.stored()
                + ");"));
        if (method.result().returns()) {
            out.line("return " + Body.WORK + "[" + body.firstOutput() + "];");
        }
    }

    /** Gives the parts their names, in nested classes of moderate size. */
    private void place(List<MethodPart> all) {
        for (int from = 0; from < all.size(); from += PARTS_OF_CLASS) {
            List<MethodPart> some = all.subList(from, Math.min(all.size(), from + PARTS_OF_CLASS));
            parts.add(some);
            some.forEach(part -> partNames.put(part, partsClass(parts.size()) + ".part" + part.number()));
        }
    }

    private String partsClass(int number) {
        return nested("Parts" + number);
    }

    private void partClass(List<MethodPart> some) {
        out.blank();
        out.line("private static final class " + partsClass(parts.indexOf(some) + 1) + " {");
        out.indent();
        for (MethodPart part : some) {
            out.line("static " + (part.mayRefuse() ? "boolean" : "void") + " part" + part.number() + "(double[] "
                    + Body.WORK + ") {");
            out.indent();
            new Braces(formulas, out).write(part.statements(), inside());
            if (part.mayRefuse()) {
                out.line("return true;");
            }
            out.dedent();
            out.line("}");
        }
        out.dedent();
        out.line("}");
    }

    private Braces.Surroundings inside() {
        return new Braces.Surroundings() {
            @Override
            public List<String> refusal() {
                return List.of("return false;");
            }

            @Override
            public String name(MethodPart part) {
                return partNames.get(part);
            }
        };
    }

    private Braces.Surroundings around(Method method) {
        return new Braces.Surroundings() {
            @Override
            public List<String> refusal() {
                List<String> statements = new ArrayList<>();
                method.result().array()
                        .ifPresent(it -> statements.add("java.util.Arrays.fill(" + it + ", Double.NaN);"));
                statements.add(method.result().returns() ? "return Double.NaN;" : "return;");
                return statements;
            }

            @Override
            public String name(MethodPart part) {
                return partNames.get(part);
            }
        };
    }

    private void indices(Unit.Indices indices) {
        out.blank();
        comment(Comments.lines(indices.comment()));
        out.line("public static int[] " + indices.name() + "() {");
        out.indent();
        out.line(indices.values().stream().map(String::valueOf)
                .collect(Collectors.joining(", ", "return new int[] {", "};")));
        out.dedent();
        out.line("}");
    }

    private void check() {
        out.blank();
        out.text("""
                private static void check(String array, int length, int expected) {
                    if (length != expected) {
                        throw new IllegalArgumentException(array + " has " + length + " numbers, not " + expected);
                    }
                }
                """);
    }

    private void kernels() {
        Set<String> needed = new TreeSet<>(formulas.called());
        needed.removeIf(key -> key.startsWith("Math."));
        List<Member> members = library.closure(needed);
        if (!hasFusedMultiplyAdd() && members.stream().anyMatch(member -> member.text().contains("$fma$"))) {
            needed.add(FMA);
            members = library.closure(needed);
        }
        Map<String, List<Member>> classes = members.stream()
                .collect(Collectors.groupingBy(Member::owner, LinkedHashMap::new, Collectors.toList()));
        classes.forEach(this::kernelClass);
    }

    private void kernelClass(String name, List<Member> members) {
        out.blank();
        out.text(library.find("class " + name).map(Member::text).orElse(""));
        out.line("private static final class " + nested(name) + " {");
        out.indent();
        for (Member member : members) {
            if (member != members.getFirst()) {
                out.blank();
            }
            out.text(resolved(member.text()));
        }
        out.dedent();
        out.line("}");
    }
}
