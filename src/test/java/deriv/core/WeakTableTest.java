package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WeakTableTest {
    private static Node symbol(int i) {
        return new Node.Sym("w" + i);
    }

    private static Expr intern(WeakTable table, int i) {
        return table.intern(symbol(i), Hash.of(symbol(i)));
    }

    private static Expr find(WeakTable table, int i) {
        return table.find(symbol(i), Hash.of(symbol(i)));
    }

    @Test
    void oneHandleForOneContent() {
        WeakTable table = new WeakTable();
        List<Expr> held = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            assertNull(find(table, i));
            held.add(intern(table, i));
        }
        for (int i = 0; i < 20_000; i++) {
            assertSame(held.get(i), find(table, i));
            assertSame(held.get(i), intern(table, i));
            assertSame(held.get(i), table.publish(new Expr(symbol(i), Hash.of(symbol(i)))));
        }
        assertEquals(20_000, table.size());
    }

    /**
     * A look-up that finds nothing must be right about it, also while the stripe grows: an operation would make a
     * second handle for a symbol that its caller holds, and the derivative in that symbol would be 0.
     */
    @Test
    void lookUpsNeverMissWhileTheTableGrows() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 400; round++) {
                WeakTable table = new WeakTable();
                List<Expr> held = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    held.add(intern(table, i));
                }
                Future<List<Expr>> writer = threads.submit(() -> {
                    List<Expr> more = new ArrayList<>();
                    for (int i = 64; i < 4000; i++) {
                        more.add(intern(table, i));
                    }
                    return more;
                });
                Future<?> reader = threads.submit(() -> {
                    while (!writer.isDone()) {
                        for (int i = 0; i < 64; i++) {
                            assertSame(held.get(i), find(table, i));
                        }
                    }
                });
                reader.get();
                assertEquals(4000 - 64, writer.get().size());
            }
        }
    }

    @Test
    void theDeadAreForgotten() throws Exception {
        WeakTable table = new WeakTable();
        Expr kept = intern(table, 0);
        for (int i = 1; i < 50_000; i++) {
            assertNotNull(intern(table, i));
        }
        for (int i = 0; i < 100 && table.size() > 1; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(1, table.size());
        assertSame(kept, find(table, 0));
    }
}
