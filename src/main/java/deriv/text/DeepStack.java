package deriv.text;

import deriv.core.Operation;

/**
 * Runs a task that recurses to a depth known beforehand, on a thread with the stack it needs. The limits of the running
 * operation hold there too, and who interrupts the waiting thread interrupts the task.
 */
final class DeepStack {

    /** What any thread can be expected to have left. */
    private static final int SHALLOW = 100;
    private static final long BYTES_PER_LEVEL = 4_096;
    private static final long BYTES_AT_LEAST = 1 << 20;

    private DeepStack() {}

    static void run(int depth, Runnable task) {
        if (depth <= SHALLOW) {
            task.run();
            return;
        }
        var failure = new Throwable[1];
        var thread = new Thread(null, Operation.lent(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                failure[0] = e;
            }
        }), "deriv-parser", BYTES_AT_LEAST + depth * BYTES_PER_LEVEL);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure[0]) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
