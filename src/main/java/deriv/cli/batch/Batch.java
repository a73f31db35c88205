package deriv.cli.batch;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import deriv.cli.Lines;
import deriv.cli.Output;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The loop: a line in, a line out, whatever the line holds. */
final class Batch {
    private static final String NO_MEMORY = Failure.memory().reply(JsonNull.INSTANCE);

    private final Map<String, Handler> handlers;
    private final Duration timeout;
    private final Runnable preparation;

    /** @param preparation what is done before the first request, while the first line is waited for */
    Batch(Map<String, Handler> handlers, Duration timeout, Runnable preparation) {
        this.preparation = preparation;
        this.handlers = new TreeMap<>(handlers);
        this.timeout = timeout;
    }

    void run(Lines lines, Output output) throws IOException, InterruptedException {
        try (Worker worker = new Worker()) {
            worker.begin(preparation);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                answer(line.get(), worker, output);
                output.flush();
            }
        }
    }

    private void answer(Lines.Line line, Worker worker, Output output) throws InterruptedException {
        try {
            output.line(reply(line, worker));
        } catch (OutOfMemoryError e) {
            // Even the reply was too much, or what is known of the request. A line was promised for each line.
            output.line(NO_MEMORY);
        }
    }

    private String reply(Lines.Line line, Worker worker) throws InterruptedException {
        return switch (line) {
            case Lines.Line.Text(String text) -> reply(text, worker);
            case Lines.Line.Malformed(String reason) -> new Failure(FailureCode.USAGE, reason).reply(JsonNull.INSTANCE);
            case Lines.Line.TooLong(String reason) -> new Failure(FailureCode.LIMIT, reason).reply(JsonNull.INSTANCE);
        };
    }

    private String reply(String text, Worker worker) throws InterruptedException {
        JsonElement id = JsonNull.INSTANCE;
        Duration limit = timeout;
        try {
            StrictJson.Line line = StrictJson.read(text);
            JsonObject fields = line.object();
            if (fields.has("id")) id = fields.get("id");
            if (line.duplicate().isPresent()) {
                throw new RequestException(FailureCode.USAGE, "the name '" + line.duplicate().get()
                        + "' occurs twice in one object");
            }
            Request request = new Request(fields);
            Handler handler = handler(request.text("op"));
            limit = request.timeout(timeout);
            JsonElement known = id;
            return worker.run(limit, end -> {
                Reply reply = new Reply(known, end);
                handler.answer(request.until(end), reply);
                return reply.finish();
            });
        } catch (RequestException e) {
            return e.failure().reply(id);
        } catch (TimeoutException e) {
            return Failure.timeout(limit).reply(id);
        } catch (ExecutionException e) {
            return Failure.of(e.getCause()).reply(id);
        } catch (OutOfMemoryError e) {
            return Failure.memory().reply(id);
        }
    }

    private Handler handler(String name) throws RequestException {
        Optional<Handler> handler = Optional.ofNullable(handlers.get(name));
        return handler.orElseThrow(() -> new RequestException(FailureCode.UNSUPPORTED,
                "the operation '" + name + "' is not available; there are " + String.join(", ", handlers.keySet())));
    }
}
