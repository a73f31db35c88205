package deriv.source;

/** Writes units in a language. */
public final class Sources {
    private Sources() {}

    /**
     * One file.
     *
     * @param path with slashes, such as {@code com/acme/Decay.java}
     * @param text with line feeds, in ASCII
     */
    public record Text(String path, String text) {}
}
