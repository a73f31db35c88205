package deriv.text;

/** Runs a task that recurses to a depth known beforehand, on a thread with the stack it needs. */
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
        var failure = new RuntimeException[1];
        var thread = new Thread(null, () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                failure[0] = e;
            }
        }, "deriv-parser", BYTES_AT_LEAST + depth * BYTES_PER_LEVEL);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) { throw failure[0]; }
    }
}
