package deriv.cli.batch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Limits;
import deriv.cli.Lines;
import deriv.cli.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The work for a request whose time is over ends soon, in whatever part of the request it is: left running, it would
 * take the processor and the memory from the requests after it.
 */
class LateRequestTest {
    private static final double TIMEOUT = 0.05;

    /** Processor time, so that a busy machine does no harm; a tenth of it would do on a quiet one. */
    private static final double SECONDS_AT_MOST = 1.5;

    private static final int LARGE = 200_000;

    /** A request whose parts are many, without its timeout. */
    record Case(String name, String fields) {
        String line() {
            return "{\"id\":1,\"timeout\":" + TIMEOUT + "," + fields + "}";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> itsWorkEnds() {
        String points = array(LARGE, _ -> "{\"x\":1}");
        String names = array(LARGE, i -> "\"x" + i + "\"");
        String sum = IntStream.range(0, LARGE).mapToObj(i -> "x" + i).collect(Collectors.joining("+"));
        String functions = array(LARGE, _ -> "\"sin(x)\"");
        String large = IntStream.range(0, 20_000).mapToObj(i -> "{\"x" + i + "\":1}").collect(Collectors.joining(","))
                .replace("},{", ",");
        return List.of(
                new Case("many points", "\"op\":\"eval\",\"expr\":\"x^2\",\"points\":" + points),
                new Case("many points of a gradient", "\"op\":\"gradient\",\"expr\":\"x^2\",\"points\":" + points),
                new Case("many points of a Hessian", "\"op\":\"hessian\",\"expr\":\"x^2\",\"points\":" + points),
                new Case("points of many variables", "\"op\":\"eval\",\"points\":" + array(25, _ -> large)
                        + ",\"expr\":\"" + sum.substring(0, sum.indexOf("+x20000")) + "\""),
                new Case("many functions",
                        "\"op\":\"jacobian\",\"vars\":[\"x\"],\"points\":[{\"x\":1}],\"exprs\":" + functions),
                new Case("many wrong functions", "\"op\":\"jacobian\",\"vars\":[\"x\"],\"points\":[],\"exprs\":"
                        + functions.replace("]", ",\"1/0\"]")),
                new Case("many names to differentiate by",
                        "\"op\":\"diff\",\"expr\":\"" + sum + "\",\"wrt\":" + names),
                new Case("many names that do not occur",
                        "\"op\":\"gradient\",\"expr\":\"x\",\"points\":[],\"vars\":" + names),
                new Case("a high order",
                        "\"op\":\"diff\",\"expr\":\"exp(sin(x))\",\"wrt\":" + array(LARGE, _ -> "\"x\"")),
                new Case("a large Hessian", "\"op\":\"hessian\",\"expr\":\"x0*x1\",\"points\":[{}],\"vars\":" + names),
                new Case("a large Jacobian",
                        "\"op\":\"jacobian\",\"points\":[{}],\"exprs\":" + array(3_000, _ -> "\"x0\"")
                                + ",\"vars\":" + array(30_000, i -> "\"x" + i + "\"")),
                new Case("many abstract functions",
                        "\"op\":\"diff\",\"expr\":\"" + sum + "\",\"wrt\":[\"x\"],\"fun\":" + names.replace('x', 'f')));
    }

    private static String array(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(300)
    void itsWorkEnds(Case late) throws Exception {
        var written = new ByteArrayOutputStream();
        var input = new ByteArrayInputStream((late.line() + "\n").getBytes(StandardCharsets.UTF_8));
        new Batch(new BatchOperations(Limits.DEFAULT).byName(), Duration.ofSeconds(60), () -> {})
                .run(new Lines(input, 1 << 26), new Output(written));
        awaitTheEnd();
        // A machine or a program that is quick enough may answer; a request that is refused at once would test nothing.
        String reply = written.toString(StandardCharsets.UTF_8);
        assertTrue(!reply.contains("\"error\"") || reply.contains("no answer within " + TIMEOUT), reply);
    }

    /** The thread of a worker ends with its work, because the batch is closed. */
    private static void awaitTheEnd() throws InterruptedException {
        for (Thread worker : workers()) {
            while (!worker.join(Duration.ofMillis(5))) {
                double seconds = ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.threadId()) / 1e9;
                assertTrue(seconds < SECONDS_AT_MOST,
                        () -> seconds + " seconds, and still at " + List.of(worker.getStackTrace()));
            }
        }
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("deriv-worker")).toList();
    }
}
