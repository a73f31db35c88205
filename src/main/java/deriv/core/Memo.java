package deriv.core;

/**
 * A map from expressions to values: open addressing by the cached hash, compared by identity. An
 * {@link java.util.IdentityHashMap} loses up to 2.4 times on large graphs (CORE.md 4). Confined to one thread.
 */
public final class Memo<V> {
    private Expr[] keys = new Expr[16];
    private Object[] values = new Object[16];
    private int size;

    /** {@return the value, or {@code null} if there is none} */
    @SuppressWarnings("unchecked") // only put() writes, and it takes a V
    public V get(Expr key) {
        return (V) values[slot(keys, key)];
    }

    public void put(Expr key, V value) {
        int slot = slot(keys, key);
        if (keys[slot] == null) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    public int size() {
        return size;
    }

    private static int slot(Expr[] keys, Expr key) {
        int mask = keys.length - 1;
        int i = (int) key.hash() & mask;
        while (keys[i] != null && keys[i] != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        Expr[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new Expr[2 * oldKeys.length];
        values = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
