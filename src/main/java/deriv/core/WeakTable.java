package deriv.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * A concurrent hash table that holds each handle only as long as somebody else does.
 *
 * <p>64 stripes; look-ups take no lock (heads are read with acquire, {@code next} is volatile) and are repeated under
 * the stripe's lock before an insert. A reader that may have lost its way while a stripe grew looks again with the
 * lock: a miss is always true, because an operation makes a new handle on it and inserts nothing. The table holds weak references to the handles alone: a map keyed by the node would keep the
 * children alive through its own key (STYLE 6.1).
 */
final class WeakTable {
    private static final int STRIPES = 64;
    private static final int PURGE_INTERVAL = 1024;
    private static final VarHandle HEAD = MethodHandles.arrayElementVarHandle(Entry[].class);

    private final Stripe[] stripes = new Stripe[STRIPES];

    WeakTable() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    Expr find(Node node, long hash) {
        return stripe(hash).find(node, hash);
    }

    Expr intern(Node node, long hash) {
        Stripe stripe = stripe(hash);
        Expr found = stripe.find(node, hash);
        return found != null ? found : stripe.insert(node, hash, null);
    }

    Expr publish(Expr e) {
        Stripe stripe = stripe(e.hash());
        Expr found = stripe.find(e.node(), e.hash());
        return found != null ? found : stripe.insert(e.node(), e.hash(), e);
    }

    int size() {
        int size = 0;
        for (Stripe stripe : stripes) {
            size += stripe.liveSize();
        }
        return size;
    }

    private Stripe stripe(long hash) {
        return stripes[(int) (hash >>> 58)];
    }

    private static final class Entry extends WeakReference<Expr> {
        private final long hash;
        private volatile Entry next;

        Entry(Expr e, ReferenceQueue<Expr> queue, Entry next) {
            super(e, queue);
            this.hash = e.hash();
            this.next = next;
        }
    }

    private static final class Stripe {
        private final ReferenceQueue<Expr> queue = new ReferenceQueue<>();
        private volatile Entry[] heads = new Entry[16];
        /** Odd while entries are on their way into a larger array. */
        private volatile int moves;
        private int size;
        private int untilPurge = PURGE_INTERVAL;

        Expr find(Node node, long hash) {
            int before = moves;
            Expr found = search(node, hash);
            return found != null || before == moves && (before & 1) == 0 ? found : findWithLock(node, hash);
        }

        private synchronized Expr findWithLock(Node node, long hash) {
            return search(node, hash);
        }

        private Expr search(Node node, long hash) {
            Entry[] table = heads;
            Entry entry = (Entry) HEAD.getAcquire(table, (int) hash & (table.length - 1));
            for (; entry != null; entry = entry.next) {
                if (entry.hash == hash) {
                    Expr e = entry.get();
                    if (e != null && e.node().equals(node)) {
                        return e;
                    }
                }
            }
            return null;
        }

        /** Inserts the handle, or a new one if none is given, unless the content is there by now. */
        synchronized Expr insert(Node node, long hash, Expr handle) {
            Expr found = search(node, hash);
            if (found != null) {
                return found;
            }
            if (--untilPurge == 0 || size >= heads.length) {
                purge();
                if (size >= heads.length) {
                    grow();
                }
            }
            Expr e = handle != null ? handle : new Expr(node, hash);
            e.markPublished();
            int slot = (int) hash & (heads.length - 1);
            HEAD.setRelease(heads, slot, new Entry(e, queue, heads[slot]));
            size++;
            return e;
        }

        synchronized int liveSize() {
            purge();
            return size;
        }

        private void purge() {
            untilPurge = PURGE_INTERVAL;
            for (Reference<? extends Expr> dead = queue.poll(); dead != null; dead = queue.poll()) {
                remove((Entry) (Reference<?>) dead);
            }
        }

        private void remove(Entry dead) {
            int slot = (int) dead.hash & (heads.length - 1);
            Entry entry = heads[slot];
            if (entry == dead) {
                HEAD.setRelease(heads, slot, dead.next);
                size--;
                return;
            }
            for (; entry != null; entry = entry.next) {
                if (entry.next == dead) {
                    entry.next = dead.next;
                    size--;
                    return;
                }
            }
        }

        private void grow() {
            Entry[] old = heads;
            Entry[] table = new Entry[old.length * 2];
            moves++;
            for (Entry head : old) {
                while (head != null) {
                    Entry next = head.next;
                    int slot = (int) head.hash & (table.length - 1);
                    head.next = table[slot];
                    table[slot] = head;
                    head = next;
                }
            }
            heads = table;
            moves++;
        }
    }
}
