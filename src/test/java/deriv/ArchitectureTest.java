package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies point one way: what each package may name, read from the constant pools of the compiled classes. */
class ArchitectureTest {
    private static final String FACADE = "(facade)";
    private static final Path CLASSES = Path.of(System.getProperty("basedir", "."), "target", "classes");
    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)");

    /** The table of DESIGN section 2. A package that is not here fails: say first what it is for and what it may use. */
    // @formatter:off
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("core",      Set.of()),
            Map.entry("functions", Set.of("core")),
            Map.entry("text",      Set.of("core", "functions")),
            Map.entry("print",     Set.of("core", "functions")),
            Map.entry("algebra",   Set.of("core")),
            Map.entry("normal",    Set.of("core", "functions", "algebra")),
            Map.entry("rules",     Set.of("core", "functions")),
            Map.entry("simplify",  Set.of("core", "functions", "algebra", "normal", "rules")),
            Map.entry("calculus",  Set.of("core", "functions")),
            Map.entry("tape",      Set.of("core", "functions", "precise")),
            Map.entry("compile",   Set.of("functions", "tape")),
            Map.entry("columns",   Set.of("core", "functions", "tape")),
            Map.entry("source",    Set.of("functions", "tape")),
            Map.entry("arithmetic", Set.of("core", "functions", "tape", "precise")),
            Map.entry("check",     Set.of()),
            Map.entry("forms",     Set.of("core", "functions", "algebra", "normal", "rules", "simplify")),
            Map.entry("series",    Set.of("core", "functions", "rules", "simplify", "calculus", "precise")),
            Map.entry("domains",   Set.of("core", "functions", "algebra", "rules", "simplify", "precise")),
            Map.entry("analysis",  Set.of("core", "functions", "rules", "simplify", "calculus", "series", "domains")),
            Map.entry("precise",   Set.of("core", "functions")),
            Map.entry("critical",  Set.of("core", "functions", "algebra", "normal", "simplify", "forms", "calculus", "series", "domains", "analysis", "arithmetic", "precise")),
            Map.entry("verify",    Set.of("core", "tape", "precise")),
            Map.entry("equality",  Set.of("core", "functions", "normal", "rules", "simplify", "calculus", "analysis", "precise")),
            Map.entry("taylor",    Set.of("core", "functions", "rules", "simplify", "calculus", "series", "precise")),
            Map.entry("germs",     Set.of("core", "functions", "rules", "simplify", "calculus", "series", "precise")),
            Map.entry("nonsmooth", Set.of("core", "rules", "simplify", "calculus", "series", "germs", "analysis", "precise")),
            Map.entry("implicit",  Set.of("core", "algebra", "normal", "simplify", "calculus", "analysis", "precise")),
            Map.entry("explain",   Set.of("core", "functions", "text", "print", "simplify", "calculus", "analysis", "precise", "verify", "equality")),
            Map.entry("trace",     Set.of("core", "functions", "text", "print", "calculus", "tape", "precise")),
            Map.entry(FACADE,      Set.of("core", "functions", "text", "print", "rules", "simplify", "forms", "calculus", "tape", "compile", "columns", "source", "arithmetic", "check", "series", "germs", "domains", "analysis", "precise", "verify", "equality", "taylor", "nonsmooth", "implicit", "critical", "explain", "trace")),
            Map.entry("cli",       Set.of(FACADE)));

    /** Libraries, each with its only user. All else comes from the JDK. */
    private static final Map<String, String> ONLY_USER = Map.of(
            "org/antlr/",        "text",
            "picocli/",          "cli",
            "org/jline/",        "cli",
            "jdk/incubator/vector/", "columns",
            "javax/tools/",      "source",
            "com/google/gson/",  "cli",
            "cc/redberry/",      "algebra");
    // @formatter:on

    @Test
    void everyPackageUsesOnlyWhatItMay() throws IOException {
        var violations = new TreeSet<String>();
        for (Path file : classFiles()) {
            ClassModel model = ClassFile.of().parse(file);
            String user = model.thisClass().asInternalName();
            for (String used : namesIn(model)) {
                if (!allowed(user, used)) violations.add(user + " -> " + used);
            }
        }
        assertEquals(Set.of(), violations, "packages may use only what the table in ArchitectureTest says");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            deriv/core/Expr          | java/lang/String            | true
            deriv/core/Expr          | deriv/core/Node$Sum         | true
            deriv/core/Expr          | deriv/functions/Table       | false
            deriv/functions/Table    | deriv/core/Expr             | true
            deriv/calculus/Rules     | deriv/rules/Rule            | false
            deriv/rules/Rule         | deriv/calculus/Derivative   | false
            deriv/text/Parser        | org/antlr/v4/runtime/Lexer  | true
            deriv/core/Expr          | org/antlr/v4/runtime/Lexer  | false
            deriv/Deriv              | deriv/analysis/Domain       | true
            deriv/Deriv              | deriv/cli/Main              | false
            deriv/Deriv              | com/google/gson/Gson        | false
            deriv/core/Expr          | deriv/Deriv                 | false
            deriv/cli/Main           | deriv/Deriv                 | true
            deriv/cli/Main           | deriv/core/Expr             | false
            deriv/cli/batch/Server   | com/google/gson/Gson        | true
            deriv/cli/Main           | picocli/CommandLine         | true
            deriv/algebra/Gcd        | cc/redberry/rings/Rings     | true
            deriv/normal/Fraction    | cc/redberry/rings/Rings     | false
            deriv/novelty/Thing      | java/lang/String            | false
            deriv/core/Expr          | org/example/Library         | false
            """)
    void theTableIsRead(String user, String used, boolean expected) {
        assertEquals(expected, allowed(user, used));
    }

    @Test
    void namesAreFoundInPoolsDescriptorsAndSignatures() throws IOException {
        Path self = Path.of(System.getProperty("basedir", "."), "target", "test-classes", "deriv",
                "ArchitectureTest.class");
        assertTrue(namesIn(ClassFile.of().parse(self)).containsAll(Set.of("java/lang/classfile/ClassFile",
                "java/util/Map",
                "org/junit/jupiter/api/Test", "java/lang/classfile/ClassModel")));
    }

    private static boolean allowed(String user, String used) {
        String from = layer(user);
        if (!MAY_USE.containsKey(from)) return false;
        if (used.startsWith("deriv/")) {
            String to = layer(used);
            return to.equals(from) || MAY_USE.get(from).contains(to);
        }
        return used.startsWith("java/") || ONLY_USER.entrySet().stream()
                .anyMatch(library -> used.startsWith(library.getKey()) && library.getValue().equals(from));
    }

    private static String layer(String internalName) {
        String[] parts = internalName.split("/");
        return parts.length == 2 ? FACADE : parts[1];
    }

    private static List<Path> classFiles() throws IOException {
        if (!Files.isDirectory(CLASSES)) return List.of();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Set<String> namesIn(ClassModel model) {
        Stream<String> pool = StreamSupport.stream(model.constantPool().spliterator(), false)
                .map(entry -> switch (entry) {
                    case ClassEntry type -> type.asInternalName().startsWith("[") ? type.asInternalName() : "L" + type
                            .asInternalName();
                    case NameAndTypeEntry member -> member.type().stringValue();
                    case MethodTypeEntry type -> type.descriptor().stringValue();
                    default -> "";
                });
        Stream<String> members = Stream.concat(
                model.fields().stream().flatMap(field -> Stream.of(field.fieldType().stringValue(),
                        field.findAttribute(Attributes.signature()).map(it -> it.signature().stringValue()).orElse(
                                ""))),
                model.methods().stream().flatMap(method -> Stream.of(method.methodType().stringValue(),
                        method.findAttribute(Attributes.signature()).map(it -> it.signature().stringValue()).orElse(
                                ""))));
        Stream<String> annotations = Stream.concat(Stream.of(model.findAttribute(Attributes
                .runtimeVisibleAnnotations())),
                model.methods().stream().map(method -> method.findAttribute(Attributes.runtimeVisibleAnnotations())))
                .flatMap(found -> found.stream().flatMap(it -> it.annotations().stream()))
                .map(annotation -> annotation.className().stringValue());
        return Stream.of(pool, members, annotations).flatMap(it -> it)
                .flatMap(text -> TYPE_IN_DESCRIPTOR.matcher(text).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }
}
