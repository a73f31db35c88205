import java.util.Collection;

/**
 * The format of the resources: {@code @member KEY}, then {@code @name NAME} and {@code @needs KEY KEY ...} if there are such, then the text. No line of the text
 * begins with {@code @member} or {@code @needs}.
 */
final class Resource {
    private final StringBuilder out = new StringBuilder();

    void member(String key, Collection<String> needs, String text) {
        member(key, needs, "", text);
    }

    /** @param name how it is called in the language, empty if the key says it */
    void member(String key, Collection<String> needs, String name, String text) {
        out.append("@member ").append(key).append('\n');
        if (!name.isEmpty()) {
            out.append("@name ").append(name).append('\n');
        }
        if (!needs.isEmpty()) {
            out.append("@needs ").append(String.join(" ", needs)).append('\n');
        }
        out.append(text).append(text.isEmpty() ? "" : "\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
