package deriv.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import deriv.Cancellation;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done for a request ends when nobody waits for its reply any longer. */
class CancelledRequestTest {
    private static final Cancellation OVER = new Cancellation();

    static {
        OVER.cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"x\"]", "[\"x\",\"y\"]"})
    void itsListsAreReadNoFurther(String names) throws Exception {
        Request request = request("{\"names\":" + names + ",\"points\":[{}],\"more\":[{\"x\":1}]}");
        List<Executable> reads = List.of(
                () -> request.until(OVER).texts("names"),
                () -> request.until(OVER).names("names"),
                () -> request.until(OVER).points("points", List.of()),
                () -> request.until(OVER).points("more", List.of("x")));
        for (Executable read : reads) {
            assertEquals(FailureCode.LIMIT, assertThrows(RequestException.class, read).failure().code());
        }
        assertEquals(1, request.points("more", List.of("x")).size());
    }

    @Test
    void everyOperationEnds() throws Exception {
        Request request = request("""
                {"expr":"x^2","exprs":["x^2","2*x"],"vars":["x"],"wrt":["x"],"points":[{"x":1}],"verify":false,"at":{"x":1},"var":"x",
                "equations":"y = x^2","of":["y"],"with":[1],"dir":[1]}""");
        for (var operation : new BatchOperations(Limits.DEFAULT).byName().entrySet()) {
            operation.getValue().answer(request, new Reply(JsonNull.INSTANCE));
            assertThrows(Exception.class,
                    () -> operation.getValue().answer(request.until(OVER), new Reply(JsonNull.INSTANCE)),
                    operation::getKey);
        }
    }

    /** Each question of a request heeds its end, not only the reading of its fields. */
    @Test
    void everyQuestionEnds() {
        Request request = new Request(new JsonObject()).until(OVER);
        var reader = Deriv.reader().limits(request.within(Limits.DEFAULT));
        var e = assertThrows(DerivException.class, () -> reader.parse("x^2"));
        assertEquals("the operation was cancelled", e.getMessage());
    }

    @Test
    void itsReplyIsWrittenNoFurther() {
        Cancellation end = new Cancellation();
        Reply reply = new Reply(JsonNull.INSTANCE, end);
        reply.numbers("a", List.of(1.0, 2.0));
        end.cancel();
        assertThrows(CancellationException.class, () -> reply.numbers("c", List.of(1.0)));
    }

    @Test
    void aLateTaskIsToldOnceForAllItsQuestions() throws Exception {
        List<Cancellation> ends = new ArrayList<>();
        try (Worker worker = new Worker()) {
            // Long enough for the task to begin on a busy machine, too.
            Duration soon = Duration.ofMillis(500);
            for (Duration limit : List.of(Duration.ofMinutes(5), soon)) {
                try {
                    worker.run(limit, end -> {
                        ends.add(end);
                        while (limit == soon && !end.isCancelled()) Thread.onSpinWait();
                        return "";
                    });
                } catch (TimeoutException e) {
                    assertEquals(2, ends.size());
                }
            }
        }
        assertEquals(List.of(false, true), ends.stream().map(Cancellation::isCancelled).toList());
    }

    private static Request request(String line) throws RequestException {
        return new Request(StrictJson.read(line).object());
    }
}
