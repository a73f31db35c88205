package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deriv codegen} from tokens to files. */
class CodeGenerationTest {
    @TempDir
    Path temp;

    private record Run(String out, String err, int exitCode) {}

    private Run run(String... tokens) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] placed =
                Arrays.stream(tokens).map(token -> token.replace("TEMP", temp.toString())).toArray(String[]::new);
        ExitCode code = new Main(new ByteArrayInputStream(new byte[0]), out, err, Map.of()).run(placed);
        return new Run(text(out), text(err), code.number());
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(temp.toString(), "TEMP").replace('\\', '/');
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(Files::isRegularFile).map(path -> temp.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            java   | com.acme.Decay | com/acme/Decay.java   | com/acme/Decay.java
            class  | com.acme.Decay | com/acme/Decay.class  | com/acme/Decay.class
            jar    | com.acme.Decay | Decay.jar             | Decay.jar
            c      | com.acme.Decay | decay.c               | decay.c decay.h
            python | com.acme.Decay | com/acme/decay.py     | com/acme/decay.py
            java   | FirstOrder     | FirstOrder.java       | FirstOrder.java
            c      | FirstOrder     | first_order.c         | first_order.c first_order.h
            python | Math1          | math1.py              | math1.py
            python | Numpy          | numpy_.py             | numpy_.py
            """)
    void writesFiles(String form, String name, String printed, String files) throws IOException {
        String[] tokens = {"codegen", "a*exp(-b*x)", "--vars", "a,b,x", "--class", name, "--to", form, "--out", "TEMP"};
        Run run = run(tokens);
        assertEquals(new Run("TEMP/" + printed + "\n", "", 0), run);
        assertEquals(List.of(files.split(" ")), files());
        byte[] first = Files.readAllBytes(temp.resolve(printed));
        assertEquals(0, run(tokens).exitCode());
        assertTrue(Arrays.equals(first, Files.readAllBytes(temp.resolve(printed))),
                "the same question, the same bytes");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --class class                   | 2 | 'class' is a reserved word                       | choose another name, such as class_ or MyClass
            --class Math                    | 2 | a class Math would hide the one of Java itself   | choose another name, such as MyMath
            --class ../../Evil              | 2 | '' is no name of a class or package              | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            --class /etc/Evil               | 2 | '/etc/Evil' is no name of a class or package     | a class name is made of ASCII letters, digits and _, such as com.acme.Decay
            --to jar                        | 2 | --to jar writes files                            | name a directory with --out
            --to cobol                      | 2 | the option '--to' does not take 'cobol'          | it takes java, c, python, class, jar
            --java 7                        | 2 | the option '--java' does not take '7'            | did you mean '8'?
            --with slope                    | 2 | 'slope' in --with is nothing that can be computed | it takes value, gradient, jacobian, hessian, jvp, vjp, hvp, with commas between
            --vars x,x                      | 2 | the variable 'x' is given twice                  | name each coordinate once
            --wrt y                         | 2 | 'y' is not among the variables                   | the variables are x
            --vars y                        | 2 | no value for the variable 'x'; there are values for y | give every variable a value, such as x=1.5
            --out TEMP/file                 | 7 | cannot write TEMP/file/Formula.java: TEMP/file is no directory | choose another directory
            --out TEMP/mine                 | 7 | TEMP/mine/Formula.java exists, and deriv has not written it | choose another directory or name, or replace it with --force
            """)
    void badInput(String options, int exitCode, String message, String advice) throws IOException {
        Files.writeString(temp.resolve("file"), "a file");
        Files.createDirectory(temp.resolve("mine"));
        Path mine = Files.writeString(temp.resolve("mine/Formula.java"), "mine");
        String[] tokens =
                Stream.concat(Stream.of("codegen", "x^2"), Arrays.stream(options.split(" "))).toArray(String[]::new);
        Run run = run(tokens);
        assertEquals("deriv: error: " + message + "\n  " + advice + "\n", run.err());
        assertEquals(new Run("", run.err(), exitCode), run);
        assertEquals("mine", Files.readString(mine));
        assertEquals(List.of("file", "mine/Formula.java"), files());
    }

    @Test
    void functionsWithoutNumbers() {
        assertEquals("deriv: error: the function 'f' is unknown: it has no double evaluation\n"
                + "  it can be differentiated and printed, not evaluated\n",
                run("codegen", "f(x)", "--fun", "f").err());
    }

    @Test
    void chooses() {
        String scalar = run("codegen", "x^2").out();
        assertTrue(scalar.contains("double value(") && scalar.contains("valueAndGradient("), scalar);
        String vector = run("codegen", "[x^2, x]").out();
        assertTrue(vector.contains("void values(") && vector.contains("void jacobian("), vector);
        assertFalse(run("codegen", "log(x)").out().contains("Double.NaN"));
        assertTrue(run("codegen", "log(x)", "--guarded").out().contains("return Double.NaN;"));
        assertTrue(run("codegen", "log(x)", "--reproducible").out().contains("StrictMath.log(x)"));
        assertTrue(run("codegen", "log(x)").out().contains("Domain: x > 0. Elsewhere the results mean nothing."));
    }

    @Test
    void replacesWithForce() throws IOException {
        Path mine = Files.writeString(temp.resolve("Formula.java"), "mine");
        assertEquals(0, run("codegen", "x^2", "--out", "TEMP", "--force").exitCode());
        assertTrue(Files.readString(mine).contains("class Formula"));
    }
}
