package deriv.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Writes layouts for a renderer without recursing on their depth. A renderer puts text and parts in the order in which
 * they are read; it looks like recursion, and is for parts below height {@value #RECURSION}. A taller part is kept for
 * later, with all that follows it, until the renderer has returned. Confined to one thread; writes one text.
 */
final class Pen {
    private static final int RECURSION = 200;

    private final Renderer renderer;
    private final Budget budget;
    private final Map<Layout, Layout> names;
    private final StringBuilder out = new StringBuilder(80);
    /** Since the last tall part: what comes after it. Empty while everything is written at once. */
    private final List<Object> later = new ArrayList<>();

    private record Part(Layout layout, Level level) {
    }

    /**
     * @param names
     *            what stands for layouts that are defined elsewhere
     */
    Pen(Renderer renderer, Map<Layout, Layout> names, Budget budget) {
        this.renderer = renderer;
        this.names = names;
        this.budget = budget;
    }

    /** {@return the text of the layout itself, even if it has a name} */
    String write(Layout root) {
        renderer.render(root.shape(), Level.OPEN, this);
        if (!later.isEmpty()) {
            writeLater();
        }
        budget.spend(out.length());
        return out.toString();
    }

    private void writeLater() {
        Deque<Object> open = new ArrayDeque<>();
        defer(open);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case String s -> out.append(s);
                case Part(var layout, var level) -> {
                    budget.check(out.length());
                    renderer.render(layout.shape(), level, this);
                    defer(open);
                }
                default -> throw new IllegalStateException();
            }
        }
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

    /** {@return what is written for a part: itself, or the name that stands for it} */
    Layout shown(Layout part) {
        return names.isEmpty() ? part : names.getOrDefault(part, part);
    }

    /** Puts a part, in brackets if it binds more loosely than the level. */
    Pen put(Layout part, Level level) {
        Layout shown = shown(part);
        if (later.isEmpty() && shown.height() <= RECURSION) {
            budget.check(out.length());
            renderer.render(shown.shape(), level, this);
        } else {
            later.add(new Part(shown, level));
        }
        return this;
    }

    /** Puts parts with a text between them. */
    Pen put(List<Layout> parts, String between, Level level) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                put(between);
            }
            put(parts.get(i), level);
        }
        return this;
    }
}
