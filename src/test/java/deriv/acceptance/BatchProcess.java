package deriv.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A {@code deriv batch} in a process of its own. How long it takes is told in processor time, which a busy machine does
 * not change; only silence for {@link #HANGING} of wall time is an error by itself.
 */
final class BatchProcess implements AutoCloseable {
    private static final Duration HANGING = Duration.ofMinutes(5);

    private final Process process;
    private final OutputStream requests;
    private final BufferedReader replies;

    /**
     * @param options of the virtual machine
     * @param errors the file for what it says on standard error
     */
    BatchProcess(List<String> options, Path errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "deriv.cli.Main", "batch"));
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        requests = process.getOutputStream();
        replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /** {@return the line that answers this line} */
    String ask(byte[] line) throws Exception {
        CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> {
            try {
                requests.write(line);
                requests.write('\n');
                requests.flush();
                return replies.readLine();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        try {
            return reply.get(HANGING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("no reply in " + HANGING, e);
        }
    }

    String ask(String line) throws Exception {
        return ask(line.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the seconds of processor time so far, of all threads, or 0 where the system does not tell} */
    double seconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** {@return how the process ends when there are no more requests} */
    int exitValue() throws Exception {
        requests.close();
        if (!process.waitFor(HANGING.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running " + HANGING + " after the last request");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
