package deriv.columns;

import deriv.columns.kernels.Bits;
import deriv.core.Operation;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** A plan with its loops, which become a class when they have worked for a while. Safe to share between threads. */
final class ColumnProgram {
    private static final int LARGEST_BLOCK = 512;

    /** All columns of a block shall stay in the second cache. */
    private static final int NUMBERS_AT_HAND = 1 << 16;

    /** A worker takes so many blocks at once, and asks then whether it shall go on. */
    private static final int STRIDE = 16;

    /** As many operations take about as long as writing the class. */
    private static final long TRIAL = 1 << 20;

    private final Plan plan;
    private final Bits bits;
    private final AtomicLong operations = new AtomicLong();
    private volatile Loops loops;

    ColumnProgram(Plan plan, Bits bits) {
        this.plan = plan;
        this.bits = bits;
        this.loops = Loops.first(plan);
    }

    Tape tape() {
        return plan.tape();
    }

    void run(List<Column> inputs, List<Column> outputs, long rows, int threads) {
        if (operations.get() < TRIAL && operations.addAndGet(rows * tape().length()) >= TRIAL) {
            loops = FusedLoops.of(plan);
        }
        new Batch(inputs, outputs, rows).run(threads);
    }

    private int blockSize(long rows) {
        long fitting =
                Math.min(LARGEST_BLOCK, NUMBERS_AT_HAND / Math.max(1, plan.places().count() - tape().constantCount()));
        long wanted = Math.max(1, Math.min(fitting, rows));
        return (int) ((wanted + Bits.PADDING - 1) / Bits.PADDING * Bits.PADDING);
    }

    /** Computes some rows. */
    @FunctionalInterface
    private interface Worker {
        void run(long from, int count);
    }

    /** One evaluation: workers take strides of blocks until none is left. */
    private final class Batch {
        private final List<Column> inputs;
        private final List<Column> outputs;
        private final long rows;
        private final int blockSize;
        private final AtomicLong next = new AtomicLong();
        private volatile Throwable failure;

        Batch(List<Column> inputs, List<Column> outputs, long rows) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.rows = rows;
            this.blockSize = blockSize(rows);
        }

        void run(int threads) {
            long strides = (rows + STRIDE * blockSize - 1) / (STRIDE * blockSize);
            List<Thread> others = new ArrayList<>();
            for (int i = 1; i < Math.min(threads, strides); i++) {
                others.add(Thread.ofPlatform().daemon().name("deriv-columns-" + i).start(() -> work(_ -> {})));
            }
            // Only the thread of the caller belongs to the operation that may be running.
            work(this::tick);
            others.forEach(Batch::join);
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }

        private void work(IntConsumer behindRows) {
            try {
                Loops current = loops;
                Optional<InPlace> inPlace =
                        current.readsConstants() ? Optional.empty() : InPlace.of(plan, inputs, outputs);
                Worker worker = inPlace.isPresent()
                        ? (at, count) -> inPlace.get().run(current, at, count)
                        : blockwise(new Block(plan, current, bits, blockSize));
                long stride = (long) STRIDE * blockSize;
                for (long from = next.getAndAdd(stride); from < rows; from = next.getAndAdd(stride)) {
                    long end = Math.min(rows, from + stride);
                    for (long at = from; at < end && failure == null; at += blockSize) {
                        int count = (int) Math.min(blockSize, end - at);
                        worker.run(at, count);
                        behindRows.accept(count);
                    }
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        /** As often as the interpreter where functions are computed row by row, which may take long. */
        private void tick(int count) {
            for (int i = 0; i < (plan.isRowByRow() ? count : 1); i++) {
                Operation.tick();
            }
        }

        private Worker blockwise(Block block) {
            return (at, count) -> block.run(inputs, outputs, at, count);
        }

        private static void join(Thread thread) {
            boolean interrupted = false;
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
