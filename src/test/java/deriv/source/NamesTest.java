package deriv.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Exprs;
import deriv.tape.Tape;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts of users in generated code: refused, or harmless. */
class NamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class                | 'class' is a reserved word                          | choose another name, such as class_ or MyClass
            com.acme.int         | 'int' is a reserved word                            | choose another name, such as int_ or MyInt
            com.new.Decay        | 'new' is a reserved word                            | choose another name, such as new_ or MyNew
            lambda               | 'lambda' is a reserved word                         | choose another name, such as lambda_ or MyLambda
            _Bool                | '_Bool' is a reserved word                          | choose another name, such as _Bool_ or My_Bool
            Math                 | a class Math would hide the one of Java itself      | choose another name, such as MyMath
            String               | a class String would hide the one of Java itself    | choose another name, such as MyString
            java.util.Decay      | the package java.util belongs to Java itself        | choose another package, such as com.acme
            ``                   | '' is no name of a class or package                 | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            a..B                 | '' is no name of a class or package                 | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            ../B                 | '' is no name of a class or package                 | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            a/B                  | 'a/B' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            C:B                  | 'C:B' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            9B                   | '9B' is no name of a class or package               | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            _                    | '_' is no name of a class or package                | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            B{}                  | 'B{}' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            B$C                  | 'B$C' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            B C                  | 'B C' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            Größe                | 'Größe' is no name of a class or package            | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            """)
    void classNamesThatAreNone(String name, String message, String advice) {
        SourceException e = assertThrows(SourceException.class, () -> ClassName.of(name));
        assertEquals(message, e.getMessage());
        assertEquals(advice, e.advice());
    }

    /** Line ends and tables of bytes do not go into a table of cases. */
    @ParameterizedTest
    @ValueSource(strings = {"A\n", "A\u0000", "A\u202eB", "a\r.B", "\u0430cme", "A;class B{}"})
    void classNamesWithOddCharacters(String name) {
        assertThrows(SourceException.class, () -> ClassName.of(name));
    }

    @Test
    void longNamesAreRefused() {
        assertThrows(SourceException.class, () -> ClassName.of("A".repeat(101)));
        assertThrows(SourceException.class, () -> ClassName.of("a.".repeat(30) + "A"));
    }

    @Test
    void allReservedWordsOfJavaAreKnown() {
        Stream.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
                "continue",
                "default", "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if",
                "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "package", "private",
                "protected", "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized",
                "this",
                "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "false", "null")
                .forEach(word -> {
                    assertTrue(SourceVersion.isKeyword(word), word);
                    assertTrue(Words.isTakenInJava(word), word);
                    assertTrue(Words.isReserved(word), word);
                });
    }

    static Stream<String> hostileTexts() {
        return Stream.of("*/ static { System.exit(1); } /*", "\\u002a\\u002f static int broken; /\\u002a",
                "\\u000a static int x;",
                "*\\u002f oops", "a \u2028 b \u2029 c \u0085 d", "ends with a backslash \\", "??/", "*??/\n/",
                "\"\"\" + exit() + \"\"\"",
                "''' \" ' \\' \\\"", "*\n/", "*\r/", "@param x <b> {@link evil} & </b>", "{@code unbalanced", "//*/",
                "\u0000\u001b[31m",
                "\\N{DIGIT ONE} \\x41 \\777 \\q", "*\u200b/", "#define x y\n#include <evil.h>", "\ud83d\ude00 \ud800");
    }

    /** The text stands in all comments: of the class, a method, an index array; and as the name of a variable. */
    private static Unit unit(String text) {
        Tape tape = Tape.of(List.of(text, text + "2"), List.of(Exprs.symbol(text).times(Exprs.symbol(text + "2"))));
        return new Unit(ClassName.of("Hostile"), List.of(text, "x" + text + text),
                List.of(new Method("value", List.of(text), List.of(new Parameter("point", 2)), tape,
                        new Result.Returned())),
                List.of(new Unit.Indices("rows", List.of(text), List.of(1, 2))));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textsStayInTheirComments(String text) {
        for (Target target : List.of(new Target.Java(Target.Release.JAVA_8, Target.Elementary.OF_THE_JDK),
                new Target.C(),
                new Target.Python())) {
            String harmless = Sources.of(unit("text"), target).getFirst().text();
            String hostile = Sources.of(unit(text), target).getFirst().text();
            assertTrue(hostile.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), hostile);
            assertEquals(code(harmless, "text", "text2", target),
                    code(hostile, Words.identifier(text), Words.identifier(text
                            + "2"), target));
        }
    }

    /** {@return the text without comments, by the rules of the language, and with the same names of variables} */
    private static String code(String source, String name, String second, Target target) {
        String read = target instanceof Target.Java ? unescaped(source) : source;
        String code = switch (target) {
            case Target.Java _, Target.C _ -> read.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
            case Target.Python _ -> read.replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("#[^\n]*", "");
        };
        return code.replaceAll("\\b" + second + "\\b", "B").replaceAll("\\b" + name + "\\b", "A").replaceAll("\\s+",
                " ");
    }

    /** What javac does before anything else (JLS 3.3). */
    private static String unescaped(String source) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            if (source.startsWith("\\\\", i)) {
                out.append("\\\\");
                i++;
            } else if (source.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(source.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(source.charAt(i));
            }
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void compilesWithoutWarnings(String text) {
        String source = Sources.of(unit(text), new Target.Java(Target.Release.JAVA_25, Target.Elementary.OF_THE_JDK))
                .getFirst().text();
        var file = new SimpleJavaFileObject(URI.create("memory:///Hostile.java"), SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
        assertTrue(ToolProvider.getSystemJavaCompiler().getTask(null, null, null,
                List.of("-Xlint:all", "-Werror", "-proc:none", "-implicit:none", "-Xdoclint:all,-missing", "-d",
                        System.getProperty("java.io.tmpdir")),
                null, List.of(file)).call(), source);
    }

    /** Classes named as what the text names itself: kernels, parts, methods, variables. */
    @ParameterizedTest
    @ValueSource(strings = {"Erf", "Horner", "Gaussian", "Arithmetic", "Parts1", "ErfKernel", "x", "value", "values",
        "point", "check",
        "erf", "DoubleDouble", "FusedMultiplyAdd", "Steps"})
    void classesMayHaveTheNamesOfKernels(String name) {
        Tape tape = Tape.of(List.of("x", "Erf", "Horner"), List.of(Exprs.apply(
                deriv.functions.FunctionTable.named("erfc").orElseThrow(),
                Exprs.symbol("x").plus(Exprs.symbol("Erf")).plus(
                        Exprs.symbol("Horner")))));
        Unit unit = new Unit(ClassName.of(name), List.of(), List.of(
                new Method("value", List.of(), List.of(new Parameter("point", 3)), tape, new Result.Returned())));
        assertTrue(
                !ClassFiles.of(unit, new Target.Java(Target.Release.JAVA_8, Target.Elementary.OF_THE_JDK)).isEmpty());
    }

    @Test
    void differentVariablesHaveDifferentNames() {
        List<String> names =
                List.of("alpha", "\u03b1", "alpha_", "x_1", "x\u2081", "sum1", "sin1", "class", "class_", "u0436",
                        "\u0436");
        LocalNames given = new LocalNames(Words::isTakenInJava);
        assertEquals(names.size(), names.stream().map(given::near).distinct().count());
        assertEquals("sum2", given.next("sum"));
    }
}
