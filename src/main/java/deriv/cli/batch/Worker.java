package deriv.cli.batch;

import deriv.Cancellation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one task after the other on a thread of its own, each within its time. A task that is late is cancelled and
 * interrupted; one that does not heed that within a grace period is left behind on its thread, and the next task gets a
 * new one.
 */
final class Worker implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(500);

    /** One request from its fields to its reply. */
    @FunctionalInterface
    interface Task<T> {
        /** @param end cancelled when nobody waits any longer; whatever the task begins must heed it */
        T run(Cancellation end) throws Exception;
    }

    private ExecutorService thread = newThread();

    /**
     * {@return the value of the task}
     *
     * @param limit for the task as a whole, however many questions it asks
     * @throws TimeoutException   if the time is over
     * @throws ExecutionException if the task threw; its cause is what it threw, errors included
     */
    <T> T run(Duration limit, Task<T> task) throws TimeoutException, ExecutionException, InterruptedException {
        Cancellation end = new Cancellation();
        Future<T> future = thread.submit(() -> task.run(end));
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            end.cancel();
            future.cancel(true);
            if (!isIdleWithin(GRACE)) {
                thread.shutdownNow();
                thread = newThread();
            }
            throw e;
        }
    }

    /** Begins a task that nobody waits for; the others come after it. */
    void begin(Runnable task) {
        thread.execute(task);
    }

    private boolean isIdleWithin(Duration grace) throws InterruptedException {
        // The thread takes one task at a time, so an empty one runs when the cancelled one has ended.
        Future<?> turn = thread.submit(() -> {});
        try {
            turn.get(grace.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("deriv-worker").daemon().factory());
    }
}
