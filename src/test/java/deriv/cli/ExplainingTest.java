package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line and the batch operation; what explanations look like is in {@code ExplanationFilesTest}. */
class ExplainingTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode run(String input, String... words) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Main(in, out, err, Map.of()).run(words);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "explain {0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2                       | OK        | Answer: 2*x
            x^2*y                     | OK        | Answer: x^2
            5                         | OK        | Answer: 0
            x^2 --brief --full        | USAGE     | exclude each other
            x^2*y -n 2                | USAGE     | -n goes with one variable
            x+1 --method log          | USAGE     | for products, quotients and powers
            x^2 --notation newton     | USAGE     | newton
            x^2 --to tree             | USAGE     | tree
            x^2 --domain complex      | USAGE     | explanations are for real variables
            besselj(x,2)              | USAGE     | has no closed form
            log(-1)*x                 | UNDEFINED | this has no real value
            x^                        | PARSE     | stands to the right
            """)
    void exitsLikeThis(String line, ExitCode code, String said) {
        assertEquals(code, run("", ("explain " + line).split(" ")));
        String all = output() + err.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains(said), all);
    }

    @Test
    void eachLineOfTheInputIsExplained() {
        assertEquals(ExitCode.OK, run("x^2\nx^3\n", "explain", "-", "--brief"));
        assertTrue(output().contains("Answer: 2*x") && output().contains("Answer: 3*x^2"), output());
    }

    @Test
    void batchAnswersWithSteps() {
        run("""
                {"id":1,"op":"explain","expr":"x^2*sin(x)","wrt":["x"],"checkSteps":true}
                {"id":2,"op":"explain","expr":"x^2","to":"markdown","notation":"leibniz","level":"full"}
                {"id":3,"op":"explain","expr":"x*y"}
                {"id":4,"op":"explain","expr":"x^2","level":"endless"}
                """, "batch");
        JsonObject[] answers = output().lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toArray(JsonObject[]::new);
        JsonObject explanation = answers[0].getAsJsonArray("explanations").get(0).getAsJsonObject();
        assertEquals("x*(x*cos(x) + 2*sin(x))", explanation.get("derivative").getAsString());
        assertEquals("by the steps", explanation.get("proof").getAsString());
        JsonObject step = explanation.getAsJsonArray("steps").get(0).getAsJsonObject();
        assertEquals("1", step.get("number").getAsString());
        assertEquals("product", step.get("rule").getAsString());
        assertEquals("(x^2*sin(x))'", step.get("before").getAsString());
        assertEquals("(x^2)'*sin(x) + x^2*(sin(x))'", step.get("after").getAsString());
        assertTrue(step.get("verified").getAsString().startsWith("Checked: holds at"), step::toString);
        assertTrue(answers[1].get("text").getAsString().contains("\\frac{d}{dx}"), answers[1]::toString);
        assertEquals("usage", answers[2].get("code").getAsString());
        assertEquals("unsupported", answers[3].get("code").getAsString());
    }
}
