package deriv.compile;

import java.lang.ref.WeakReference;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The way of a program from the interpreter to its class, in a daemon thread that all programs share.
 *
 * <p>A new class is slow: HotSpot interprets a method two hundred times before it compiles it, and needs seconds for
 * hundreds of methods, which would make the calls of a long program a hundred times slower in between. So a long
 * program is run in the background, at a point where it was called, until its class beats the interpreter. A program
 * that calls objects of the user is never called behind the user's back: it becomes its class at once.
 */
final class Promotion implements Runnable {
    /** From so many instructions on, the slow beginning of a class would be felt. */
    private static final int LONG = 2_000;

    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** HotSpot counts to 5,000 before it compiles for the last time; after that only time helps. */
    private static final int ENOUGH_RUNS = 6_000;

    private static final int LONGEST_WAIT_MILLIS = 500;
    private static final ScheduledThreadPoolExecutor THREAD = thread();

    private final WeakReference<Tiered> program;
    private final Interpreted interpreted;
    private final double[] point;
    private final double[] direction;
    private final double[] values;
    private Routine routine;
    private long interpretedTime = Long.MAX_VALUE;
    private int runs;
    private int waitMillis = 1;

    private Promotion(Tiered program, Interpreted interpreted, double[] point, double[] direction) {
        this.program = new WeakReference<>(program);
        this.interpreted = interpreted;
        this.point = point;
        this.direction = direction;
        this.values = new double[interpreted.stored()];
    }

    private static ScheduledThreadPoolExecutor thread() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "deriv-compile", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
        executor.setKeepAliveTime(5, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Makes the class of a program, and later the program its class. The arrays are read now only. */
    static void begin(Tiered program, Interpreted interpreted, double[] point, double[] direction) {
        double[] here = point.clone();
        double[] there = direction == null ? here : direction.clone();
        THREAD.execute(new Promotion(program, interpreted, here, there));
    }

    @Override
    public void run() {
        Tiered waiting = program.get();
        if (waiting == null || waiting.isCompiled()) {
            return;
        }
        if (routine == null) {
            routine = interpreted.routine().orElse(null);
        }
        if (routine == null) {
            return;
        }
        if (interpreted.length() < LONG || interpreted.callsObjects() || isFaster()) {
            waiting.become(routine);
        } else {
            THREAD.schedule(this, waitMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Runs for a slice of time. {@return whether the class has come to beat the interpreter} */
    private boolean isFaster() {
        long end = System.nanoTime() + SLICE;
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            interpreted.run(point, direction, values);
            interpretedTime = Math.min(interpretedTime, System.nanoTime() - start);
        }
        do {
            long start = System.nanoTime();
            routine.run(point, direction, values);
            fastest = Math.min(fastest, System.nanoTime() - start);
            runs++;
        } while (fastest >= interpretedTime && System.nanoTime() < end);
        if (runs > ENOUGH_RUNS) {
            waitMillis = Math.min(LONGEST_WAIT_MILLIS, 2 * waitMillis);
        }
        return fastest < interpretedTime;
    }
}
