package deriv.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.Deriv;
import deriv.GeneratedSource;
import deriv.GeneratedSource.Form;
import deriv.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What generated code looks like, file by file. To see a change, and keep it: {@code -Dderiv.golden=write}, then read the
 * difference.
 */
class GoldenSourceTest {
    private static final Path FILES =
            Path.of(System.getProperty("basedir", "."), "src/test/resources/deriv/source");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Decay.java     | a*exp(-b*x)                                   | a b x       | com.acme.Decay | JAVA
            Kinked.java    | if(x > 0, erfc(x)*y, sin(x + y)/(x - y))      | x y         | Kinked         | JAVA
            decay.c        | a*exp(-b*x)                                   | a b x       | com.acme.Decay | C
            kinked.c       | if(x > 0, erfc(x)*y, sin(x + y)/(x - y))      | x y         | Kinked         | C
            decay.py       | a*exp(-b*x)                                   | a b x       | com.acme.Decay | PYTHON
            kinked.py      | if(x > 0, erfc(x)*y, sin(x + y)/(x - y))      | x y         | Kinked         | PYTHON
            Names.java     | class*lambda + sin(\u03b1)*Math + x\u2081     | class lambda \u03b1 Math x\u2081 | Names | JAVA
            names.c        | class*lambda + sin(\u03b1)*y0 + I + double    | class lambda \u03b1 y0 I double  | Names | C
            names.py       | class*lambda + sin(\u03b1)*np + result        | class lambda \u03b1 np result    | Names | PYTHON
            """)
    void looksLikeThis(String file, String formula, String variables, String name, Form form) throws IOException {
        String text = source(formula, variables, name, form).text();
        Path golden = FILES.resolve(file);
        if ("write".equals(System.getProperty("deriv.golden"))) {
            Files.createDirectories(FILES);
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text);
    }

    private static GeneratedSource source(String formula, String variables, String name, Form form) {
        String[] names = variables.split(" ");
        return Deriv.compile(Deriv.reader().variables(List.of(names)).parse(formula))
                .vars(names).with(Part.VALUE, Part.GRADIENT, Part.HESSIAN).guarded().build()
                .source(name).as(form);
    }
}
