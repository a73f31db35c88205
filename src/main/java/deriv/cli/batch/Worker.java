package deriv.cli.batch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one task after the other on a thread of its own, each within its time. A task that is late is interrupted; one that
 * does not heed that within a grace period is left behind on its thread, and the next task gets a new one.
 */
final class Worker implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(500);

    private ExecutorService thread = newThread();

    /**
     * {@return the value of the task}
     *
     * @throws TimeoutException   if the time is over
     * @throws ExecutionException if the task threw; its cause is what it threw, errors included
     */
    <T> T run(Duration limit, Callable<T> task) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> future = thread.submit(task);
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
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
