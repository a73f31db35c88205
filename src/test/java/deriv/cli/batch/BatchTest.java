package deriv.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.cli.Lines;
import deriv.cli.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loop with operations of its own: what it makes of bad lines, and that the next line is answered as usual. */
class BatchTest {
    private static final Map<String, Handler> OPERATIONS = Map.of(
            "echo", (request, reply) -> reply.text("text", request.text("text")),
            "names", (request, reply) -> reply.texts("names", request.texts("names")),
            "numbers", (request, reply) -> reply.numbers("numbers", request.points("points", List.of("x", "y"))),
            "flag", (request, reply) -> reply.text("flag", String.valueOf(request.flag("strict", true))),
            "sleep", (_, _) -> untilInterrupted(),
            "stubborn", (_, _) -> untilReleased(),
            "deep", (_, _) -> recurse(0),
            "memory", (_, _) -> hoard(),
            "bug", (_, _) -> {
                throw new IllegalStateException("oops");
            });

    /** What stubborn requests wait for; nothing but the end of a test releases them. */
    private static volatile CountDownLatch released;

    @BeforeEach
    void hold() {
        released = new CountDownLatch(1);
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":1,"op":"echo","text":"a"}                  | {"id":1,"text":"a"}
            {"text":"a","op":"echo","id":1}                  | {"id":1,"text":"a"}
            {"op":"echo","text":"é<&'\\u0041\\ud83d\\ude00"} | {"id":null,"text":"é<&'A😀"}
            {"id":{"a":[1,2.50,1e400,null,true]},"op":"echo","text":"","extra":[{}]} | {"id":{"a":[1,2.50,1e400,null,true]},"text":""}
            {"id":"\\ud800x","op":"echo","text":"\\udc00"}   | {"id":"\\ud800x","text":"\\udc00"}
            {"id":123456789012345678901234567890,"op":"echo","text":"a"} | {"id":123456789012345678901234567890,"text":"a"}
            {"id":1,"op":"names","names":["x","y"]}          | {"id":1,"names":["x","y"]}
            {"id":1,"op":"numbers","points":[{"x":1,"y":"NaN"},{"x":"-Infinity","y":1e400},{"z":7,"y":0.2,"x":0.1}]} | {"id":1,"numbers":[[1.0,"NaN"],["-Infinity","Infinity"],[0.1,0.2]]}
            {"id":1,"op":"flag"}                             | {"id":1,"flag":"true"}
            {"id":1,"op":"flag","strict":null}               | {"id":1,"flag":"true"}
            {"id":1,"op":"flag","strict":false}              | {"id":1,"flag":"false"}
            """)
    void answers(String request, String reply) throws Exception {
        assertEquals(List.of(reply), run(request + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            nonsense                    | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            {"id":1,"op":"echo"         | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            {"id":1,"op":"echo",}       | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            {id:1}                      | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            {"id":NaN}                  | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            {"id":1}{"id":2}            | {"id":null,"error":"the line is not valid JSON","code":"usage"}
            [1]                         | {"id":null,"error":"the line is not a JSON object","code":"usage"}
            7                           | {"id":null,"error":"the line is not a JSON object","code":"usage"}
            ~ ~                         | {"id":null,"error":"the line is empty","code":"usage"}
            {}                          | {"id":null,"error":"the field 'op' is missing","code":"usage"}
            {"id":1,"op":7}             | {"id":1,"error":"the field 'op' must be text in quotes","code":"usage"}
            {"id":1,"op":"dance"}       | {"id":1,"error":"the operation 'dance' is not available; there are bug, deep, echo, flag, memory, names, numbers, sleep, stubborn","code":"unsupported"}
            {"id":1,"op":"echo"}        | {"id":1,"error":"the field 'text' is missing","code":"usage"}
            {"id":1,"op":"echo","text":["a"]} | {"id":1,"error":"the field 'text' must be one string","code":"usage"}
            {"id":1,"op":"echo","text":"a","text":"b"} | {"id":1,"error":"the name 'text' occurs twice in one object","code":"usage"}
            {"op":"numbers","points":[{"x":1,"x":2}],"id":1} | {"id":1,"error":"the name 'x' occurs twice in one object","code":"usage"}
            {"id":1,"op":"names","names":1}     | {"id":1,"error":"the field 'names' must be an array","code":"usage"}
            {"id":1,"op":"numbers","points":[1]} | {"id":1,"error":"the field 'points' must be an array of objects such as {\\"x\\":1.5}","code":"usage"}
            {"id":1,"op":"numbers","points":[{"x":"1"}]} | {"id":1,"error":"the field 'points' must be a number, \\"NaN\\", \\"Infinity\\" or \\"-Infinity\\" for each variable","code":"usage"}
            {"id":1,"op":"numbers","points":[{"x":1,"y":2},{"x":1}]} | {"id":1,"error":"point 2 has no value for 'y'","code":"usage"}
            {"id":1,"op":"numbers","points":[{"x":1,"y":2,"z":"?"}]} | {"id":1,"error":"the field 'points' must be a number, \\"NaN\\", \\"Infinity\\" or \\"-Infinity\\" for each variable","code":"usage"}
            {"id":1,"op":"flag","strict":"no"}  | {"id":1,"error":"the field 'strict' must be true or false","code":"usage"}
            {"id":1,"op":"echo","text":"a","timeout":0} | {"id":1,"error":"the field 'timeout' must be a positive number of seconds","code":"usage"}
            {"id":1,"op":"bug"}         | {"id":1,"error":"internal error: java.lang.IllegalStateException: oops","code":"internal"}
            {"id":1,"op":"deep"}        | {"id":1,"error":"the request nests too deeply","code":"limit"}
            {"id":1,"op":"memory"}      | {"id":1,"error":"the request needs more memory than there is","code":"limit"}
            {"id":1,"op":"sleep","timeout":0.05} | {"id":1,"error":"no answer within 0.05 seconds","code":"limit"}
            {"id":1,"op":"stubborn","timeout":0.05} | {"id":1,"error":"no answer within 0.05 seconds","code":"limit"}
            """)
    void refusesAndAnswersTheNextLine(String request, String reply) throws Exception {
        assertEquals(List.of(reply, "{\"id\":2,\"text\":\"next\"}"), run(request
                + "\n{\"id\":2,\"op\":\"echo\",\"text\":\"next\"}\n"));
    }

