package deriv.core;

import java.util.concurrent.atomic.AtomicReference;

/** Runs work on a thread with a stack of 512 kB, where a recursion on the depth of the input shows. */
final class OnSmallStack {
    private static final long BYTES = 512 << 10;

    private OnSmallStack() {}

    static void run(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", BYTES);
        thread.setUncaughtExceptionHandler((_, e) -> thrown.set(e));
        thread.start();
        thread.join();
        if (thrown.get() != null) {
            throw new AssertionError("on a stack of " + BYTES + " bytes", thrown.get());
        }
    }
}
