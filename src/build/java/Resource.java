import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The format of the resources: {@code @member KEY}, then {@code @name NAME} and {@code @needs KEY KEY ...} if there are such, then the text. No line of the text
 * begins with {@code @member} or {@code @needs}.
 */
final class Resource {
    private final StringBuilder out = new StringBuilder();
    private final Set<String> members = new HashSet<>();
    private final Set<String> needed = new TreeSet<>();

    void member(String key, Collection<String> needs, String text) {
        member(key, needs, "", text);
    }

    /** @param name how it is called in the language, empty if the key says it */
    void member(String key, Collection<String> needs, String name, String text) {
        members.add(key);
        needed.addAll(needs);
        out.append("@member ").append(key).append('\n');
        if (!name.isEmpty()) {
            out.append("@name ").append(name).append('\n');
        }
        if (!needs.isEmpty()) {
            out.append("@needs ").append(String.join(" ", needs)).append('\n');
        }
        out.append(text).append(text.isEmpty() ? "" : "\n");
    }

    /** {@return all members} Each that is needed must be there. */
    String text() {
        if (!members.containsAll(needed)) {
            needed.removeAll(members);
            throw new IllegalStateException("kernels name members that there are not: " + needed);
        }
        return out.toString();
    }
}
