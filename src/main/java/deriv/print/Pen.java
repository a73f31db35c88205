package deriv.print;

import deriv.core.LimitException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Writes layouts for a renderer without recursing on their depth. A renderer puts text and parts in the order in which they
 * are read; it looks like recursion, and is for parts below height {@value #RECURSION}. A taller part is kept for later, with
 * all that follows it, until the renderer has returned. Confined to one thread.
 */
final class Pen {
    private static final int RECURSION = 200;

    private final Renderer renderer;
    private final int limit;
    private final Map<Layout, Layout> names;
    private final StringBuilder out = new StringBuilder();
    /** Since the last tall part: what comes after it. Empty while everything is written at once. */
    private final List<Object> later = new ArrayList<>();

    private record Part(Layout layout, Level level) {}

    /**
     * @param names what stands for layouts that are defined elsewhere
     * @param limit the longest text that is written
     */
    Pen(Renderer renderer, Map<Layout, Layout> names, int limit) {
        this.renderer = renderer;
        this.names = names;
        this.limit = limit;
    }

    Pen(Renderer renderer, int limit) {
        this(renderer, Map.of(), limit);
    }

    /** {@return the text of the layout itself, even if it has a name} */
    String write(Layout root) {
        out.setLength(0);
        Deque<Object> open = new ArrayDeque<>();
        renderer.render(root.shape(), Level.OPEN, this);
        defer(open);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case String s -> out.append(s);
                case Part(var layout, var level) -> {
                    checkLength();
                    renderer.render(layout.shape(), level, this);
                    defer(open);
                }
                default -> throw new IllegalStateException();
            }
        }
        checkLength();
        return out.toString();
    }

    private void defer(Deque<Object> open) {
        for (int i = later.size() - 1; i >= 0; i--) {
            open.push(later.get(i));
        }
        later.clear();
    }

    Pen put(String text) {
        if (later.isEmpty()) {
            out.append(text);
        } else {
            later.add(text);
        }
        return this;
    }

    /** Puts a part, in brackets if it binds more loosely than the level. */
    Pen put(Layout part, Level level) {
        Layout shown = names.isEmpty() ? part : names.getOrDefault(part, part);
        if (later.isEmpty() && shown.height() <= RECURSION) {
            checkLength();
            renderer.render(shown.shape(), level, this);
        } else {
            later.add(new Part(shown, level));
        }
        return this;
    }

    /** Puts parts with a text between them. */
    Pen put(List<Layout> parts, String between, Level level) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) put(between);
            put(parts.get(i), level);
        }
        return this;
    }

    private void checkLength() {
        if (out.length() > limit) {
            throw tooLong(limit);
        }
    }

    static LimitException tooLong(int limit) {
        return new LimitException("output length", "the answer has more than " + limit + " characters");
    }
}