    @Test
    void deepNestingIsRefusedAndWhatIsNotNeededIsIgnored() throws Exception {
        String deep = "[".repeat(100_000);
        assertEquals(List.of(
                "{\"id\":null,\"error\":\"the line nests deeper than 500 levels of JSON\",\"code\":\"usage\"}",
                "{\"id\":2,\"text\":\"a\"}"),
                run("{\"id\":1,\"x\":" + deep + "\n{\"id\":2,\"op\":\"echo\",\"text\":\"a\",\"x\":" + "[".repeat(400)
                        + "]".repeat(400) + "}\n"));
        String id = "[".repeat(490) + "]".repeat(490);
        assertEquals(List.of("{\"id\":" + id + ",\"text\":\"a\"}"), run("{\"id\":" + id
                + ",\"op\":\"echo\",\"text\":\"a\"}"));
    }

    @Test
    void linesThatAreTooLongOrNotUtf8AreAnswered() throws Exception {
        String next = "{\"id\":2,\"op\":\"echo\",\"text\":\"n\"}";
        byte[] input = ("{\"id\":1,\"op\":\"" + "x".repeat(5000) + "\"}\n\u00FF\n" + next).getBytes(
                StandardCharsets.ISO_8859_1);
        assertEquals(List.of("{\"id\":null,\"error\":\"the line is longer than 2000 bytes\",\"code\":\"limit\"}",
                "{\"id\":null,\"error\":\"the line is not valid UTF-8\",\"code\":\"usage\"}",
                "{\"id\":2,\"text\":\"n\"}"), run(input, 2000));
    }

    @Test
    void everyReplyIsVisibleBeforeTheNextRequestIsRead() throws Exception {
        var written = new ByteArrayOutputStream();
        var seen = new ArrayList<Integer>();
        String request = "{\"id\":1,\"op\":\"echo\",\"text\":\"a\"}\n";
        var oneLineAtATime = new java.io.InputStream() {
            private int line;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] block, int offset, int length) {
                seen.add(written.size());
                if (line++ == 3) return -1;
                byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, block, offset, bytes.length);
                return bytes.length;
            }
        };
        batch().run(new Lines(oneLineAtATime, 2000), new Output(written));
        assertEquals(IntStream.range(0, 4).map(i -> i * "{\"id\":1,\"text\":\"a\"}\n".length()).boxed().toList(), seen);
    }

    @Test
    void manyStubbornRequestsAreAllAnsweredInTime() throws Exception {
        assertEquals(3, run("{\"op\":\"stubborn\",\"timeout\":0.01}\n".repeat(3)).size());
        assertEquals(1, released.getCount());
    }

    private static List<String> run(String input) throws Exception {
        return run(input.getBytes(StandardCharsets.UTF_8), 1 << 20);
    }

    private static List<String> run(byte[] input, int mostBytes) throws Exception {
        var written = new ByteArrayOutputStream();
        batch().run(new Lines(new ByteArrayInputStream(input), 200_000 > input.length && input.length > 5000
                && input.length < 6000 ? 2000 : 1 << 20), new Output(written));
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Batch batch() {
        return new Batch(OPERATIONS, Duration.ofSeconds(10), () -> {});
    }

    private static void untilInterrupted() throws RequestException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new RequestException(FailureCode.LIMIT, "interrupted");
        }
    }

    private static void untilReleased() {
        CountDownLatch end = released;
        while (end.getCount() > 0) Thread.onSpinWait();
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static void hoard() {
        var hoard = new ArrayList<long[]>();
        while (true) hoard.add(new long[Integer.MAX_VALUE - 8]);
    }
}
